import Briefs

/// How much each sign speaks for a run of capitalised words being a person's name, from `person-weights.tsv`.
package struct PersonWeights: Sendable {
  private var weights = [Double](repeating: 0, count: PersonSign.allCases.count)

  /// No weights: nobody is taken for a person.
  init() {}

  /// Reads `person-weights.tsv` below `folder`: sign, weight. An unknown sign or a bad number is a problem.
  package init(folder: String, problems: inout [Problem]) {
    let signs = Dictionary(uniqueKeysWithValues: PersonSign.allCases.map { ($0.name, $0) })
    for row in Table(at: "person-weights.tsv", in: folder, columns: 2, problems: &problems).rows {
      guard let sign = signs[row[0]], let weight = Double(row[1]) else {
        problems.append(
          Problem(
            path: folder + "/person-weights.tsv", line: row.line,
            what: "unknown sign or bad weight: \(row[0])",
            hint: "the signs are those of PersonSign.swift; the weights are decimal numbers"))
        continue
      }
      weights[sign.rawValue] = weight
    }
  }

  /// The weight of one sign.
  subscript(_ sign: PersonSign) -> Double { weights[sign.rawValue] }

  /// The sum of the weights of the signs; above 0 the words are taken for a person's name.
  func sum(_ signs: PersonSigns) -> Double {
    PersonSign.allCases.reduce(0) { $0 + (signs.contains($1) ? weights[$1.rawValue] : 0) }
  }
}
