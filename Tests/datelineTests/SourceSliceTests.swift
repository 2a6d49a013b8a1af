import Support
import Testing

/// How a scraper may have saved a text.
enum Saved: String, CaseIterable, Sendable {
  case utf8, utf8WithBOM, windows1252, utf16LittleEndian, utf16BigEndian, utf16LittleEndianWithBOM,
    utf16BigEndianWithBOM

  /// The bytes of a text; of Windows-1252 only what the sample needs.
  func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8WithBOM: [0xEF, 0xBB, 0xBF] + text.utf8
    case .windows1252:
      text.unicodeScalars.map { $0 == "€" ? 0x80 : $0 == "’" ? 0x92 : UInt8(truncatingIfNeeded: $0.value) }
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .utf16LittleEndianWithBOM: [0xFF, 0xFE] + Saved.utf16LittleEndian.bytes(text)
    case .utf16BigEndianWithBOM: [0xFE, 0xFF] + Saved.utf16BigEndian.bytes(text)
    }
  }

  /// The same without a byte order mark: what a slice holds.
  func slice(_ text: String) -> [UInt8] {
    switch self {
    case .utf8WithBOM: Saved.utf8.bytes(text)
    case .utf16LittleEndianWithBOM: Saved.utf16LittleEndian.bytes(text)
    case .utf16BigEndianWithBOM: Saved.utf16BigEndian.bytes(text)
    default: bytes(text)
    }
  }
}

@Suite struct `Quotations and their bytes` {
  @Test(arguments: Saved.allCases, ["\n", "\r\n", "\r"])
  func `the bytes from start to end are the sentence`(_ saved: Saved, _ lineEnd: String) throws {
    let site = try ScratchSite()
    let text = Newsprint.article(2).replacing("l'", with: "l’").replacing("\n", with: lineEnd)
    let bytes = saved.bytes(text)
    site.article("a.txt", bytes)
    let ending = try site.dateline("annotate", "content/articles/a.txt")
    #expect(ending.code == 0, "\(ending.complaints)")
    let said = try #require(try ending.said().first)
    #expect(said.lines.count == 13)
    #expect(said.titleLine == 5)
    let sentences = try #require(said.sentences)
    #expect(!sentences.isEmpty)
    for sentence in sentences {
      try #require(sentence.start < sentence.end && sentence.end <= bytes.count)
      #expect(Array(bytes[sentence.start..<sentence.end]) == saved.slice(sentence.text))
      #expect((7...10).contains(sentence.line))
    }
    #expect(site.around.bytes("site/content/articles/a.txt") == bytes)
  }

  @Test func `a file without a final newline, and one with NUL bytes, keep their lines`() throws {
    let site = try ScratchSite()
    let text = String(Newsprint.article(1).dropLast())
    site.article("a.txt", text)
    site.article("b.txt", text.replacing("Nairobi", with: "Nai\u{0}robi"))
    let said = try site.dateline("annotate", "content/articles/a.txt", "content/articles/b.txt").said()
    #expect(said.map(\.lines.count) == [13, 13])
    let bytes = Array(text.replacing("Nairobi", with: "Nai\u{0}robi").utf8)
    for sentence in said.last?.sentences ?? [] {
      #expect(Array(bytes[sentence.start..<sentence.end]) == Array(sentence.text.utf8))
    }
  }

  @Test func `every sentence of a brief stands in the line it names`() throws {
    let site = try ScratchSite()
    for number in 0..<4 { site.article("\(number).txt", Newsprint.article(number)) }
    #expect(try site.dateline("build").code == 0)
    let ending = try site.dateline("check")
    #expect(ending.code == 0, "\(ending.all)")
    let path = try #require(site.briefs.keys.sorted().first)
    let brief = try #require(site.text("content/briefs/" + path))
    let quoted = try #require(brief.split(separator: "\n").first { $0.hasSuffix("[^1]") })
    site.write("content/briefs/" + path, brief.replacing(quoted, with: "Rien de tel n'a été dit.[^1]"))
    let forged = try site.dateline("check")
    #expect(forged.code == 1)
    #expect(forged.messages(about: path).contains { $0.isError && $0.line != nil })
  }
}
