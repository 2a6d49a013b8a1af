import Briefs
import Newsroom
import Support
import Testing

/// Any bytes, made of pieces that mean something to the rules, in every language.
struct `Annotating any text` {
  private let pieces = [
    "Maroc", "l'", "Le ", "ministre ", "M. ", "(DGSN)", "(", ")", ", ", ". ", "\n", " – ", "-", "«", "à ",
    "Rabat", "De ", "Polonais",
    "Jordan", " Henderson", "'s ", "minister ", "of ", "the ", "US", "UAE", "Panama", " Papers", "en ",
    "inglés", "ministro ",
    "وزير ", "المغرب", "و", "بال", "للصين", "ال", "عبد ", "الرباط", "، ", "قال ", "إن ", "عمان", "é",
    "\u{FEFF}", "\u{202E}", "\u{0}", "🇲🇦",
    "12", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", " ", "\u{FFFD}", "ß", "Š", "日本", "de ", "et ", "and ", "y ",
    "Georgia", "Congo",
  ]

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `never fails, and shows only lines of the story`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = (0..<Int.random(in: 0...120, using: &generator)).map { _ in
      pieces[Int.random(in: pieces.indices, using: &generator)]
    }.joined()
    for language in Lexicons.languages {
      let told = story(text, headline: seed % 2 == 0 ? "Maroc-Italie" : nil, in: language)
      let facts = annotate(told, with: allLexicons)
      let lines = Set(told.body + [told.title.line].compactMap { $0 })
      for mention in facts.countries {
        #expect(
          !mention.lines.isEmpty && lines.isSuperset(of: mention.lines)
            && mention.lines == mention.lines.sorted())
        #expect(!mention.reason.isEmpty)
      }
      #expect(Set(facts.countries.map(\.code)).count == facts.countries.count)
      for person in facts.people { #expect(!person.name.isEmpty && lines.isSuperset(of: person.lines)) }
      for body in facts.organisations { #expect(lines.isSuperset(of: body.lines)) }
      #expect(facts.topics.count <= 4)
      #expect(annotate(told, with: allLexicons).countries == facts.countries)
    }
  }

  @Test func `takes time in proportion to a line without an end`() {
    let text = String(repeating: "le ministre du Maroc, M. Paul (DGSN) de la ", count: 2_000)
    #expect(!facts(text, in: "fr").countries.isEmpty)
  }
}
