import Briefs

/// Every brief that was ever written, as `briefs/written.tsv` lists them: one that is listed and not there was deleted by a person.
///
/// A row an article: its SHA-256, its path, the path of its brief; in the order of the SHA-256, so that what two people's runs add
/// seldom meets in one place when their branches are merged. Where it does, the marks of the conflict are passed over and both sides count.
/// In names, `\t`, `\n`, `\r` and `\\` stand for what would break a row.
package struct WrittenBriefs: Sendable {
  /// A brief that was written once.
  package struct Row: Sendable, Hashable {
    package var sha256: String
    /// The article, below the content folder.
    package var article: String
    /// Where its brief stood when a run last saw it, below the content folder.
    package var brief: String

    /// The name of the brief in addresses.
    package var name: String { pageName(ofBriefAt: brief, fallback: sha256) }
  }

  /// Below the content folder.
  package static let path = "briefs/written.tsv"
  /// The largest list that is read, in bytes: half a million briefs with long names.
  private static let largest = 256 << 20
  private static let header =
    "# Every brief that was written: the article's SHA-256, the article, its brief. One that is listed and not there was deleted by a person, "
    + "and stays deleted until `dateline brief --recreate`. Keep this list with the briefs.\n"

  private var rowsBySHA256: [String: Row] = [:]
  private var byArticle: [String: String] = [:]
  /// Whether it is known what was written. Where the list is there and cannot be read, it is not known what a person deleted.
  package private(set) var isKnown = true
  /// What the file holds; nil where there is none.
  private var found: [UInt8]?

  /// No brief was ever written.
  package init() {}

  /// Reads the list of a content folder. No file is an empty list; a row that is none is a warning, and passed over.
  package init(in content: String, problems: inout [Problem]) {
    let shown = content + "/" + WrittenBriefs.path
    do throws(Problem) {
      found = try readFileIfThere(shown, limit: WrittenBriefs.largest)
    } catch {
      isKnown = false
      problems.append(error)
      problems.append(
        Problem(
          path: shown, what: "it is not known which briefs a person deleted, so no new brief is written",
          hint: "put the list back as it was, for instance from version control"))
    }
    read(found ?? [], shown, &problems)
  }

  private mutating func read(_ bytes: [UInt8], _ shown: String, _ problems: inout [Problem]) {
    var broken: [Int] = []
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty || line.first == UInt8(ascii: "#") || WrittenBriefs.isConflictMark(line) { continue }
      guard let row = Row(line) else {
        broken.append(number)
        continue
      }
      // Of two rows about one article, as a merge leaves them, the first.
      if rowsBySHA256[row.sha256] == nil { record(row) }
    }
    guard let first = broken.first else { return }
    let more = broken.count - 1
    problems.append(
      Problem(
        path: shown, line: first, severity: .warning,
        what:
          "not a row of this list\(more > 0 ? ", and neither are \(more) more" : ""), so it is passed over",
        hint: "a row is the SHA-256 of an article, its path and its brief's path, with tabs between them"))
  }

  private static func isConflictMark(_ line: ArraySlice<UInt8>) -> Bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains { line.starts(with: $0.utf8) }
  }

  /// All rows, in no order.
  package var rows: some Collection<Row> { rowsBySHA256.values }

  /// The row of an article's bytes.
  package subscript(sha256: String) -> Row? { rowsBySHA256[sha256] }

  /// The row of the article that had a path.
  package func row(ofArticleAt path: String) -> Row? { byArticle[path].flatMap { rowsBySHA256[$0] } }

  /// Notes that a brief was written, or stands. One that a person made about something else than an article is none of the list's.
  package mutating func record(_ row: Row) {
    guard row.isSound else { return }
    rowsBySHA256[row.sha256] = row
    byArticle[row.article] = row.sha256
  }

  /// Forgets a row.
  package mutating func forget(_ sha256: String) {
    guard let row = rowsBySHA256.removeValue(forKey: sha256) else { return }
    if byArticle[row.article] == sha256 { byArticle[row.article] = nil }
  }

  /// The list as it is to be written; nil where the file holds that, or there is nothing to list and no file.
  package var newBytes: [UInt8]? {
    guard found != nil || !rowsBySHA256.isEmpty else { return nil }
    var bytes = Array(WrittenBriefs.header.utf8)
    for row in rowsBySHA256.values.sorted(by: { $0.sha256 < $1.sha256 }) {
      bytes += "\(row.sha256)\t\(escaped(row.article))\t\(escaped(row.brief))\n".utf8
    }
    return bytes == found ? nil : bytes
  }
}

extension WrittenBriefs.Row {
  /// A row of the list; nil where it is none, or names something that is no brief of ours.
  init?(_ line: ArraySlice<UInt8>) {
    let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
    guard cells.count == 3, let digest = String(validating: cells[0], as: UTF8.self),
      let article = unescaped(cells[1]), let brief = unescaped(cells[2])
    else { return nil }
    self.init(sha256: digest, article: article, brief: brief)
    guard isSound else { return nil }
  }

  fileprivate var isSound: Bool {
    isSHA256(sha256) && isPath(article, below: "articles/") && isPath(brief, below: "briefs/")
      && brief.utf8.suffix(3).elementsEqual(".md".utf8)
  }
}

/// Whether a path stays below a folder, with names that a listing shows.
private func isPath(_ path: String, below folder: String) -> Bool {
  let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  return path.utf8.starts(with: folder.utf8) && path.utf8.count <= 4096 && !path.utf8.contains(0)
    && names.count >= 2
    && names.allSatisfy { !$0.isEmpty && $0.first != UInt8(ascii: ".") && $0.count <= 255 }
}

private let escapes: [(byte: UInt8, letter: UInt8)] = [
  (0x09, UInt8(ascii: "t")), (0x0A, UInt8(ascii: "n")), (0x0D, UInt8(ascii: "r")),
  (UInt8(ascii: "\\"), UInt8(ascii: "\\")),
]

private func escaped(_ path: String) -> String {
  guard path.utf8.contains(where: { byte in escapes.contains { $0.byte == byte } }) else { return path }
  var bytes: [UInt8] = []
  for byte in path.utf8 {
    guard let escape = escapes.first(where: { $0.byte == byte }) else {
      bytes.append(byte)
      continue
    }
    bytes += [UInt8(ascii: "\\"), escape.letter]
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// What was escaped; nil where a backslash stands before another letter, or the bytes are not UTF-8.
private func unescaped(_ cell: ArraySlice<UInt8>) -> String? {
  var bytes: [UInt8] = []
  var i = cell.startIndex
  while i < cell.endIndex {
    if cell[i] == UInt8(ascii: "\\") {
      i += 1
      guard i < cell.endIndex, let escape = escapes.first(where: { $0.letter == cell[i] }) else { return nil }
      bytes.append(escape.byte)
    } else {
      bytes.append(cell[i])
    }
    i += 1
  }
  return String(validating: bytes, as: UTF8.self)
}
