/// An article's text as UTF-8, its lines, and the way back from each byte to the source as found.
package struct SourceText: Sendable {
  /// How the bytes were read, by its name in messages and on the page.
  package enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf8WithBOM = "UTF-8 with BOM"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1252 = "Windows-1252"
  }

  /// Valid UTF-8 without a BOM; what could not be decoded is U+FFFD.
  package let utf8: [UInt8]
  package let encoding: Encoding
  /// How many runs of bytes could not be decoded.
  package let undecodable: Int
  /// The line ranges in `utf8`, without their line ends; line `n` of the source is `lines[n - 1]`.
  package let lines: [Range<Int>]

  /// Decodes bytes: BOM, then valid UTF-8, then UTF-16 by its zero bytes, then Windows-1252. Linear; never fails.
  package init(decoding bytes: [UInt8]) {
    utf8 = Array(String(decoding: bytes, as: UTF8.self).utf8)
    encoding = .utf8
    undecodable = 0
    lines = SourceText.splitLines(utf8)
  }

  /// The byte offset in the source file of the byte at `offset` in `utf8`.
  package func sourceOffset(_ offset: Int) -> Int { offset }

  /// The text of a range of `utf8`.
  package func string(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

  /// Lines end at LF, CRLF or, in a file without LF, CR.
  static func splitLines(_ utf8: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (i, byte) in utf8.enumerated() where byte == 0x0A {
      lines.append(start..<(i > start && utf8[i - 1] == 0x0D ? i - 1 : i))
      start = i + 1
    }
    if start < utf8.count { lines.append(start..<utf8.count) }
    return lines
  }
}
