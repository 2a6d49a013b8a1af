import Support
import Testing

@Suite struct `What a person wrote` {
  /// A site with one brief, and the way to its file.
  private func start() throws -> (site: ScratchSite, path: String, text: String) {
    let site = try ScratchSite()
    site.article("a.txt", Newsprint.article(0))
    let ending = try site.dateline("brief")
    #expect(ending.code == 0, "\(ending.all)")
    let path = "content/briefs/" + (try #require(site.briefs.keys.first))
    return (site, path, try #require(site.text(path)))
  }

  private func line(_ key: String, of text: String) throws -> String {
    String(try #require(text.split(separator: "\n").first { $0.hasPrefix(key + ": ") }))
  }

  @Test func `an edited title, sentence and country stay byte for byte while the rest is refreshed`() throws {
    let (site, path, text) = try start()
    let title = try line("title", of: text)
    let countries = try line("countries", of: text)
    let sentence = String(
      try #require(text.split(separator: "\n").first { $0.hasSuffix("[^1]") }).dropLast(4))
    let edited =
      text
      .replacing(title, with: #"title:   'Ce que dit le "bureau"'   # relu"#)
      .replacing(countries, with: #"countries: [ {code: TN, role: party, lines: [7]} ]"#)
      .replacing(sentence, with: "Hier, " + sentence)
    site.write(path, edited)
    site.article("a.txt.yaml", "published: 2025-03-06\noutlet: \"L'Écho\"\n")
    let ending = try site.dateline("brief")
    #expect(ending.code == 0, "\(ending.all)")
    let after = try #require(site.text(path))
    for part in [
      #"title:   'Ce que dit le "bureau"'   # relu"#, #"countries: [ {code: TN, role: party, lines: [7]} ]"#,
    ] {
      #expect(after.split(separator: "\n").contains(Substring(part)))
    }
    #expect(after.contains("\nHier, " + sentence + "[^1]\n"))
    #expect(after.contains("L'Écho"))
    #expect(after.contains("published: \"2025-03-06\""))
    #expect(
      ending.all.contains("Tunis et Athènes s'accordent sur le sauvetage en mer"),
      "what the machine would have written")
    #expect(ending.all.contains("GR"))
    #expect(ending.all.contains("write: " + sentence))
    #expect(ending.all.contains(path))

    let again = try site.dateline("brief")
    #expect(again.code == 0)
    #expect(site.text(path) == after)
  }

  @Test(arguments: ["summary", "points", "people", "place", "topics"])
  func `a part that a person deleted does not come back`(_ part: String) throws {
    let (site, path, text) = try start()
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    switch part {
    case "points":
      let start = try #require(lines.firstIndex(of: "## Points"))
      let end = try #require(lines.firstIndex { $0.hasPrefix("[^") })
      lines.removeSubrange(start..<end)
    case "summary":
      let start = try #require(lines.lastIndex(of: "---")) + 1
      let end = try #require(lines.firstIndex { $0 == "## Points" || $0.hasPrefix("[^") })
      lines.removeSubrange(start..<end)
    default: lines.removeAll { $0.hasPrefix(part + ":") }
    }
    let edited = lines.joined(separator: "\n")
    try #require(edited != text)
    site.write(path, edited)
    site.article("a.txt.yaml", "published: 2025-03-06\noutlet: \"L'Écho\"\n")
    #expect(try site.dateline("brief").code == 0)
    let after = try #require(site.text(path))
    #expect(after.contains("L'Écho"))
    switch part {
    case "points": #expect(!after.contains("## Points"))
    case "summary": #expect(!after.contains("a reçu, mardi 4 mars"))
    default: #expect(!after.split(separator: "\n").contains { $0.hasPrefix(part + ":") })
    }
    #expect(try site.dateline("brief").code == 0)
    #expect(site.text(path) == after)
  }

  @Test func `a brief that a person wrote whole is kept, and has its page`() throws {
    let (site, path, text) = try start()
    let machine = try line("machine", of: text)
    let edited = text.replacing(machine + "\n", with: "").replacing(
      try line("title", of: text), with: "title: \"À nous\"")
    site.write(path, edited)
    site.article("a.txt.yaml", "outlet: \"L'Écho\"\n")
    #expect(try site.dateline("build").code == 0)
    #expect(site.text(path) == edited)
    #expect(try site.listedBriefs().map(\.title) == ["À nous"])
  }

  @Test func `an edit shows on the page and in the data, as the desk's`() throws {
    let (site, path, text) = try start()
    site.write(path, text.replacing(try line("title", of: text), with: "title: \"<b>Notre</b> titre\""))
    #expect(try site.dateline("build").code == 0)
    let listed = try site.listedBriefs()
    #expect(listed.map(\.title) == ["<b>Notre</b> titre"])
    #expect(listed.map(\.titleBasis) == ["desk"])
    #expect(site.html.contains("&lt;b&gt;Notre&lt;/b&gt; titre") && !site.html.contains("<b>Notre"))
  }

  @Test func `a brief that a person moved or renamed is found again`() throws {
    let (site, path, text) = try start()
    site.around.removeAll("site/content/briefs")
    site.write("content/briefs/à part/mon nom.md", text)
    #expect(try site.dateline("build").code == 0)
    #expect(site.briefs.keys.sorted() == ["à part/mon nom.md"])
    #expect(!site.exists(path))
    #expect(site.names("public/articles").contains("mon-nom"))
  }

  @Test func `a brief whose article is gone stays, with its page`() throws {
    let (site, path, text) = try start()
    site.around.removeAll("site/content/articles/a.txt")
    let ending = try site.dateline("build")
    #expect(site.text(path) == text)
    #expect(try site.listedBriefs().count == 1)
    #expect(!ending.messages(about: path.split(separator: "/").last.map(String.init) ?? path).isEmpty)
  }
}
