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

  /// Valid UTF-8 without a BOM; what could not be decoded is U+FFFD. NUL bytes are kept.
  package let utf8: [UInt8]
  package let encoding: Encoding
  /// How many runs of bytes could not be decoded.
  package let undecodable: Int
  /// The line ranges in `utf8`, without their line ends; line `n` of the source is `lines[n - 1]`.
  package let lines: [Range<Int>]
  private let map: OffsetMap

  /// Decodes bytes: by BOM, as UTF-16 where every other byte says so, as UTF-8, else as Windows-1252. Linear; never fails.
  ///
  /// UTF-8 with some damage stays UTF-8, and what is damaged becomes U+FFFD (one for each maximal subpart, as in Unicode
  /// 3.9); Windows-1252 is read only where no other reading explains the bytes and its letters stand among letters.
  package init(decoding bytes: [UInt8]) {
    let decoded = Decoded(bytes)
    utf8 = decoded.utf8
    encoding = decoded.encoding
    undecodable = decoded.undecodable
    map = decoded.map
    lines = splitLines(utf8)
  }

  /// The byte offset in the source file of the character at `offset` in `utf8`; the end of one is the end of the other.
  ///
  /// Exact in every encoding. At most 1 kB of text is walked.
  package func sourceOffset(_ offset: Int) -> Int { map.sourceOffset(offset, in: utf8) }

  /// The text of a range of `utf8`.
  package func string(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }
}
