/// How a sentence of a brief and its source line differ, for people and for programs.
package struct Difference: Hashable, Sendable {
  /// As it stands in the brief, cut where it is long.
  package var sentence: String
  /// What the source has around the first difference, with the differing characters in ‹…›; nil where there is no such line.
  package var expected: String?
  /// What the brief has there.
  package var found: String?
  /// The article's path in the content folder.
  package var source: String
  /// The line of the source that the footnote names.
  package var sourceLine: Int

  /// A sentence and the line it claims.
  package init(
    sentence: String, expected: String? = nil, found: String? = nil, source: String, sourceLine: Int
  ) {
    self.sentence = sentence
    self.expected = expected
    self.found = found
    self.source = source
    self.sourceLine = sourceLine
  }
}
