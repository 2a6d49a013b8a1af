/// A run of consecutive lines that are not the story, with one reason.
package struct SetAside: Sendable, Hashable {
  /// From 1, both ends included.
  package var lines: ClosedRange<Int>
  /// The reason kind: `ticker`, `clock`, `navigation`, …
  package var kind: String

  /// A run of lines set aside for one reason.
  package init(lines: ClosedRange<Int>, kind: String) {
    self.lines = lines
    self.kind = kind
  }
}
