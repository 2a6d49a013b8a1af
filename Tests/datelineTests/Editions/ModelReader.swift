import FoundationEssentials
import Support

/// A reader who subscribes to every feed of a site as served, polls them all, forgets nothing, and follows every link there ever was.
struct ModelReader {
  /// An entry as a feed had it at one poll.
  struct Entry: Hashable {
    var id: String
    var updated: String
    var link: String
  }

  /// What a poll showed that the reader had not seen in that feed: by the id alone, and by id and day.
  struct News: Equatable {
    var byID: [String: Set<String>] = [:]
    var byDay: [String: [String]] = [:]
    /// The ids of entries that were withdrawn.
    var gone: [String: [String]] = [:]
  }

  private var ids: [String: Set<String>] = [:]
  private var days: [String: Set<Entry>] = [:]
  private var tombstones: [String: Set<String>] = [:]
  /// Every link of every entry, as a path below the base URL.
  private(set) var links: Set<String> = []
  /// The feeds there ever were.
  private(set) var feeds: Set<String> = []
  /// What was wrong with a feed.
  private(set) var faults: [String] = []
  private let base: String

  /// A reader of a site with a base URL.
  init(of base: String) { self.base = base }

  /// Reads every feed of the site that stands in a folder.
  mutating func poll(_ folder: String) -> News {
    var news = News()
    let files = Snapshot(of: folder + "/").files()
    for (path, bytes) in files where path.hasSuffix("feed.atom") || path.hasSuffix("feed.json") {
      feeds.insert(path)
      let entries = path.hasSuffix(".json") ? json(path, bytes) : atom(path, bytes)
      for stone in self.stones(path, bytes) where tombstones[path, default: []].insert(stone).inserted {
        news.gone[path, default: []].append(String(stone.prefix { $0 != " " }))
      }
      if Set(entries.map(\.id)).count != entries.count { faults.append("\(path): an id stands twice") }
      for entry in entries {
        if ids[path, default: []].insert(entry.id).inserted { news.byID[path, default: []].insert(entry.id) }
        var known = entry
        known.link = ""
        if days[path, default: []].insert(known).inserted {
          news.byDay[path, default: []].append("\(entry.id) \(entry.updated)")
        }
        if entry.link.hasPrefix(base) {
          links.insert(String(entry.link.dropFirst(base.count)))
        } else {
          faults.append("\(path): leads elsewhere: \(entry.link)")
        }
      }
    }
    return news
  }

  /// The links that lead nowhere in the site that stands in a folder.
  func deadLinks(_ folder: String) -> Set<String> {
    let files = Set(Snapshot(of: folder + "/").files().keys)
    return links.filter { link in
      let path = String(link.prefix { $0 != "#" }).removingPercentEscapes
      return !files.contains(path.hasSuffix("/") ? path + "index.html" : path)
    }
  }

  /// The tombstones of a feed: the id of the entry that was there, and when it was withdrawn.
  private func stones(_ path: String, _ bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    if path.hasSuffix(".json") {
      let told = text.components(between: "\"_withdrawn\":[", and: "]").first ?? ""
      return told.components(between: "{", and: "}").map { stone in
        let id = stone.components(between: "\"id\":\"", and: "\"").first ?? "?"
        return id + " " + (stone.components(between: "\"when\":\"", and: "\"").first ?? "?")
      }
    }
    return text.components(between: "<at:deleted-entry", and: ">").map { stone in
      let id = stone.components(between: "ref=\"", and: "\"").first ?? "?"
      return id + " " + (stone.components(between: "when=\"", and: "\"").first ?? "?")
    }
  }

  private mutating func json(_ path: String, _ bytes: [UInt8]) -> [Entry] {
    struct Feed: Decodable {
      struct Item: Decodable {
        var id: String
        var url: String
        var date_modified: String
      }
      var items: [Item]
    }
    do {
      return try JSONDecoder().decode(Feed.self, from: Data(bytes)).items.map {
        Entry(id: $0.id, updated: $0.date_modified, link: $0.url)
      }
    } catch {
      faults.append("\(path): \(error)")
      return []
    }
  }

  private mutating func atom(_ path: String, _ bytes: [UInt8]) -> [Entry] {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.components(between: "<entry", and: "</entry>").map { entry in
      let id = entry.components(between: "<id>", and: "</id>").first
      let updated = entry.components(between: "<updated>", and: "</updated>").first
      let link = entry.components(between: "<link rel=\"alternate\"", and: ">").first?
        .components(between: "href=\"", and: "\"").first
      if id == nil || updated == nil || link == nil { faults.append("\(path): not an entry: \(entry)") }
      return Entry(id: id ?? "", updated: updated ?? "", link: link ?? "")
    }
  }
}

extension String {
  /// What stands between each pair of marks.
  func components(between start: String, and end: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let from = rest.firstRange(of: start) {
      rest = rest[from.upperBound...]
      guard let to = rest.firstRange(of: end) else { break }
      found.append(String(rest[..<to.lowerBound]))
      rest = rest[to.upperBound...]
    }
    return found
  }

  /// Its lines, empty ones too.
  var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

  /// `%C3%A9` as `é`.
  var removingPercentEscapes: String {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
