import Briefs

/// How much each trait of a country speaks for the story's being about it, from `country-weights.tsv`.
package struct CountryWeights: Sendable {
  /// By `CountryTrait`; 0 for one that the table does not name.
  let byTrait: [Double]

  /// Reads the table below `folder`: trait, weight. An unknown trait or a bad number is a problem.
  init(folder: String, problems: inout [Problem]) {
    let path = "country-weights.tsv"
    var weights = [Double](repeating: 0, count: CountryTrait.allCases.count)
    for row in Table(at: path, in: folder, columns: 2, problems: &problems).rows {
      guard let trait = CountryTrait.allCases.first(where: { $0.name == row[0] }), let weight = Double(row[1])
      else {
        problems.append(
          Problem(
            path: folder + "/" + path, line: row.line, what: "unknown trait or bad weight: \(row[0])",
            hint: "the traits are those of CountryTrait.swift; the weights are decimal numbers"))
        continue
      }
      weights[trait.rawValue] = weight
    }
    byTrait = weights
  }
}
