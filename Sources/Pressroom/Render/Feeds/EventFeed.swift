import Briefs

/// A feed of events: the document that readers subscribe to, and the pages of its archive (RFC 5005, 4).
///
/// `feed.atom` has what came last, and all that no page is full of; `feed-1.atom` the first hundred that ever came, `feed-2.atom` the next.
/// A page is there once it is full, and has the same events for good; what of them was withdrawn is a tombstone there too.
struct EventFeed: Sendable {
  /// Where it stands below the root of its language: `countries/pk/`; empty for the site's own.
  var folder: String
  /// What it is about, as lists name it; nil for the site's own.
  var label: String?
  /// The page it leads to, below the root of its language.
  var page: String
  /// The countries that an event must have come to.
  var countries: [CountryCode] = []
  var events: [Int]
  /// Events that readers had, and that were withdrawn.
  var lost: [Event]
  /// All that it ever had, the oldest first.
  var slots: [FeedArchive.Slot]

  /// How many pages its archive has.
  var pages: Int { slots.count / FeedArchive.pageLength }

  /// What a page of its archive has; pages are counted from 1.
  func slots(ofPage page: Int) -> ArraySlice<FeedArchive.Slot> {
    slots[((page - 1) * FeedArchive.pageLength)..<(page * FeedArchive.pageLength)]
  }

  /// The events that are in no page yet.
  var unarchived: Set<Int> {
    Set(
      slots.suffix(slots.count % FeedArchive.pageLength).compactMap { slot in
        if case .event(let place) = slot { place } else { nil }
      })
  }

  /// The file of the feed, or of a page of its archive, below the root of its language.
  func file(_ kind: Kind, page: Int? = nil) -> String {
    folder + (page.map { "feed-\($0)" } ?? "feed") + "." + kind.rawValue
  }

  /// How it is written.
  enum Kind: String, Sendable, CaseIterable {
    case atom
    case json
  }
}

extension Edition {
  /// The feeds of the site, of each country, of each pair and of each topic, in that order.
  ///
  /// A reader of a feed whose page went with its last event is led to what is told of it.
  func eventFeeds() -> [EventFeed] {
    let archive = FeedArchive(self)
    var lostCountries: [CountryCode: [Event]] = [:]
    var lostPairs: [CountryPair: [Event]] = [:]
    var lostTopics: [String: [Event]] = [:]
    for event in digest.withdrawnEvents {
      for code in event.parties { lostCountries[code, default: []].append(event) }
      for pair in digest.pairs(of: event) { lostPairs[pair, default: []].append(event) }
      for topic in Set(event.withdrawn.flatMap { digest.withdrawn[$0].brief.topics }) {
        lostTopics[topic, default: []].append(event)
      }
    }
    func page(_ folder: String, _ isThere: Bool) -> String {
      isThere ? folder : has(.changes) ? "corrections/" : ""
    }
    var feeds = [
      EventFeed(
        folder: "", page: "", events: Array(digest.events.indices), lost: digest.withdrawnEvents,
        slots: archive.site)
    ]
    let countries = Dictionary(uniqueKeysWithValues: digest.countries.map { ($0.code, $0.events) })
    for code in Set(countries.keys).union(lostCountries.keys).sorted() {
      let folder = "countries/\(code.code.lowercased())/"
      feeds.append(
        EventFeed(
          folder: folder, label: name(code), page: page(folder, countries[code] != nil), countries: [code],
          events: countries[code] ?? [], lost: lostCountries[code] ?? [], slots: archive.slots(of: code)))
    }
    let pairs = digest.pairs.map { ($0.pair, $0.events) }
    let gone = lostPairs.keys.filter { !digest.pairSet.contains($0) }.sorted()
    for (pair, events) in pairs + gone.map({ ($0, []) }) {
      let folder = "pairs/\(pair.slug)/"
      feeds.append(
        EventFeed(
          folder: folder, label: pairLabel(pair), page: page(folder, !events.isEmpty),
          countries: [pair.first, pair.second], events: events, lost: lostPairs[pair] ?? [],
          slots: archive.slots(of: pair)))
    }
    for entry in digest.topics {
      let folder = percentEncoded("topics/\(entry.slug)/")
      feeds.append(
        EventFeed(
          folder: folder, label: topic(entry.code), page: folder,
          events: Set(entry.accounts.map { digest.eventOf[$0] }).sorted(),
          lost: lostTopics[entry.code] ?? [], slots: archive.slots(ofTopic: entry.code)))
    }
    return feeds
  }

  /// The files of a feed: in both kinds, with the pages of its archive.
  func pages(of feed: EventFeed) -> [Site.Page] {
    let source = feed.label.map { "the feed of \($0)" } ?? "the feed"
    return EventFeed.Kind.allCases.filter { $0 == .atom || has(.jsonFeeds) }.flatMap { kind in
      ([nil] + (0..<feed.pages).map { $0 + 1 }).map { page in
        Site.Page(address: permalink("/" + feed.file(kind, page: page)), source: source) {
          switch kind {
          case .atom: self.atom(feed, page: page)
          case .json: self.json(feed, page: page)
          }
        }
      }
    }
  }

  /// What stands in a feed or in a page of its archive, those first that came last.
  func contents(of feed: EventFeed, page: Int?) -> (events: [Int], tombstones: [Tombstone]) {
    guard let page else {
      return (newest(feed.events, of: feed.countries, with: feed.unarchived), tombstones(of: feed.lost))
    }
    var events: [Int] = []
    var lost: [Event] = []
    let standing = Set(feed.events)
    for slot in feed.slots(ofPage: page) {
      switch slot {
      // An event that lost the country since has left the feed.
      case .event(let place): if standing.contains(place) { events.append(place) }
      case .lost(let place): lost.append(digest.withdrawnEvents[place])
      case .gone: break
      }
    }
    let sorted = events.sorted { a, b in
      let (x, y) = (feedDates[a].updated, feedDates[b].updated)
      return x != y ? x > y : a < b
    }
    return (sorted, tombstones(of: lost))
  }
}
