/// Who answers for a sentence that stands in no source: `[^n]: desk, Amina Benali, 2026-11-26`.
package struct DeskNote: Sendable, Hashable {
  /// The author, as the signature has it; may hold commas.
  package var name: String
  /// The day or month it was written, where the signature has one.
  package var date: EDTF?

  /// A signature.
  package init(name: String, date: EDTF? = nil) {
    self.name = name
    self.date = date
  }

  /// Reads the text of a footnote as a page shows it; nil where it is no signature. The name has a letter, and what stands behind the last
  /// comma and begins with a digit must be a date. At most 160 bytes: it is shown at every reference.
  package init?(_ text: String) {
    let mark = "desk,"
    guard text.hasPrefix(mark), text.utf8.count <= 160 else { return nil }
    var parts = text.dropFirst(mark.count).split(separator: ",", omittingEmptySubsequences: false).map(
      DeskNote.trimmed)
    var date: EDTF?
    if parts.count > 1, let last = parts.last, let first = last.utf8.first, (48...57).contains(first) {
      guard let read = EDTF(last) else { return nil }
      date = read
      parts.removeLast()
    }
    let name = parts.joined(separator: ", ")
    guard name.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return nil }
    self.init(name: name, date: date)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.utf8
    while let first = text.first, isSpace(first) { text.removeFirst() }
    while let last = text.last, isSpace(last) { text.removeLast() }
    return String(Substring(text))
  }
}
