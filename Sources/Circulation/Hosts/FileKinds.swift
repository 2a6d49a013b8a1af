import Briefs

/// What is known of a file by the end of its name: how it is announced, and when it travels.
package struct FileKinds: Sendable {
  private struct Kind: Sendable {
    var type: String
    var isDocument: Bool
    var isText: Bool
  }

  private let kinds: [String: Kind]

  /// Reads the table. Throws where it is not there.
  package init() throws(Problem) {
    var kinds: [String: Kind] = [:]
    for row in try rows(of: "types.tsv") where row.count >= 3 {
      kinds[row[0]] = Kind(
        type: row[1], isDocument: row[2] == "then", isText: row.count > 3 && row[3] == "text")
    }
    self.kinds = kinds
  }

  /// The media type, as HTTP says it.
  package func type(of file: String) -> String { kinds[ending(of: file)]?.type ?? "application/octet-stream" }

  /// Whether it is text, which grows smaller.
  func isText(_ file: String) -> Bool { kinds[ending(of: file)]?.isText ?? false }

  /// Whether it is a page or points at pages, and so has to come after what pages need. A compressed copy goes with its file.
  func isDocument(_ file: String) -> Bool {
    let copy = Compression.allCases.first { file.hasSuffix($0.ending) }
    let original = copy.map { String(file.dropLast($0.ending.count)) } ?? file
    return kinds[ending(of: original)]?.isDocument ?? false
  }

  private func ending(of file: String) -> String {
    let name =
      file.utf8.lastIndex(of: UInt8(ascii: "/")).map { file[file.utf8.index(after: $0)...] } ?? file[...]
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }
}
