/// A footnote of a brief's body that names a line of a source: `[^1]: articles/000.txt, l. 12`.
package struct Footnote: Sendable, Hashable {
  /// `1`; a person may have chosen any word.
  package var label: String
  /// The source, relative to the content folder.
  package var path: String
  /// The line in the source, from 1.
  package var line: Int

  /// A footnote to a line of a source.
  package init(label: String, path: String, line: Int) {
    self.label = label
    self.path = path
    self.line = line
  }

  /// Reads what stands behind `[^1]:`; nil where it is a remark of another kind. The path may hold anything, also `, l. 3`.
  init?(label: String, text: ArraySlice<UInt8>) { self.init(label: label, shown: plain(text)) }

  /// Reads what a page shows of the text behind `[^1]:`, without markup and escapes.
  package init?(label: String, shown text: String) {
    let mark = Array(", l. ".utf8)
    let bytes = Array(text.utf8)
    let digits = bytes.reversed().prefix { (48...57).contains($0) }.count
    guard (1...9).contains(digits), bytes.dropLast(digits).suffix(mark.count).elementsEqual(mark),
      let line = Int(String(decoding: bytes.suffix(digits), as: UTF8.self)), line > 0
    else { return nil }
    let path = bytes.dropLast(digits + mark.count)
    guard !path.isEmpty else { return nil }
    self.init(label: label, path: String(decoding: path, as: UTF8.self), line: line)
  }

  /// The definition as the machine writes it, with its line end.
  var definition: String { "[^\(label)]: \(markdown(path)), l. \(line)\n" }
}

/// A sentence in a brief's body with the source line it claims to stand in.
package struct Quotation: Sendable, Hashable {
  /// As it is shown, escapes undone. Where the source has NUL, it has U+FFFD.
  package var text: String
  /// The source, relative to the content folder.
  package var path: String
  /// The line in the source, from 1.
  package var line: Int
  /// The line of the brief it ends in, from 1.
  package var briefLine: Int
  /// The number its footnote has on a page: footnotes are numbered as the body first refers to them, a person's own too.
  package var note: Int

  /// A sentence and the line it claims.
  package init(text: String, path: String, line: Int, briefLine: Int, note: Int) {
    self.text = text
    self.path = path
    self.line = line
    self.briefLine = briefLine
    self.note = note
  }
}
