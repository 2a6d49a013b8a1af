/// Every rule of the newsroom by its name: what `docs/rules.md` is made from, and where `why` finds a rule's sentence.
package struct RuleBook: Sendable {
  /// The rules about one question.
  package struct Chapter: Sendable {
    /// The question's name, and what is decided how.
    package let title: String
    package let preface: String
    package let rules: [(name: String, sentence: String)]

    fileprivate init<R: Rule>(_ title: String, _ preface: String, _: R.Type) {
      self.title = title
      self.preface = preface
      rules = R.allCases.map { ($0.rawValue, $0.sentence) }
    }
  }

  /// In the order in which an article is read.
  package static let chapters: [Chapter] = [
    Chapter(
      "What a line is",
      "The rule that gave a line its kind, as `reason` in JSON.", LineRule.self)
  ]

  /// A rule's sentence by its name; nil where there is no such rule.
  package static func sentence(of name: String) -> String? { sentences[name] }

  private static let sentences = Dictionary(
    chapters.flatMap(\.rules).map { ($0.name, $0.sentence) }, uniquingKeysWith: { first, _ in first })
}

extension LineRule: Rule {}
