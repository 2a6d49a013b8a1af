import Briefs
import Glibc

/// The traits of one country in one story that its own sightings tell, by `CountryTrait`.
struct CountryTraits {
  private(set) var values = [Double](repeating: 0, count: CountryTrait.allCases.count)

  init(_ seen: [CountrySighting], _ score: CountryScore, in marked: MarkedStory) {
    self[.always] = 1
    set(.lede, seen.contains { !$0.isTitle && $0.isAbout && $0.signals.contains(.lead) })
    set(.dateline, seen.contains { $0.signals.contains(.dateline) })
    self[.offices] = Double(min(2, score.offices)) / 2
    set(.acts, score.acts || score.isPaired || score.isVisited)
    self[.mentions] = log(Double(1 + seen.count))
    let lines = marked.reading.lines.count
    self[.spread] = Double(Set(seen.map(\.line)).count) / Double(max(1, lines))
    let first = seen.map(\.words.lowerBound).min() ?? 0
    self[.soon] = 40 / (40 + Double(first))
    set(.townsOnly, seen.allSatisfy { $0.kind >= .capital })
    set(.originOnly, seen.allSatisfy { !$0.signals.isDisjoint(with: [.origin, .coming]) })
  }

  subscript(trait: CountryTrait) -> Double {
    get { values[trait.rawValue] }
    set { values[trait.rawValue] = newValue }
  }

  private mutating func set(_ trait: CountryTrait, _ holds: Bool) { self[trait] = holds ? 1 : 0 }
}
