/// How much each trait of a line speaks for its being the story: a weight for each range of the trait's value, and for
/// some pairs of traits a weight for each pair of ranges. A line's leaning is the sum.
struct Scale: Sendable {
  /// One trait, or two together.
  private struct Row: Sendable {
    let name: String
    let first: Int
    let second: Int?
    /// Where the ranges of the first and the second begin and end in `cuts`.
    let firstCuts: Range<Int>
    let secondCuts: Range<Int>
    /// Where its weights begin.
    let base: Int
  }

  private var rows: [Row] = []
  private var cuts: [Double] = []
  private var weights: [Double] = []

  /// Adds a row; false where the weights are not one for each range of the traits.
  mutating func add(
    name: String, first: (trait: Trait, cuts: [Double])?, second: (trait: Trait, cuts: [Double])?,
    weights given: [Double]
  ) -> Bool {
    let ranges = ((first?.cuts.count ?? 0) + 1) * ((second?.cuts.count ?? 0) + 1)
    guard given.count == ranges else { return false }
    let start = cuts.count
    cuts += first?.cuts ?? []
    let middle = cuts.count
    cuts += second?.cuts ?? []
    rows.append(
      Row(
        name: name, first: first?.trait.rawValue ?? 0, second: second?.trait.rawValue,
        firstCuts: start..<middle, secondCuts: middle..<cuts.count, base: weights.count))
    weights += given
    return true
  }

  /// The sum over the rows for the traits that begin at `start`.
  func weight(of values: Span<Double>, from start: Int) -> Double {
    var sum = 0.0
    for i in rows.indices { sum += weight(ofRow: i, values, start) }
    return sum
  }

  /// What each row brings.
  func parts(of values: Span<Double>, from start: Int) -> [(name: String, weight: Double)] {
    rows.indices.map { (rows[$0].name, weight(ofRow: $0, values, start)) }
  }

  private func weight(ofRow i: Int, _ values: Span<Double>, _ start: Int) -> Double {
    let row = rows[i]
    var cell = range(of: values[start + row.first], row.firstCuts)
    if let second = row.second {
      cell = cell * (row.secondCuts.count + 1) + range(of: values[start + second], row.secondCuts)
    }
    return weights[row.base + cell]
  }

  private func range(of value: Double, _ among: Range<Int>) -> Int {
    var i = among.lowerBound
    while i < among.upperBound, value >= cuts[i] { i += 1 }
    return i - among.lowerBound
  }
}
