/// The way from an offset in a decoded text to the offset in the bytes it was decoded from.
enum OffsetMap: Sendable {
  /// The same bytes behind a BOM of so many.
  case shifted(Int)
  /// The same bytes but for some damage: from each offset of `text` on, bytes stand as from that of `source` on.
  case patched(text: [Int], source: [Int])
  /// Each character has one byte (or two, or four where UTF-8 needs four): marks every `stride` bytes, walked on from.
  case walked(bytesPerUnit: Int, text: [Int], source: [Int], count: Int)

  /// How much text may lie between two marks.
  static let stride = 1024

  func sourceOffset(_ offset: Int, in utf8: [UInt8]) -> Int {
    switch self {
    case .shifted(let count): return offset + count
    case .patched(let text, let source):
      let index = OffsetMap.last(in: text, notAfter: offset)
      let next = index + 1 < source.count ? source[index + 1] : Int.max
      return min(source[index] + offset - text[index], next)
    case .walked(let bytesPerUnit, let text, let source, let count):
      let index = OffsetMap.last(in: text, notAfter: offset)
      var (position, found) = (text[index], source[index])
      while position < min(offset, utf8.count) {
        let width = OffsetMap.width(utf8[position])
        guard position + width <= offset else { break }
        position += width
        found += width == 4 ? 2 * bytesPerUnit : bytesPerUnit
      }
      // UTF-16 may end in half a unit, which is one replacement character all the same.
      return min(found, count)
    }
  }

  private static func last(in marks: [Int], notAfter offset: Int) -> Int {
    var (low, high) = (0, marks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private static func width(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
}
