import Briefs

/// The little words by which languages are known, from `languages.tsv`: each word with the languages that have it.
package struct LittleWords: Sendable {
  /// The languages in the order of the table; bit `i` of a mask is `languages[i]`.
  package let languages: [String]
  private let masks: [UInt64: UInt32]

  /// Reads `languages.tsv` below `folder`; at most 32 languages, a further one is a problem.
  package init(folder: String, problems: inout [Problem]) {
    var languages: [String] = []
    var masks: [UInt64: UInt32] = [:]
    let table = Table(at: "languages.tsv", in: folder, columns: 2, problems: &problems)
    for row in table.rows {
      guard languages.count < 32 else {
        problems.append(
          Problem(
            path: folder + "/languages.tsv", line: row.line, what: "more than 32 languages",
            hint: "leave one out"))
        break
      }
      for word in words(of: row[1]) {
        masks[word.key, default: 0] |= 1 << UInt32(languages.count)
      }
      languages.append(row[0])
    }
    self.languages = languages
    self.masks = masks
  }

  /// Which languages have this little word; 0 where none.
  package func mask(_ key: UInt64) -> UInt32 { masks[key] ?? 0 }
}
