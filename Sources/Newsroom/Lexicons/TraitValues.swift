/// The traits of one thing as numbers, and their sum with a table's weights.
package struct TraitValues<Trait: RawRepresentable<Int> & CaseIterable & Sendable>: Sendable {
  /// By trait, in the order of its cases.
  package private(set) var values = [Double](repeating: 0, count: Trait.allCases.count)

  /// The value of a trait, 0 where it has it not.
  subscript(_ trait: Trait) -> Double {
    get { values[trait.rawValue] }
    set { values[trait.rawValue] = newValue }
  }

  /// The traits summed with their weights.
  func weighed(by weights: [Double]) -> Double {
    var sum = 0.0
    for (value, weight) in zip(values, weights) { sum += value * weight }
    return sum
  }
}
