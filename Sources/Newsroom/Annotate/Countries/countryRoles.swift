import Briefs

/// The countries of a story: parties, then mentioned, then refused, each by code, with the lines that show it.
///
/// A party's officials or institutions act in the story; a mentioned country is context. Each reason is a sentence
/// that ends with the rule's name.
func countryMentions(_ sightings: [CountrySighting], in marked: MarkedStory, place: CountryCode?)
  -> [CountryMention]
{
  let taken = Dictionary(grouping: sightings.filter { $0.refusal == nil }, by: \.country)
  let top = taken.values.map { CountryScore($0).weight }.max() ?? 0
  let told = StoryTold(marked)
  var mentions: [CountryMention] = []
  for (country, seen) in taken {
    let score = CountryScore(seen)
    let rule = PartyRule.first(
      score, share: top > 0 ? score.weight / top : 0, told, isPlace: country == place)
    mentions.append(
      CountryMention(
        code: country, role: rule == nil ? .mentioned : .party, lines: lines(of: seen),
        reason: rule?.reason ?? "It is named for context and nothing of it acts (context)."))
  }
  for (country, seen) in Dictionary(grouping: sightings.filter { $0.refusal != nil }, by: \.country)
  where taken[country] == nil {
    // A town or a common word that was not meant is no news; a country's own name or demonym is.
    guard let first = seen.first(where: { $0.kind <= .demonym && !($0.refusal == .weak && marked.isArabic) }),
      let refusal = first.refusal
    else { continue }
    let words = marked.reading.text(first.words)
    mentions.append(
      CountryMention(code: country, role: .refused, lines: lines(of: seen), reason: refusal.reason(words)))
  }
  return mentions.sorted { ($0.role.rank, $0.code) < ($1.role.rank, $1.code) }
}

private func lines(of sightings: [CountrySighting]) -> [Int] { Set(sightings.map(\.line)).sorted() }

extension CountryRole {
  fileprivate var rank: Int {
    switch self {
    case .party: 0
    case .mentioned: 1
    case .refused: 2
    }
  }
}

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
