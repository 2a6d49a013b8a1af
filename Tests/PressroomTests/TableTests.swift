import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `A table` {
  private func cell(_ text: String) -> String {
    var table = CSVWriter(["a"])
    table.text(text)
    table.endRow()
    return String(decoding: table.bytes.dropFirst(6), as: UTF8.self).replacing("\r\n", with: "⏎")
  }

  @Test(arguments: [
    ("plain", "plain⏎"), ("a,b", "\"a,b\"⏎"), ("say \"x\"", "\"say \"\"x\"\"\"⏎"), ("a\nb", "\"a\nb\"⏎"),
    ("", "⏎"),
    ("=1+1", "'=1+1⏎"), ("+33 1", "'+33 1⏎"), ("-x", "'-x⏎"), ("@SUM(A1)", "'@SUM(A1)⏎"), ("\t=1", "'\t'=1⏎"),
    ("\r=1", "\"'\r'=1\"⏎"), ("  =1", "\"  '=1\"⏎"), ("＝1", "'＝1⏎"), ("＠x", "'＠x⏎"),
    // A program that cuts at other separators, or reads quotation marks otherwise.
    ("a;=1", "\"a;'=1\"⏎"), ("a\t=1", "a\t'=1⏎"), ("a\",\"=1", "\"a\"\",\"\"'=1\"⏎"),
    ("a\n=1", "\"a\n'=1\"⏎"),
    // Not a formula.
    ("a=1", "a=1⏎"), ("a - b", "a - b⏎"), ("-12", "-12⏎"), ("+3.5", "+3.5⏎"), ("-1-1", "'-1-1⏎"),
    ("2024-03-11", "2024-03-11⏎"),
    ("../2025-11-24", "../2025-11-24⏎"), ("a\0b", "a\u{FFFD}b⏎"),
    ("a\u{1B}[31mb", "a\u{FFFD}[31mb⏎"), ("\u{7F}=1", "\u{FFFD}=1⏎"), ("a\u{202E}b", "a\u{202E}b\u{202C}⏎"),
    ("\u{2028}=1", "\" '=1\"⏎"), ("\u{2069}=1", "'=1⏎"), ("\u{FFFE}", "\u{FFFD}⏎"),
  ])
  func `has a text in a cell, and never a formula`(_ text: String, _ written: String) {
    #expect(cell(text) == written)
  }

  @Test func `begins with a byte order mark, and has numbers bare`() {
    var table = CSVWriter(["n", "m"])
    table.number(-5)
    table.number(12)
    table.endRow()
    #expect(table.bytes == [0xEF, 0xBB, 0xBF] + Array("n,m\r\n-5,12\r\n".utf8))
  }

  @Test func `is read back as it was written, whatever stands in it`() {
    for seed in 0..<400 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let texts = (0..<12).map { _ in nastyText(using: &generator) }
      var table = CSVWriter(["a", "b", "c"])
      for row in 0..<4 {
        for text in texts[(row * 3)..<(row * 3 + 3)] { table.text(text) }
        table.endRow()
      }
      let rows = readTable(table.bytes)?.dropFirst().map(\.cells) ?? []
      #expect(rows.flatMap { $0 } == texts.map(CSVWriter.guarded), "seed \(seed)")
      #expect(checkTable(BuiltFile(path: "x.csv", bytes: table.bytes)) == [], "seed \(seed)")
      for separator in [UInt8(ascii: ";"), 0x09, UInt8(ascii: ",")] {
        // Cut as a program does that knows nothing of quotation marks.
        for cell in table.bytes.dropFirst(3).split(whereSeparator: {
          $0 == separator || $0 == 0x0A || $0 == 0x0D
        }) {
          let first = cell.first { $0 != 0x20 && $0 != 0x22 }
          let isNumber = cell.allSatisfy { (0x2B...0x39).contains($0) || $0 == 0x22 || $0 == 0x20 }
          let isFormula = first.map { "=+-@".utf8.contains($0) } ?? false
          #expect(!isFormula || isNumber, "seed \(seed): \(String(decoding: cell, as: UTF8.self))")
        }
      }
    }
  }

  @Test func `guarded twice is guarded once`() {
    for seed in 0..<400 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let once = String(decoding: CSVWriter.guarded(nastyText(using: &generator)), as: UTF8.self)
      #expect(String(decoding: CSVWriter.guarded(once), as: UTF8.self) == once, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("a,b\r\n1\r\n", "the row has 1 cells where the first has 2"),
    ("a\r\n=1\r\n", "a cell begins a formula: =1"),
    ("a\r\n\"x", "a quotation mark opens what nothing closes"),
  ])
  func `that is broken is named`(_ text: String, _ fault: String) {
    #expect(checkFeeds(in: [BuiltFile(path: "data/x.csv", bytes: Array(text.utf8))]).map(\.what) == [fault])
  }
}
