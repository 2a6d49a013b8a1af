import Mustache
import Support
import Testing

@Suite struct `A settled text` {
  @Test(arguments: [
    ("plain é “—” \u{200F}مرحبا 日本 🚢\t\r\n\u{A0}", "plain é “—” \u{200F}مرحبا 日本 🚢\t\r\n\u{A0}"), ("", ""),
    // What it opens it closes, the innermost first.
    ("a\u{202E}b", "a\u{202E}b\u{202C}"), ("\u{2067}a\u{202B}b", "\u{2067}a\u{202B}b\u{202C}\u{2069}"),
    ("\u{202E}a\u{202C}b", "\u{202E}a\u{202C}b"), ("\u{2068}a\u{2069}", "\u{2068}a\u{2069}"),
    // What closes none of its own would close what stands around it.
    ("a\u{2069}\u{202E}b", "a\u{202E}b\u{202C}"), ("a\u{202C}b", "ab"),
    ("\u{2068}\u{202C}a", "\u{2068}a\u{2069}"),
    ("\u{202E}\u{2069}a", "\u{202E}a\u{202C}"),
    // An isolate's end ends what it left open.
    ("\u{2066}a\u{202E}b\u{2069}c\u{202C}", "\u{2066}a\u{202E}b\u{2069}c"),
    ("a\u{2028}b\u{2029}c", "a b c"), ("\u{1B}[m\u{0}\u{7F}\u{85}", "\u{FFFD}[m\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{2027}\u{202F}\u{2065}\u{206A}", "\u{2027}\u{202F}\u{2065}\u{206A}"),
  ])
  func `holds nothing that no page can, and reaches not beyond its end`(_ text: String, _ expected: String) {
    #expect(Array(settled(text).utf8) == Array(expected.utf8))
    var html: [UInt8] = []
    HTML.escape("<" + text, into: &html)
    #expect(html == Array(("&lt;" + expected).utf8))
  }

  @Test func `has no code point that is no character, and every other one`() {
    for plane in 0...16 as ClosedRange<UInt32> {
      for value in [0xFDCF, 0xFDD0, 0xFDEF, 0xFDF0, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF] as [UInt32] {
        guard let scalar = Unicode.Scalar(plane << 16 | value) else { continue }
        let isNone = value >= 0xFFFE || plane == 0 && (0xFDD0...0xFDEF).contains(value)
        let text = "a" + String(scalar) + "b"
        #expect(Array(settled(text).utf8) == Array((isNone ? "a\u{FFFD}b" : text).utf8), "\(scalar.value)")
      }
    }
  }

  @Test func `is settled for good, and between two others it leaves them as they are`() {
    for seed in 0..<500 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let controls = [
        "\u{202A}", "\u{202E}", "\u{2067}", "\u{2068}", "\u{202C}", "\u{2069}", "\u{2029}", "\u{FFFF}",
      ]
      let text = (0..<12).map { _ in
        Bool.random(using: &generator)
          ? controls.randomElement(using: &generator)! : nastyText(using: &generator)
      }.joined()
      let once = settled(text)
      #expect(Array(settled(once).utf8) == Array(once.utf8), "seed \(seed)")
      let around = "\u{2067}" + once + "\u{2069}"
      #expect(Array(settled(around).utf8) == Array(around.utf8), "seed \(seed)")
    }
  }
}
