/// The rules that make a country a party to the story, the surest first.
///
/// The first five ask whether its state acts; the rest, whether the story is about it: where the event is, or whose people,
/// teams, institutions or markets it tells of.
package enum PartyRule: String, Sendable, CaseIterable {
  case actsInLead = "acts-in-lead"
  case pairInLead = "pair"
  case visited = "visited"
  case weighs = "weighs"
  case home = "home-office"
  case happensThere = "happens-there"
  case wholeStory = "whole-story"
  case shares = "shares-the-story"

  /// Whether it asks what states do; the others ask what the story is about.
  package var asksOfStates: Bool { ![.happensThere, .wholeStory, .shares].contains(self) }

  /// The first of the rules that ask what states do.
  static func ofState(_ country: WeighedCountry, _ score: CountryScore, _ told: StoryTold) -> PartyRule? {
    allCases.first { $0.asksOfStates && $0.holds(country, score, told) }
  }

  /// The rule that makes it a party: what its state does, unless all else speaks against it; else what the story is about.
  static func first(_ country: WeighedCountry, _ score: CountryScore, _ told: StoryTold) -> PartyRule? {
    if let rule = country.stateRule, country.score > stateFloor { return rule }
    return allCases.first { !$0.asksOfStates && $0.holds(country, score, told) }
  }

  /// Of the countries below it whose state acts by the rules, two of ten were right, on 429 stories in four languages.
  private static let stateFloor = -0.5

  /// The shares are of the heaviest country's weight; a share of 0.3–0.4 with nothing else gave F1 0.78–0.82 on
  /// thousands of English stories, so a lower one needs better signs.
  private func holds(_ country: WeighedCountry, _ score: CountryScore, _ told: StoryTold) -> Bool {
    let share = country[.share]
    let isPlace = country[.place] > 0
    return switch self {
    case .actsInLead: score.leadOffices > 0 && share >= 0.2 || score.acts && score.lead > 0 && share >= 0.3
    case .pairInLead:
      score.lead > 0 && share >= 0.35 && (score.isPaired || told.saysBoth) && signs(score, told)
    case .visited: score.isVisited && share >= 0.35 && told.hasOfficeInLead
    case .weighs: score.offices > 0 && score.lead > 0 && share >= 0.5
    case .home:
      told.hasOfficeInLead && share >= 0.5 && (isPlace || score.lead > 0 && share == 1 && score.offices > 0)
    case .happensThere: country.score > 0 && (isPlace || country[.dateline] > 0)
    case .wholeStory: country.score > 0 && share == 1
    case .shares: country.score > 0 && !score.isOnlyPeople
    }
  }

  /// Whether anything of a state acts at all: prices and matches pair countries too.
  private func signs(_ score: CountryScore, _ told: StoryTold) -> Bool {
    told.saysBoth || told.hasOfficeInLead || score.offices > 0
  }

  /// What the rule says, in one English sentence.
  package var sentence: String {
    switch self {
    case .actsInLead: "Its officials or institutions act in the headline or the lede."
    case .pairInLead: "It stands with its counterpart in the headline or the lede."
    case .visited: "It is the country visited."
    case .weighs: "Its institutions act, and it weighs at least half as much as the main country."
    case .home: "The story's officials act there, and no other country outweighs it."
    case .happensThere: "It is where the story happens."
    case .wholeStory: "The story is about it: no other country weighs more."
    case .shares: "The story is about it too: it is named early or often beside the main country."
    }
  }

  /// Why, in a sentence that ends with the rule's name.
  var reason: String { "\(sentence.dropLast()) (\(rawValue))." }
}

extension CountrySighting.Refusal {
  /// What the rule says, in one English sentence; `…` stands for the words.
  package var sentence: String { sentence("…") }

  /// Why, in a sentence that ends with the rule's name; `words` is what the story says.
  func reason(_ words: String) -> String { "\(sentence(words).dropLast()) (\(rawValue))." }

  private func sentence(_ words: String) -> String {
    switch self {
    case .lonePerson:
      "“\(words)” stands alone as a person or a slip, and nothing else in the story speaks of the country."
    case .treaty: "“\(words)” only names a treaty or a process after its town."
    case .street: "“\(words)” only names a street or a building."
    case .club: "“\(words)” belongs to a club's name."
    case .partOfName: "“\(words)” is part of a longer name."
    case .ambiguous: "“\(words)” may mean several countries, and nothing else in the story tells which."
    case .weak:
      "“\(words)” is also a common word or a person's name, and nothing else speaks of the country."
    case .trap: "“\(words)” means something else."
    }
  }
}
