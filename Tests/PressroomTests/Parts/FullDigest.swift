import Briefs

@testable import Pressroom

/// A digest that has something of every part of a site: long lists, what was withdrawn, what was corrected, and an event that moved.
enum FullDigest {
  static let accounts: [Account] = {
    var accounts = LongDigest.accounts(26) + SmallDigest.accounts
    // One account of an event is withdrawn, an event loses its only one, and one bears the id of an event that is no more.
    for (place, day) in [(0, 3), (2, 4)] {
      accounts[place].brief.status = .withdrawn
      accounts[place].brief.withdrawal = Notice(date: Day(2025, 6, day)!, note: "Retracted.")
    }
    accounts[4].brief.formerEvents = ["gone-1"]
    accounts[6].brief.formerEvents = ["told-0"]
    accounts[7].brief.event = nil
    for place in [3, 5, 8] {
      accounts[place].brief.decisions = [
        Decision(
          what: "title", about: "", by: "A. Benali", date: Day(2025, 1, 2)!, reason: "The page has none.")
      ]
    }
    return accounts
  }()

  static func content(without leftOut: Set<SitePart>, languages: [String] = ["en"]) -> ContentFolder {
    var content = SmallDigest.content(accounts)
    content.site.leftOut = leftOut
    // Drawing one for each event would take most of a test's time.
    content.site.cards = false
    content.site.languages = languages
    return content
  }

  /// The files of its site without some parts.
  static func files(without leftOut: Set<SitePart>, languages: [String] = ["en"]) -> [BuiltFile] {
    let (site, problems) = render(content(without: leftOut, languages: languages), theme: SmallDigest.theme())
    precondition(problems.allSatisfy { $0.severity == .warning }, "\(problems)")
    return parallelMap(site.pages) { BuiltFile(path: $0.address.file, bytes: $0.bytes()) }
  }
}

/// The addresses of the site at `base` that a file leads to, as feeds, sitemaps, data and heads of pages write them: files below the
/// output folder. What only names a thing (an id, a tombstone's ref) leads nowhere.
func wholeAddresses(in file: BuiltFile, base: String = "https://digest.example/") -> Set<String> {
  let base = Array(base.utf8)
  let names = ["<id>", "ref=\"", "UID:", "\"id\": \"", "\"id\":\"", "\"@id\":\""].map { Array($0.utf8) }
  let ends = Set(" \"'<>&#\r\n\\,)".utf8)
  // A calendar's lines are folded.
  let fold = Array("\r\n ".utf8)
  var bytes: [UInt8] = []
  var rest = file.bytes[...]
  while file.path.hasSuffix(".ics"), let cut = firstIndex(of: fold, in: rest) {
    bytes += rest[..<cut]
    rest = rest[(cut + fold.count)...]
  }
  bytes += rest
  var found: Set<String> = []
  var from = 0
  while let start = firstIndex(of: base, in: bytes[from...]) {
    from = start + base.count
    if names.contains(where: { bytes[..<start].suffix($0.count).elementsEqual($0) }) { continue }
    let path = String(decoding: bytes[from...].prefix { !ends.contains($0) }, as: UTF8.self)
    found.insert(path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path)
  }
  return found
}
