import Briefs
import Support
import Testing

@Suite struct ConflictNewsTests {
  /// A part that a person changed or deleted, and what other rules make of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let part: String
    let old: String
    let new: String
    let change: @Sendable (inout Brief) -> Void
    var testDescription: String { "\(part): \(old) → \(new)" }
  }

  static let cases: [Case] = [
    Case(part: "title", old: "title: \"Un accord", new: "title: \"Mon accord") {
      $0.title = "Un autre accord"
    },
    Case(part: "title_line", old: "title_line: 11\n", new: "") { $0.titleLine = 12 },
    Case(part: "place", old: "place: { name: \"Rabat\"", new: "place: { name: \"Fès\"") { $0.place = nil },
    Case(part: "topics", old: "topics: [\"medtop:20000593\"]\n", new: "") { $0.topics = ["medtop:20000594"] },
    Case(part: "summary", old: "La ministre a reçu", new: "Hier, la ministre a reçu") {
      $0.summary[1].text = "Il repart!"
    },
    Case(part: "summary", old: "La ministre a reçu", new: "Hier, la ministre a reçu") {
      $0.summary[0].line = 9
    },
    Case(part: "points", old: "- Le second", new: "- Mon second") { $0.points.removeLast() },
    Case(part: "points", old: "- Le second", new: "- Mon [^note] second") {
      $0.points.append(Passage(text: "Un troisième.", line: 20))
    },
  ]

  private func edited(_ change: Case, _ brief: Brief) -> [UInt8] {
    let text = String(decoding: BriefFile.print(brief), as: UTF8.self)
    #expect(text.contains(change.old))
    return Array(text.replacing(change.old, with: change.new, maxReplacements: 1).utf8)
  }

  @Test(arguments: cases)
  func `a kept part has news where the machine would write something else than it did`(_ change: Case) {
    let bytes = edited(change, sampleBrief())
    let quiet = BriefFile.merged(bytes, path: "b.md", with: sampleBrief())
    #expect(quiet.kept.map(\.part) == [change.part] && quiet.kept.map(\.hasNews) == [false])
    var other = sampleBrief()
    change.change(&other)
    let merge = BriefFile.merged(bytes, path: "b.md", with: other)
    #expect(merge.kept.map(\.part) == [change.part] && merge.kept.map(\.hasNews) == [true])
  }

  @Test func `other footnotes are no news`() {
    // The summary is a person's and shorter now; the points, a person's too, are what they were.
    let text = String(decoding: BriefFile.print(sampleBrief()), as: UTF8.self)
      .replacing("La ministre a reçu", with: "Hier, la ministre a reçu").replacing(
        "- Le second", with: "- Mon second")
    var other = sampleBrief()
    other.summary.removeLast()
    let merge = BriefFile.merged(Array(text.utf8), path: "b.md", with: other)
    #expect(merge.kept.map(\.part) == ["summary", "points"] && merge.kept.map(\.hasNews) == [true, false])
  }
}
