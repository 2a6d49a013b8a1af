import Briefs
import Testing

@Suite struct NoteNumberTests {
  private func brief() -> Brief {
    var brief = Brief(
      title: "A visit", titleBasis: .stated, language: "en",
      source: Source(path: "articles/a.txt", sha256: String(repeating: "a", count: 64)))
    brief.summary = [Passage(text: "They met.", line: 3)]
    brief.points = [Passage(text: "They signed.", line: 4)]
    return brief
  }

  @Test func `a quotation's note has the number a page gives it`() throws {
    let file = try #require(BriefFile.parse(BriefFile.print(brief()), path: "a.md").file)
    #expect(file.quotations.map(\.note) == [1, 2])
  }

  @Test func `a person's own note in front counts too`() throws {
    let text =
      String(decoding: BriefFile.print(brief()), as: UTF8.self)
      .replacing("They met.", with: "As we saw.[^me]\n\nThey met.") + "[^me]: our reporter\n"
    let file = try #require(BriefFile.parse(Array(text.utf8), path: "a.md").file)
    #expect(file.quotations.map(\.note) == [2, 3])
  }
}
