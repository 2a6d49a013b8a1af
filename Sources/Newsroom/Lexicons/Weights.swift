import Briefs

/// How much each trait of a line speaks for its being the story or the headline, from `weights.tsv` and `headline-weights.tsv`.
package struct Weights: Sendable {
  /// The lines are weighed three times: by their looks, by their place among likely lines, and with the headline known.
  let looks: Scale
  let place: Scale
  let story: Scale
  /// Of a line that may be the headline, by trait.
  let headline: TraitWeights<HeadlineTrait>
  /// Of a day that may be the day of publication, by trait.
  let publication: TraitWeights<PublicationTrait>

  /// Reads `weights.tsv` below `folder`: weighing, trait or `trait×trait`, where the ranges of the value begin, and the weights,
  /// each list apart by spaces. An unknown name or a bad number is a problem.
  package init(folder: String, problems: inout [Problem]) {
    var scales = ["looks": Scale(), "place": Scale(), "story": Scale()]
    for row in Table(at: "weights.tsv", in: folder, columns: 4, problems: &problems).rows {
      guard scales[row[0]]?.take(row[1], cuts: row[2], weights: row[3]) == true else {
        problems.append(
          Problem(
            path: folder + "/weights.tsv", line: row.line,
            what: "unknown trait or bad weights: \(row[0]) \(row[1])",
            hint: "the traits are those of Trait.swift; a range more than cuts has a weight"))
        continue
      }
    }
    looks = scales["looks"] ?? Scale()
    place = scales["place"] ?? Scale()
    story = scales["story"] ?? Scale()
    headline = TraitWeights("headline-weights.tsv", folder: folder, problems: &problems)
    publication = TraitWeights("publication-weights.tsv", folder: folder, problems: &problems)
  }
}

extension Scale {
  private static let traits = Dictionary(uniqueKeysWithValues: Trait.allCases.map { ($0.name, $0) })

  /// Takes a row of the table in; false where it is not one.
  fileprivate mutating func take(_ name: String, cuts: String, weights: String) -> Bool {
    guard let numbers = Scale.numbers(weights) else { return false }
    if name == "always" { return add(name: name, first: nil, second: nil, weights: numbers) }
    let names = name.split(separator: "×").map(String.init)
    let parts = cuts.split(separator: "/", omittingEmptySubsequences: false).map { Scale.numbers(String($0)) }
    guard names.count == parts.count, names.count <= 2, let first = Scale.traits[names[0]],
      let firstCuts = parts[0]
    else { return false }
    guard names.count == 2 else {
      return add(name: name, first: (first, firstCuts), second: nil, weights: numbers)
    }
    guard let second = Scale.traits[names[1]], let secondCuts = parts[1] else { return false }
    return add(name: name, first: (first, firstCuts), second: (second, secondCuts), weights: numbers)
  }

  private static func numbers(_ text: String) -> [Double]? {
    let cells = text.split(separator: " ")
    let numbers = cells.compactMap { Double($0) }
    return numbers.count == cells.count ? numbers : nil
  }
}
