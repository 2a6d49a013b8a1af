import Support
import Testing

@Suite struct `The command line` {
  @Test(arguments: [
    ["prepare"], ["build", "--fast"], ["build", "--jobs", "many"], ["build", "--jobs", "0"],
    ["build", "extra"],
    ["extract"], ["annotate"], ["init"], ["why"], ["build", "--site", ""], ["build", "--output", ""],
  ])
  func `wrong usage is exit 2, and what is right is said`(_ arguments: [String]) throws {
    let site = try ScratchSite()
    let ending = try Command(ScratchSite.program, arguments, in: site.path).run()
    #expect(ending.code == 2)
    #expect(ending.complaints.lowercased().contains("usage"))
    #expect(ending.output.isEmpty)
  }

  @Test func `a command that was misspelt names the right one`() throws {
    let ending = try ScratchSite().dateline("buidl")
    #expect(ending.code == 2)
    #expect(ending.complaints.contains("build"))
  }

  @Test(arguments: [
    ["--help"], ["--version"], ["build", "--help"], ["brief", "--help"], ["check", "--help"],
  ])
  func `help is no fault`(_ arguments: [String]) throws {
    let ending = try Command(ScratchSite.program, arguments, in: "/tmp").run()
    #expect(ending.code == 0)
    #expect(!ending.output.isEmpty)
    #expect(ending.complaints.isEmpty)
  }

  @Test(arguments: [
    "content", "content/x", ".", "../site", "..", "content/articles", "Templates", "nowhere/../content",
  ])
  func `the site is never built over what it is made from`(_ output: String) throws {
    let site = try ScratchSite()
    site.article("a.txt", Newsprint.article(0))
    let ending = try site.dateline("build", "--output", output)
    #expect(ending.code == 2)
    #expect(site.briefs.isEmpty)
    #expect(site.names("content/articles") == ["a.txt"])
  }

  @Test func `a line that is too long is passed over, and the others are read`() throws {
    let site = try ScratchSite()
    let long = String(repeating: "a", count: 70 << 20)
    site.write("lines", "{\"text\": \"\(long)\"}\n{\"id\": \"b\", \"text\": \"Two.\"}\n")
    let ending = try site.dateline("extract", "-", input: site.path + "/lines")
    #expect(ending.code == 1)
    #expect(try ending.said().map(\.id) == ["b"])
    #expect(ending.complaints.hasPrefix("-:1: error: a line of more than"))
  }

  @Test func `a file name with a line end forges no line`() throws {
    let site = try ScratchSite()
    let utf16: [UInt8] =
      [0xFF, 0xFE] + Newsprint.article(0).utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    site.article("a\nnew        forged.txt", utf16)
    let ending = try site.dateline("brief")
    let said = String(decoding: ending.output, as: UTF8.self)
    #expect(said.contains("a\\nnew"))
    #expect(!said.split(separator: "\n").contains { $0.hasPrefix("new        forged") })
  }

  @Test func `two hyphens end the options`() throws {
    let site = try ScratchSite()
    site.write("--jobs", Newsprint.article(0))
    let ending = try site.dateline("extract", "--", "--jobs")
    #expect(ending.code == 0)
    #expect(try ending.said().map(\.path) == ["--jobs"])
  }

  @Test func `what cannot be read is named, and the rest is read in the order given`() throws {
    let site = try ScratchSite()
    for number in 0..<3 { site.article("\(number).txt", Newsprint.article(number)) }
    let ending = try site.dateline(
      "extract", "content/articles/2.txt", "nowhere.txt", "content/articles/0.txt", "content",
      "content/articles/1.txt")
    #expect(ending.code == 1)
    #expect(
      try ending.said().map(\.path) == ["2", "0", "1"].map { "content/articles/\($0).txt" })
    #expect(ending.messages(about: "nowhere.txt").map(\.isError) == [true])
    #expect(ending.messages(about: "content").map(\.isError) == [true])
  }

  @Test func `a path that is not UTF-8 is shown with replacement characters`() throws {
    let ending = try ScratchSite().shell(#""$dateline" extract "$(printf 'a\377b.txt')""#)
    #expect(ending.code == 1)
    #expect(ending.complaints.contains("a\u{FFFD}b.txt: error: "))
  }

  @Test func `a terminal obeys nothing in a name`() throws {
    let ending = try ScratchSite().dateline("extract", "a\u{1B}[31m\u{202E}\u{9B}1m\nb:1: error: forged.txt")
    #expect(ending.code == 1)
    #expect(ending.messages.count == 1)
    let raw: [Unicode.Scalar] = ["\u{1B}", "\u{202E}", "\u{9B}"]
    #expect(!ending.complaints.unicodeScalars.contains { raw.contains($0) })
  }

  @Test func `JSON lines on standard input are answered one by one`() throws {
    let site = try ScratchSite()
    site.write(
      "lines",
      """
      {"id": "a", "text": "Une phrase."}

      not JSON
      {"id": "b", "text": 4}
      {"id": "c", "text": "Un texte \\u0000 \\ud800 bref.", "published": "2025-13-45"}
      {"id": "d", "text": "Un autre."
      """)
    let ending = try site.dateline("extract", "-", input: site.path + "/lines")
    #expect(ending.code == 1)
    #expect(try ending.said().map(\.id) == ["a", "c"])
    #expect(Set(ending.messages.compactMap(\.line)).isSuperset(of: [3, 4, 6]))
  }

  @Test func `init makes a site that builds at once, and never into a folder that holds something`() throws {
    let site = try ScratchSite()
    let home = ["DATELINE_HOME": ScratchSite.clone]
    let first = try site.dateline("init", "new", environment: home)
    #expect(first.code == 0, "\(first.complaints)")
    let built = try site.dateline("build", "--site", "new")
    #expect(built.code == 0 || built.code == 1, "\(built.complaints.suffix(800))")
    #expect(site.exists("new/public/index.html"))
    let before = Snapshot(of: site.path)
    #expect(try site.dateline("init", "new", environment: home).code == 2)
    #expect(before.changes(to: Snapshot(of: site.path)) == [])
  }
}
