/// The one place where text becomes HTML.
package enum HTML {
  /// Appends `text` with `& < > " '` written as references, fit for content and for quoted attributes; XML
  /// takes it too.
  package static func escape(_ text: String, into output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for offset in 0..<bytes.count where isSpecial(bytes[offset]) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
        output.append(contentsOf: reference(to: bytes[offset]).utf8)
        start = offset + 1
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// All five are below 64: one bit each.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    let five: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62
    return byte < 64 && five >> UInt64(byte) & 1 != 0
  }

  private static func reference(to byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}
