import Briefs
import Glibc

/// What a country weighs in a story, and what speaks for the story's being about it.
package struct WeighedCountry: Sendable, Hashable {
  package let code: CountryCode
  package let weight: Double
  /// Of all countries' weights, from 0 to 1.
  package let part: Double
  /// How often the headline, the lede and the rest name it.
  package let headline: Int
  package let lede: Int
  package let body: Int
  /// By `CountryTrait`.
  package let traits: [Double]
  /// What each trait adds to the score, by `CountryTrait`.
  package let added: [Double]
  /// The rule by which its state acts in the story, if one does.
  package var stateRule: PartyRule?
  /// The rule that makes it a party; nil where it is only mentioned.
  package var rule: PartyRule?

  /// The traits weighed: above 0, the story is about the country.
  package var score: Double { added.reduce(0, +) }

  /// What the country has of a trait.
  package subscript(trait: CountryTrait) -> Double { traits[trait.rawValue] }

  /// What tells most for or against the story's being about it: traits and what each adds, the weightiest first, at most four.
  package var telling: [(trait: CountryTrait, added: Double)] {
    CountryTrait.allCases.filter { $0 != .always && abs(added[$0.rawValue]) >= 0.3 }
      .sorted { (-abs(added[$0.rawValue]), $0.rawValue) < (-abs(added[$1.rawValue]), $1.rawValue) }
      .prefix(4).map { ($0, added[$0.rawValue]) }
  }

  /// `weight 14.5, 63 % of the story: headline 1, lede 2, body 5; about it: +1.7 (soon +2.0, share +0.8, all else -1.1)`.
  package var sentence: String {
    let rest = score - telling.reduce(0) { $0 + $1.added }
    let telling = telling.map { "\($0.trait.name) \(signed($0.added))" } + ["all else \(signed(rest))"]
    return
      "weight \(tenths(weight)), \(Int((part * 100).rounded())) % of the story: headline \(headline), lede \(lede), body \(body);"
      + " about it: \(signed(score)) (\(telling.joined(separator: ", ")))"
  }
}

/// With a sign and one decimal: `+1.7`.
private func signed(_ number: Double) -> String { (number < 0 ? "-" : "+") + tenths(abs(number)) }

/// A number not below 0 with one decimal.
private func tenths(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}

/// Weighs every country taken in the story, by code.
func weighedCountries(
  _ sightings: [CountrySighting], in marked: MarkedStory, place: CountryCode?,
  with table: CountryWeights
) -> [WeighedCountry] {
  let taken = Dictionary(grouping: sightings.filter { $0.refusal == nil }, by: \.country)
    .map { (code: $0.key, seen: $0.value, score: CountryScore($0.value)) }
    .sorted { $0.code < $1.code }
  let told = StoryTold(marked)
  let weights = taken.map(\.score.weight)
  let top = weights.max() ?? 0
  let total = weights.reduce(0, +)
  let isHeadlined = taken.map { $0.seen.contains { $0.isTitle && $0.isAbout } }
  return taken.enumerated().map { index, country in
    let share = top > 0 ? country.score.weight / top : 0
    let part = total > 0 ? country.score.weight / total : 0
    var traits = CountryTraits(country.seen, country.score, in: marked)
    traits[.share] = share
    traits[.part] = part
    traits[.alone] = taken.count == 1 ? 1 : 0
    let heavier = weights.count { $0 > country.score.weight }
    traits[.first] = heavier == 0 ? 1 : 0
    traits[.second] = heavier == 1 ? 1 : 0
    traits[.secondInLede] = traits[.second] * traits[.lede]
    traits[.headlineElsewhere] = !isHeadlined[index] && isHeadlined.contains(true) ? 1 : 0
    traits[.place] = country.code == place ? 1 : 0
    traits[.crowd] = log(Double(taken.count))
    var weighed = WeighedCountry(
      code: country.code, weight: country.score.weight, part: part,
      headline: country.seen.count { $0.isTitle },
      lede: country.seen.count { !$0.isTitle && $0.signals.contains(.lead) },
      body: country.seen.count { !$0.isTitle && !$0.signals.contains(.lead) }, traits: traits.values,
      added: zip(traits.values, table.byTrait).map { $0 * $1 }, stateRule: nil, rule: nil)
    weighed.stateRule = PartyRule.ofState(weighed, country.score, told)
    weighed.rule = PartyRule.first(weighed, country.score, told)
    return weighed
  }
}
