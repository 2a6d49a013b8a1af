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
  ///
  /// - Parameter last: One whose path it takes over where it is the same, so that a brief holds its source's but once.
  init?(label: String, text: ArraySlice<UInt8>, like last: Footnote? = nil) {
    self.init(label: label, shown: literal(text) ?? Array(plain(text).utf8)[...], like: last)
  }

  /// Reads what a page shows of the text behind `[^1]:`, without markup and escapes.
  package init?(label: String, shown text: String) {
    self.init(label: label, shown: Array(text.utf8)[...], like: nil)
  }

  private init?(label: String, shown bytes: ArraySlice<UInt8>, like last: Footnote?) {
    var end = bytes.endIndex
    var (line, unit) = (0, 1)
    while end > bytes.startIndex, (48...57).contains(bytes[end - 1]), unit < 1_000_000_000 {
      end -= 1
      line += Int(bytes[end] - 48) * unit
      unit *= 10
    }
    let path = bytes[..<end].dropLast(Footnote.mark.count)
    guard line > 0, !path.isEmpty, bytes[path.endIndex..<end].elementsEqual(Footnote.mark) else { return nil }
    let isLast = last.map { path.elementsEqual($0.path.utf8) } ?? false
    self.init(
      label: label, path: isLast ? last?.path ?? "" : String(decoding: path, as: UTF8.self), line: line)
  }

  private static let mark = Array(", l. ".utf8)

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
