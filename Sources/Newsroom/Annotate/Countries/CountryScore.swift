import Briefs

/// What a country's sightings come to.
struct CountryScore {
  let weight: Double
  /// What it weighs in the headline and the lede, as more than a place or an origin.
  let lead: Double
  let offices: Int
  let leadOffices: Int
  let acts: Bool
  let isPaired: Bool
  let isVisited: Bool
  /// Whether only people from there are named: a player, victims, migrants.
  let isOnlyPeople: Bool

  init(_ seen: [CountrySighting]) {
    weight = seen.reduce(0) { $0 + $1.weight }
    let leading = seen.filter { $0.signals.contains(.lead) }
    lead = leading.filter {
      $0.signals.isDisjoint(with: [.origin, .people, .coming, .dateline]) && $0.kind < .city
    }
    .reduce(0) { $0 + $1.weight }
    offices = seen.count { $0.signals.contains(.office) }
    leadOffices = leading.count { $0.signals.contains(.office) }
    acts = leading.contains { $0.signals.contains(.actor) }
    isPaired = leading.contains { $0.signals.contains(.pair) }
    isOnlyPeople = seen.allSatisfy { !$0.signals.isDisjoint(with: [.people, .onePerson, .manyPeople]) }
    isVisited = leading.contains { $0.signals.contains(.visit) }
  }
}

/// What the story as a whole tells of those who act in it.
struct StoryTold {
  /// It speaks of "the two countries".
  let saysBoth: Bool
  /// An office-holder or institution stands in the headline or the lede.
  let hasOfficeInLead: Bool

  init(_ marked: MarkedStory) {
    saysBoth = marked.starts.contains { $0.contains(.both) }
    let lead = marked.starts.prefix(marked.reading.leadEnd)
    hasOfficeInLead = lead.contains { !$0.isDisjoint(with: [.office, .institution]) }
  }
}
