import Support
import Testing

@Suite struct `The status of a brief` {
  /// A site of four articles, briefed, and the way to the first one's brief.
  private func start() throws -> (site: ScratchSite, path: String) {
    let site = try ScratchSite(articles: 4)
    site.write(
      "content/site.yaml",
      ScratchSite.settings + "publish: { live: { to: \"folder\", path: \"\(site.around.path)/www\" } }\n")
    let ending = try site.dateline("nightly")
    #expect(ending.code == 0, "\(ending.all)")
    let briefs = site.briefs.filter { String(decoding: $0.value, as: UTF8.self).contains("articles/0.txt") }
    return (site, "content/briefs/" + (try #require(briefs.keys.first)))
  }

  private func insert(_ lines: String, into path: String, of site: ScratchSite) throws {
    let text = try #require(site.text(path))
    site.write(path, "---\n" + lines + text.dropFirst(4))
  }

  /// Files of a folder that hold any of some texts, or have one in their names.
  private func files(of snapshot: Snapshot, telling words: [String]) -> [String] {
    snapshot.files().filter { path, bytes in
      let text = path + String(decoding: bytes, as: UTF8.self)
      return words.contains { text.contains($0) }
    }.map(\.key).sorted()
  }

  /// What only the first article's brief says, on whatever page.
  private let own = [
    "sauvetage-en-mer", "sauvetage en mer", "Abenkour", "Sarkomaa", "Tunis", "articles/0.txt", "05/03/2025",
    "gr-tn", "/tn/",
  ]

  @Test
  func
    `a draft is nowhere in the output folder, and nowhere that is published, but where drafts are asked for`()
    throws
  {
    let (site, path) = try start()
    #expect(!files(of: site.built, telling: own).isEmpty)
    try insert("status: \"draft\"\n", into: path, of: site)
    #expect(try site.dateline("build").code == 0)
    #expect(files(of: site.built, telling: own) == [])

    #expect(try site.dateline("build", "--drafts").code == 0)
    let slug = String(try #require(path.split(separator: "/").last).dropLast(3))
    let page = try #require(site.text("public/articles/\(slug)/index.html"))
    #expect(page.contains("<p class=\"banner\"><strong>Brouillon</strong>"))
    #expect(site.text("public/articles/index.html")?.contains("mark-draft") == true)
    #expect(site.text("public/index.html")?.contains("mark-draft") == true)

    let www = { Snapshot(of: site.around.path + "/www") }
    for run in [["publish", "--allow-shrink"], ["nightly", "--allow-shrink"]] {
      #expect(try site.dateline("build", "--drafts").code == 0)
      let ending = try Command(ScratchSite.program, run, in: site.path).run()
      #expect(ending.code == 0, "\(ending.all)")
      #expect(files(of: site.built, telling: own) == [])
      #expect(!www().files().isEmpty)
      // The first edition stays at a target that keeps editions.
      let earlier = "editions/000001/"
      #expect(files(of: www(), telling: own).filter { !$0.hasPrefix(earlier) } == [])
    }

    for address in ["/articles/\(slug)/", "/countries/tn/", "/pairs/gr-tn/"] {
      let ending = try site.dateline("why", address)
      #expect(ending.code == 0 && ending.all.contains("draft"), "\(address): \(ending.all)")
    }
  }

  @Test func `a draft beside published accounts of its event leaves no trace in it`() throws {
    let (site, path) = try start()
    let others = site.briefs.keys.map { "content/briefs/" + $0 }.filter { $0 != path }.sorted()
    let event = try #require(
      site.text(others[0])?.split(separator: "\n").first { $0.hasPrefix("event: ") })
    let own = try #require(site.text(path)?.split(separator: "\n").first { $0.hasPrefix("event: ") })
    site.write(
      path, (site.text(path) ?? "").replacing(own, with: event + "\nstatus: \"draft\""))
    #expect(try site.dateline("build", "--no-brief").code == 0)
    #expect(files(of: site.built, telling: self.own) == [])
    let id = event.dropFirst("event: \"".count).dropLast()
    let said = try site.dateline("why", "/events/\(id)/")
    #expect(said.code == 0, "\(said.all)")
    #expect(try site.dateline("build", "--no-brief", "--drafts").code == 0)
    #expect(site.text("public/events/\(id)/index.html")?.contains("mark-draft") == true)
  }

  @Test func `what a person said of a brief stays byte for byte while its machine parts are refreshed`()
    throws
  {
    let (site, path) = try start()
    let lines = [
      "status:  withdrawn   # after the call of Tuesday",
      "corrections: [ { date: 2026-11-20, note: 'The \"port\" was another.' } ]",
      "withdrawal: { note: \"It did not take place.\", date: \"2026-11-24\" }",
    ]
    try insert(lines.joined(separator: "\n") + "\n", into: path, of: site)
    site.article("0.txt.yaml", "outlet: \"Le Quai\"\n")
    let ending = try site.dateline("build")
    #expect(ending.code == 0, "\(ending.all)")
    let text = try #require(site.text(path))
    #expect(text.contains("Le Quai"))
    for line in lines { #expect(text.split(separator: "\n").contains(Substring(line))) }
    #expect(
      ending.all.contains("0 parts kept as edited"), "the machine disagrees with nothing: \(ending.all)")
    let slug = String(try #require(path.split(separator: "/").last).dropLast(3))
    let page = try #require(site.text("public/articles/\(slug)/index.html"))
    #expect(page.contains("It did not take place.") && page.contains("Le Quai") && page.contains("noindex"))
    #expect(!page.contains("Abenkour"))
    #expect(
      files(of: site.built, telling: ["Abenkour", "Sarkomaa"]) == [], "the sentences are shown nowhere")
    #expect(try site.dateline("check").code == 0)
  }

  @Test(arguments: [
    "status: \"withdrawm\"\n", "status: \"withdrawn\"\nwithdrawal: { date: \"24/11/2026\", note: \"No.\" }\n",
    "status: \"withdrawn\"\nwithdrawal: { date: \"2026-11-24\" }\n", "status: \"withdrawn\"\nwithdrawal: [\n",
    "status: \"corrected\"\ncorrections: [{ note: \"No date.\" }]\n", "status: [\"draft\"]\n",
  ])
  func `a broken status is an error with its line, and the brief has no page`(_ lines: String) throws {
    let (site, path) = try start()
    try insert(lines, into: path, of: site)
    let ending = try site.dateline("build")
    #expect(ending.code == 1, "\(ending.all)")
    #expect(ending.messages(about: path).contains { $0.isError && $0.line != nil }, "\(ending.all)")
    #expect(files(of: site.built, telling: own) == [])
  }

  @Test func `a withdrawn brief whose sentences were altered holds up no edition`() throws {
    let (site, path) = try start()
    try insert(
      "status: \"withdrawn\"\nwithdrawal: { date: \"2026-11-24\", note: \"No.\" }\n", into: path, of: site)
    let text = try #require(site.text(path))
    site.write(path, text.replacing("tenue jour et nuit", with: "tenue le jour"))
    let ending = try site.dateline("publish", "--allow-shrink")
    #expect(ending.code == 0, "\(ending.all)")
    let feed = try #require(site.text("public/feed.atom"))
    #expect(feed.contains("<at:deleted-entry ref=\"https://digest.example/events/gr-tn-"))
    #expect(feed.contains("when=\"2026-11-24T00:00:00Z\""))
  }
}
