import Briefs

/// Reasons and rules as briefs give them, and how the interface says them: `strings/reasons.tsv`, a row a pattern.
///
/// A `*` in a pattern stands for any words, which `{1}` repeats in the interface's sentence.
struct ReasonTable: Sendable {
  private struct Row: Sendable {
    let before: [UInt8]
    /// Nil where the pattern has no `*`.
    let after: [UInt8]?
    let said: [String: Pattern]
  }

  /// By language, then by reason.
  private var exact: [String: [String: String]] = [:]
  private var patterns: [Row] = []

  /// No reasons.
  init() {}

  /// Makes the patterns of a table.
  init(_ table: NameTable) {
    for code in table.codes {
      var said: [String: String] = [:]
      for language in SiteFile.spoken { said[language] = table.name(code, in: language) }
      let parts = code.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 {
        patterns.append(
          Row(before: Array(parts[0].utf8), after: Array(parts[1].utf8), said: said.mapValues(Pattern.init)))
      } else {
        for (language, text) in said { exact[language, default: [:]][code] = text }
      }
    }
  }

  /// Whether a row is that reason's own.
  func holds(_ reason: String) -> Bool { exact.values.contains { $0[reason] != nil } }

  /// A reason in a language; as it stands where no row fits.
  ///
  /// - Parameter isolate: What becomes of the words that `{1}` repeats before they stand in the sentence.
  func said(_ reason: String, in language: String, isolating isolate: (String) -> String = { $0 }) -> String {
    if let said = exact[language]?[reason] { return said }
    let bytes = Array(reason.utf8)
    for row in patterns {
      let after = row.after ?? []
      guard bytes.count > row.before.count + after.count, bytes.starts(with: row.before),
        bytes.suffix(after.count).elementsEqual(after), let said = row.said[language]
      else { continue }
      let words = bytes[row.before.count..<(bytes.count - after.count)]
      return said.filled(["1": String(decoding: words, as: UTF8.self)], isolating: isolate)
    }
    return reason
  }
}
