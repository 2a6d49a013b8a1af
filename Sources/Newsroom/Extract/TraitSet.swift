/// A trait that holds or does not, with a weight in a table by its name.
protocol WeighedTrait: RawRepresentable<Int>, CaseIterable, Sendable {}

extension WeighedTrait {
  /// Its name in the table of weights.
  var name: String { String(describing: self) }
}

/// The traits that hold for one candidate; at most 128 kinds.
struct TraitSet<Trait: WeighedTrait>: Sendable, Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Adds a trait where it holds.
  mutating func mark(_ trait: Trait, _ holds: Bool = true) {
    guard holds else { return }
    if trait.rawValue < 64 { low |= 1 << trait.rawValue } else { high |= 1 << (trait.rawValue - 64) }
  }

  /// Whether a trait holds.
  func contains(_ trait: Trait) -> Bool {
    trait.rawValue < 64 ? low >> trait.rawValue & 1 == 1 : high >> (trait.rawValue - 64) & 1 == 1
  }

  /// The names of the traits that hold, in the order of the traits.
  var names: [String] { Trait.allCases.filter { contains($0) }.map(\.name) }

  /// The sum of the weights of the traits that hold, in the order of the traits.
  func sum(_ weights: [Double]) -> Double {
    var sum = 0.0
    for (word, base) in [(low, 0), (high, 64)] {
      var rest = word
      while rest != 0 {
        sum += weights[base + rest.trailingZeroBitCount]
        rest &= rest - 1
      }
    }
    return sum
  }
}
