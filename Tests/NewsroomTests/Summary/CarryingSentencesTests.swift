import Briefs
import Newsroom
import Support
import Testing

@Suite struct CarryingSentencesTests {
  private static let lede =
    "Le chef de la police du port, Karim Benali, a signé mardi à Lomé un accord avec la douane sur le contrôle des conteneurs."
  private static let second =
    "L'accord prévoit des patrouilles communes de la police et de la douane dans les terminaux du port de Lomé dès l'automne."
  private static let third =
    "Les deux services partageront aussi leurs fichiers sur les conteneurs suspects, selon un responsable de la douane du port."
  private static let filler = "La météo était clémente pour la saison et les invités ont apprécié le buffet."

  /// The carrying sentences as texts.
  private func carried(_ body: [String], title: String = "") -> [String] {
    let facts = annotate(storyFixture(body, language: "fr", title: title), with: allLexicons)
    return facts.sentences.map { facts.story.article.text.string($0.range) }
  }

  @Test func `the lead comes first, and what echoes it before what does not`() {
    typealias T = CarryingSentencesTests
    let found = carried([T.lede, T.filler + " " + T.second, T.third, T.filler])
    #expect(found.first == T.lede)
    #expect(found.dropFirst().first == T.second || found.dropFirst().first == T.third)
  }

  @Test(arguments: [
    "Pourquoi la police du port de Lomé et la douane ont-elles signé cet accord sur les conteneurs du port ?",
    "La police du port et la douane \u{fffd} contrôlent les conteneurs du port de Lomé selon cet accord signé mardi.",
    "La police du port et la douane \u{1} contrôlent les conteneurs du port de Lomé selon cet accord signé mardi.",
  ])
  func `a question or a broken sentence does not lead`(_ sentence: String) {
    let found = carried([sentence, CarryingSentencesTests.lede, CarryingSentencesTests.second])
    #expect(found.first != sentence)
  }

  @Test func `a broken sentence is quoted nowhere`() {
    let broken = "La police du port et la douane \u{fffd} contrôlent les conteneurs du port."
    #expect(!carried([CarryingSentencesTests.lede, broken]).contains(broken))
  }

  @Test func `what is as long as a chapter is quoted nowhere`() {
    let dump = (0..<1000).map { _ in "la police du port et la douane" }.joined(separator: ", ") + "."
    #expect(!carried([dump]).contains(dump))
    #expect(!carried([CarryingSentencesTests.lede, dump]).contains(dump))
  }

  @Test func `a sentence without end does not lead where others carry the story`() {
    let endless = (0..<30).map { _ in "la police du port et la douane" }.joined(separator: ", ") + "."
    #expect(carried([endless, CarryingSentencesTests.lede, CarryingSentencesTests.second]).first != endless)
  }

  @Test func `no sentence is carried twice`() {
    typealias T = CarryingSentencesTests
    let found = carried([T.lede, T.second, T.lede, T.third, T.lede])
    #expect(found.filter { $0 == T.lede }.count == 1)
  }

  @Test func `the headline again carries nothing new`() {
    typealias T = CarryingSentencesTests
    let title = "La police du port de Lomé signe un accord avec la douane"
    #expect(carried([title + ".", T.lede, T.second], title: title).first == T.lede)
  }

  @Test func `points stand in the order of the text, after a summary of two`() {
    typealias T = CarryingSentencesTests
    let body = [
      T.lede, T.second, T.third, T.filler, "Le port de Lomé reçoit chaque année deux millions de conteneurs.",
    ]
    let facts = annotate(storyFixture(body, language: "fr"), with: allLexicons)
    let points = facts.sentences.dropFirst(2).map(\.range.lowerBound)
    #expect(points == points.sorted())
    #expect(facts.sentences.count <= 7)
  }

  @Test func `a story without a sentence carries none`() {
    #expect(carried([]) == [])
    #expect(carried(["…", "- -"]) == [])
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `carrying sentences are sentences of the story, each once, the same in every run`(_ seed: UInt64) {
    typealias T = CarryingSentencesTests
    var generator = SeededGenerator(seed: seed)
    let pieces = [T.lede, T.second, T.third, T.filler, "Oui.", "« Non. »", "\u{fffd}", "Pourquoi ?", "a", ""]
    let body = (0..<Int.random(in: 0..<12, using: &generator)).map { _ in
      (0..<Int.random(in: 0..<4, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? ""
      }
      .joined(separator: " ")
    }
    let story = storyFixture(body, language: "fr")
    let found = annotate(story, with: allLexicons).sentences
    #expect(Set(found).isSubset(of: sentences(of: story, with: allLexicons)))
    #expect(Set(found).count == found.count)
    #expect(found == annotate(story, with: allLexicons).sentences)
  }
}

struct `An asker's premise` {
  @Test func `is not what carries the story`() {
    let story = storyFixture(
      [
        "It is often said that the lake has lost nine tenths of its water. Is that true?",
        "It was true for the lake in 1984, says the hydrologist, and the water has risen since then by a metre.",
        "The shore of the lake has moved again, and fishermen pay for it with longer ways to the market.",
      ], language: "en", title: "The lake has lost its water: what is true")
    let facts = annotate(story, with: allLexicons)
    #expect(facts.sentences.first?.line == 3)
  }
}
