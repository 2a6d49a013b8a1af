import Briefs

extension Edition {
  /// The feeds of the tree, of each country and of each pair.
  func feeds() -> [Site.Page] {
    let all = Array(digest.events.indices)
    var pages = [
      Site.Page(address: permalink("/feed.atom"), source: "the feed") {
        atom(all, without: digest.withdrawnEvents, title: site.title, at: "feed.atom", page: "")
      },
      Site.Page(address: permalink("/feed.json"), source: "the feed") { jsonFeed() },
    ]
    pages += correctionFeeds() + changesFeeds()
    func order(
      _ folder: String, of countries: [CountryCode], _ label: String, _ events: [Int], _ lost: [Event],
      hasPage: Bool
    ) {
      let name = countries.map(\.code).joined(separator: "-").lowercased()
      pages.append(
        Site.Page(address: permalink("/\(folder)feed.atom"), source: "the feed of \(name)") {
          // A reader of a feed whose page went with its last event is led to what is told of it.
          atom(
            events, of: countries, without: lost, title: "\(label) – \(wording.isolated(site.title))",
            at: folder + "feed.atom", page: hasPage ? folder : "corrections/")
        })
    }
    var lostBy: [CountryCode: [Event]] = [:]
    var lostPairs: [CountryPair: [Event]] = [:]
    for event in digest.withdrawnEvents {
      for code in event.parties { lostBy[code, default: []].append(event) }
      for pair in event.pairs { lostPairs[pair, default: []].append(event) }
    }
    let events = Dictionary(uniqueKeysWithValues: digest.countries.map { ($0.code, $0.events) })
    for code in Set(events.keys).union(lostBy.keys).sorted() {
      order(
        "countries/\(code.code.lowercased())/", of: [code], name(code), events[code] ?? [],
        lostBy[code] ?? [], hasPage: events[code] != nil)
    }
    for entry in digest.pairs {
      order(
        "pairs/\(entry.pair.slug)/", of: [entry.pair.first, entry.pair.second], pairLabel(entry.pair),
        entry.events,
        lostPairs.removeValue(forKey: entry.pair) ?? [], hasPage: true)
    }
    for pair in lostPairs.keys.sorted() {
      order(
        "pairs/\(pair.slug)/", of: [pair.first, pair.second], pairLabel(pair), [], lostPairs[pair] ?? [],
        hasPage: false)
    }
    return pages
  }

  /// An id that stays when the title or the host changes with it: the event's address below the base URL, or a tag URI (RFC 4151).
  func id(_ path: String) -> String { base.map { $0 + path } ?? "tag:dateline.invalid,2000:" + prefix + path }
}
