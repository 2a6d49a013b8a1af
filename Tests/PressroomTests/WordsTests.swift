import Briefs
import Mustache
import Testing

@testable import Pressroom

@Suite struct `The interface's words` {
  @Test func `the four languages have the same texts, and all that the program needs`() {
    var problems: [Problem] = []
    let theme = Theme(at: SmallDigest.templates, problems: &problems)
    #expect(problems.isEmpty)
    #expect(theme.wordings.count == 4)
  }

  @Test(arguments: [
    ("2022-06-16", "16 juin 2022", "16", "juin 2022"),
    ("2022-06-16/2022-06-17", "16–17 juin 2022", "16–17", "juin 2022"),
    ("2022-06", "juin 2022", "juin", "2022"), ("2022", "2022", "2022", ""),
    ("2025-04-01", "1er avril 2025", "1", "avr. 2025"),
    ("../2025-11-24", "au plus tard : 24 novembre 2025", "24", "← nov. 2025"),
    ("XXXX-11-24", "24 novembre, année inconnue", "24", "nov."),
    ("2025-11-28/2025-12-02", "28 novembre 2025 – 2 décembre 2025", "28 nov.", "→ 2 déc. 2025"),
  ])
  func `a date is said as precisely as it is known`(
    _ edtf: String, _ words: String, _ day: String, _ rest: String
  ) throws {
    let wording = try #require(SmallDigest.theme().wordings["fr"])
    let said = DateWords(try #require(EDTF(edtf)), in: wording)
    #expect(said.words.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") == words)
    #expect(said.day == day)
    #expect(said.rest == rest)
  }

  @Test(arguments: ["\"unclosed", "- a list", "", "a: 1\n", "\u{1}"])
  func `a broken file of words is a problem, and dates are said by their keys`(_ broken: String) throws {
    var problems: [Problem] = []
    let wording = Wording(Array(broken.utf8), language: "fr", path: "strings/fr.yaml", problems: &problems)
    #expect(!(problems + wording.missing(path: "strings/fr.yaml")).isEmpty)
    for edtf in ["2022-06-16", "2022-12", "XXXX-11-24", "2025-11-28/2025-12-02"] {
      _ = DateWords(try #require(EDTF(edtf)), in: wording)
    }
    #expect(wording.months.count == 12)
  }

  @Test(arguments: [
    ("ar", 0, PluralForm.zero), ("ar", 1, .one), ("ar", 2, .two), ("ar", 3, .few), ("ar", 10, .few),
    ("ar", 11, .many),
    ("ar", 99, .many), ("ar", 100, .other), ("ar", 102, .other), ("ar", 103, .few), ("fr", 0, .one),
    ("fr", 1, .one),
    ("fr", 2, .other), ("fr", 1_000_000, .many), ("en", 0, .other), ("en", 1, .one), ("es", 1, .one),
    ("es", 2, .other),
  ])
  func `plurals follow the language`(_ language: String, _ count: Int, _ form: PluralForm) {
    #expect(PluralForm(of: count, in: language) == form)
  }

  @Test(arguments: [
    ([12], "line 12"), ([12, 13, 14], "lines 12–14"), ([1, 3, 4, 9], "lines 1, 3–4, 9"), ([], ""),
  ])
  func `lines are said as runs`(_ lines: [Int], _ words: String) throws {
    let wording = try #require(SmallDigest.theme().wordings["en"])
    #expect(wording.lines(lines) == words)
  }

  @Test(arguments: [
    ("ar", [6], "السطر 6"), ("ar", [6, 8], "السطران 6، 8"), ("ar", [6, 7], "السطران 6–7"),
    ("ar", [6, 7, 8], "الأسطر 6–8"), ("ar", [1, 6, 7], "الأسطر 1، 6–7"), ("en", [6, 8], "lines 6, 8"),
    ("en", [], ""),
  ])
  func `two lines are two in Arabic`(_ language: String, _ lines: [Int], _ words: String) throws {
    #expect(try #require(SmallDigest.theme().wordings[language]).lines(lines) == words)
  }

  @Test func `an open bidi control is closed where no element can do it`() {
    #expect(isolated("a\u{202E}b") == "\u{2068}a\u{202E}b\u{202C}\u{2069}")
    #expect(isolated("a\u{2067}b") == "\u{2068}a\u{2067}b\u{2069}\u{2069}")
    #expect(isolated("plain") == "plain")
  }

  @Test(arguments: [
    ("It is the country visited (visited).", "C’est le pays où se fait la visite."),
    ("“Polonais” belongs to a club's name (club).", "« Polonais » appartient au nom d’un club."),
    ("81 % of the shorter text stands in both", "81 % du texte le plus court figure dans les deux"),
    ("a desk's own reason", "a desk's own reason"),
  ])
  func `a reason is said in the interface's language, or as it stands`(_ reason: String, _ said: String) {
    let found = SmallDigest.theme().reasons.said(reason, in: "fr")
    #expect(found.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") == said)
  }
}

@Suite struct `A text to be isolated` {
  @Test func `is one with a bidi control or a letter of the right, of all characters there are`() {
    let blocks: [ClosedRange<UInt32>] = [
      0x202A...0x202E, 0x2066...0x2069, 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF,
    ]
    for value in 0x20...0x1_0400 as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = settled("a" + String(scalar))
      let expected = text.unicodeScalars.contains { scalar in blocks.contains { $0.contains(scalar.value) } }
      #expect(Array(isolated(text).utf8) == Array((expected ? isolate(text) : text).utf8), "\(value)")
    }
  }
}
