import FoundationEssentials
import Support
import Testing

/// What each kind of question is answered, on a site with an edited brief, copies and two visits of one host.
@Suite struct `Why answers` {
  private static let site = Result { () throws -> ScratchSite in
    let site = try ScratchSite()
    for number in 0..<4 { site.article("\(number).txt", Newsprint.article(number)) }
    site.article("furniture.txt", Newsprint.furniture)
    site.article("copy.txt", Newsprint.article(1, headline: "Jordaniens et Kényans forment des plongeurs"))
    _ = try site.dateline("brief")
    let path = try #require(site.briefs.first { $0.value.says("articles/2.txt") }?.key)
    let text = String(decoding: site.briefs[path] ?? [], as: UTF8.self)
    site.write(
      "content/briefs/" + path,
      text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("topics:") }
        .map { $0.hasPrefix("title:") ? "title: \"Un titre de la rédaction\"" : String($0) }
        .joined(separator: "\n")
        + "\nUne phrase que la rédaction a écrite elle-même.[^a]\n\n[^a]: desk, Amina Benali, 2026-11-26\n")
    _ = try site.dateline("build")
    return site
  }

  private static func why(_ what: String...) throws -> Command.Ending {
    try Command(ScratchSite.program, ["why"] + what, in: site.get().path).run()
  }

  private static func brief(about article: String) throws -> String {
    try "content/briefs/" + #require(site.get().briefs.first { $0.value.says(article) }?.key)
  }

  private static func event(of article: String) throws -> String {
    let text = try #require(site.get().text(brief(about: article)))
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("event: ") })
    return String(line.dropFirst("event: ".count).filter { $0 != "\"" })
  }

  @Test func `an article names the headlines and days that were not taken, with odds and traits`() throws {
    let ending = try Self.why("articles/0.txt")
    let lines = ending.text.split(separator: "\n")
    #expect(ending.code == 0, "\(ending.all)")
    #expect(lines.contains { $0.hasPrefix("  taken line 5  +") && $0.contains(Newsprint.visits[0].headline) })
    let refused = lines.drop { !$0.hasPrefix("  taken line") }.dropFirst().prefix { $0.hasPrefix("  line ") }
    #expect(
      refused.count > 2 && refused.allSatisfy { $0.contains(": “") }
        && refused.contains { $0.contains("  −") }, "\(ending.text)")
    #expect(lines.contains { $0.hasPrefix("  taken 2025-03-05  line 6  ") && $0.contains(" %: ") })
    #expect(lines.contains { $0.hasPrefix("  none of them  ") })
  }

  @Test func `a topic has its name, and the words that told it`() throws {
    let ending = try Self.why("articles/0.txt")
    let lines = ending.text.split(separator: "\n").drop { !$0.hasPrefix("Topics") }.dropFirst().prefix {
      $0.hasPrefix("  ")
    }
    #expect(!lines.isEmpty, "\(ending.text)")
    for line in lines {
      #expect(line.contains("(medtop:") && !line.hasPrefix("  medtop:") && line.contains("by “"), "\(line)")
    }
  }

  @Test func `a brief says of every part whose it is, and what the machine would write`() throws {
    let path = try Self.brief(about: "articles/2.txt")
    let ending = try Self.why(path)
    #expect(ending.code == 0, "\(ending.all)")
    let lines = ending.text.split(separator: "\n").map(String.init)
    func part(_ name: String) -> String? { lines.first { $0.hasPrefix("  \(name) ") } }
    #expect(part("title")?.contains("a person's") ?? false, "\(ending.text)")
    #expect(part("title")?.contains("would write title: \"\(Newsprint.visits[2].headline)\"") ?? false)
    #expect(part("topics")?.contains("deleted by a person; the machine would write topics: [") ?? false)
    #expect(part("countries")?.hasSuffix("the machine's") ?? false)
    #expect(lines.contains { $0.hasPrefix("  absent: ") && $0.contains("withdrawal") })
    #expect(lines.contains("Status     published"))
    let name = path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""
    let page = try Self.why("/articles/\(name)/")
    #expect(page.text == ending.text, "\(page.all)")
  }

  @Test func `an event says why its accounts joined, how many origins, and what kept the nearest apart`()
    throws
  {
    let id = try Self.event(of: "articles/copy.txt")
    for what in [["event", id], ["/events/\(id)/"], [id]] {
      let ending = try Command(ScratchSite.program, ["why"] + what, in: Self.site.get().path).run()
      #expect(ending.code == 0, "\(ending.all)")
      #expect(ending.text.hasPrefix("Event      \(id), 2 accounts, 1 origin\n"), "\(ending.text)")
      #expect(ending.text.contains("(near-copies)") && ending.text.contains(", strength "))
      let apart = ending.text.split(separator: "\n").drop { !$0.hasPrefix("Kept apart") }.dropFirst()
      #expect(apart.contains { $0.contains("odds −") || $0.contains("(other-dates)") }, "\(ending.text)")
      #expect(apart.contains { $0.contains("content/articles/0.txt") }, "\(ending.text)")
    }
  }

  @Test(arguments: [
    ("/", "Templates/home.mustache", 5), ("/timeline/", "timeline.mustache", 5),
    ("/timeline/2024/", "timeline.mustache", 3), ("/timeline/2024/05/", "timeline.mustache", 2),
    ("/countries/", "countries.mustache", 5), ("/countries/tn/", "country.mustache", 1),
    ("/countries/tn", "country.mustache", 1), ("/countries/tn/feed.atom", "none", 1),
    ("/pairs/", "pairs.mustache", 5), ("/pairs/gr-tn/", "pair.mustache", 1),
    ("/pairs/gr-tn/feed.atom", "none", 1),
    ("/events/", "events.mustache", 5), ("/articles/", "articles.mustache", 5),
    ("/people/", "people.mustache", 5), ("/topics/", "topics.mustache", 5),
    ("/digests/", "digests.mustache", 5), ("/digests/2024-05/", "digest.mustache", 2),
    ("/digests/2024-05/mail.html", "digest-mail.mustache", 2),
    ("/digests/2024-05/digest.eml", "digest-mail.mustache", 2),
    ("/sources/", "sources.mustache", 5), ("/feed.atom", "none", 5), ("/feed.json", "none", 5),
    ("/data/briefs.json", "none", 5), ("/data/events.json", "none", 5), ("/sitemap.xml", "none", 5),
    ("/feeds.opml", "none", 5), ("/events.ics", "none", 5),
    ("/countries/tn/events.ics", "none", 1),
    ("/feeds/", "feeds.mustache", 5),
    ("/robots.txt", "none", 0), ("/404.html", "missing.mustache", 0), ("/style.css", "none", 0),
    ("public/countries/tn/index.html", "country.mustache", 1), ("./public/feed.atom", "none", 5),
    ("countries/tn/", "country.mustache", 1),
    ("https://digest.example/countries/tn/#about", "country.mustache", 1),
    ("https://digest.example", "home.mustache", 5), ("/countries/%74n/", "country.mustache", 1),
  ])
  func `every address says what it is made from`(_ what: String, _ template: String, _ briefs: Int) throws {
    let ending = try Self.why(what)
    #expect(ending.code == 0, "\(ending.all)")
    let lines = ending.text.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("Template ") && $0.contains(template) }, "\(ending.text)")
    #expect(
      lines.contains { $0 == "From \(briefs) brief\(briefs == 1 ? "" : "s")" }
        || briefs == 0 && lines.contains { $0.hasPrefix("Briefs     none") }, "\(ending.text)")
  }

  @Test func `no kind of file of a built site is without an answer`() throws {
    let site = try Self.site.get()
    // One of each folder and ending: asking each costs a rendering.
    let kinds = Dictionary(grouping: site.built.files().keys.sorted().filter { !$0.hasPrefix(".") }) { file in
      let names = file.split(separator: "/")
      return "\(names[0]) \(names[names.count - 1])"
    }
    #expect(kinds.count > 15)
    for file in kinds.values.compactMap(\.first).sorted() {
      let ending = try site.dateline("why", "--json", "public/" + file)
      #expect(ending.code == 0, "\(file): \(ending.all)")
    }
  }

  @Test(arguments: [
    ("/countries/xx/", "why country XX`"), ("/evnts/", "/events/"), ("/pairs/gr-tm/", "/pairs/gr-tn/"),
    ("https://elsewhere.example/x/", "base_url is https://digest.example/"),
    ("/a/../../b/", "percent-encoded"),
    ("/events/%zz/", "percent-encoded"), ("country Polgne", "Pologne"), ("country X1", "two letters"),
    ("nothing-of-ours", "country PL"), ("aucune phrase ne dit jamais cela", "first words"),
    ("000000000000000", "sha256sum"), ("article/0.txt", "articles/0.txt"),
  ])
  func `what nobody knows is misuse, with a hint`(_ what: String, _ hint: String) throws {
    let words = what.hasPrefix("country ") ? ["country", String(what.dropFirst(8))] : [what]
    let ending = try Command(ScratchSite.program, ["why"] + words, in: Self.site.get().path).run()
    #expect(ending.code == 2 && ending.output.isEmpty, "\(ending.all)")
    #expect(
      ending.complaints.contains("  hint: ") && ending.complaints.contains(hint), "\(ending.complaints)")
  }

  @Test(arguments: [["country", "Tunisie"], ["country", "Túnez"], ["country", "تونس"], ["country", "tn"]])
  func `a country is known by its name in four languages`(_ what: [String]) throws {
    let ending = try Command(ScratchSite.program, ["why"] + what, in: Self.site.get().path).run()
    #expect(ending.code == 0 && ending.text.hasPrefix("TN (Tunisia)  in 1 article: 1 party"), "\(ending.all)")
  }

  @Test func `a sentence is found by its beginning: line, bytes, rank, traits, brief and owner`() throws {
    let ending = try Self.why("Le ministre tunisien de l'Intérieur, Nadir Abenkour")
    #expect(ending.code == 0, "\(ending.all)")
    #expect(ending.text.contains("content/articles/0.txt:7, bytes "), "\(ending.text)")
    #expect(ending.text.contains("rank 1 of ") && ending.text.contains("  Traits     "), "\(ending.text)")
    #expect(ending.text.contains(", summary, the machine's"), "\(ending.text)")
    let json = try Self.why("--json", "Le ministre tunisien de l'Intérieur, Nadir Abenkour")
    let found = try JSONDecoder().decode(Found.self, from: Data(json.output))
    let bytes = Array(Newsprint.article(0).utf8)
    #expect(String(decoding: bytes[found.start..<found.end], as: UTF8.self) == found.text)
  }

  @Test func `a line that was set aside says by which rule, and a desk note who wrote it`() throws {
    let aside = try Self.why("Suivez-nous sur Facebook")
    #expect(aside.code == 0 && aside.text.contains("Set aside  social, "), "\(aside.all)")
    #expect(aside.text.contains("none quotes it"))
    let note = try Self.why("Une phrase que la rédaction a écrite")
    #expect(note.code == 0 && note.text.contains("Desk note  Amina Benali, 2026-11-26"), "\(note.all)")
    #expect(note.text.contains("no source line has it"))
  }

  @Test func `programs get one kind of object a question, each with its keys`() throws {
    let id = try Self.event(of: "articles/copy.txt")
    let questions: [(String, [String], [String])] = [
      ("article", ["articles/0.txt"], ["path", "lines", "headlines", "days", "topicNames", "rules"]),
      ("article", ["articles/furniture.txt"], ["path", "lines", "headlines"]),
      (
        "brief", [try Self.brief(about: "articles/2.txt")],
        ["path", "source", "event", "persons", "event_reason", "parts", "article"]
      ),
      ("page", ["/"], ["address", "template", "partials", "settings", "briefs"]),
      ("page", ["/countries/tn/feed.atom"], ["address", "template", "briefs"]),
      ("country", ["country", "TN"], ["code", "path", "role", "lines", "reason", "rule"]),
      ("event", ["event", id], ["id", "accounts", "apart", "origins", "decisions"]),
      ("sentence", ["Suivez-nous sur Facebook"], ["text", "path", "line", "start", "kind", "rule"]),
    ]
    for (question, what, keys) in questions {
      let ending = try Command(ScratchSite.program, ["why", "--json"] + what, in: Self.site.get().path).run()
      #expect(ending.code == 0 && !ending.output.isEmpty, "\(ending.all)")
      for line in ending.output.split(separator: 0x0A) {
        let object = try JSONDecoder().decode([String: Anything].self, from: Data(line))
        #expect(Set(keys).subtracting(object.keys) == [], "\(question)")
        #expect(String(decoding: line, as: UTF8.self).hasPrefix("{\"question\":\"\(question)\","))
      }
    }
  }

  @Test func `a question asks the site it names, and writes nothing`() throws {
    let site = try Self.site.get()
    let before = Snapshot(of: site.around.path)
    for what in [["country", "TN"], ["/"], ["articles/0.txt"], ["Suivez-nous sur Facebook"]] {
      let ending = try Command(
        ScratchSite.program, ["why"] + what + ["--site", "site"], in: site.around.path
      ).run()
      #expect(ending.code == 0, "\(ending.all)")
    }
    #expect(before.changes(to: Snapshot(of: site.around.path)) == [])
  }

  @Test(arguments: [
    "\u{1B}[31mrouge\u{1B}[0m et la suite", "{{#each}} <b>gras</b> & plus", "/\u{202E}gpj.exe/",
    "/events/\u{7}/",
    "--- title: [", "https://digest.example/\u{1B}]0;x", "country", "event", "/articles/",
    "../../../etc/passwd",
    "un deux \u{0} trois quatre", "％％％％ ％％％％ ％％％％",
  ])
  func `nothing that is asked runs on a terminal`(_ what: String) throws {
    let word = String(what.prefix { $0 != "\u{0}" })
    let ending = try Self.why("--", word)
    #expect([0, 2].contains(ending.code), "\(ending.all)")
    #expect(
      !(ending.output + Array(ending.complaints.utf8)).contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 })
    #expect(!ending.complaints.contains("\u{202E}"))
  }

  private struct Found: Decodable {
    let text: String
    let start: Int
    let end: Int
  }

  /// Any JSON value.
  private struct Anything: Decodable {
    init(from decoder: any Decoder) throws {}
  }
}

extension [UInt8] {
  fileprivate func says(_ text: String) -> Bool { String(decoding: self, as: UTF8.self).contains(text) }
}
