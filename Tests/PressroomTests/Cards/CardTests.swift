import Briefs
import CZlib
import Support
import Testing

@testable import Pressroom

@Suite struct `Social cards` {
  private static let theme = SmallDigest.theme()
  private static var faces: CardFaces { theme.faces! }

  // MARK: Outlines

  @Test(arguments: [
    ("M0 0l10 0l0 10l-10 0z", 1, 4), ("M0 0L10 0 10 10 0 10Z", 1, 4), ("m5-5h10v10H5z", 1, 4),
    ("M0 0q10 0 10 10l-10 0z", 1, 6), ("M0 0l9 0l0 9zm20 20l9 0l0 9z", 2, 3), ("", 0, 0), ("M0 0z", 0, 0),
  ])
  func `an outline is read as SVG writes it`(_ path: String, _ rings: Int, _ points: Int) throws {
    let read = try #require(PenPath(path))
    #expect(read.rings.count == rings)
    #expect(read.rings.first.map(\.count) ?? 0 == points)
  }

  @Test(arguments: [
    "10 10", "M0", "M0 0c1 1 1 1 1 1", "M0 0l1e9 0", "M0 0l1234567 0", "x", "M0 0 <script>", "l", "é",
  ])
  func `what is no such outline is refused`(_ path: String) { #expect(PenPath(path) == nil) }

  @Test func `no path data stops the program`() {
    var random = SeededGenerator(seed: 6)
    let pieces = ["M", "m", "l", "q", "z", "h", "v", "-", "1", "99", " ", ",", "é", "Q", "Z"]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...24, using: &random)).map { _ in pieces.randomElement(using: &random)!
      }
      _ = PenPath(text.joined())
    }
  }

  // MARK: Coverage

  @Test(arguments: [(0.0, 100.0), (0.5, 100), (-5, 50), (95, 50), (200, 0)] as [(Float, Float)])
  func `a square covers its area, as far as it lies on the strip`(_ x: Float, _ area: Float) throws {
    var strip = Coverage(width: 100, height: 20)
    strip.fill(try #require(PenPath("M0 0h10v10h-10z")), scale: 1, x: x, y: 2.5)
    #expect(abs(Self.area(strip) - area) < 0.01)
  }

  @Test func `a circle covers its area, and a hole is none of it`() throws {
    var strip = Coverage(width: 100, height: 100)
    strip.fill(PenPath(circleAround: 50, 50, radius: 20), scale: 1, x: 0, y: 0)
    // Sixteen sides: 8 r² sin 22.5°, times two.
    #expect(abs(Self.area(strip) - 16 * 400 * 0.382_683 / 2) < 0.5)
    var ring = Coverage(width: 40, height: 40)
    ring.fill(try #require(PenPath("M0 0h30v30h-30zM10 10v10h10v-10z")), scale: 1, x: 4, y: 4)
    #expect(abs(Self.area(ring) - 800) < 0.01)
  }

  @Test func `nothing that is drawn anywhere writes beside the strip`() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      var strip = Coverage(width: 30, height: 20)
      let numbers = (0..<8).map { _ in String(Int.random(in: -60...60, using: &random)) }
      let path = try #require(
        PenPath("M\(numbers[0]) \(numbers[1])L" + numbers[2...].joined(separator: " ") + "z"))
      strip.fill(path, scale: Float.random(in: 0.1...3, using: &random), x: 7.3, y: -2.7)
      #expect(Self.area(strip) <= 600)
    }
  }

  private static func area(_ strip: Coverage) -> Float {
    var area: Float = 0
    for row in 0..<strip.height { strip.row(row) { area += $1 } }
    return area
  }

  // MARK: Letters

  @Test(arguments: [
    ("باب", [("0628", "initial"), ("0627", "final"), ("0628", "")]),
    ("سلام", [("0633", "initial"), ("0644 0627", "final"), ("0645", "")]),
    ("دار", [("062F", ""), ("0627", ""), ("0631", "")]),
    ("بيت", [("0628", "initial"), ("064A", "medial"), ("062A", "final")]),
    ("بَيْت", [("0628", "initial"), ("064A", "medial"), ("062A", "final")]),
  ])
  func `Arabic letters take the form that their neighbours give them`(
    _ word: String, _ forms: [(String, String)]
  ) throws {
    let text = try #require(CardText(word, in: Self.faces.display, Self.faces))
    let advances = forms.map { scalars, form -> Float in
      let codes = scalars.split(separator: " ").map { UInt32($0, radix: 16)! }
      return Self.faces.naskh.glyph(
        codes[0], with: codes.count > 1 ? codes[1] : 0, as: CardFace.Form(rawValue: form)!)!.advance
    }
    // From left to right, so from the word's end.
    #expect(text.words[0].glyphs.map(\.advance) == advances.reversed())
  }

  @Test(arguments: [
    ("Rabat reçoit Łódź", 3), ("Nguyễn", 1), ("fleuve\u{A0}: Dakar", 2), ("  a\u{AD}b \n c ", 2),
    ("\u{202E}abc\u{202C}", 1), ("وقّع 3 وزراء", 3), ("كوفيد-19", 1),
  ])
  func `a headline is set word by word`(_ headline: String, _ words: Int) throws {
    let set = CardText(headline, in: Self.faces.display, Self.faces)?.words.count
    #expect(set == words)
  }

  @Test(arguments: ["東京で会談", "Встреча", "ok 🚢", "", "\u{200F}\u{202E}", "  "])
  func `a headline with a letter that the theme lacks is left out whole`(_ headline: String) {
    let set = CardText(headline, in: Self.faces.display, Self.faces)?.words.count
    #expect(set == nil)
  }

  @Test(arguments: [(3, true), (40, true), (400, true), (3, false), (40, false)])
  func `lines keep to their measure`(_ words: Int, _ isArabic: Bool) throws {
    let headline = Array(repeating: isArabic ? "موريتانيا" : "rapprochement", count: words).joined(
      separator: " ")
    let text = try #require(CardText(headline, in: Self.faces.display, Self.faces))
    let lines = CardLines(text, width: 1072, sizes: [(76, 2), (40, 5)], isRightToLeft: isArabic)
    #expect(lines.isCut == (words > 20))
    #expect(lines.lines.count <= 5)
    for place in lines.lines.indices { #expect(lines.width(place) <= 1073) }
  }

  @Test func `a word without end is cut into lines`() throws {
    let text = try #require(CardText(String(repeating: "w", count: 500), in: Self.faces.display, Self.faces))
    let lines = CardLines(text, width: 1072, sizes: [(40, 5)], isRightToLeft: false)
    #expect(lines.lines.count == 5)
    for place in lines.lines.indices { #expect(lines.width(place) <= 1072) }
  }

  @Test(arguments: [
    // Letters stand for words: capitals run from right to left, digits and marks have no direction.
    ("A B", true, "B A"), ("A 1 B", true, "B 1 A"), ("A a b B", true, "B a b A"),
    ("a A B b", false, "a B A b"),
    ("a 1 b", true, "a 1 b"), ("A · 1 B", true, "B 1 · A"), ("a 1", false, "a 1"),
  ])
  func `words of two directions stand as they are read`(
    _ given: String, _ isRightToLeft: Bool, _ seen: String
  ) throws {
    let arabic = ["A": "دار", "B": "ورد"]
    func set(_ word: Substring) throws -> CardText.Word {
      try #require(CardText(arabic[String(word)] ?? String(word), in: Self.faces.display, Self.faces)).words[
        0]
    }
    let words = given.split(separator: " ").map { arabic[String($0)] ?? String($0) }.joined(separator: " ")
    let text = try #require(CardText(words, in: Self.faces.display, Self.faces))
    let line = CardLines(text, width: 1000, sizes: [(10, 1)], isRightToLeft: isRightToLeft).lines[0]
    #expect(line.map(\.width) == (try seen.split(separator: " ").map(set).map(\.width)))
  }

  // MARK: Pictures

  @Test func `a card is a PNG of its size that any reader takes`() throws {
    let (site, problems) = render(SmallDigest.content(), theme: Self.theme)
    #expect(problems.isEmpty)
    for file in ["card.png", "events/ma-pt-1/card.png", "events/et-ke-1/card.png", "events/ma-sa-1/card.png"]
    {
      let bytes = try #require(site.page(ofFile: file)).bytes()
      let chunks = try Self.chunks(bytes)
      #expect(chunks.map(\.kind) == ["IHDR", "PLTE", "IDAT", "IEND"])
      #expect(chunks[0].body == [0, 0, 4, 176, 0, 0, 2, 118, 8, 3, 0, 0, 0])
      var size: UInt = 1201 * 630 + 1
      var pixels = [UInt8](repeating: 0, count: Int(size))
      let packed = chunks[2].body
      #expect(uncompress(&pixels, &size, packed, UInt(packed.count)) == Z_OK)
      #expect(size == 1201 * 630)
      #expect(Int(pixels.max() ?? 0) < chunks[1].body.count / 3)
      // Ink stands on it, and most of it is paper.
      let inked = pixels.count { $0 != 0 }
      #expect(inked > 10_000 && inked < 1201 * 630 / 3)
    }
  }

  private static func chunks(_ bytes: [UInt8]) throws -> [(kind: String, body: [UInt8])] {
    try #require(Array(bytes.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    var chunks: [(kind: String, body: [UInt8])] = []
    var place = 8
    while place < bytes.count {
      let length = number(place)
      let named = Array(bytes[place + 4..<place + 8 + length])
      #expect(number(place + 8 + length) == Int(crc32(0, named, UInt32(named.count))))
      chunks.append((String(decoding: named.prefix(4), as: UTF8.self), Array(named.dropFirst(4))))
      place += 12 + length
    }
    return chunks
  }

  @Test func `hostile titles are drawn or left out, and the card stands`() {
    let faces = Self.faces
    let press = CardPress(faces, map: Self.theme.map, isRightToLeft: true)
    var random = SeededGenerator(seed: 8)
    let nasty = (0..<60).map { _ in nastyText(using: &random) }
    for text in nasty + [String(repeating: "a", count: 100_000), String(repeating: "لا ", count: 30_000)] {
      let card = SocialCard(
        site: text, date: text, parties: text, headline: text, isHeadlineRightToLeft: true,
        facts: [text, text],
        dots: [(-500, 9_000, 7), (0, 0, 7)], isJoined: true)
      #expect(!press.print(card).isEmpty)
    }
  }

  @Test func `a site without an address has no cards, nor has one that wants none`() {
    var content = SmallDigest.content()
    content.site.baseURL = nil
    #expect(render(content, theme: Self.theme).0.page(ofFile: "card.png") == nil)
    content = SmallDigest.content()
    content.site.cards = false
    #expect(render(content, theme: Self.theme).0.page(ofFile: "card.png") == nil)
  }
}
