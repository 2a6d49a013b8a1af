/// Replacements in some bytes, all told in the offsets of the bytes as they were.
struct ByteEdits {
  private var edits: [(range: Range<Int>, text: [UInt8])] = []

  /// Puts `text` in the place of a range; ranges must not overlap.
  mutating func replace(_ range: Range<Int>, by text: [UInt8]) { edits.append((range, text)) }

  /// Puts `text` in front of the byte at an offset, behind what was put there before.
  mutating func insert(_ text: [UInt8], at offset: Int) { edits.append((offset..<offset, text)) }

  /// The bytes with all edits made; the lines of new text end as those of the file do.
  func applied(to bytes: [UInt8], withCRLF: Bool) -> [UInt8] {
    guard !edits.isEmpty else { return bytes }
    // An insertion goes before what begins at its offset; sort(by:) is not stable, hence the index.
    let sorted = edits.enumerated().sorted { a, b in
      let (x, y) = (a.element.range, b.element.range)
      return (x.lowerBound, x.isEmpty ? 0 : 1, a.offset) < (y.lowerBound, y.isEmpty ? 0 : 1, b.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.text.count })
    var done = 0
    for (_, edit) in sorted {
      result += bytes[done..<edit.range.lowerBound]
      for byte in edit.text {
        if byte == 0x0A, withCRLF { result.append(0x0D) }
        result.append(byte)
      }
      done = edit.range.upperBound
    }
    return result + bytes[done...]
  }
}
