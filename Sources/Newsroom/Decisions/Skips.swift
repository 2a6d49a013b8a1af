import Briefs

/// The articles that get no brief, by their bytes and by their paths.
package struct Skips: Sendable {
  private var bySHA256: [String: (decision: Decision, by: Int)] = [:]
  private var byPath: [String: (decision: Decision, by: Int)] = [:]
  /// Whether nothing is skipped.
  package var isEmpty: Bool { bySHA256.isEmpty }

  /// None.
  package init() {}

  /// The decision that skips what a brief is about; nil where none does.
  package func decision(for source: Source) -> Decision? {
    (bySHA256[source.sha256] ?? byPath[source.path])?.decision
  }

  /// Adds an article; gives back the place of the decision that skipped it already.
  mutating func add(_ source: Source, _ decision: Decision, by index: Int) -> Int? {
    byPath[source.path] = (decision, index)
    return bySHA256.updateValue((decision, index), forKey: source.sha256)?.by
  }
}
