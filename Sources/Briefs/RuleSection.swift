/// The rules by which one thing is decided, as a site tells them to its readers: plain words that the newsroom hands to the press.
package struct RuleSection: Sendable, Equatable {
  /// What the rules decide; the raw value is part of their anchors.
  package enum Question: String, Sendable, CaseIterable {
    case publication, dates, happened, place, parties
    case context = "mentioned"
    case refusals = "refused"
    case joins
  }

  /// One rule.
  package struct Rule: Sendable, Equatable {
    /// As it stands in the data and in `why`: `day-first`.
    package let name: String
    /// One English sentence.
    package let sentence: String

    package init(name: String, sentence: String) {
      self.name = name
      self.sentence = sentence
    }
  }

  package let question: Question
  /// In the order in which they are asked.
  package let rules: [Rule]

  package init(_ question: Question, _ rules: [Rule]) {
    self.question = question
    self.rules = rules
  }
}
