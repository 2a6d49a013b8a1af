import Newsroom

/// The rules and traits that an answer names, gathered so that each is explained once at its end.
struct RulesNamed {
  private let book: RuleBook
  private var names: [RuleFamily: [String]] = [:]

  /// None yet.
  init(_ book: RuleBook) { self.book = book }

  /// Adds a name of one of these families; of a pair of traits (`words×bullet`) both. What no family has is no rule's name.
  mutating func add(_ name: String, _ families: RuleFamily...) {
    for part in name.split(separator: "×").map(String.init) {
      guard let family = book.family(of: part, among: families) else { continue }
      if names[family]?.contains(part) != true { names[family, default: []].append(part) }
    }
  }

  /// Each name with its family and sentence, by family.
  var rows: [(family: RuleFamily, name: String, sentence: String)] {
    RuleFamily.allCases.flatMap { family in
      (names[family] ?? []).map { (family, $0, book.sentence(of: $0, in: family) ?? "") }
    }
  }

  /// A heading, and each name with its sentence, by family; empty where none was named.
  var lines: [String] {
    guard !names.isEmpty else { return [] }
    return ["Rules and traits named above"]
      + RuleFamily.allCases.flatMap { family -> [String] in
        let own = names[family] ?? []
        let width = own.map(\.unicodeScalars.count).max() ?? 0
        return own.isEmpty
          ? []
          : ["  \(family.rawValue)"]
            + own.map { "    \(padded($0, to: width))  \(book.sentence(of: $0, in: family) ?? "")" }
      }
  }
}
