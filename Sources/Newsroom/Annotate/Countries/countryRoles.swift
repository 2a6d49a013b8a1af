import Briefs

/// The rule of a country's role where no ``PartyRule`` holds: it is meant, or the desk decided.
package enum ContextRule: String, Sendable, CaseIterable {
  case context
  case desk

  /// What the rule says, in one English sentence.
  package var sentence: String {
    switch self {
    case .context: "It is named for context, and the story is not about it."
    case .desk: "The desk gave the country its role."
    }
  }

  /// Why, in a sentence that ends with the rule's name.
  var reason: String { "\(sentence.dropLast()) (\(rawValue))." }

  /// The same with the desk's own words.
  func reason(_ words: String) -> String { "\(sentence.dropLast()): \(words) (\(rawValue))." }
}

/// The countries of a story: parties, then mentioned, then refused, each by code, with the lines that show it.
///
/// The story is about a party: its state acts, or the event is there, or it tells of its people, teams or markets; a
/// mentioned country is context. Each reason is a sentence that ends with the rule's name.
func countryMentions(_ sightings: [CountrySighting], _ weighed: [WeighedCountry], in marked: MarkedStory)
  -> [CountryMention]
{
  let taken = Dictionary(grouping: sightings.filter { $0.refusal == nil }, by: \.country)
  var mentions = weighed.map { country in
    CountryMention(
      code: country.code, role: country.rule == nil ? .mentioned : .party,
      lines: lines(of: taken[country.code] ?? []),
      reason: country.rule?.reason ?? ContextRule.context.reason)
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
  /// The order in which a story's countries stand.
  var rank: Int {
    switch self {
    case .party: 0
    case .mentioned: 1
    case .refused: 2
    }
  }
}
