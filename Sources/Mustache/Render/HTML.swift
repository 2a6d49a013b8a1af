/// The one place where text becomes HTML.
package enum HTML {
  /// Appends `text` with `& < > " '` written as references, fit for content and for quoted attributes; XML
  /// takes it too.
  ///
  /// Control characters, which neither can hold, become U+FFFD; tabs and line ends stay. What else no page can hold, and directions that
  /// the text leaves open, are dealt with as ``settled(_:)`` says: nothing in a text reaches beyond it.
  package static func escape(_ text: String, into output: inout [UInt8]) { write(text, to: &output) }

  /// The same, into a row.
  static func escape(_ text: String, into output: inout Row<UInt8>) { write(text, to: &output) }

  @inline(__always)
  private static func write(_ text: String, to output: inout some Sink & ~Copyable) {
    let begin = output.count
    guard !write(text, to: &output, isSettled: false) else { return }
    output.cut(to: begin)
    _ = write(settled(text), to: &output, isSettled: true)
  }

  /// False where the text is to be settled first; what was appended by then is to be taken back.
  @inline(__always)
  private static func write(
    _ text: String, to output: inout some Sink & ~Copyable, isSettled: Bool
  ) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      var offset = special(in: bytes, from: 0)
      while offset < bytes.count {
        let byte = bytes[offset]
        let isPair = byte == 0xC2
        if byte > 0xC2 {
          if !isSettled, isUnsettled(bytes, at: offset) { return false }
          // U+0080 to U+009F are C2 80 to C2 9F; behind a C2 there is always a byte in valid UTF-8.
        } else if !isPair || bytes[offset + 1] < 0xA0 {
          output.append(UnsafeBufferPointer(rebasing: bytes[start..<offset]))
          let reference = reference(to: byte)
          output.append(
            UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
          start = offset + (isPair ? 2 : 1)
        }
        offset = special(in: bytes, from: offset + 1)
      }
      output.append(UnsafeBufferPointer(rebasing: bytes[start...]))
      return true
    }
  }

  /// Where the first byte from `start` on stands that may not stand for itself; the end where there is none.
  ///
  /// Most texts have none: they are seen sixteen bytes at a time, two instructions a byte instead of seven.
  @inline(__always)
  static func special(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var at = start
    while at + 16 <= raw.count {
      let found = firstSpecial(raw.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self), from: 0)
      if found < 16 {
        if isSpecial(bytes[at + found]) { return at + found }
        // A tab or the end of a line.
        at += found + 1
      } else {
        at += 16
      }
    }
    if raw.count >= 16, at < raw.count {
      // The last sixteen once more, from where they are new.
      let back = raw.count - 16
      let block = raw.loadUnaligned(fromByteOffset: back, as: SIMD16<UInt8>.self)
      at = back + firstSpecial(block, from: at - back)
    }
    while at < bytes.count, !isSpecial(bytes[at]) { at += 1 }
    return at
  }

  /// Where the first of the bytes from `start` on stands that may be special: as ``isSpecial(_:)`` says, and tabs and line ends. 16 where
  /// there is none.
  @inline(__always)
  private static func firstSpecial(_ bytes: SIMD16<UInt8>, from start: Int) -> Int {
    // Two that differ in one bit are seen at once: & and ', < and >, C2 and E2.
    var special =
      (bytes .< all(0x20)) .| (bytes .== all(0x22)) .| ((bytes & all(0xFE)) .== all(0x26))
      .| ((bytes & all(0xFD)) .== all(0x3C)) .| (bytes .== all(0x7F)) .| ((bytes & all(0xDF)) .== all(0xC2))
      .| (bytes .>= all(0xEF))
    if start > 0 { special = special .& (places .>= all(UInt8(truncatingIfNeeded: start))) }
    // A byte of ones stands for each that is special, the first lowest.
    let halves = unsafeBitCast(special, to: SIMD2<UInt64>.self)
    if halves[0] != 0 { return Int(UInt64(littleEndian: halves[0]).trailingZeroBitCount >> 3) }
    return 8 + Int(UInt64(littleEndian: halves[1]).trailingZeroBitCount >> 3)
  }

  private static var places: SIMD16<UInt8> { SIMD16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) }

  /// Sixteen times the same: comparing with a single byte would go from byte to byte.
  @inline(__always)
  private static func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

  /// The five and the control characters but tab, LF and CR are below 64: one bit each. DEL, and the first bytes of the others and of what
  /// may be unsettled.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    let five: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62
    let controls: UInt64 = 0xFFFF_FFFF & ~(1 << 9 | 1 << 10 | 1 << 13)
    return byte < 64
      ? (five | controls) >> UInt64(byte) & 1 != 0
      : byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte >= 0xEF
  }

  private static func reference(to byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: "\u{FFFD}"
    }
  }
}
