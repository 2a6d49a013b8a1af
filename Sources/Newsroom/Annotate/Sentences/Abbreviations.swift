import Briefs

/// The words that a dot may follow without ending a sentence, and those that begin sentences, of every language.
package struct Abbreviations: Sendable {
  enum Kind: String, Sendable {
    /// Never ends a sentence; only with a capital.
    case title
    /// The same, in lower case too.
    case address
    /// Ends none before a number.
    case number
    /// Ends one only before a starter.
    case maybe
    /// Begins sentences, and hardly ever a name.
    case starter
  }

  /// Language → key of the word → what it is; a word may be both an abbreviation before numbers and one that may end.
  private var kinds: [[UInt64: Set<Kind>]]

  /// Reads `abbreviations.tsv` of every language below `folder`; a row of an unknown kind is a problem and left out.
  package init(folder: String, problems: inout [Problem]) {
    kinds = []
    for language in Lexicons.languages {
      let table = Table(at: "\(language)/abbreviations.tsv", in: folder, columns: 2, problems: &problems)
      var found: [UInt64: Set<Kind>] = [:]
      for row in table.rows {
        guard let kind = Kind(rawValue: row[0]) else {
          problems.append(
            Problem(
              path: table.path, line: row.line, what: "no kind of abbreviation: \(row[0])",
              hint: "the kinds are listed at the head of the file"))
          continue
        }
        found[wordKey(row[1]), default: []].insert(kind)
      }
      kinds.append(found)
    }
  }

  /// What a word is in a language (an index into `Lexicons.languages`), or in any where that is nil.
  func kinds(of key: UInt64, in language: Int?) -> Set<Kind> {
    if let language { return kinds[language][key] ?? [] }
    return kinds.reduce(into: []) { $0.formUnion($1[key] ?? []) }
  }
}
