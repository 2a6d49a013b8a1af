import Support
import Testing

@Suite struct `Hostile text` {
  private static let headlines = [
    "<script>alert(1)</script> à Tunis et Athènes",
    "</title><img src=x onerror=alert(2)> à Tunis et Athènes",
    "\"Tunis\" & 'Athènes' : \\\"accord\\\" {{title}} {{{t.home}}} {{>layout}}",
    "--- Tunis et Athènes --- title: \"autre\" # x",
    "\u{202E}senèhtA te sinuT\u{202C} accordés \u{2066}hier",
    "[Tunis](javascript:alert(3)) ![x](https://tracker.example/x.png) <https://a.example>",
    "=HYPERLINK(\"https://a.example\") Tunis et Athènes",
    "../../../../etc/passwd et Tunis",
    "CON", "Tunis\u{0}et Athènes", "\u{1B}[2J\u{1B}]0;Tunis\u{7} et Athènes",
    "*Tunis* _et_ `Athènes` [^1] d'accord", "&lt;b&gt;Tunis&amp;Athènes&#x3C;script>",
  ]

  private static let built = Result { () throws -> (ScratchSite, Command.Ending) in
    let site = try ScratchSite()
    for (index, headline) in headlines.enumerated() {
      // A number keeps the articles apart: the same story under each headline.
      let body = Newsprint.article(index).replacing("40", with: "9\(index)")
      site.article(
        "h\(index).txt",
        body.replacing(Newsprint.visits[index % Newsprint.visits.count].headline, with: headline)
          .replacing("a précisé le porte-parole", with: "a précisé \(headline)"))
    }
    return (site, try site.dateline("build"))
  }

  @Test func `every one has its brief and its page`() throws {
    let (site, ending) = try Self.built.get()
    #expect(ending.code == 0 || ending.code == 1)
    #expect(try site.listedBriefs().count == Self.headlines.count, "\(ending.complaints.suffix(1500))")
    #expect(site.names("public").allSatisfy { !$0.hasPrefix(".") })
  }

  @Test(arguments: [
    "<script>alert", "<script", "<img src=x", "onerror=alert(2)>", "href=\"javascript:",
    "src=\"https://tracker", "<b>Tunis",
    "href=\"https://a.example\"",
  ])
  func `no text of an article becomes markup`(_ markup: String) throws {
    let (site, _) = try Self.built.get()
    // Data that runs nothing, escaped so that it never ends.
    let html = site.html.replacing("<script type=\"application/ld+json\">", with: "")
    #expect(!html.contains(markup))
    let feed = site.built.files().filter { $0.key.hasSuffix(".atom") }.values
    #expect(feed.allSatisfy { !String(decoding: $0, as: UTF8.self).contains(markup) })
  }

  @Test(arguments: [
    "&lt;script&gt;alert(1)&lt;/script&gt; à Tunis et Athènes", "{{title}} {{{t.home}}} {{&gt;layout}}",
    "[Tunis](javascript:alert(3))", "--- Tunis et Athènes --- title:", "*Tunis* _et_ `Athènes`",
    "&amp;lt;b&amp;gt;Tunis",
  ])
  func `it appears literally`(_ text: String) throws {
    let (site, _) = try Self.built.get()
    #expect(site.html.contains(text))
  }

  @Test func `what was built passes its own check, and its data is JSON`() throws {
    let (site, _) = try Self.built.get()
    let ending = try site.dateline("check")
    #expect(ending.code == 0, "\(ending.all.prefix(2000))")
  }

  @Test func `neither a terminal nor a reader is given control characters`() throws {
    let (site, ending) = try Self.built.get()
    func isHostile(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || scalar.value == 0x7F
        || (0x80..<0xA0).contains(scalar.value)
    }
    #expect(!ending.all.unicodeScalars.contains { isHostile($0) || $0 == "\u{202E}" })
    for (path, bytes) in site.built.files() where path.hasSuffix(".html") || path.hasSuffix(".atom") {
      let found = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter(isHostile)
      #expect(found.isEmpty, "\(path): \(found.map(\.value))")
    }
  }

  @Test func `two articles with one headline, and names that fold to one, have a page each`() throws {
    let site = try ScratchSite()
    let names = [
      "a/visite.txt", "b/visite.txt", "c/\u{C9}T\u{C9}.txt", "c/e\u{301}te\u{301}.txt", "con.txt",
      "d/visite .txt",
    ]
    for (index, name) in names.enumerated() {
      site.article(name, Newsprint.article(index, headline: "Une visite de travail au ministère"))
    }
    let ending = try site.dateline("build")
    #expect(ending.code == 0, "\(ending.complaints)")
    #expect(try site.listedBriefs().count == names.count)
    #expect(Set(try site.listedBriefs().map(\.id)).count == names.count)
    #expect(try site.dateline("check").code == 0)
  }

  @Test(arguments: [
    "slug: \"../../x\"", "event: \"../../x\"", "topics: [\"medtop:../../x\"]", "permalink: \"/../../x/\"",
    "countries: [{ code: \"../\", role: \"party\", lines: [7] }]",
  ])
  func `a path in a brief's front matter is an error and leads nowhere`(_ line: String) throws {
    let site = try ScratchSite()
    site.article("a.txt", Newsprint.article(0))
    site.article("b.txt", Newsprint.article(1))
    #expect(try site.dateline("brief").code == 0)
    let path = try #require(site.briefs.keys.sorted().first)
    let key = String(line.prefix { $0 != ":" })
    let lines = try #require(site.text("content/briefs/" + path)).split(
      separator: "\n", omittingEmptySubsequences: false)
    let changed = lines.prefix(1) + [Substring(line)] + lines.dropFirst().filter { !$0.hasPrefix(key + ":") }
    site.write("content/briefs/" + path, changed.joined(separator: "\n"))
    let outside = Snapshot(
      of: site.around.path, leavingOut: ["site/public", "site/content/briefs", "site/.dateline"])
    let ending = try site.dateline("build")
    #expect(ending.code == 1)
    #expect(ending.messages(about: path).contains { $0.isError && $0.line == 2 })
    #expect(try site.listedBriefs().count == 1)
    #expect(site.text("content/briefs/" + path) == changed.joined(separator: "\n"))
    #expect(
      outside.changes(
        to: Snapshot(
          of: site.around.path, leavingOut: ["site/public", "site/content/briefs", "site/.dateline"]))
        == [])
  }
}
