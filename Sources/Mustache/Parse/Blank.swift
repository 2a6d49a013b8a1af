/// White space around a tag, by which the standard decides whether the tag takes its line with it.
enum Blank {
  static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  static func isNewline(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  /// The white space from the start of the line to `offset`, or nil when anything else stands there.
  static func lead(before offset: Int, in bytes: [UInt8]) -> Range<Int>? {
    var start = offset
    while start > 0, isSpace(bytes[start - 1]) { start -= 1 }
    return start == 0 || bytes[start - 1] == UInt8(ascii: "\n") ? start..<offset : nil
  }

  /// Where the next line starts, or nil when anything but white space is left on this one.
  static func lineEnd(after offset: Int, in bytes: [UInt8]) -> Int? {
    var end = offset
    while end < bytes.count, isSpace(bytes[end]) { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == UInt8(ascii: "\n") { return end + 1 }
    let isPair =
      end + 1 < bytes.count && bytes[end] == UInt8(ascii: "\r") && bytes[end + 1] == UInt8(ascii: "\n")
    return isPair ? end + 2 : nil
  }
}
