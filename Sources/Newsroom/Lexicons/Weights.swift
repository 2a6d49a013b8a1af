import Briefs

/// How much each trait of a line speaks for its being the story, from `weights.tsv`.
package struct Weights: Sendable {
  /// Of a line by its own looks, by trait.
  let looks: [Double]
  /// Of a line with the run of prose known, by trait.
  let place: [Double]
  /// Of a line that may be the headline, by trait.
  let headline: [Double]
  /// Of a day that may be the day of publication, by trait.
  let publication: [Double]

  /// Reads `weights.tsv` below `folder`: trait, the two weights, and why. An unknown trait or a bad number is a problem.
  package init(folder: String, problems: inout [Problem]) {
    var looks = [Double](repeating: 0, count: Trait.allCases.count)
    var place = looks
    let traits = Dictionary(uniqueKeysWithValues: Trait.allCases.map { ($0.name, $0) })
    for row in Table(at: "weights.tsv", in: folder, columns: 3, problems: &problems).rows {
      guard let trait = traits[row[0]], let first = Double(row[1]), let second = Double(row[2]) else {
        problems.append(
          Problem(
            path: folder + "/weights.tsv", line: row.line, what: "unknown trait or bad weight: \(row[0])",
            hint: "the traits are those of Trait.swift; the weights are decimal numbers"))
        continue
      }
      looks[trait.rawValue] = first
      place[trait.rawValue] = second
    }
    self.looks = looks
    headline = Weights.traits(HeadlineTrait.self, "headline-weights.tsv", folder, &problems)
    publication = Weights.traits(PublicationTrait.self, "publication-weights.tsv", folder, &problems)
    self.place = place
  }

  private static func traits<Trait: WeighedTrait>(
    _: Trait.Type, _ file: String, _ folder: String, _ problems: inout [Problem]
  ) -> [Double] {
    var weights = [Double](repeating: 0, count: 128)
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
    }
    return weights
  }
}
