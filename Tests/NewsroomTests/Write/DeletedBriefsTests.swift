import Briefs
import Support
import Testing

@testable import Newsroom

/// What the machine would write about an article called `name`.
private func draft(_ title: String, _ name: String, bytes: String? = nil, happened: String? = nil) -> Brief {
  var brief = Brief(
    title: title, titleBasis: .stated, language: "en",
    source: Source(path: "articles/\(name).txt", sha256: sha256(Array((bytes ?? name).utf8))))
  brief.happened = happened.flatMap { EDTF($0) }.map {
    Happened(value: $0, weekday: nil, basis: .stated, rule: "test", lines: [1])
  }
  brief.summary = [Passage(text: "The two ministers signed it.", line: 1)]
  return brief
}

@Suite struct DeletedBriefsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Writes drafts over what stands in the folder, as a run does; `meanwhile` happens between reading and writing.
  @discardableResult
  private func run(
    _ drafts: Brief..., recreating recreation: Recreation = .none, meanwhile: () -> Void = {}
  ) -> BriefingReport {
    var problems: [Problem] = []
    let standing = StandingBriefs(in: folder.path, problems: &problems)
    meanwhile()
    var report = writeBriefs(drafts, over: standing, in: folder.path, recreating: recreation)
    report.problems += problems
    return report
  }

  private var list: String { folder.text("briefs/written.tsv") ?? "" }
  private var briefs: [String] { FolderListing(of: folder.path + "/briefs").files.map(\.path) }
  private let listed = "written.tsv"

  private func row(_ draft: Brief, _ brief: String) -> String {
    "\(draft.source.sha256)\t\(draft.source.path)\t\(brief)\n"
  }

  @Test func `what was written is listed by the article's bytes, and a second run leaves the list alone`() {
    let (a, b) = (draft("A visit", "a"), draft("A talk", "b", happened: "2022-06-16"))
    run(a, b)
    let rows = [row(a, "briefs/undated/a-visit.md"), row(b, "briefs/2022/a-talk.md")].sorted()
    #expect(list.hasPrefix("#") && list.hasSuffix("\n" + rows.joined()))
    let inode = folder.inode("briefs/written.tsv")
    run(a, b)
    #expect(folder.inode("briefs/written.tsv") == inode)
  }

  @Test func `a brief that a person deleted stays deleted, and is told every time`() {
    run(draft("A visit", "a"), draft("A talk", "b"))
    folder.removeAll("briefs/undated/a-visit.md")
    for title in ["A visit", "A title of other rules"] {
      let report = run(draft(title, "a"), draft("A talk", "b"))
      #expect(report.deleted.map(\.article) == ["articles/a.txt"])
      #expect(report.entries.map(\.path) == ["briefs/undated/a-talk.md"] && report.problems == [])
      #expect(briefs == ["undated/a-talk.md", listed])
    }
  }

  @Test func `it stays deleted when its article is scraped again or moved`() {
    run(draft("A visit", "a", bytes: "one"))
    folder.removeAll("briefs/undated/a-visit.md")
    for (name, bytes) in [("a", "two"), ("b", "two"), ("b", "three"), ("b", "one")] {
      #expect(run(draft("A visit", name, bytes: bytes)).deleted.map(\.article) == ["articles/\(name).txt"])
    }
    #expect(briefs == [listed] && list.split(separator: "\n").count == 2)
  }

  @Test func `an article in the place of one that was moved is another one`() {
    run(draft("A visit", "b", bytes: "one"))
    folder.removeAll("briefs/undated/a-visit.md")
    let report = run(draft("A talk", "b", bytes: "two"), draft("A visit", "c", bytes: "one"))
    #expect(report.deleted.map(\.article) == ["articles/c.txt"])
    #expect(report.entries.map(\.path) == ["briefs/undated/a-talk.md"])
  }

  @Test func `a moved article keeps its brief where another one takes its place`() {
    run(draft("A visit", "a", bytes: "one"))
    let report = run(draft("A talk", "a", bytes: "two"), draft("A visit", "b", bytes: "one"))
    #expect(report.entries.map(\.path) == ["briefs/undated/a-talk.md", "briefs/undated/a-visit.md"])
    #expect(report.entries.map(\.outcome) == [.new, .changed(["source", "summary"])])
  }

  @Test func `it comes back under its name when it is asked for`() throws {
    run(draft("A visit", "a"), draft("A talk", "b"))
    try OpenFolder(folder.path).move("briefs/undated/a-visit.md", to: "briefs/mine/à nous.md")
    run(draft("A visit", "a"), draft("A talk", "b"))
    folder.removeAll("briefs/mine/à nous.md")
    folder.removeAll("briefs/undated/a-talk.md")
    let digest = sha256(Array("a".utf8))
    for name in [
      "articles/a.txt", "content/articles/a.txt", "briefs/mine/à nous.md", String(digest.prefix(12)),
      "/articles/à-nous/",
    ] {
      let report = run(draft("Other words", "a"), draft("A talk", "b"), recreating: .only([name]))
      #expect(report.entries.map(\.path) == ["briefs/mine/à nous.md"] && report.problems == [], "\(name)")
      #expect(report.entries.map(\.outcome) == [.new])
      #expect(report.deleted.map(\.article) == ["articles/b.txt"])
      folder.removeAll("briefs/mine/à nous.md")
    }
    #expect(run(draft("Other words", "a"), draft("A talk", "b"), recreating: .all).entries.count == 2)
    let report = run(draft("Other words", "a"), recreating: .only(["a.txt", "articles/a.txt"]))
    #expect(report.problems.map(\.path) == ["a.txt", "articles/a.txt"])
    #expect(report.problems.allSatisfy { $0.severity == .error })
  }

  @Test func `one that had no date comes back into its year`() {
    run(draft("A visit", "a"))
    folder.removeAll("briefs/undated/a-visit.md")
    let report = run(draft("A visit", "a", happened: "2022-06-16"), recreating: .all)
    #expect(report.entries.map(\.path) == ["briefs/2022/a-visit.md"])
  }

  @Test func `another article never gets the address of a deleted brief`() {
    run(draft("A visit", "b"))
    folder.removeAll("briefs/undated/a-visit.md")
    let report = run(draft("A visit", "a"), draft("A visit", "b"))
    #expect(report.entries.count == 1 && report.entries[0].path.hasPrefix("briefs/undated/a-visit-"))
    #expect(run(draft("A visit", "a"), draft("A visit", "b"), recreating: .all).entries.count == 2)
    #expect(briefs.contains("undated/a-visit.md"))
  }

  @Test func `a brief that is moved, renamed, broken or not to be read is not deleted`() throws {
    run(draft("A visit", "a"))
    try OpenFolder(folder.path).move("briefs/undated/a-visit.md", to: "briefs/x/chosen.md")
    #expect(run(draft("A visit", "a")).deleted == [])
    #expect(list.hasSuffix("briefs/x/chosen.md\n"))
    for text in [Array("---\ntitle: [\n".utf8), [UInt8](repeating: 0x61, count: largestBrief + 1)] {
      folder.write("briefs/x/chosen.md", text)
      for bytes in ["a", "scraped again"] {
        let report = run(draft("A visit", "a", bytes: bytes), recreating: .all)
        #expect(report.deleted == [] && report.entries.isEmpty)
        #expect(briefs == [listed, "x/chosen.md"].sorted())
      }
    }
  }

  @Test func `a site from before the list gets it at the next run`() {
    run(draft("A visit", "a"))
    folder.removeAll("briefs/written.tsv")
    run()
    #expect(list.contains("briefs/undated/a-visit.md"))
    folder.removeAll("briefs/undated/a-visit.md")
    #expect(run(draft("A visit", "a")).deleted.count == 1)
  }

  @Test func `a run killed before it delivered has deleted nothing`() {
    let a = draft("A visit", "a")
    let temporary = "briefs/" + undeliveredName(ofArticle: a.source.sha256)
    // Killed before the list was written, and after.
    for isListed in [false, true] {
      folder.removeAll("briefs")
      if isListed { folder.write("briefs/written.tsv", row(a, "briefs/undated/a-visit.md")) }
      folder.write(temporary, "---\ntit")
      let report = run(a)
      #expect(report.entries.map(\.outcome) == [.new] && report.deleted == [])
      #expect(briefs == ["undated/a-visit.md", listed] && !folder.exists(temporary))
    }
    // Killed after it was delivered and before its second name was gone, where a file system cannot move in one step.
    folder.write(temporary, "---\n")
    run(a)
    #expect(!folder.exists(temporary))
    folder.removeAll("briefs/undated/a-visit.md")
    #expect(run(a).deleted.count == 1)
  }

  @Test func `what was never delivered and whose article is gone is forgotten`() {
    let a = draft("A visit", "a")
    folder.write("briefs/written.tsv", row(a, "briefs/undated/a-visit.md"))
    folder.write("briefs/" + undeliveredName(ofArticle: a.source.sha256), "---\n")
    run(draft("A talk", "b"))
    #expect(!list.contains("a-visit") && folder.names("briefs") == ["undated", listed])
    #expect(run(a, draft("A talk", "b")).entries.count == 2)
  }

  @Test func `a deleted brief whose article is gone for a while stays deleted`() {
    run(draft("A visit", "a"))
    folder.removeAll("briefs/undated/a-visit.md")
    run()
    #expect(run(draft("A visit", "a")).deleted.count == 1)
  }

  @Test func `where the list cannot be read nothing comes back and nothing is written through it`() throws {
    run(draft("A visit", "a"))
    folder.removeAll("briefs/undated/a-visit.md")
    let outside = try TemporaryFolder()
    outside.write("list", "theirs")
    folder.removeAll("briefs/written.tsv")
    folder.makeLink("briefs/written.tsv", to: outside.path + "/list")
    let report = run(draft("A visit", "a"), draft("A talk", "b"), recreating: .all)
    #expect(report.entries.isEmpty && outside.text("list") == "theirs" && folder.isLink("briefs/written.tsv"))
    #expect(
      report.problems.filter { $0.severity == .error && $0.path.hasSuffix("/briefs/written.tsv") }.count == 2)
    folder.removeAll("briefs/written.tsv")
    folder.makeFolder("briefs/written.tsv")
    #expect(run(draft("A visit", "a")).entries.isEmpty)
  }

  @Test func `where the list cannot be written no new brief is, and nothing is left beside`() {
    folder.makeFolder("briefs")
    let report = run(
      draft("A visit", "a"),
      meanwhile: {
        folder.makeFolder("briefs/written.tsv")
        folder.write("briefs/written.tsv/x", "theirs")
      })
    #expect(report.entries.isEmpty && report.problems.count == 1)
    #expect(folder.names("briefs") == ["written.tsv"])
    folder.removeAll("briefs/written.tsv")
    #expect(run(draft("A visit", "a")).entries.map(\.outcome) == [.new])
  }
}
