import Briefs

/// What is wrong with an Atom feed: a feed and each of its entries need one id, one title and one updated (RFC 4287, 4.1.1 and 4.1.2), ids
/// that stand once, moments as RFC 3339 writes them; a tombstone needs the id of an entry that is not there, and a moment (RFC 6721, 3).
func checkAtom(_ file: BuiltFile) -> [Problem] {
  var reader = AtomReader(file: file)
  for tag in tags(in: file.bytes) { reader.read(tag) }
  return reader.finished()
}

private struct AtomReader {
  let file: BuiltFile
  private var problems: [Problem] = []
  private var open: [(start: Tag, counts: [String: Int])] = []
  /// The start of the element whose text is read.
  private var text: Tag?
  private var entries = FeedIDs()
  private var tombstones = FeedIDs()
  private var isBound = false
  private var archive: Tag?
  private var isHistory = false
  /// What the feed's own links are, each with where it leads.
  private var links: [String: String] = [:]

  init(file: BuiltFile) { self.file = file }

  mutating func read(_ tag: Tag) {
    switch tag.name {
    case "feed", "entry":
      if !tag.isEnd {
        open.append((tag, [:]))
        if tag.name == "feed" {
          isBound = tag.value(of: "xmlns:at") == Tombstone.namespace
          isHistory = tag.value(of: "xmlns:fh") == FeedNeighbours.namespace
        }
      } else if let (start, found) = open.popLast() {
        for needed in ["id", "title", "updated"] where found[needed] != 1 {
          note(
            start, "the \(tag.name) has \(found[needed] ?? 0) \(needed) elements where one is needed")
        }
      }
    case "fh:archive": if !tag.isEnd { archive = tag }
    case "link" where open.count == 1:
      if let relation = tag.value(of: "rel") { links[relation] = tag.value(of: "href") ?? "" }
    case "at:deleted-entry": if !tag.isEnd { readTombstone(tag) }
    default:
      if tag.isEnd {
        readText(to: tag)
      } else if !open.isEmpty {
        open[open.count - 1].counts[tag.name, default: 0] += 1
        text = tag
      }
    }
  }

  func finished() -> [Problem] {
    let both = tombstones.places.filter { entries.places[$0.key] != nil }.sorted { $0.value < $1.value }
    return problems + archiveFaults()
      + both.map { id, line in
        Problem(path: file.path, line: line, what: "the entry \(id) is withdrawn and told in one feed")
      }
  }

  /// A page of an archive says that it is one and whose; the feed itself does not (RFC 5005, 4).
  private func archiveFaults() -> [Problem] {
    var faults: [String] = []
    if archive != nil {
      if !isHistory { faults.append("the prefix fh: is not that of feed histories") }
      if (links["current"] ?? "").isEmpty {
        faults.append("the page of an archive does not say which feed it is of")
      }
    } else if links["next-archive"] != nil {
      faults.append("a feed names what came behind it and is no page of an archive")
    }
    for relation in ["prev-archive", "next-archive"]
    where links[relation] != nil && links[relation] == links["self"] {
      faults.append("the \(relation) of the feed is the feed itself")
    }
    return faults.map { Problem(path: file.path, line: archive?.line ?? 0, what: $0) }
  }

  private mutating func readText(to end: Tag) {
    defer { text = nil }
    guard let start = text, start.name == end.name, start.range.upperBound <= end.range.lowerBound else {
      return
    }
    let said = readReferences(file.bytes[start.range.upperBound..<end.range.lowerBound])
    switch end.name {
    case "updated", "published":
      if !isMoment(said) { note(start, "\"\(said)\" is no moment", hint: momentHint) }
    case "id":
      guard open.last?.start.name == "entry" else { return }
      if !entries.add(said, at: start.line) { note(start, "the id \(said) stands twice") }
    default: break
    }
  }

  private mutating func readTombstone(_ tag: Tag) {
    if !isBound {
      note(tag, "the prefix at: is not that of tombstones", hint: "xmlns:at=\"\(Tombstone.namespace)\"")
    }
    if open.last?.start.name != "feed" { note(tag, "a tombstone stands in the feed itself") }
    if let when = tag.value(of: "when"), isMoment(when) {
    } else {
      note(tag, "the tombstone does not say when", hint: momentHint)
    }
    guard let id = tag.value(of: "ref"), !id.isEmpty else {
      return note(tag, "the tombstone does not say of which entry", hint: "ref is the entry's id")
    }
    if !tombstones.add(id, at: tag.line) { note(tag, "the entry \(id) is withdrawn twice") }
  }

  private mutating func note(_ tag: Tag, _ what: String, hint: String = "") {
    problems.append(Problem(path: file.path, line: tag.line, what: what, hint: hint))
  }
}

/// What is wrong with a JSON feed: items without an id, ids that stand twice, and the same of what was withdrawn from it.
func checkJSONFeed(_ feed: JSONValue, _ path: String) -> [Problem] {
  var problems: [Problem] = []
  func note(_ what: String, hint: String = "") {
    problems.append(Problem(path: path, what: what, hint: hint))
  }
  func list(_ key: String) -> [JSONValue] {
    if case .array(let values)? = feed[key] { return values }
    if key == "items" || feed[key] != nil { note("\"\(key)\" is no list") }
    return []
  }
  var items = FeedIDs()
  for (i, item) in list("items").enumerated() {
    guard let id = item["id"]?.string, !id.isEmpty else {
      note("item \(i + 1) has no id")
      continue
    }
    if !items.add(id, at: i) { note("the id \(id) stands twice") }
    if !isMoment(item["date_modified"]?.string ?? "") { note("\(id) does not say when", hint: momentHint) }
  }
  var withdrawn = FeedIDs()
  for (i, item) in list("_withdrawn").enumerated() {
    guard let id = item["id"]?.string, !id.isEmpty else {
      note("tombstone \(i + 1) does not say of which item", hint: "id is the item's")
      continue
    }
    if !isMoment(item["when"]?.string ?? "") { note("\(id) does not say when", hint: momentHint) }
    if !withdrawn.add(id, at: i) { note("the entry \(id) is withdrawn twice") }
    if items.places[id] != nil { note("the entry \(id) is withdrawn and told in one feed") }
  }
  return problems
}

private let momentHint = "a moment is written 2026-11-20T00:00:00Z"

/// The ids of a feed's entries, each with where it stands.
private struct FeedIDs {
  private(set) var places: [String: Int] = [:]

  /// False where it is there already.
  mutating func add(_ id: String, at place: Int) -> Bool {
    guard places[id] == nil else { return false }
    places[id] = place
    return true
  }
}

/// Whether a text is a moment as RFC 3339 writes it, with the capitals that RFC 4287 asks for.
private func isMoment(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard bytes.count >= 20, bytes.count <= 40 else { return false }
  func number(_ from: Int, _ count: Int, in bytes: [UInt8]) -> Int? {
    guard from + count <= bytes.count else { return nil }
    return bytes[from..<(from + count)].reduce(0 as Int?) { sum, digit in
      guard let sum, (48...57).contains(digit) else { return nil }
      return sum * 10 + Int(digit - 48)
    }
  }
  let marks: [(Int, UInt8)] = [(4, 0x2D), (7, 0x2D), (10, 0x54), (13, 0x3A), (16, 0x3A)]
  guard marks.allSatisfy({ bytes[$0] == $1 }), let year = number(0, 4, in: bytes),
    let month = number(5, 2, in: bytes), let day = number(8, 2, in: bytes), Day(year, month, day) != nil,
    let hour = number(11, 2, in: bytes), let minute = number(14, 2, in: bytes),
    let second = number(17, 2, in: bytes), hour < 24, minute < 60, second <= 60
  else { return false }
  var rest = Array(bytes[19...])
  if rest.first == 0x2E {
    let digits = rest.dropFirst().prefix { (48...57).contains($0) }
    guard !digits.isEmpty else { return false }
    rest.removeFirst(digits.count + 1)
  }
  if rest == [0x5A] { return true }
  guard rest.count == 6, rest[0] == 0x2B || rest[0] == 0x2D, rest[3] == 0x3A,
    let hours = number(1, 2, in: rest),
    let minutes = number(4, 2, in: rest)
  else { return false }
  return hours < 24 && minutes < 60
}
