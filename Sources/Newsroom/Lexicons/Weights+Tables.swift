import Briefs

extension Weights {
  /// Reads `join-weights.tsv` below `folder`: trait, weight, by ``JoinTrait``.
  static func joins(folder: String, problems: inout [Problem]) -> [Double] {
    table("join-weights.tsv", JoinTrait.allCases.map(\.name), folder: folder, problems: &problems)
  }

  /// Reads `sentence-weights.tsv` below `folder`: trait, weight, by ``SentenceTrait``.
  static func sentences(folder: String, problems: inout [Problem]) -> [Double] {
    table("sentence-weights.tsv", SentenceTrait.allCases.map(\.name), folder: folder, problems: &problems)
  }

  /// One weight a trait, 0 for one without a row; an unknown trait or a bad number is a problem.
  private static func table(
    _ file: String, _ names: [String], folder: String, problems: inout [Problem]
  ) -> [Double] {
    var weights = [Double](repeating: 0, count: names.count)
    for row in Table(at: file, in: folder, columns: 2, problems: &problems).rows {
      guard let trait = names.firstIndex(of: row[0]), let weight = Double(row[1]) else {
        problems.append(
          Problem(
            path: folder + "/" + file, line: row.line, what: "unknown trait or bad weight: \(row[0])",
            hint: "the traits are: \(names.joined(separator: ", "))"))
        continue
      }
      weights[trait] = weight
    }
    return weights
  }
}
