/// The rules that make a country a party to the story, the surest first.
///
/// The shares are of the weightiest country's weight; a share of 0.3–0.4 with nothing else gave F1 0.78–0.82 on
/// thousands of English stories, so a lower one needs better signs.
enum PartyRule: String, CaseIterable {
  case actsInLead = "acts-in-lead"
  case pairInLead = "pair"
  case visited = "visited"
  case weighs = "weighs"
  case home = "home-office"

  /// The first rule that holds.
  static func first(_ score: CountryScore, share: Double, _ told: StoryTold, isPlace: Bool) -> PartyRule? {
    allCases.first { $0.holds(score, share, told, isPlace) }
  }

  private func holds(_ score: CountryScore, _ share: Double, _ told: StoryTold, _ isPlace: Bool) -> Bool {
    switch self {
    case .actsInLead: score.leadOffices > 0 && share >= 0.2 || score.acts && score.lead > 0 && share >= 0.3
    case .pairInLead:
      score.lead > 0 && share >= 0.35 && (score.isPaired || told.saysBoth) && signs(score, told)
    case .visited: score.isVisited && share >= 0.35 && told.hasOfficeInLead
    case .weighs: score.offices > 0 && score.lead > 0 && share >= 0.5
    case .home:
      told.hasOfficeInLead && share >= 0.5 && (isPlace || score.lead > 0 && share == 1 && score.offices > 0)
    }
  }

  /// Whether anything of a state acts at all: prices and matches pair countries too.
  private func signs(_ score: CountryScore, _ told: StoryTold) -> Bool {
    told.saysBoth || told.hasOfficeInLead || score.offices > 0
  }

  /// Why, in a sentence that ends with the rule's name.
  var reason: String {
    let sentence =
      switch self {
      case .actsInLead: "Its officials or institutions act in the headline or the lede"
      case .pairInLead: "It stands with its counterpart in the headline or the lede"
      case .visited: "It is the country visited"
      case .weighs: "Its institutions act, and it weighs at least half as much as the main country"
      case .home: "The story's officials act there, and no other country outweighs it"
      }
    return "\(sentence) (\(rawValue))."
  }
}

extension CountrySighting.Refusal {
  /// Why, in a sentence that ends with the rule's name; `words` is what the story says.
  func reason(_ words: String) -> String {
    let sentence =
      switch self {
      case .lonePerson:
        "“\(words)” stands alone as a person or a slip, and nothing else in the story speaks of the country"
      case .treaty: "“\(words)” only names a treaty or a process after its town"
      case .street: "“\(words)” only names a street or a building"
      case .club: "“\(words)” belongs to a club's name"
      case .partOfName: "“\(words)” is part of a longer name"
      case .ambiguous: "“\(words)” may mean several countries, and nothing else in the story tells which"
      case .weak:
        "“\(words)” is also a common word or a person's name, and nothing else speaks of the country"
      case .trap: "“\(words)” means something else"
      }
    return "\(sentence) (\(rawValue))."
  }
}
