extension CountrySighting.Signals {
  /// A signal with its name and what it tells, in one English sentence.
  package struct Named: Sendable {
    package let signal: CountrySighting.Signals
    package let name: String
    package let sentence: String
  }

  /// Every signal, in the order of its bits.
  package static let allCases: [Named] = [
    Named(
      signal: .office, name: "office", sentence: "An office or an institution is said to be the country's."),
    Named(
      signal: .actor, name: "actor", sentence: "The country does what states do: it signs, agrees, condemns."),
    Named(
      signal: .pair, name: "pair",
      sentence: "It stands with another: joined by a hyphen or by “and”, or in a list of those who act."),
    Named(signal: .visit, name: "visit", sentence: "A visit or a trip goes there."),
    Named(signal: .located, name: "located", sentence: "A word that leads to a place stands before it."),
    Named(
      signal: .origin, name: "origin",
      sentence: "Somebody or something comes from there: it weighs a quarter."),
    Named(
      signal: .coming, name: "coming", sentence: "What is told of it is still to come: it weighs a quarter."),
    Named(
      signal: .people, name: "people", sentence: "It only says where some people are from: it weighs half."),
    Named(
      signal: .lead, name: "lead",
      sentence:
        "It stands in the headline or the lede, or in the next paragraph where these name no country: it weighs three times as much."
    ),
    Named(signal: .dateline, name: "dateline", sentence: "It stands in the dateline, before the dash."),
    Named(
      signal: .onePerson, name: "one-person",
      sentence: "A demonym used as a noun for one person: it weighs half."),
    Named(
      signal: .manyPeople, name: "many-people",
      sentence: "A demonym used as a noun for several people: it weighs half."),
  ]
}
