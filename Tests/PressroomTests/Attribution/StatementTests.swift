import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `Every text on the page` {
  private let notes = "\n\n[^s]: articles/a.txt, l. 1\n[^d]: desk, Amina Benali, 2026-11-26\n"

  /// What a body says, each text with who answers for it.
  private func said(_ body: String) -> [String] {
    (Pressroom.statements(in: Array((body + notes).utf8))?.all ?? []).map { statement in
      switch statement.authority {
      case .source: "source: " + statement.text
      case .desk: "desk: " + statement.text
      case .other: "other: " + statement.text
      case .nobody: "nobody: " + statement.text
      }
    }
  }

  @Test(arguments: [
    ("A.[^s]", ["source: A."]), ("A.[^s] B.[^d] C.", ["source: A.", "desk: B.", "nobody: C."]),
    ("A[^s].", ["source: A."]), ("A[^s] ?", ["source: A ?"]), ("A[^s] b", ["source: A", "nobody: b"]),
    ("A[^s]. B[^d]…", ["source: A.", "desk: B…"]),
    ("A.[^s][^d]", ["source: A.", "desk: A."]), ("[^s] A.", ["nobody: A."]),
    ("A. [^unknown]", ["nobody: A. [^unknown]"]), ("A\nb  \nc.[^s]", ["source: A b c."]),
    ("**A[^s] b**[^d]", ["source: A", "desk: b"]),
    ("- A.[^s]\n  - B.\n\n    C.[^d]", ["source: A.", "nobody: B.", "desk: C."]),
    ("> A.[^s]\n> > B.", ["source: A.", "nobody: B."]),
    ("| A |\n| --- |\n| B[^s] |", ["nobody: A", "source: B"]),
    ("    A[^s]", ["nobody: A[^s]"]), ("```\nA[^s]\n```", ["nobody: A[^s]"]),
    ("<!-- A[^s] -->", ["nobody: <!-- A[^s] -->"]),
    ("<div>\nA[^s]\n</div>", ["nobody: <div>\nA[^s]\n</div>"]),
    ("a <b>c</b>[^s]", ["source: a <b>c</b>"]), ("![A](x.png)", ["nobody: A"]),
    ("[A](https://x.example/ \"t\")[^s]", ["source: A"]),
    ("https://x.example/[^s]", ["nobody: https://x.example/[^s]"]),
    ("# A", []), ("A\n---", []), ("# A[^s] b", ["source: A"]), ("A\\[^s]", ["nobody: A[^s]"]),
    ("1. A.\n2) B.[^d]", ["nobody: A.", "desk: B."]), ("&nbsp;", []), ("&#8203;", ["nobody: \u{200B}"]),
    ("***", []), ("[x]: https://x.example/", []), ("~~A~~[^s]", ["source: ~~A~~"]), ("?", ["nobody: ?"]),
    ("A\u{0}b[^s]", ["source: A\u{FFFD}b"]), ("", []),
  ])
  func `is a source's, a person's of the desk, or nobody's`(_ body: String, _ expected: [String]) {
    #expect(said(body).map(trimmedEnd) == expected, "\(body)")
  }

  private func trimmedEnd(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  @Test(arguments: [
    ("A.\n", 5), ("\n\n## Mine\n\nA\nb\nc.\n", 11), ("x[^1]\r\n\r\nA.\r\n", 7), ("x[^1]\rb[^1]\n\nA.\n", 7),
    ("- x[^1]\n- A.\n", 6), ("| x[^1] |\n|---|\n| A. |\n", 7),
  ])
  func `that nobody answers for is an error, with its line and two ways out`(_ body: String, _ line: Int)
    throws
  {
    let quoting = try Quoting("x b".utf8)
    let fault = try #require(quoting.faults(in: body + "\n[^1]: articles/a.txt, l. 1\n").first, "\(body)")
    #expect(fault.problem.what.hasPrefix("a sentence without a source: “A"))
    #expect(
      fault.problem.hint.contains("articles/…, l. N") && fault.problem.hint.contains("desk, YOUR NAME, "))
    #expect(fault.problem.line == line && fault.kind == .unsigned, "\(body)")
  }

  @Test(arguments: [
    ("[^x]: our reporter\n", 7, "x"), ("[^x]: desk\n", 7, "x"), ("[^x]: desk, 2026-11-26\n", 7, "x"),
    ("[^x]: desk, A, 2026-13-99\n", 7, "x"), ("[^x]: articles/a.txt, line 3\n", 7, "x"),
    ("[^x]: articles/a.txt, l. 1\n  and more\n", 7, "x"), ("[^y]: nothing refers to this\n", 7, "y"),
    ("> [^x]: remark\n", 7, "1"),
  ])
  func `of a footnote names a source or a person`(_ notes: String, _ line: Int, _ label: String) throws {
    let quoting = try Quoting("A.".utf8)
    let faults = quoting.faults(in: (label == "y" ? "" : "A.[^x]") + "\n\n" + notes)
    #expect(faults.map(\.problem.line) == [line], "\(notes)")
    #expect(
      faults.first?.problem.what.hasPrefix(
        "the footnote [^\(label)] names neither a line of a source nor a person of the desk: ") == true)
  }

  @Test func `of a footnote is one paragraph and refers to no other footnote`() throws {
    let quoting = try Quoting("A. B.".utf8)
    #expect(!quoting.faults(in: "B.[^x]\n\n[^x]: desk, A\n\n    A claim of nobody's.\n").isEmpty)
    let notes = "\n\n[^8]: articles/a.txt, l. 1[^9]\n\n[^9]: articles/a.txt, l. 1\n"
    #expect(!quoting.faults(in: "A.[^8]" + notes).isEmpty)
    #expect(!quoting.faults(in: notes + "\nA.[^8]\n").isEmpty)
  }

  @Test func `is read, or the brief is refused`() throws {
    let quoting = try Quoting("A.".utf8)
    let deep = String(repeating: "> ", count: 40) + "A.[^1]\n\n[^1]: articles/a.txt, l. 1\n"
    #expect(quoting.faults(in: deep).map(\.kind) == [.unsigned])
  }

  @Test func `of a machine's brief that is too rich in marks to be parsed is checked as it was written`()
    throws
  {
    let line = String(repeating: "[", count: 1500) + " A."
    let quoting = try Quoting((line + "\n").utf8)
    var brief = Brief(
      title: "A", titleBasis: .stated, language: "fr",
      source: Source(path: "articles/a.txt", sha256: sha256(Array((line + "\n").utf8))))
    brief.summary = [Passage(text: line, line: 1)]
    let sound = try #require(BriefFile.parse(BriefFile.print(brief), path: "a.md").file)
    #expect(Pressroom.statements(in: Array(sound.bytes[sound.body])) == nil)
    #expect(quoting.attribution(of: sound).faults.isEmpty)
    brief.summary = [Passage(text: line + "!", line: 1)]
    let altered = try #require(BriefFile.parse(BriefFile.print(brief), path: "a.md").file)
    #expect(quoting.attribution(of: altered).faults.map(\.kind) == [.altered])
  }

  @Test func `is read as often as a brief needs, no more`() throws {
    let quoting = try Quoting((String(repeating: "a", count: 40_000) + "\n").utf8)
    let body = (0..<2000).map { _ in "b[^1]\n\n" }.joined() + "[^1]: articles/a.txt, l. 1\n"
    let faults = quoting.faults(in: body)
    #expect(faults.count < 120)
    #expect(faults.contains { $0.problem.what == "the rest of the brief was not read again" })
  }
}
