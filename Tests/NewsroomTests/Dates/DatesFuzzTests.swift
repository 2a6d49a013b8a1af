import Briefs
import Newsroom
import Support
import Testing

@Suite struct DatesFuzzTests {
  private static let pieces = [
    "16", "17", "le ", "juin", " et ", "-", "/", ".", " ", "2022", "June ", "May", ", ", "du ", " au ",
    "lundi", "الخميس",
    "والجمعة", " و", "يونيو", "٢٠٢٢", "1er", " de ", "24", "27", "novembre", "hier", "Sept.", "(", ")",
    "\u{200f}", "\u{fffd}",
    "to ", "Monday", " dernier", "99999", "0", "la veille", "en ", "😀", "é", "from ", "between ", "and ",
    " ou ", " & ", "'24", "XI", "رمضان ", "هـ", "05", "85", "vingt et un ", "two thousand ", "May, ", " o ",
    "أو ", "(", "14 ",
  ]

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `any line is read without a crash, in order, within its own bytes`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let line = (0..<Int.random(in: 0..<60, using: &generator))
      .map { _ in DatesFuzzTests.pieces.randomElement(using: &generator) ?? "" }.joined()
    let utf8 = Array(line.utf8)
    for language in ["fr", "en", "es", "ar", "und"] {
      var end = 0
      for mention in dates(in: utf8, 0..<utf8.count, line: 1, language: language, with: allLexicons.dates) {
        #expect(mention.range.lowerBound >= end)
        #expect(mention.range.upperBound <= utf8.count)
        #expect(Array(mention.text.utf8) == Array(utf8[mention.range]))
        if let value = mention.value { #expect(EDTF(value.description) == value) }
        end = mention.range.upperBound
      }
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `any bytes are read without a crash`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &generator) }
    _ = dates(in: bytes, 0..<bytes.count, line: 1, language: "fr", with: allLexicons.dates)
  }

  @Test func `every calendar day survives being written out`() {
    for ordinal in stride(from: 730_000, to: 740_000, by: 97) {
      guard let day = Day(ordinal: ordinal) else { continue }
      let months = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
      ]
      let name = (months + ["novembre", "décembre"])[day.month - 1]
      let line = "le \(day.day) \(name) \(day.year)"
      #expect(DateCase.read(line, "fr").map { $0.suffix(10) } == [EDTF(day).description[...]])
    }
  }
}

struct `Impossible dates` {
  @Test(arguments: [
    ("from 28 February to 31 April", "en"), ("du 28 février au 31 avril 2023", "fr"),
    ("du 18 au 45/13/2023", "fr"),
    ("del 28 de febrero al 31 de abril", "es"), ("من 28 فبراير إلى 31 أبريل", "ar"),
    ("lundi 31/02/2023", "fr"),
    ("lundi, 45/13/2023", "fr"), ("du 18 au 31/02/2022", "fr"),
  ])
  func `end no span and crash nothing`(_ text: String, _ language: String) {
    let utf8 = Array(text.utf8)
    let found = dates(in: utf8, 0..<utf8.count, line: 1, language: language, with: allLexicons.dates)
    #expect(!found.contains { $0.value?.description.contains("/") ?? false }, "\(found.map(\.text))")
  }
}
