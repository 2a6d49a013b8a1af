import Briefs

extension Edition {
  /// An Atom feed (RFC 4287) of some events, those first that came last, and of what was withdrawn from it (RFC 6721).
  ///
  /// - Parameter countries: Whose feed it is; none for the site's own.
  /// Links are absolute where the site has a base URL, relative to the feed otherwise.
  func atom(
    _ events: [Int], of countries: [CountryCode] = [], without lost: [Event], title: String, at path: String,
    page: String
  ) -> [UInt8] {
    let entries = newest(events, of: countries)
    let tombstones = self.tombstones(of: lost)
    var feed = AtomFeed(
      title: title, id: id(path), language: wording.language,
      updated: (entries.map { feedDates[$0].updated } + tombstones.map(\.when)).max(),
      to: link(path, file: path, from: path), page: link(page, file: page + "index.html", from: path),
      author: site.title, hasTombstones: !tombstones.isEmpty)
    for i in entries {
      let event = digest.events[i]
      let best = best(event)
      let (first, updated) = feedDates[i]
      feed.entry(
        best.brief.language, title: self.title(best.brief), id: id(address(ofEvent: i)),
        published: first == Edition.undatedDay ? nil : FeedMoment(first), updated: updated,
        page: link(address(ofEvent: i), file: eventFiles[i], from: path),
        categories: event.parties.map { ($0.code, name($0)) }, summary: summary(event))
    }
    for tombstone in tombstones { feed.tombstone(tombstone) }
    return feed.finished()
  }

  /// A JSON feed (jsonfeed.org, version 1.1) of all events; what was withdrawn is in the extension `_withdrawn`.
  func jsonFeed() -> [UInt8] {
    let tombstones = self.tombstones(of: digest.withdrawnEvents)
    var json = JSONWriter()
    json.object {
      head(of: "feed.json", title: site.title, page: "", &$0)
      $0.member("items") { json in
        json.array(of: newest(Array(digest.events.indices))) { json, i in
          let event = digest.events[i]
          let best = best(event)
          let (first, updated) = feedDates[i]
          json.object {
            $0.member("id", id(address(ofEvent: i)))
            $0.member("url", base.map { $0 + address(ofEvent: i) } ?? eventFiles[i])
            $0.member("title", title(best.brief))
            $0.member("content_text", summary(event))
            $0.member("date_published", first == Edition.undatedDay ? nil : "\(FeedMoment(first))")
            $0.member("date_modified", "\(updated)")
            $0.member("language", best.brief.language)
            $0.member("tags", event.parties.map(name))
          }
        }
      }
      guard !tombstones.isEmpty else { return }
      $0.member("_withdrawn") { json in
        json.array(of: tombstones) { json, tombstone in
          json.object {
            $0.member("id", tombstone.id)
            $0.member("when", "\(tombstone.when)")
            $0.member("note", tombstone.note)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// What stands at the head of every JSON feed.
  func head(of path: String, title: String, page: String, _ json: inout JSONWriter) {
    json.member("version", "https://jsonfeed.org/version/1.1")
    json.member("title", title)
    if let base {
      json.member("home_page_url", base + page)
      json.member("feed_url", base + path)
    }
    if let description = site.description { json.member("description", description) }
    json.member("language", wording.language)
  }

  /// An address as a feed names it.
  func link(_ path: String, file: String, from feed: String) -> String {
    base.map { $0 + path } ?? root(of: permalink("/" + feed)) + file
  }

  private func address(ofEvent event: Int) -> String {
    String(eventFiles[event].dropLast("index.html".count))
  }

  /// Of each lost event that readers may have seen what they are told in its entry's place: the newest first.
  private func tombstones(of events: [Event]) -> [Tombstone] {
    let seen = events.filter { chronicle.isUnpublished || chronicle.editions.events[$0.id] != nil }
    let all = seen.map { event in
      let told = event.withdrawn.compactMap { digest.withdrawn[$0].brief.withdrawal }
      // By the day that was first told: one put right later digs no second grave.
      let days = event.withdrawn.compactMap { place in
        notices(of: digest.withdrawn[place]).first { $0.isWithdrawal }?.day
      }
      var notes: [String] = []
      for notice in told.sorted(by: { $0.date < $1.date }) where !notes.contains(notice.note) {
        notes.append(notice.note)
      }
      return Tombstone(
        id: id(String(Edition.file(withdrawn: event).dropLast("index.html".count))),
        when: FeedMoment(days.max() ?? Edition.undatedDay),
        note: notes.isEmpty ? nil : notes.joined(separator: "\n"))
    }
    return Array(
      all.sorted { $0.when != $1.when ? $0.when > $1.when : $0.id < $1.id }.prefix(Edition.longestFeed))
  }

  /// No summary tells more corrections: the article's page has them all.
  private static let mostTold = 12

  /// What was corrected, when it happened, in words, and the sentences of its best account.
  func summary(_ event: Event) -> String {
    let corrections = event.accounts.flatMap { digest.accounts[$0].brief.corrections }
    let newest = corrections.enumerated().sorted {
      $0.element.date != $1.element.date ? $0.element.date > $1.element.date : $0.offset > $1.offset
    }
    let told = newest.prefix(Edition.mostTold).map {
      wording(.correctionNote, ["a": words($0.element.date), "b": $0.element.note])
    }
    let sentences = best(event).brief.summary.map(\.text)
    return (told + [DateWords(event.happened, in: wording).words] + sentences).joined(separator: "\n")
  }
}

/// What stands in a feed in the place of an entry that was withdrawn.
struct Tombstone {
  static let namespace = "http://purl.org/atompub/tombstones/1.0"

  /// The entry's.
  var id: String
  var when: FeedMoment
  var note: String?
}
