import Briefs

/// Given names of the world, in Latin and in Arabic letters, from `given-names.tsv`.
package struct GivenNames: Sendable {
  private var sure: Set<UInt64> = []
  private var weak: Set<UInt64> = []

  /// No names.
  init() {}

  /// Reads `given-names.tsv` below `folder`: `given` or `weak`, then names parted by spaces. Another kind is a problem.
  package init(folder: String, problems: inout [Problem]) {
    for row in Table(at: "given-names.tsv", in: folder, columns: 2, problems: &problems).rows {
      let keys = words(of: row[1]).map(\.key)
      switch row[0] {
      case "given": sure.formUnion(keys)
      case "weak": weak.formUnion(keys)
      default:
        problems.append(
          Problem(
            path: folder + "/given-names.tsv", line: row.line, what: "unknown kind of name: \(row[0])",
            hint: "kinds are given and weak"))
      }
    }
    sure.subtract(weak)
  }

  /// Whether the word is a given name and nothing else.
  package func isSure(_ key: UInt64) -> Bool { sure.contains(key) }
  /// Whether the word is a given name that is also a word, a place or a surname.
  package func isWeak(_ key: UInt64) -> Bool { weak.contains(key) }
}
