import Glibc

/// The ranges of a text's lines, without their ends: LF or CR LF or, in a text without any LF, CR.
///
/// A text that ends with a line end has no empty line behind it. Linear, at the speed of memchr.
func splitLines(_ utf8: [UInt8]) -> [Range<Int>] {
  utf8.withUnsafeBufferPointer { text in
    guard let base = text.baseAddress else { return [] }
    let ending: Int32 = memchr(base, 0x0A, text.count) == nil ? 0x0D : 0x0A
    var lines: [Range<Int>] = []
    var start = 0
    while start < text.count, let found = memchr(base + start, ending, text.count - start) {
      let end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      lines.append(start..<(ending == 0x0A && end > start && base[end - 1] == 0x0D ? end - 1 : end))
      start = end + 1
    }
    if start < text.count { lines.append(start..<text.count) }
    return lines
  }
}
