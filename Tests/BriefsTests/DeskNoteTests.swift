import Briefs
import Testing

@Suite struct `A signature of the desk` {
  @Test(arguments: [
    ("desk, Amina Benali, 2026-11-26", "Amina Benali", "2026-11-26"),
    ("desk, Amina Benali", "Amina Benali", nil),
    ("desk,A. Benali,2026-11", "A. Benali", "2026-11"),
    ("desk, Benali, duty editor, 2026-11-26", "Benali, duty editor", "2026-11-26"),
    ("desk, أمينة بنعلي, 2026-11-26", "أمينة بنعلي", "2026-11-26"), ("desk, X Æ A-12", "X Æ A-12", nil),
  ])
  func `has a name, and perhaps a date`(_ text: String, _ name: String, _ date: String?) throws {
    let note = try #require(DeskNote(text))
    #expect(note.name == name && note.date?.description == date)
  }

  @Test(arguments: [
    "", "desk", "desk,", "desk, ", "desk, 2026-11-26", "desk, , 2026-11-26", "desk, A, 2026-13-01",
    "desk, A, 12",
    "Desk, Amina", "the desk, Amina", "desk: Amina", "articles/a.txt, l. 3", "desk, ...",
    "desk, " + String(repeating: "a", count: 200),
  ])
  func `without either is none`(_ text: String) { #expect(DeskNote(text) == nil) }
}
