/// The sentences of a body part that refer to a line of a source, in order.
///
/// A sentence is what stands between two references, or between the beginning of its paragraph or list item and
/// a reference. Text that no reference follows is a person's and no quotation.
func quotations(in range: Range<Int>?, of layout: BriefLayout) -> [Quotation] {
  guard let range else { return [] }
  let bytes = layout.bytes
  var quotations: [Quotation] = []
  var references = layout.parts.references(in: range)
  quotations.reserveCapacity(references.count)
  var line = layout.bodyLine + newlines(bytes[layout.body.lowerBound..<range.lowerBound])
  var counted = range.lowerBound
  var block: Int?
  var i = range.lowerBound
  func close(_ end: Int) {
    guard let start = block else { return }
    block = nil
    var from = start
    while let reference = references.first, reference.range.lowerBound < end {
      references.removeFirst()
      // A heading's own.
      guard reference.range.lowerBound >= start else { continue }
      line += newlines(bytes[counted..<reference.range.lowerBound])
      counted = reference.range.lowerBound
      if let index = reference.definition, let footnote = layout.parts.definitions[index].footnote {
        quotations.append(
          Quotation(
            text: plain(bytes[from..<reference.range.lowerBound]), path: footnote.path, line: footnote.line,
            briefLine: line, note: layout.parts.definitions[index].note))
      }
      from = reference.range.upperBound
    }
  }
  while i < range.upperBound {
    let end = firstIndex(of: 0x0A, in: bytes, i..<range.upperBound).map { $0 + 1 } ?? range.upperBound
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
  guard let mark = text.first,
    mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "+"),
    let next = text.dropFirst().first, isSpace(next)
  else { return nil }
  return text.startIndex + 2
}

/// How many lines end in some bytes.
func newlines(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 } }
