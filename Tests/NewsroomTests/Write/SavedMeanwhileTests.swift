import Briefs
import Glibc
import Support
import Testing

@testable import Newsroom

/// What the machine would write about the article `a`.
private func draft(_ title: String, happened: String? = nil) -> Brief {
  var brief = Brief(
    title: title, titleBasis: .stated, language: "en",
    source: Source(path: "articles/a.txt", sha256: sha256(Array("a".utf8))))
  brief.happened = happened.flatMap { EDTF($0) }.map {
    Happened(value: $0, weekday: nil, basis: .stated, rule: "test", lines: [1])
  }
  brief.summary = [Passage(text: "The two ministers signed it.", line: 1)]
  return brief
}

@Suite struct SavedMeanwhileTests {
  let folder: TemporaryFolder
  private let path = "briefs/undated/a-visit.md"

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  private func run(_ draft: Brief, meanwhile: () -> Void = {}) -> BriefingReport {
    var problems: [Problem] = []
    let standing = StandingBriefs(in: folder.path, problems: &problems)
    meanwhile()
    var report = writeBriefs([draft], over: standing, in: folder.path)
    report.problems += problems
    return report
  }

  private var files: [String] {
    FolderListing(of: folder.path + "/briefs").files.map(\.path).filter { $0 != "written.tsv" }
  }

  @Test func `an edit that is saved while a run is at work stays, and the next run takes it up`() throws {
    run(draft("A visit"))
    let edited = try #require(folder.text(path)).replacing("two ministers", with: "two women")
    let report = run(draft("A new title"), meanwhile: { folder.write(path, edited) })
    #expect(folder.text(path) == edited)
    #expect(
      report.problems.map(\.severity) == [.warning] && report.problems[0].path == folder.path + "/" + path)
    #expect(report.entries.map(\.outcome) == [.unchanged])
    let next = run(draft("A new title"))
    #expect(next.entries.map(\.outcome) == [.changed(["title"])] && next.problems == [])
    let text = try #require(folder.text(path))
    #expect(text.contains("two women") && text.contains("title: \"A new title\""))
  }

  @Test func `a brief that is removed while a run is at work stays removed`() {
    run(draft("A visit"))
    let report = run(draft("A new title"), meanwhile: { folder.removeAll(path) })
    #expect(files == [] && report.problems.map(\.severity) == [.warning])
    #expect(run(draft("A new title")).deleted.count == 1)
  }

  @Test func `an edit that is saved before a brief moves into its year moves with it`() throws {
    run(draft("A visit"))
    let edited = try #require(folder.text(path)).replacing("two ministers", with: "two women")
    run(draft("A visit", happened: "2024-05-06"), meanwhile: { folder.write(path, edited) })
    #expect(files == ["2024/a-visit.md"] && folder.text("briefs/2024/a-visit.md") == edited)
    #expect(run(draft("A visit", happened: "2024-05-06")).entries.map(\.outcome) == [.changed(["happened"])])
  }

  @Test func `a brief never moves onto a file that appeared meanwhile`() throws {
    run(draft("A visit"))
    let before = folder.text(path)
    let report = run(
      draft("A visit", happened: "2024-05-06"),
      meanwhile: { folder.write("briefs/2024/a-visit.md", "theirs") })
    #expect(folder.text("briefs/2024/a-visit.md") == "theirs" && folder.text(path) == before)
    #expect(report.problems.map(\.what) == [OpenFolder.isTaken])
    #expect(report.entries.map(\.outcome) == [.unchanged])
  }

  @Test func `a new brief is never written onto a file that appeared meanwhile, and comes with the next run`()
    throws
  {
    let report = run(draft("A visit"), meanwhile: { folder.write(path, "---\ntheirs\n") })
    #expect(folder.text(path) == "---\ntheirs\n" && report.entries.isEmpty)
    #expect(report.problems.map(\.what) == [OpenFolder.isTaken])
    folder.write(path, try #require(other))
    let next = run(draft("A visit"))
    #expect(next.deleted == [] && next.entries.map(\.outcome) == [.new] && folder.text(path) == other)
    #expect(files.count == 2)
    #expect(folder.names("briefs") == ["undated", "written.tsv"])
  }

  /// A brief about another article.
  private var other: String? {
    let brief = Brief(
      title: "Theirs", titleBasis: .desk, language: "en",
      source: Source(path: "articles/z.txt", sha256: sha256(Array("z".utf8))))
    return String(decoding: BriefFile.print(brief), as: UTF8.self)
  }

  /// As a run killed within an exchange leaves it: `new` stands, and `saved` beside it.
  private func kill(_ saved: String, old: String, new: String) {
    folder.write(path, old)
    var left: String?
    _ = try? OpenFolder(folder.path).replace(Array(old.utf8), by: Array(new.utf8), at: path) {
      if $0 == .afterExchange { left = FolderListing(of: folder.path).interrupted.first }
    }
    folder.write(path, new)
    if let left { folder.write(left, saved) }
  }

  @Test func `what was saved just before a run was killed is put back`() throws {
    run(draft("A visit"))
    let old = try #require(folder.text(path))
    let saved = old.replacing("two ministers", with: "two women")
    kill(saved, old: old, new: old.replacing("A visit", with: "A new title"))
    let report = run(draft("A new title"))
    #expect(folder.text(path) == saved && folder.names("briefs/undated") == ["a-visit.md"])
    #expect(report.problems.map(\.severity) == [.warning])
    #expect(run(draft("A new title")).entries.map(\.outcome) == [.changed(["title"])])
    #expect(folder.text(path)?.contains("two women") == true)
  }

  @Test func `what nobody changed is cleared away`() throws {
    run(draft("A visit"))
    let old = try #require(folder.text(path))
    let new = old.replacing("A visit", with: "A new title")
    for left in [old, new] {
      kill(left, old: old, new: new)
      #expect(run(draft("A new title")).problems == [])
      #expect(folder.names("briefs/undated") == ["a-visit.md"])
    }
  }

  @Test func `where the brief was changed again, what was saved before stays beside it and is told`() throws {
    run(draft("A visit"))
    let old = try #require(folder.text(path))
    let saved = old.replacing("two ministers", with: "two women")
    kill(saved, old: old, new: old.replacing("A visit", with: "A new title"))
    let again = old.replacing("A visit", with: "Our title")
    folder.write(path, again)
    for _ in 0..<2 {
      let report = run(draft("A new title"))
      #expect(report.problems.map(\.severity) == [.warning])
      #expect(folder.text(path) == again)
      #expect(folder.names("briefs/undated").count == 2)
    }
    let left = try #require(folder.names("briefs/undated").first { $0 != "a-visit.md" })
    #expect(folder.text("briefs/undated/" + left) == saved)
  }

  @Test func `an edit saved while another process writes is never lost`() throws {
    // The deterministic cases are above; this one is for those that nobody thought of.
    run(draft("A visit"))
    for round in 0..<10 {
      let script =
        "i=0; while [ $i -lt 40 ]; do printf '%s' \"$2$i\" >\"$1.x\"; mv \"$1.x\" \"$1\"; i=$((i+1)); done"
      let base = try #require(folder.text(path))
      let mark = "\n## Mine\n\nround \(round) save "
      let saving = try Command(
        "/bin/sh", ["-c", script, "sh", folder.path + "/" + path, base + mark], in: "/"
      ).start()
      var number = 0
      while saving.isRunning {
        number += 1
        run(draft("Title \(number)"))
      }
      _ = saving.wait()
      #expect(folder.text(path)?.contains(mark + "39") == true, "round \(round)")
      folder.write(path, base)
    }
  }
}
