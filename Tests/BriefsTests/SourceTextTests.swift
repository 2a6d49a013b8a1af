import Briefs
import Support
import Testing

@Suite struct SourceTextTests {
  private static let french = "Le ministre a reçu l’émissaire.\r\n« Été » à Œuvre – 12 €\n\nFin"
  private static let arabic = "استقبل الوزير المبعوث في الرباط\nيوم الاثنين ١٦ يونيو"

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
  }

  private static func windows1252(_ text: String) -> [UInt8] {
    let middle: [Unicode.Scalar: UInt8] = ["’": 0x92, "Œ": 0x8C, "œ": 0x9C, "–": 0x96, "€": 0x80]
    return text.unicodeScalars.map { middle[$0] ?? UInt8($0.value) }
  }

  @Test(
    arguments: [
      (Array(french.utf8), french, .utf8), ([0xEF, 0xBB, 0xBF] + Array(french.utf8), french, .utf8WithBOM),
      ([0xFF, 0xFE] + utf16(french, bigEndian: false), french, .utf16LittleEndian),
      ([0xFE, 0xFF] + utf16(french, bigEndian: true), french, .utf16BigEndian),
      (utf16(french, bigEndian: false), french, .utf16LittleEndian),
      (utf16(french, bigEndian: true), french, .utf16BigEndian),
      (utf16(arabic, bigEndian: false), arabic, .utf16LittleEndian),
      (utf16(arabic, bigEndian: true), arabic, .utf16BigEndian),
      (utf16("الرباط", bigEndian: false), "الرباط", .utf16LittleEndian),
      (utf16("Rabat 🇲🇦", bigEndian: true), "Rabat 🇲🇦", .utf16BigEndian),
      (windows1252(french), french, .windows1252), (windows1252("à"), "à", .windows1252),
      (Array("plain".utf8), "plain", .utf8), ([], "", .utf8),
      (Array("NUL\0 is kept\0".utf8), "NUL\0 is kept\0", .utf8), (Array(arabic.utf8), arabic, .utf8),
      ([0x61, 0], "a\0", .utf8),
    ] as [([UInt8], String, SourceText.Encoding)]
  )
  func `text is decoded`(_ bytes: [UInt8], _ text: String, _ encoding: SourceText.Encoding) {
    let source = SourceText(decoding: bytes)
    #expect(source.utf8 == Array(text.utf8))
    #expect(source.encoding == encoding)
    #expect(source.undecodable == 0)
  }

  @Test func `a little damage leaves UTF-8 what it is`() {
    let source = SourceText(decoding: Array("été à ".utf8) + [0xFF, 0xFE] + Array(" Rabat é".utf8) + [0xC3])
    #expect(source.encoding == .utf8)
    #expect(String(decoding: source.utf8, as: UTF8.self) == "été à \u{FFFD}\u{FFFD} Rabat é\u{FFFD}")
    #expect(source.undecodable == 2)
  }

  @Test func `bytes that are no text in any encoding are replaced, not guessed`() {
    let source = SourceText(decoding: [0xFF, 0xFE, 0xFA].reversed() + [0x20, 0x81, 0x8D])
    #expect(source.encoding == .utf8)
    #expect(source.undecodable == 2)
  }

  @Test(
    arguments: [
      ("a\nb\n", ["a", "b"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]), ("a\rb\r", ["a", "b"]),
      ("a\rb", ["a", "b"]), ("a\rb\n", ["a\rb"]), ("\n\n", ["", ""]), ("", []), ("\r\n", [""]),
      ("a\n\r\nb", ["a", "", "b"]), ("a\u{2028}b\u{85}c", ["a\u{2028}b\u{85}c"]),
    ] as [(String, [String])]
  )
  func `lines end as in the file`(_ text: String, _ lines: [String]) {
    let source = SourceText(decoding: Array(text.utf8))
    #expect(source.lines.map { source.string($0) } == lines)
  }

  @Test func `every range leads back to the bytes it was decoded from`() {
    var generator = SeededGenerator(seed: 12)
    for round in 0..<200 {
      var text = round % 2 == 0 ? SourceTextTests.french : SourceTextTests.arabic + "🇲🇦"
      if round % 5 == 0 { text = String(repeating: text + "\n", count: 30) }
      var bytes: [UInt8]
      switch round % 6 {
      case 0:
        bytes = SourceTextTests.windows1252(
          SourceTextTests.french + String(repeating: " été", count: round * 5))
      case 1: bytes = [0xFF, 0xFE] + SourceTextTests.utf16(text, bigEndian: false)
      case 2: bytes = SourceTextTests.utf16(text, bigEndian: true)
      case 3: bytes = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      default: bytes = Array(text.utf8)
      }
      if round % 3 == 0 { bytes = damaged(bytes, using: &generator) }
      let source = SourceText(decoding: bytes)
      #expect(source.sourceOffset(source.utf8.count) == bytes.count)
      let starts = source.utf8.indices.filter { source.utf8[$0] & 0xC0 != 0x80 } + [source.utf8.count]
      for _ in 0..<20 {
        let (a, b) = (
          starts.randomElement(using: &generator) ?? 0, starts.randomElement(using: &generator) ?? 0
        )
        let range = min(a, b)..<max(a, b)
        let wanted = Array(source.utf8[range])
        guard !String(decoding: wanted, as: UTF8.self).unicodeScalars.contains("\u{FFFD}") else { continue }
        let found = Array(
          bytes[source.sourceOffset(range.lowerBound)..<source.sourceOffset(range.upperBound)])
        #expect(decode(found, as: source.encoding) == wanted, "round \(round), \(source.encoding)")
      }
    }
  }

  private func decode(_ bytes: [UInt8], as encoding: SourceText.Encoding) -> [UInt8] {
    switch encoding {
    case .utf8, .utf8WithBOM: bytes
    case .windows1252:
      bytes.flatMap { byte in
        let middle = Array(
          "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
        let scalar = (0x80...0x9F).contains(byte) ? middle[Int(byte) - 0x80] : Unicode.Scalar(byte)
        return Array(String(scalar).utf8)
      }
    case .utf16LittleEndian: Array(SourceText(decoding: [0xFF, 0xFE] + bytes).utf8)
    case .utf16BigEndian: Array(SourceText(decoding: [0xFE, 0xFF] + bytes).utf8)
    }
  }

  @Test func `no bytes crash the decoder`() {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        UInt8.random(in: 0...(Bool.random(using: &generator) ? 255 : 8), using: &generator)
      }
      let source = SourceText(decoding: bytes)
      #expect(source.sourceOffset(source.utf8.count) == bytes.count)
      #expect(String(validating: source.utf8, as: UTF8.self) != nil)
    }
  }
}
