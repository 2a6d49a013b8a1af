import Briefs
import Support
import Testing

@testable import Newsroom

/// What the machine would write about an article called `name`.
private func draft(_ title: String, _ name: String, happened: String? = nil) -> Brief {
  var brief = Brief(
    title: title, titleBasis: .stated, language: "en",
    source: Source(path: "articles/\(name).txt", sha256: sha256(Array(name.utf8))))
  brief.happened = happened.flatMap { EDTF($0) }.map {
    Happened(value: $0, weekday: nil, basis: .stated, rule: "test", lines: [1])
  }
  brief.summary = [Passage(text: "The two ministers signed it.", line: 1)]
  return brief
}

/// Writes drafts over what stands in the folder, as a run does.
private func run(_ drafts: [Brief], in folder: TemporaryFolder) -> BriefingReport {
  var problems: [Problem] = []
  let standing = StandingBriefs(in: folder.path, problems: &problems)
  var report = writeBriefs(drafts, over: standing, in: folder.path)
  report.problems += problems
  return report
}

@Suite struct WriteBriefsTests {
  @Test func `a brief lies in the year of its event, or among the undated`() throws {
    let folder = try TemporaryFolder()
    let report = run([draft("A visit", "a", happened: "2022-06-16"), draft("A talk", "b")], in: folder)
    #expect(report.entries.map(\.path) == ["briefs/2022/a-visit.md", "briefs/undated/a-talk.md"])
    #expect(report.entries.map(\.isUndated) == [false, true])
  }

  @Test func `a year that nobody named dates nothing`() throws {
    let folder = try TemporaryFolder()
    #expect(
      run([draft("A visit", "a", happened: "XXXX-06-16")], in: folder).entries[0].path.contains("undated"))
  }

  @Test func `a second run changes nothing`() throws {
    let folder = try TemporaryFolder()
    let drafts = [draft("A visit", "a"), draft("A visit", "b")]
    _ = run(drafts, in: folder)
    let again = run(drafts, in: folder)
    #expect(again.entries.allSatisfy { $0.outcome == .unchanged })
    #expect(again.problems.isEmpty)
  }

  @Test func `two articles with one title get two addresses, and a warning`() throws {
    let folder = try TemporaryFolder()
    let report = run([draft("A visit", "b"), draft("A visit", "a")], in: folder)
    #expect(report.entries.map(\.path).contains("briefs/undated/a-visit.md"))
    #expect(Set(report.entries.map(\.path)).count == 2)
    #expect(report.problems.map(\.severity) == [.warning])
    #expect(report.problems.allSatisfy { $0.path.hasPrefix(folder.path + "/briefs/undated/a-visit-") })
  }

  @Test func `two long titles that begin alike have two addresses`() throws {
    let folder = try TemporaryFolder()
    let title = "The minister received on Monday his counterpart for talks about rescue at sea and training"
    let report = run([draft(title + " one", "a"), draft(title + " two", "b")], in: folder)
    let names = report.entries.map { pageName(ofBriefAt: $0.path, fallback: "x") }
    #expect(Set(names).count == 2)
  }

  @Test func `a brief follows its date out of the undated, and keeps its name`() throws {
    let folder = try TemporaryFolder()
    _ = run([draft("A visit", "a")], in: folder)
    let report = run([draft("A visit", "a", happened: "2025-03-24")], in: folder)
    #expect(report.entries.map(\.path) == ["briefs/2025/a-visit.md"])
    var problems: [Problem] = []
    #expect(
      StandingBriefs(in: folder.path, problems: &problems).all.map(\.path) == ["briefs/2025/a-visit.md"])
  }

  @Test func `a renamed brief is found again by its article`() throws {
    let folder = try TemporaryFolder()
    _ = run([draft("A visit", "a")], in: folder)
    try OpenFolder(folder.path).move("briefs/undated/a-visit.md", to: "briefs/mine/chosen.md")
    let report = run([draft("A new title", "a")], in: folder)
    #expect(report.entries.map(\.path) == ["briefs/mine/chosen.md"])
    #expect(report.entries.map(\.outcome) == [.changed(["title"])])
  }

  @Test func `a brief that cannot be read is not written over`() throws {
    let folder = try TemporaryFolder()
    let large = [UInt8](repeating: 0x61, count: largestBrief + 1)
    folder.write("briefs/undated/a-visit.md", large)
    let report = run([draft("A visit", "a"), draft("A talk", "b")], in: folder)
    #expect(folder.bytes("briefs/undated/a-visit.md") == large)
    #expect(report.entries.map(\.path) == ["briefs/undated/a-talk.md"])
    #expect(report.problems.map(\.severity) == [.error])
  }

  @Test func `a brief about an article of many lines is read again`() throws {
    let folder = try TemporaryFolder()
    var long = draft("A visit", "a")
    long.setAside = (1...60_000).map { SetAside(lines: 2 * $0...2 * $0, kind: "navigation") }
    _ = run([long], in: folder)
    let again = run([long], in: folder)
    #expect(again.problems.isEmpty)
    #expect(again.entries.map(\.outcome) == [.unchanged])
  }

  @Test func `where a folder of briefs cannot be looked into, the briefs are not whole`() throws {
    let folder = try TemporaryFolder()
    var problems: [Problem] = []
    #expect(StandingBriefs(in: folder.path, problems: &problems).isWhole)
    folder.write("briefs", "no folder")
    #expect(!StandingBriefs(in: folder.path, problems: &problems).isWhole)
    #expect(problems.count == 1)
  }

  @Test func `an edited title stays and the run says what it would have been`() throws {
    let folder = try TemporaryFolder()
    _ = run([draft("A visit", "a")], in: folder)
    let path = folder.path + "/briefs/undated/a-visit.md"
    let edited = String(decoding: try readFile(path, limit: 1 << 20), as: UTF8.self)
      .replacing("title: \"A visit\"", with: "title: \"Our own words\"")
    try OpenFolder(folder.path).write(Array(edited.utf8), to: "briefs/undated/a-visit.md")
    let report = run([draft("A machine's title", "a")], in: folder)
    #expect(report.entries[0].kept.map(\.part) == ["title"])
    #expect(report.entries[0].kept[0].proposed.contains("A machine's title"))
    #expect(String(decoding: try readFile(path, limit: 1 << 20), as: UTF8.self) == edited)
  }

  @Test func `a brief with broken front matter is kept, and no second one is made`() throws {
    let folder = try TemporaryFolder()
    _ = run([draft("A visit", "a")], in: folder)
    let path = "briefs/undated/a-visit.md"
    let broken = String(decoding: try readFile(folder.path + "/" + path, limit: 1 << 20), as: UTF8.self)
      .replacing("title:", with: "title: [")
    try OpenFolder(folder.path).write(Array(broken.utf8), to: path)
    let report = run([draft("A visit", "a")], in: folder)
    #expect(report.entries.isEmpty)
    #expect(report.problems.contains { $0.severity == .error })
    #expect(FolderListing(of: folder.path).files.map(\.path) == [path, WrittenBriefs.path])
  }

  @Test func `lines set aside are told as runs, blank lines within`() {
    func line(_ kind: LineKind) -> LineVerdict { LineVerdict(kind: kind, reason: "test") }
    let article = Article(path: "a", bytes: Array("1\n2\n3\n4\n5\n6".utf8))
    let story = Story(
      article: article, language: "en",
      lines: [line(.ticker), line(.blank), line(.ticker), line(.body), line(.ticker), line(.clock)],
      title: Headline(text: "", basis: .made, line: nil), published: nil, outlet: nil, byline: nil, body: [4],
      flags: [])
    #expect(
      setAside(in: story) == [
        SetAside(lines: 1...3, kind: "ticker"), SetAside(lines: 5...5, kind: "ticker"),
        SetAside(lines: 6...6, kind: "clock"),
      ])
  }
}
