import Briefs
import Newsroom
import Preview
import Pressroom
import Testing

@testable import dateline

@Suite struct `The desk's queue` {
  private func account(_ change: (inout Brief) -> Void) -> Account {
    let digest = String(repeating: "5d", count: 32)
    var brief = Brief(
      title: "Une \"visite\": #1", titleBasis: .stated, language: "fr",
      source: Source(path: "articles/à \"part\", {l. 3}.txt", sha256: digest))
    brief.countries = [
      CountryMention(code: CountryCode("MA")!, role: .party, lines: [3], reason: "")
    ]
    brief.refused = [
      CountryMention(code: CountryCode("PL")!, role: .refused, lines: [3], reason: "a lone demonym")
    ]
    brief.flags = [
      QualityFlag(flag: "debris", lines: [3, 8]), QualityFlag(flag: "translated", lines: []),
    ]
    brief.summary = [Passage(text: "Il est venu.", line: 3)]
    change(&brief)
    return Account(brief, path: "briefs/2025/a.md", slug: "a", body: [])
  }

  private func sections(_ change: (inout Brief) -> Void = { _ in }) -> [String: [DeskPage.Entry]] {
    let queue = DeskQueue(
      digest: arrange([account(change)]), content: "content",
      line: DecisionLine(by: "A. \"B\" Benali", date: Day(2026, 11, 26)!), href: { _ in nil })
    return Dictionary(uniqueKeysWithValues: queue.sections.map { ($0.title, $0.entries) })
  }

  /// The decisions of some lines; nil where the desk's file would be refused.
  private func read(_ lines: [String]) -> Overrides? {
    Overrides.read(Array(lines.joined(separator: "\n").utf8), path: "overrides.yaml").overrides
  }

  @Test func `gives a line for each thing that a decision can end, and each is one that is read`() throws {
    let sections = sections()
    for (title, count) in [
      ("Undated", 1), ("Unplaced", 1), ("Countries refused", 1), ("Quality of the text", 2),
    ] {
      #expect(sections[title]?.count == count, "\(title)")
    }
    let lines = sections.values.flatMap { $0 }.flatMap(\.decisions)
    #expect(lines.count == 5)
    let filled = lines.map {
      $0.replacing("YYYY-MM-DD", with: "2025-03-04").replacing("NAME", with: "Rabat")
    }
    #expect(read(filled) != nil, "\(filled)")
    for line in filled { #expect(read([line]) != nil, "\(line)") }
  }

  @Test func `what a line leaves open is refused`() {
    let sections = sections()
    for title in ["Undated", "Unplaced"] {
      let lines = (sections[title] ?? []).flatMap(\.decisions)
      #expect(!lines.isEmpty && read(lines) == nil, "\(lines)")
    }
  }

  @Test func `no line sets aside what the brief quotes`() {
    let debris = sections()["Quality of the text"]?.first { $0.text.contains("debris") }
    #expect(debris?.decisions.count == 1)
    #expect(debris?.decisions.allSatisfy { $0.contains("set_aside: 8,") } == true)
  }

  @Test func `what the desk has decided is not asked again`() {
    func decided(_ what: String, _ about: String = "") -> [String: [DeskPage.Entry]] {
      sections {
        $0.decisions = [
          Decision(what: what, about: about, by: "A", date: Day(2026, 11, 26)!, reason: "so it is")
        ]
      }
    }
    #expect(decided("happened")["Undated"] == [])
    #expect(decided("place")["Unplaced"] == [])
    #expect(decided("countries", "PL")["Countries refused"] == [])
    #expect(decided("countries", "MA")["Countries refused"]?.count == 1)
  }
}
