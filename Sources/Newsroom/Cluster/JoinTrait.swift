/// One thing about two stories that speaks for or against their telling of one happening; how much, `join-weights.tsv` says.
package enum JoinTrait: Int, Sendable, CaseIterable {
  case always, crowd
  // What words they share.
  case ledes, texts, told, names, foreignNames
  // When they were published.
  case sameDay, dayApart, daysApart, weekApart, far, noDay
  // When it happened.
  case sameHappened, nextHappened, otherHappened, sameWeekday, otherWeekday
  // Who acts.
  case sameParties, otherParties, persons

  /// Its name in `join-weights.tsv`.
  package var name: String { String(describing: self) }

  /// What the trait is, in one English sentence.
  package var sentence: String {
    switch self {
    case .always: "What speaks for any two stories."
    case .crowd:
      "How many stories the folder has, in powers of ten above 30: the more, the more are alike by chance."
    case .ledes: "How like headline and lede are together: the cosine of their words, the rarer the heavier."
    case .texts: "How like the whole texts are."
    case .told: "How much of one story's headline and lede the other tells anywhere."
    case .names: "How many of the poorer story's names the other has too, by their rarity."
    case .foreignNames: "How many names each lead has that the other story never says; four count fully."
    case .sameDay: "They were published on one day."
    case .dayApart: "They were published on two days running."
    case .daysApart: "They were published two or three days apart."
    case .weekApart: "They were published four to seven days apart."
    case .far: "They were published more than a week apart; the longer, the more."
    case .noDay: "Of one of them the day of publication is not known."
    case .sameHappened: "Both happened on one day."
    case .nextHappened: "They happened on two days running."
    case .otherHappened: "They happened more than a day apart; seven days count fully."
    case .sameWeekday: "Both happened on one weekday or on two running, the dates unknown."
    case .otherWeekday: "They happened on other weekdays, the dates unknown."
    case .sameParties: "Which share of the countries that act in either act in both."
    case .otherParties: "In each acts a country that the other never names."
    case .persons: "How many persons both name; two count fully."
    }
  }
}

/// The traits of two stories as numbers, mostly 0…1; weighed above 0 they tell of one happening.
package typealias JoinTraits = TraitValues<JoinTrait>
