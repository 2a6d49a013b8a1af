/// The sentences of a body part that refer to a line of a source, in order.
///
/// A sentence is what stands between two references, or between the beginning of its paragraph or list item and
/// a reference. Text that no reference follows is a person's and no quotation.
func quotations(in range: Range<Int>?, of layout: BriefLayout, notes: [String: Int] = [:]) -> [Quotation] {
  guard let range else { return [] }
  let bytes = layout.bytes
  var quotations: [Quotation] = []
  var line = layout.bodyLine + newlines(bytes[layout.body.lowerBound..<range.lowerBound])
  var counted = range.lowerBound
  var block: Int?
  var i = range.lowerBound
  func close(_ end: Int) {
    guard let start = block else { return }
    var from = start
    for reference in footnoteReferences(bytes[start..<end]) {
      line += newlines(bytes[counted..<reference.range.lowerBound])
      counted = reference.range.lowerBound
      if let footnote = layout.parts.definition(of: reference.label)?.footnote {
        quotations.append(
          Quotation(
            text: plain(bytes[from..<reference.range.lowerBound]), path: footnote.path, line: footnote.line,
            briefLine: line, note: notes[reference.label] ?? 0))
      }
      from = reference.range.upperBound
    }
    block = nil
  }
  while i < range.upperBound {
    let end = bytes[i..<range.upperBound].firstIndex(of: 0x0A).map { $0 + 1 } ?? range.upperBound
    let text = bytes[i..<end]
    if text.allSatisfy(isSpace) || text.starts(with: "## ".utf8) {
      close(i)
    } else if let item = itemStart(text) {
      close(i)
      block = item
    } else if block == nil {
      block = i
    }
    i = end
  }
  close(range.upperBound)
  return quotations
}

/// The index behind a list item's mark (`- `, `* `, `+ `).
private func itemStart(_ line: ArraySlice<UInt8>) -> Int? {
  let text = line.drop { $0 == 0x20 }
  guard let mark = text.first, "-*+".utf8.contains(mark), let next = text.dropFirst().first, isSpace(next)
  else { return nil }
  return text.startIndex + 2
}

/// How many lines end in some bytes.
func newlines(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 } }

/// The number of each footnote of a body, by label: the order of the first references to those that are defined.
func noteNumbers(of layout: BriefLayout) -> [String: Int] {
  var numbers: [String: Int] = [:]
  let body = layout.bytes[layout.body]
  for reference in footnoteReferences(body) where numbers[reference.label] == nil {
    let end = reference.range.upperBound
    let isDefinition = end < body.endIndex && body[end] == UInt8(ascii: ":")
    if !isDefinition, layout.parts.definition(of: reference.label) != nil {
      numbers[reference.label] = numbers.count + 1
    }
  }
  return numbers
}
