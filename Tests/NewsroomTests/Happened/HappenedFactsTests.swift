import Briefs
import Newsroom
import Support
import Testing

@Suite struct HappenedFactsTests {
  @Test func `a date derived from the publication day says so, and keeps its line`() throws {
    let story = storyFixture(
      ["Une phrase sans date ouvre le texte.", "Le ministre a reçu lundi son homologue."], language: "fr",
      published: "2025-03-25")
    let happened = try #require(annotate(story, with: allLexicons).happened)
    #expect(happened.basis == .derived)
    #expect(happened.weekday == nil)
    #expect(happened.lines == [3])
  }

  @Test func `a line set aside dates nothing`() {
    var story = storyFixture(
      ["Météo de ce vendredi 3 octobre 2025", "Le ministre a reçu son homologue."], language: "fr")
    story.lines[1] = LineVerdict(kind: .ticker, reason: "fixture")
    story.body = [3]
    let facts = annotate(story, with: allLexicons)
    #expect(facts.dates == [])
    #expect(facts.happened == nil)
  }

  @Test func `a year that is not said stays open among the dates, though the event's is worked out`() {
    let story = storyFixture(
      ["Les deux directeurs se sont réunis le 16 juin à Lomé."], language: "fr", published: "2022-06-18")
    let facts = annotate(story, with: allLexicons)
    #expect(
      facts.dates.map { "\($0.value?.description ?? "?") \($0.rule)" } == ["XXXX-06-16 named-month-no-year"])
    #expect(facts.happened?.value == EDTF("2022-06-16"))
  }

  @Test(arguments: [
    ("La veille, il a vu le maire.", nil as String?),
    ("Arrivé le 16 juin 2022, il a vu le maire la veille.", "2022-06-15 eve-of-stated-date"),
    ("Venu les 16 et 17 juin 2022, il est reparti le lendemain.", "2022-06-18 eve-of-stated-date"),
  ])
  func `the eve and the morrow are of a date named before in the line`(_ line: String, _ expected: String?) {
    let mention = annotate(storyFixture([line], language: "fr"), with: allLexicons).dates.last
    #expect(mention?.value.map { "\($0) \(mention?.rule ?? "")" } == expected)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `any story is dated without a crash, and only by its own lines`(_ seed: UInt64) {
    let pieces = [
      "lundi ", "a reçu ", "hier ", "16 juin ", "2022 ", "se tiendra ", "la veille ", "du 24 au 27 novembre ",
      ". ", "– ", "(", ") ",
      "May 5, 2024 ", "will ", "dernier ", "أمس ", "الاثنين ", "depuis ", "\u{fffd}", "« ", "avait ",
    ]
    var generator = SeededGenerator(seed: seed)
    let body = (0..<4).map { _ in
      (0..<Int.random(in: 0..<20, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? ""
      }.joined()
    }
    for language in ["fr", "en", "es", "ar", "und"] {
      for published in [nil, "0001-01-01", "9999-12-31", "2024-02-29"] {
        let facts = annotate(storyFixture(body, language: language, published: published), with: allLexicons)
        for line in facts.happened?.lines ?? [] { #expect((2...5).contains(line)) }
      }
    }
  }
}
