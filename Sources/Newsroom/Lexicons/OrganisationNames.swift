import Briefs

/// The organisations everybody knows, by one language's names and acronyms, from its `organisations.tsv`.
package struct OrganisationNames: Sendable {
  /// One organisation as the language calls it.
  package struct Entry: Sendable, Hashable {
    package let name: String
    /// Nil where it has none.
    package let acronym: String?
    /// Whether the phrase is the acronym, which counts in capitals only.
    package let isAcronym: Bool
  }

  package private(set) var phrases = Phrases<Entry>()
  /// What the names of others are made of.
  let words: OrganisationWords

  /// Reads a language's `organisations.tsv` below `folder`: name, acronym, other forms parted by `|`.
  package init(language: String, folder: String, problems: inout [Problem]) {
    words = OrganisationWords(language: language, folder: folder, problems: &problems)
    for row in Table(at: "\(language)/organisations.tsv", in: folder, columns: 1, problems: &problems).rows {
      let acronym = row[1].isEmpty ? nil : row[1]
      phrases.add(row[0], Entry(name: row[0], acronym: acronym, isAcronym: false))
      if let acronym {
        phrases.add(acronym, Entry(name: row[0], acronym: acronym, isAcronym: true))
      }
      for other in row[2].utf8.split(separator: UInt8(ascii: "|")).map({ String(Substring($0)) }) {
        let isAcronym = Briefs.words(of: other).first?.shape == .capitals
        phrases.add(other, Entry(name: row[0], acronym: acronym, isAcronym: isAcronym))
      }
    }
  }

  /// Whether the word says what a body is: `Bank`, `Observatoire`.
  func isHead(_ key: UInt64) -> Bool { !words.of(key).isDisjoint(with: [.head, .tail]) }
}
