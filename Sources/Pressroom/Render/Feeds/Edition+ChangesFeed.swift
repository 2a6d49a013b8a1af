import Briefs

extension Edition {
  /// The feeds of what changed, and the same for programs.
  func changesFeeds() -> [Site.Page] {
    [
      Site.Page(address: permalink("/changes/feed.atom"), source: "the feed of changes") { changesAtom() },
      Site.Page(address: permalink("/changes/feed.json"), source: "the feed of changes") {
        changesJSONFeed()
      },
      Site.Page(address: permalink("/data/changes.json"), source: "data/changes.json") { changesJSON() },
    ]
  }

  private static let folder = "changes/"

  private func changesAtom() -> [UInt8] {
    let entries = changeEntries()
    let root = "../"
    func link(_ path: String, file: String) -> String { site.baseURL.map { $0 + path } ?? root + file }
    let folder = Edition.folder
    var xml = XMLWriter()
    xml.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": wording.language])
    xml.text("title", changesTitle)
    xml.text("id", id(folder + "feed.atom"))
    xml.text("updated", Edition.moment(entries.map(\.updated).max()))
    xml.empty(
      "link",
      [
        "rel": "self", "type": "application/atom+xml",
        "href": link(folder + "feed.atom", file: folder + "feed.atom"),
      ])
    xml.empty(
      "link", ["rel": "alternate", "type": "text/html", "href": link(folder, file: folder + "index.html")])
    xml.open("author")
    xml.text("name", site.title)
    xml.close("author")
    for entry in entries {
      xml.open("entry", ["xml:lang": entry.language])
      xml.text("title", entry.title)
      xml.text("id", entry.id)
      if let day = entry.published { xml.text("published", Edition.moment(day)) }
      xml.text("updated", Edition.moment(entry.updated))
      xml.empty(
        "link", ["rel": "alternate", "type": "text/html", "href": link(entry.page, file: entry.file)])
      xml.text("summary", entry.text)
      xml.close("entry")
    }
    xml.close("feed")
    return xml.bytes
  }

  private func changesJSONFeed() -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("version", "https://jsonfeed.org/version/1.1")
      $0.member("title", changesTitle)
      if let base = site.baseURL {
        $0.member("home_page_url", base + Edition.folder)
        $0.member("feed_url", base + Edition.folder + "feed.json")
      }
      $0.member("language", wording.language)
      $0.member("items") { json in
        json.array(of: changeEntries()) { json, entry in
          json.object {
            $0.member("id", entry.id)
            $0.member("url", site.baseURL.map { $0 + entry.page } ?? "../" + entry.file)
            $0.member("title", entry.title)
            $0.member("content_text", entry.text)
            if let day = entry.published { $0.member("date_published", Edition.moment(day)) }
            $0.member("date_modified", Edition.moment(entry.updated))
            $0.member("language", entry.language)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private var changesTitle: String { "\(wording(.changesTitle)) – \(site.title)" }

  /// An object `{editions, unpublished}`: the newest edition first, each `{number, day, changes, more}`; of a build that was not published
  /// `unpublished` is `{changes, more}`, otherwise null. A change is `{kind, what, id, url, to, correction, title, was}`.
  private func changesJSON() -> [UInt8] {
    let places = ChangePlaces(self)
    var json = JSONWriter()
    json.object {
      $0.member("editions") { json in
        json.array(of: chronicle.editions.log.reversed()) { json, past in
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
  private let edition: Edition
  private let events: [String: Int]
  private let accounts: [String: Int]

  /// The pages of an edition.
  init(_ edition: Edition) {
    self.edition = edition
    let digest = edition.digest
    events = Dictionary(
      digest.events.indices.map { (digest.events[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    accounts = Dictionary(
      digest.accounts.indices.map { (digest.accounts[$0].slug, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of an event in the digest; nil where there is no such event any more.
  func event(_ id: String) -> Int? { events[id] }

  /// The place of an article in the digest.
  func account(_ slug: String) -> Int? { accounts[slug] }

  /// The page's file from the root; nil where it is gone.
  func file(_ change: Change) -> String? {
    switch change.subject {
    case .event: events[change.name].map { edition.eventFiles[$0] }
    case .article: accounts[change.name].map { edition.articleFiles[$0] }
    }
  }
}
