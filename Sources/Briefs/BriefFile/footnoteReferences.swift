/// A reference to a footnote in a text.
struct FootnoteReference: Sendable {
  var label: String
  var range: Range<Int>
}

/// The references to footnotes in a range of Markdown, in order; an escaped bracket begins none.
func footnoteReferences(in bytes: [UInt8], _ range: Range<Int>) -> [FootnoteReference] {
  var references: [FootnoteReference] = []
  var i = range.lowerBound
  while let open = firstIndex(of: UInt8(ascii: "["), in: bytes, i..<range.upperBound) {
    i = open + 1
    guard !isEscaped(bytes, open, since: range.lowerBound),
      let label = footnoteLabel(bytes, open..<range.upperBound)
    else { continue }
    i = label.upperBound + 1
    references.append(
      FootnoteReference(label: String(decoding: bytes[label], as: UTF8.self), range: open..<i))
  }
  return references
}

/// The range of the label of `[^label]` at the beginning of a range. Labels are at most 100 bytes without space.
func footnoteLabel(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
  let start = range.lowerBound + 2
  guard range.count > 3, bytes[start - 2] == UInt8(ascii: "["), bytes[start - 1] == UInt8(ascii: "^") else {
    return nil
  }
  var end = start
  while end < range.upperBound, end - start <= 100, bytes[end] != UInt8(ascii: "]"),
    bytes[end] != UInt8(ascii: "["), !isSpace(bytes[end])
  { end += 1 }
  guard (1...100).contains(end - start), end < range.upperBound, bytes[end] == UInt8(ascii: "]") else {
    return nil
  }
  return start..<end
}

/// Whether an odd number of backslashes stands before an index: of two the first escapes the second.
private func isEscaped(_ bytes: [UInt8], _ index: Int, since start: Int) -> Bool {
  var i = index
  while i > start, bytes[i - 1] == UInt8(ascii: "\\") { i -= 1 }
  return (index - i) % 2 == 1
}
