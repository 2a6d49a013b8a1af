import Briefs
import Support
import Testing

@Suite struct BriefMergeTests {
  /// What other rules would make of the same article.
  private func otherBrief() -> Brief {
    var brief = sampleBrief()
    brief.title = "Orvane signe avec Tessaly"
    brief.countries.removeLast()
    brief.happened = nil
    brief.publishedBasis = nil
    brief.summary = [Passage(text: "Une autre phrase.", line: 20)] + brief.summary
    brief.points = [brief.points[1], Passage(text: "Un nouveau point.", line: 21)]
    return brief
  }

  private func edited(_ bytes: [UInt8], _ old: String, _ new: String) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(old))
    return Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
  }

  private func cut(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    text(Array(bytes[..<range.lowerBound] + bytes[range.upperBound...]))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `a file that is the machine's becomes what the machine would write now`() {
    let merge = BriefFile.merged(BriefFile.print(sampleBrief()), path: "b.md", with: otherBrief())
    #expect(text(merge.bytes) == text(BriefFile.print(otherBrief())))
    #expect(merge.refreshed == ["title", "happened", "published_basis", "countries", "summary", "points"])
    #expect(merge.kept == [] && merge.problems == [])
  }

  @Test(
    arguments: [
      ("title", #"title: "Un accord entre Orvane et Tessaly""#, #"title: "À la main" # par L. K."#),
      (
        "title", #"title: "Un accord entre Orvane et Tessaly""#,
        "title: >-\n  Sur deux\n  lignes\n\n# une remarque"
      ),
      (
        "countries", #"countries: [{ code: "MA", role: "party", lines: [11, 12]"#,
        #"countries: [{ code: "MA", role: "party", lines: [11]"#
      ),
      ("happened", "happened: {", "happened:   {"),
      ("summary", "envoyé", "envoyée"),
      ("points", "- Le second", "- Mon point à moi.\n- Le second"),
      ("summary", "[^2]: articles/a, l. 3.txt, l. 13", "[^2]: articles/a, l. 3.txt, l. 99"),
      ("points", "## Points\n", "## Points\n\nUne remarque.\n"),
    ]
  )
  func `what a person changed stays byte for byte, and is told`(_ part: String, _ old: String, _ new: String)
    throws
  {
    let bytes = edited(BriefFile.print(sampleBrief()), old, new)
    let merge = BriefFile.merged(bytes, path: "b.md", with: otherBrief())
    #expect(text(merge.bytes).contains(new))
    #expect(merge.problems == [])
    #expect(!merge.refreshed.contains(part))
    #expect(merge.kept.map(\.part) == [part])
    #expect(BriefFile.merged(merge.bytes, path: "b.md", with: otherBrief()).bytes == merge.bytes)
    // The rest is the machine's still, and goes back and forth with it.
    let back = BriefFile.merged(merge.bytes, path: "b.md", with: sampleBrief())
    #expect(BriefFile.merged(back.bytes, path: "b.md", with: otherBrief()).bytes == merge.bytes)
  }

  @Test(
    arguments: [
      ("title_line", "title_line: 11\n"), ("people", nil), ("points", nil), ("summary", nil),
      ("event", "event: \"ma-pk-1234\"\n"),
    ] as [(String, String?)]
  )
  func `what a person deleted does not come back`(_ part: String, _ line: String?) throws {
    let bytes = BriefFile.print(sampleBrief())
    let file = try #require(BriefFile.parse(bytes, path: "b.md").file)
    let all = text(bytes)
    let deleted: String =
      switch part {
      case "points": cut(bytes, try #require(file.points))
      case "summary": cut(bytes, try #require(file.summary))
      default:
        line.map { all.replacing($0, with: "") }
          ?? all.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix(part + ":") }
          .joined(separator: "\n")
      }
    #expect(deleted != all)
    var fresh = sampleBrief()
    fresh.language = "en"
    let merge = BriefFile.merged(Array(deleted.utf8), path: "b.md", with: fresh)
    #expect(merge.refreshed == ["language"])
    #expect(merge.kept.map(\.part) == [part])
    #expect(merge.kept[0].standing == "" && merge.kept[0].line == nil)
    let again = try #require(BriefFile.parse(merge.bytes, path: "b.md").file)
    #expect(again.owner(of: part) == .deleted)
    #expect(again.persons == [part])
    #expect(text(merge.bytes).count == deleted.count)
  }

  @Test func `a part that is new to the machine is added in its place`() {
    var before = sampleBrief()
    before.titleLine = nil
    before.organisations = []
    before.points = []
    let merge = BriefFile.merged(BriefFile.print(before), path: "b.md", with: sampleBrief())
    #expect(text(merge.bytes) == text(BriefFile.print(sampleBrief())))
  }

  @Test func `a part the machine has no more to say about goes`() {
    var after = sampleBrief()
    after.titleLine = nil
    after.setAside = []
    after.points = []
    let merge = BriefFile.merged(BriefFile.print(sampleBrief()), path: "b.md", with: after)
    #expect(text(merge.bytes) == text(BriefFile.print(after)))
  }

  @Test func `new sentences get footnotes that a person's text does not use`() throws {
    var bytes = edited(BriefFile.print(sampleBrief()), "envoyé", "envoyée [^4] et [^note]")
    bytes += Array("[^note]: une remarque\n  sur deux lignes\n\n## Notes\n\nVoir [^7].\n".utf8)
    let merge = BriefFile.merged(bytes, path: "b.md", with: otherBrief())
    let result = text(merge.bytes)
    #expect(result.contains("envoyée [^4] et [^note]"))
    #expect(result.contains("[^1]: articles/a, l. 3.txt, l. 12\n"))
    #expect(result.contains("[^4]: articles/a, l. 3.txt, l. 15\n"))
    #expect(result.contains("[^note]: une remarque\n  sur deux lignes\n\n## Notes\n\nVoir [^7].\n"))
    #expect(result.contains("- Le second_point_x.[^3]\n- Un nouveau point.[^5]\n"))
    let file = try #require(BriefFile.parse(merge.bytes, path: "b.md").file)
    #expect(file.brief.points == otherBrief().points)
    #expect(file.owner(of: "points") == .machine)
  }

  @Test func `a title a person changed is the desk's, without a line`() throws {
    let bytes = edited(BriefFile.print(sampleBrief()), "Un accord", "Mon accord")
    let file = try #require(BriefFile.parse(bytes, path: "b.md").file)
    #expect(file.brief.titleBasis == .desk)
    #expect(file.brief.titleLine == nil)
    #expect(file.persons == ["title"])
  }

  @Test func `a change of form only is no conflict, but stays`() {
    let bytes = edited(
      BriefFile.print(sampleBrief()), #"topics: ["medtop:20000593"]"#, "topics:\n  - medtop:20000593")
    let merge = BriefFile.merged(bytes, path: "b.md", with: sampleBrief())
    #expect(merge.bytes == bytes)
    #expect(merge.kept == [])
  }

  @Test func `a file with CR LF is the machine's still, and keeps its line ends`() {
    let lines = text(BriefFile.print(sampleBrief())).replacing("\n", with: "\r\n")
    let merge = BriefFile.merged(Array(lines.utf8), path: "b.md", with: otherBrief())
    #expect(text(merge.bytes) == text(BriefFile.print(otherBrief())).replacing("\n", with: "\r\n"))
  }

  @Test(
    arguments: [
      "", "no front matter\n", "---\ntitle: \"x\n", "---\ntitle: x\n---\nHand made.\n",
      "---\ntitle: [\n---\n", "---\n{ title: x, machine: {} }\n---\n", "---\na: 1\na: 2\nmachine: {}\n---\n",
      "---\nmachine: 3\n---\n", "---\nmachine: { title: [x] }\n---\n", "---\nmachine:\n---\n", "\u{0}", "---",
      "---\n---", "---\nmachine:\n  title: abc # mine\n---\n",
    ]
  )
  func `a file of a person's own, or a broken one, is given back as it is`(_ text: String) {
    let bytes = Array(text.utf8)
    let merge = BriefFile.merged(bytes, path: "b.md", with: sampleBrief())
    #expect(merge.bytes == bytes)
    #expect(merge.problems.count == 1)
    #expect(merge.refreshed == [])
  }

  @Test func `whatever a person does to the lines, theirs are never lost and a second run changes nothing`() {
    var generator = SeededGenerator(seed: 5)
    let briefs = [sampleBrief(), otherBrief()]
    for round in 0..<800 {
      let original = text(BriefFile.print(briefs[round % 2]))
      var lines = original.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      var inserted: [String] = []
      for edit in 0..<Int.random(in: 1...5, using: &generator) {
        let i = Int.random(in: 1..<max(2, lines.count), using: &generator)
        guard i < lines.count else { continue }
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: lines.remove(at: i)
        case 1: lines.insert("", at: i)
        case 2: lines.insert(lines[i], at: Int.random(in: 1..<lines.count, using: &generator))
        case 3:
          inserted.append("# remark \(round).\(edit)")
          lines.insert(inserted[inserted.count - 1], at: i)
        case 4 where !lines[i].hasPrefix("machine:") && lines[i] != "---":
          inserted.append(lines[i] + " # changed \(edit)")
          lines[i] = inserted[inserted.count - 1]
        default:
          inserted.append("Ma phrase [^\(edit)] \(round).\(edit): oui")
          lines.insert(inserted[inserted.count - 1], at: i)
        }
      }
      let separator = round % 3 == 0 ? "\r\n" : "\n"
      let bytes = Array(lines.joined(separator: separator).utf8)
      let merge = BriefFile.merged(bytes, path: "b.md", with: briefs[(round + 1) % 2])
      let result = Set(text(merge.bytes).split { $0 == "\n" || $0 == "\r\n" }.map(String.init))
      let standing = Set(lines)
      for line in inserted where standing.contains(line) {
        #expect(result.contains(line), "round \(round) lost \(line)")
      }
      let again = BriefFile.merged(merge.bytes, path: "b.md", with: briefs[(round + 1) % 2])
      #expect(again.bytes == merge.bytes, "round \(round) is not settled")
      #expect(again.kept == merge.kept || !merge.problems.isEmpty)
    }
  }

  @Test func `no bytes crash the reader or the merge, and what is damaged is not rewritten`() {
    var generator = SeededGenerator(seed: 6)
    let sample = BriefFile.print(sampleBrief())
    for _ in 0..<800 {
      let bytes = damaged(sample, using: &generator)
      let (file, problems) = BriefFile.parse(bytes, path: "b.md")
      #expect(file != nil || !problems.isEmpty)
      let merge = BriefFile.merged(bytes, path: "b.md", with: otherBrief())
      if !merge.problems.isEmpty { #expect(merge.bytes == bytes) }
      #expect(BriefFile.merged(merge.bytes, path: "b.md", with: otherBrief()).bytes == merge.bytes)
    }
  }
}
