import Briefs

/// What the comparison of accounts knows of words: `strings/comparison.tsv`, a row a meaning (language, kind, value, forms).
package struct ComparisonWords: Sendable {
  /// What a word does to the numbers and the sense of a sentence.
  enum Kind: String, CaseIterable, Sendable {
    case number, one, fraction, joiner, to, between, least, most, about, unit, measure, month, weekday
    case ordinal, reference, age, of, clock, hourmark, negation, up, down, little
  }

  /// A meaning of a word, or of a few words in a row.
  struct Meaning: Sendable {
    let kind: Kind
    /// Of a number or a month what it counts; of a unit the key of its name.
    let value: Double
    let name: UInt64
    /// The keys of the words after the first.
    let rest: [UInt64]
  }

  /// One language's words.
  struct Lexicon: Sendable {
    fileprivate(set) var meanings: [UInt64: [Meaning]] = [:]
    /// Units that are signs, not words, by their scalar: `%`, `€`.
    fileprivate(set) var signs: [UInt32: UInt64] = [:]
    /// Whether a comma parts decimals and a full stop thousands.
    let hasDecimalComma: Bool
    let isArabic: Bool
    /// The names of countries, which Arabic writes like any other word.
    fileprivate(set) var names: Set<UInt64> = []

    fileprivate init(_ language: String) {
      hasDecimalComma = language != "en"
      isArabic = language == "ar"
    }

    /// Whether a word alone has a meaning of a kind.
    func isOf(_ kind: Kind, _ key: UInt64) -> Bool {
      meanings[key]?.contains { $0.kind == kind && $0.rest.isEmpty } ?? false
    }
  }

  private var lexicons: [String: Lexicon] = [:]
  private let unknown = Lexicon("und")

  /// No words: only what is written in digits is a number, and nothing says how much is counted.
  package init() {}

  /// Reads the table; a bad row is a problem with its line.
  init(_ bytes: [UInt8], path: String, countries: NameTable, problems: inout [Problem]) {
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard cells.count >= 4, let kind = Kind(rawValue: cells[1]), SiteFile.spoken.contains(cells[0]),
        let value = ComparisonWords.value(cells[2], of: kind)
      else {
        problems.append(
          Problem(
            path: path, line: index + 1, what: "not a meaning of words",
            hint: "language, kind, value and the forms, separated by tabs"))
        continue
      }
      for form in cells.dropFirst(3) {
        take(form, kind, value, name: wordKey(cells[2]), in: cells[0])
      }
    }
    for language in lexicons.keys where lexicons[language]?.isArabic == true {
      let names = countries.codes.compactMap { countries.name($0, in: language) }
      for name in names {
        let keys = FactWords.stems(of: name, language: language)
        if keys.count == 1 { lexicons[language]?.names.formUnion(keys) }
      }
    }
  }

  /// The words of a language; of one without rows nothing is known.
  func of(_ language: String) -> Lexicon { lexicons[language] ?? unknown }

  private static func value(_ cell: String, of kind: Kind) -> Double? {
    switch kind {
    case .number, .one, .month: Int(cell).map(Double.init)
    default: 0
    }
  }

  private mutating func take(_ form: String, _ kind: Kind, _ value: Double, name: UInt64, in language: String)
  {
    let keys = words(of: form).map(\.key)
    if let first = keys.first {
      let meaning = Meaning(kind: kind, value: value, name: name, rest: Array(keys.dropFirst()))
      lexicons[language, default: Lexicon(language)].meanings[first, default: []].append(meaning)
    } else if let sign = form.unicodeScalars.first {
      lexicons[language, default: Lexicon(language)].signs[sign.value] = name
    }
  }
}
