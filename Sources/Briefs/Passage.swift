/// One sentence of a source, word for word, with the line it stands in.
package struct Passage: Sendable, Hashable {
  package var text: String
  /// The line of the source, from 1.
  package var line: Int

  /// A sentence and its line.
  package init(text: String, line: Int) {
    self.text = text
    self.line = line
  }
}
