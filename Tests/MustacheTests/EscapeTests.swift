import Support
import Testing

@testable import Mustache

@Suite struct `Escaped text` {
  /// What ``HTML/escape(_:into:)`` promises, character by character.
  private func slowly(_ text: String) -> [UInt8] {
    settled(text).unicodeScalars.flatMap { scalar -> [UInt8] in
      switch scalar {
      case "&": Array("&amp;".utf8)
      case "<": Array("&lt;".utf8)
      case ">": Array("&gt;".utf8)
      case "\"": Array("&quot;".utf8)
      case "'": Array("&#39;".utf8)
      default: Array(String(scalar).utf8)
      }
    }
  }

  private func escaped(_ text: String) -> [UInt8] {
    var output = Array("before".utf8)
    HTML.escape(text, into: &output)
    var row = Row<UInt8>(capacity: 0)
    HTML.escape(text, into: &row)
    #expect(Array(row.all) == Array(output[6...]))
    return Array(output[6...])
  }

  @Test(arguments: [
    "&", "<", ">", "\"", "'", "\t", "\n", "\u{0}", "\u{1F}", "\u{7F}", "\u{80}", "\u{9F}", "\u{A0}", "«", "’",
    "\u{2028}", "\u{202E}", "\u{2069}", "\u{FFFD}", "\u{FEFF}", "𐀀", "🚢", "é",
    "م", "%", "=", "?",
    "b", "~",
  ])
  func `is found wherever in a text a character stands, and alone`(_ character: String) {
    for before in 0...36 {
      for after in [0, 1, 2, 7, 8, 15, 16, 17, 33] {
        let text = String(repeating: "x", count: before) + character + String(repeating: "y", count: after)
        #expect(escaped(text) == slowly(text), "\(before), \(after)")
      }
    }
  }

  @Test func `is that of its characters, however many are special`() {
    let characters = [
      "&", "’", "\n", "é", "«", "\u{A0}", "<", "a", "abcdefghijklmnop", "م", "𐀀", "🚢", "\u{202B}",
    ]
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        Int.random(in: 0..<9, using: &generator) > 0
          ? characters.randomElement(using: &generator)! : nastyText(using: &generator)
      }.joined()
      #expect(escaped(text) == slowly(text), "seed \(seed)")
    }
  }

  @Test func `of which nothing is left is not shown`() {
    #expect(rendered("{{#a}}[{{.}}]{{/a}}{{^a}}none{{/a}}", ["a": "\u{2069}"]) == "none")
  }
}
