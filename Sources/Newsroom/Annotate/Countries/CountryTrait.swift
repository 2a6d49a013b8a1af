/// What can speak for a story's being about a country, by the names that stand in `country-weights.tsv`.
package enum CountryTrait: Int, Sendable, CaseIterable {
  case always
  case share
  case part
  case alone
  case first
  case second
  case secondInLede
  case headlineElsewhere
  case lede
  case dateline
  case place
  case offices
  case acts
  case mentions
  case spread
  case soon
  case townsOnly
  case originOnly
  case crowd

  /// The name that stands in the table.
  package var name: String { "\(self)" }

  /// What the trait measures, in one English sentence.
  package var sentence: String {
    switch self {
    case .always: "Every country named has it: what a country must outweigh."
    case .share: "Its weight as a share of the heaviest country's."
    case .part: "Its weight as a share of all countries' weights."
    case .alone: "No other country is named."
    case .first: "No country weighs more."
    case .second: "One country weighs more."
    case .secondInLede: "One country weighs more, and the lede names this one."
    case .headlineElsewhere: "The headline names another country and not this one."
    case .lede: "The lede names it, as more than where people are from."
    case .dateline: "The dateline's town lies there."
    case .place: "The place where it happened lies there."
    case .offices: "Its officials or institutions are spoken of: none, one, or two and more."
    case .acts: "It acts, is paired with another or is visited, in the headline or the lede."
    case .mentions:
      "How often it is named, on a scale that flattens: one time 0.7, three times 1.4, seven times 2.1."
    case .spread: "The share of the story's lines that name it."
    case .soon: "How near the beginning it is first named, in words: 1 for the first, 0.5 for the fortieth."
    case .townsOnly: "Only its towns or regions are named."
    case .originOnly: "It is only where somebody comes from, or where something is still to happen."
    case .crowd: "How many other countries are named, on a scale that flattens."
    }
  }
}
