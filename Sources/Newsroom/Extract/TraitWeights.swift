import Briefs

/// How much each trait of a candidate speaks for it, and what it is in words, from a table.
struct TraitWeights<Trait: WeighedTrait>: Sendable {
  private var weights = [Double](repeating: 0, count: TraitSet<Trait>.most)
  private var words: [Trait: String] = [:]

  /// Reads `file` below `folder`: trait, weight, what it is. An unknown trait or a bad number is a problem.
  init(_ file: String, folder: String, problems: inout [Problem]) {
    precondition(Trait.allCases.count <= TraitSet<Trait>.most)
    let traits = Dictionary(uniqueKeysWithValues: Trait.allCases.map { ($0.name, $0) })
    for row in Table(at: file, in: folder, columns: 2, problems: &problems).rows {
      guard let trait = traits[row[0]], let weight = Double(row[1]) else {
        problems.append(
          Problem(
            path: folder + "/" + file, line: row.line, what: "unknown trait or bad weight: \(row[0])",
            hint: "the traits are those of \(Trait.self).swift; the weights are decimal numbers"))
        continue
      }
      weights[trait.rawValue] = weight
      words[trait] = row[2]
    }
  }

  /// The weight of one trait.
  subscript(_ trait: Trait) -> Double { weights[trait.rawValue] }

  /// The sum of the weights of the traits that hold, in the order of the traits.
  func sum(_ traits: TraitSet<Trait>) -> Double {
    traits.reduce(0) { $0 + weights[$1] }
  }

  /// What speaks most for a candidate, at most three things, the heaviest first.
  func reasons(for traits: TraitSet<Trait>) -> [String] {
    let held = Trait.allCases.filter { traits.contains($0) && self[$0] > 0 }
    let heaviest = held.sorted { (self[$0], $1.rawValue) > (self[$1], $0.rawValue) }
    return heaviest.prefix(3).compactMap { words[$0] }
  }
}
