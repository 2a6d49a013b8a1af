/// The one place where text becomes HTML.
package enum HTML {
  /// Appends `text` with `& < > " '` written as references, fit for content and for quoted attributes; XML
  /// takes it too.
  ///
  /// Control characters, which neither can hold, become U+FFFD; tabs and line ends stay. What else no page can hold, and directions that
  /// the text leaves open, are dealt with as ``settled(_:)`` says: nothing in a text reaches beyond it.
  package static func escape(_ text: String, into output: inout [UInt8]) {
    let begin = output.count
    guard !escape(text, into: &output, isSettled: false) else { return }
    output.removeSubrange(begin...)
    _ = escape(settled(text), into: &output, isSettled: true)
  }

  /// False where the text is to be settled first; what was appended by then is to be taken back.
  private static func escape(_ text: String, into output: inout [UInt8], isSettled: Bool) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      for offset in 0..<bytes.count where isSpecial(bytes[offset]) {
        if bytes[offset] > 0xC2 {
          if !isSettled, isUnsettled(bytes, at: offset) { return false }
          continue
        }
        let isPair = bytes[offset] == 0xC2
        // U+0080 to U+009F are C2 80 to C2 9F; behind a C2 there is always a byte in valid UTF-8.
        if isPair, bytes[offset + 1] >= 0xA0 { continue }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
        output.append(contentsOf: reference(to: bytes[offset]).utf8)
        start = offset + (isPair ? 2 : 1)
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
      return true
    }
  }

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

  private static func reference(to byte: UInt8) -> String {
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
