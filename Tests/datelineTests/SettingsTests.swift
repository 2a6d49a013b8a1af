import Glibc
import Support
import Testing

@Suite struct `A broken site` {
  private static let settings = [
    "title: [\n", "title: \"a\"\ntitle: \"b\"\n", "title: \"a\"\nbase_ur: \"https://a.example/\"\n", "",
    "- a\n",
    "title: \"a\"\nbase_url: \"javascript:alert(1)\"\n", "title: \"a\"\nlanguages: [\"xx\"]\n", "title: *a\n",
  ]

  @Test(arguments: settings)
  func `broken settings stop the run with exit 2, and the site is as it was`(_ settings: String) throws {
    let site = try ScratchSite()
    site.article("a.txt", Newsprint.article(0))
    #expect(try site.dateline("build").code == 0)
    site.article("b.txt", Newsprint.article(1))
    site.write("content/site.yaml", settings)
    let before = Snapshot(of: site.path, leavingOut: ["content/briefs", ".dateline"])
    let ending = try site.dateline("build")
    #expect(ending.code == 2)
    let messages = ending.messages(about: "content/site.yaml")
    #expect(!messages.isEmpty, "\(ending.all)")
    #expect(messages.allSatisfy { $0.isError })
    #expect(before.changes(to: Snapshot(of: site.path, leavingOut: ["content/briefs", ".dateline"])) == [])
  }

  @Test func `settings that are a FIFO, a folder or missing are named`() throws {
    for make in [{ mkfifo($0, 0o644) }, { mkdir($0, 0o755) }, { _ in 0 }] as [(String) -> Int32] {
      let site = try ScratchSite()
      unlink(site.path + "/content/site.yaml")
      _ = make(site.path + "/content/site.yaml")
      let ending = try site.dateline("build")
      #expect(ending.code == 2)
      #expect(ending.messages(about: "content/site.yaml").map(\.isError) == [true], "\(ending.all)")
      #expect(!site.exists("public"))
    }
  }

  @Test(arguments: [
    ("partials/layout.mustache", "{{sitte}}"), ("article.mustache", "{{>nowhere}}"),
    ("event.mustache", "{{#title}}"),
    ("home.mustache", "{{titel}}"),
  ])
  func `a broken template stops the run with its line, and the site is as it was`(
    _ file: String, _ text: String
  ) throws {
    let site = try ScratchSite()
    site.article("a.txt", Newsprint.article(0))
    #expect(try site.dateline("build").code == 0)
    let built = site.built
    site.write("Templates/" + file, (site.text("Templates/" + file) ?? "") + "\n" + text + "\n")
    let ending = try site.dateline("build")
    #expect(ending.code == 2)
    #expect(ending.messages(about: file).contains { $0.isError && $0.line != nil }, "\(ending.all)")
    #expect(built.changes(to: site.built) == [])
  }

  @Test func `a broken brief is kept and named, and the others are built`() throws {
    let site = try ScratchSite()
    for number in 0..<3 { site.article("\(number).txt", Newsprint.article(number)) }
    #expect(try site.dateline("build").code == 0)
    let paths = site.briefs.keys.sorted()
    try #require(paths.count == 3)
    let sound = try #require(site.text("content/briefs/" + paths[0]))
    let broken = [sound.replacing("title: ", with: "titel: "), String(sound.dropFirst(4)), "\u{0}\u{1}"]
    for (index, text) in broken.enumerated() {
      site.write("content/briefs/" + paths[0], text)
      let ending = try site.dateline("build")
      #expect(ending.code == 1, "\(index)")
      #expect(ending.messages(about: paths[0]).contains { $0.isError }, "\(ending.all)")
      #expect(site.text("content/briefs/" + paths[0]) == text)
      // In the last one nothing tells whose it was; the list of written briefs does, and no second one is made.
      #expect(try site.listedBriefs().count == 2)
      #expect(site.briefs.count == 3)
    }
  }
}
