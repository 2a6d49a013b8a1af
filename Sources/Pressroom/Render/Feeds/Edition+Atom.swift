import Briefs
import Mustache

extension Edition {
  /// An Atom feed (RFC 4287) of events, or a page of its archive (RFC 5005), and what was withdrawn from it (RFC 6721).
  ///
  /// Links are absolute where the site has a base URL, relative to the feed otherwise. All documents of a feed have its id.
  func atom(_ subject: EventFeed, page: Int?) -> [UInt8] {
    let (entries, tombstones) = contents(of: subject, page: page)
    let path = subject.file(.atom, page: page)
    var feed = AtomFeed(
      title: title(of: subject), id: id(subject.file(.atom)), language: wording.language,
      updated: (entries.map { feedDates[$0].updated } + tombstones.map(\.when)).max(),
      to: link(path, file: path, from: path),
      page: link(subject.page, file: subject.page + "index.html", from: path),
      author: site.title, hasTombstones: !tombstones.isEmpty,
      archive: neighbours(of: subject, .atom, page: page))
    for i in entries {
      let event = digest.events[i]
      let best = best(event)
      let (first, updated) = feedDates[i]
      feed.entry(
        best.brief.language, title: self.title(best.brief), id: id(identity(ofEvent: i)),
        published: first == Edition.undatedDay ? nil : FeedMoment(first), updated: updated,
        page: link(address(ofEvent: i), file: eventFiles[i], from: path),
        categories: event.parties.map { ($0.code, name($0)) }, summary: summary(event))
    }
    for tombstone in tombstones { feed.tombstone(tombstone) }
    return feed.finished()
  }

  /// A JSON feed (jsonfeed.org, version 1.1) of events, or a page of its archive; what was withdrawn is in the extension `_withdrawn`.
  func json(_ subject: EventFeed, page: Int?) -> [UInt8] {
    let (entries, tombstones) = contents(of: subject, page: page)
    let path = subject.file(.json, page: page)
    var json = JSONWriter(settling: settled)
    json.object {
      head(of: path, title: title(of: subject), page: subject.page, &$0)
      if let older = neighbours(of: subject, .json, page: page).previous { $0.member("next_url", older) }
      $0.member("items") { json in
        json.array(of: entries) { json, i in
          let event = digest.events[i]
          let best = best(event)
          let (first, updated) = feedDates[i]
          json.object {
            $0.member("id", id(identity(ofEvent: i)))
            $0.member("url", link(address(ofEvent: i), file: eventFiles[i], from: path))
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

  /// "Morocco – The Harbour Digest".
  func title(of feed: EventFeed) -> String { feed.label.map { "\($0) – \(site.title)" } ?? site.title }

  private func neighbours(of feed: EventFeed, _ kind: EventFeed.Kind, page: Int?) -> FeedNeighbours {
    let here = feed.file(kind, page: page)
    func link(_ page: Int?) -> String {
      let file = feed.file(kind, page: page)
      return self.link(file, file: file, from: here)
    }
    guard let page else { return FeedNeighbours(previous: feed.pages > 0 ? link(feed.pages) : nil) }
    return FeedNeighbours(
      current: link(nil), previous: page > 1 ? link(page - 1) : nil,
      next: page < feed.pages ? link(page + 1) : nil)
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

  func address(ofEvent event: Int) -> String {
    String(eventFiles[event].dropLast("index.html".count))
  }

  /// Of each lost event that readers may have seen what they are told in its entry's place: the newest first.
  func tombstones(of events: [Event]) -> [Tombstone] {
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
