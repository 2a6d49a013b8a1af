/// Something a reader should know of a source's text, which is shown as it stands all the same.
package struct QualityFlag: Sendable, Hashable {
  /// `debris`, `mojibake`, `truncated`, `translated`, `several` or `short`.
  package var flag: String
  /// The lines that show it, ascending.
  package var lines: [Int]

  /// A flag with its evidence.
  package init(flag: String, lines: [Int]) {
    self.flag = flag
    self.lines = lines
  }
}
