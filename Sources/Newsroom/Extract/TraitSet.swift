/// A trait that holds or does not, with a weight in a table by its name.
protocol WeighedTrait: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {}

extension WeighedTrait {
  /// Its name in the table of weights.
  var name: String { String(describing: self) }
}

/// The traits that hold for one candidate.
struct TraitSet<Trait: WeighedTrait>: Sendable, Hashable {
  /// How many kinds of trait there may be.
  static var most: Int { 128 }

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

  /// Folds the numbers of the traits that hold, in their order.
  @inline(__always)
  func reduce(_ start: Double, _ next: (Double, Int) -> Double) -> Double {
    var result = start
    for (word, base) in [(low, 0), (high, 64)] {
      var rest = word
      while rest != 0 {
        result = next(result, base + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return result
  }
}
