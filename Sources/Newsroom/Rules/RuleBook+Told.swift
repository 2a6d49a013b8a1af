import Briefs

extension RuleBook {
  /// The rules that a site tells its readers: how dates, places, countries and events are decided. The same in every run; no
  /// table of weights is read, for none is told.
  package static let told: [RuleSection] = [
    section(.publication, PublicationRule.allCases, LineRule.allCases.filter(\.tellsPublication)),
    section(.dates, DateRule.allCases), section(.happened, HappenedRule.allCases),
    section(.place, PlaceRule.allCases), section(.parties, PartyRule.allCases),
    section(.context, ContextRule.allCases), section(.refusals, CountrySighting.Refusal.allCases),
    section(.joins, JoinRule.allCases),
  ]

  private static func section(_ question: RuleSection.Question, _ rules: [any Rule]...) -> RuleSection {
    RuleSection(question, rules.joined().map { RuleSection.Rule(name: $0.name, sentence: $0.sentence) })
  }
}

extension LineRule {
  /// Whether the rule finds a line that gives the day of publication.
  fileprivate var tellsPublication: Bool {
    switch self {
    case .publicationLabel, .dateLine, .datelineDay, .bylineDay, .readingDay, .dayBelow: true
    default: false
    }
  }
}
