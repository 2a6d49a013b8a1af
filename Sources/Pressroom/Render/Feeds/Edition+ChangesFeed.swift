import Briefs
import Mustache

extension Edition {
  /// The feeds of what changed.
  func changesFeeds() -> [Site.Page] {
    let atom = Site.Page(address: permalink("/changes/feed.atom"), source: "the feed of changes") {
      self.changesAtom()
    }
    guard has(.jsonFeeds) else { return [atom] }
    return [
      atom,
      Site.Page(address: permalink("/changes/feed.json"), source: "the feed of changes") {
        self.changesJSONFeed()
      },
    ]
  }

  private static let folder = "changes/"

  private func changesAtom() -> [UInt8] {
    let entries = changeEntries()
    let path = Edition.folder + "feed.atom"
    var feed = AtomFeed(
      title: changesTitle, id: id(path), language: wording.language, updated: entries.map(\.updated).max(),
      to: link(path, file: path, from: path),
      page: link(Edition.folder, file: Edition.folder + "index.html", from: path), author: site.title,
      hasTombstones: false)
    for entry in entries {
      feed.entry(
        entry.language, title: entry.title, id: entry.id, published: entry.published, updated: entry.updated,
        page: link(entry.page, file: entry.file, from: path), categories: [], summary: entry.text)
    }
    return feed.finished()
  }

  func changesJSONFeed() -> [UInt8] {
    var json = JSONWriter(settling: settled)
    json.object {
      head(of: Edition.folder + "feed.json", title: changesTitle, page: Edition.folder, &$0)
      $0.member("items") { json in
        json.array(of: changeEntries()) { json, entry in
          json.object {
            $0.member("id", entry.id)
            $0.member("url", base.map { $0 + entry.page } ?? "../" + entry.file)
            $0.member("title", entry.title)
            $0.member("content_text", entry.text)
            $0.member("date_published", entry.published.map { "\($0)" })
            $0.member("date_modified", "\(entry.updated)")
            $0.member("language", entry.language)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private var changesTitle: String { "\(wording(.changesTitle)) – \(wording.isolated(site.title))" }

  /// An object `{editions, unpublished}`: the newest edition first, each `{number, day, changes, more}`; of a build that was not published
  /// `unpublished` is `{changes, more}`, otherwise null. A change is `{kind, what, id, url, to, correction, title, was}`.
  func changesJSON() -> [UInt8] {
    let places = ChangePlaces(self)
    var json = JSONWriter()
    json.object {
      $0.member("editions") { json in
        json.array(of: chronicle.log.reversed()) { json, past in
          json.object {
            $0.member("number", past.number)
            $0.member("day", past.day.description)
            write(past, places, &$0)
          }
        }
      }
      $0.member("unpublished") { json in
        guard let past = chronicle.unpublished else { return json.null() }
        json.object { write(past, places, &$0) }
      }
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ past: Editions.Past, _ places: ChangePlaces, _ json: inout JSONWriter) {
    json.member("changes") { json in
      json.array(of: past.changes) { json, change in
        let file = places.file(change)
        json.object {
          $0.member("kind", change.kind.rawValue)
          $0.member("what", change.subject.rawValue)
          $0.member("id", change.name)
          $0.member("url", file.map { String($0.dropLast("index.html".count)) })
          $0.member("to", change.to)
          $0.member("correction", change.correction > 0 ? change.correction : nil)
          $0.member("title", change.title)
          $0.member("was", change.was.isEmpty ? nil : change.was)
        }
      }
    }
    json.member("more") { json in
      json.array(of: past.more) { json, rest in
        json.object {
          $0.member("kind", rest.kind.rawValue)
          $0.member("what", rest.subject.rawValue)
          $0.member("count", rest.count)
        }
      }
    }
  }
}

/// Where the pages are that changes are about, as far as they are there.
struct ChangePlaces: Sendable {
  /// The pages' files from the root, by name.
  private let eventFiles: [String: String]
  private let articleFiles: [String: String]
  private let events: [String: Int]
  private let briefs: [String: Brief]

  /// The pages of an edition, those of what was withdrawn too.
  init(_ edition: Edition) {
    let digest = edition.digest
    func named<Value>(_ pairs: [(String, Value)]) -> [String: Value] {
      Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    let accounts = digest.accounts + digest.withdrawn
    events = named(digest.events.indices.map { (digest.events[$0].id, $0) })
    briefs = named(accounts.map { ($0.slug, $0.brief) })
    eventFiles = named(
      zip(digest.events.map(\.id), edition.eventFiles).map { ($0, $1) }
        + (digest.has(.events) ? digest.withdrawnEvents : []).map { ($0.id, Edition.file(withdrawn: $0)) })
    articleFiles = named(accounts.map { ($0.slug, Edition.file($0)) })
  }

  /// The place of an event in the digest; nil where there is no such event any more.
  func event(_ id: String) -> Int? { events[id] }

  /// The brief of an article; nil where there is none any more.
  func brief(_ slug: String) -> Brief? { briefs[slug] }

  /// The page's file from the root; nil where it is gone.
  func file(_ change: Change) -> String? {
    switch change.subject {
    case .event: eventFiles[change.name]
    case .article: articleFiles[change.name]
    }
  }
}
