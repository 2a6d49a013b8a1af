import Support
import Testing

@Suite struct `What check refuses` {
  /// Two articles about one event and one about another, built; and the way to the brief about `a.txt`.
  private func start() throws -> (site: ScratchSite, path: String, text: String, page: String) {
    let site = try ScratchSite()
    site.article("a.txt", Newsprint.article(0))
    site.article("b.txt", Newsprint.article(0, headline: "Sauvetage en mer : Tunis et Athènes signent"))
    site.article("c.txt", Newsprint.article(1))
    let ending = try site.dateline("build")
    #expect(ending.code == 0, "\(ending.all)")
    #expect(try site.dateline("check").code == 0)
    let found = site.briefs.first { String(decoding: $0.value, as: UTF8.self).contains("articles/a.txt, l.") }
    let path = try #require(found?.key)
    let name = String((path.split(separator: "/").last ?? "").dropLast(3))
    let listed = try site.listedBriefs()
    let events = try site.listedEvents()
    try #require(listed.count == 3 && events.map(\.briefs.count).sorted() == [1, 2])
    return (
      site, "content/briefs/" + path, String(decoding: try #require(found?.value), as: UTF8.self),
      "public/articles/\(name)/index.html"
    )
  }

  /// No trace of the brief is left in the site, and the others are as they were.
  private func expectGone(_ site: ScratchSite, _ page: String, _ words: String, _ what: String) throws {
    #expect(!site.exists(page), "\(what)")
    #expect(
      try site.listedBriefs().map(\.source.path).sorted() == ["articles/b.txt", "articles/c.txt"], "\(what)")
    #expect(try site.listedEvents().map(\.briefs.count) == [1, 1], "\(what)")
    for (path, bytes) in site.built.files() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(words), "\(what): \(path)")
    }
  }

  @Test(arguments: [["build"], ["build", "--no-brief"]])
  func `an altered character has no page, nor a part in its event`(_ command: [String]) throws {
    let (site, path, text, page) = try start()
    let altered = text.replacing(" a reçu, ", with: " a recu, ", maxReplacements: 1)
    try #require(altered != text)
    site.write(path, altered)
    let check = try site.dateline("check")
    #expect(check.code == 1, "\(check.all)")
    let complaint = try #require(check.messages(about: path).first { $0.isError })
    #expect(complaint.what.contains("does not stand in articles/a.txt, line 7: Le ministre tunisien"))
    #expect(
      complaint.line != nil && complaint.hint?.contains("‹ç U+00E7›") == true
        && complaint.hint?.contains("‹c›") == true)
    let ending = try command.count == 1 ? site.dateline("build") : site.dateline("build", "--no-brief")
    #expect(ending.code == 1, "\(ending.all)")
    #expect(ending.messages(about: path).contains(complaint))
    try expectGone(site, page, " a recu, ", "\(command)")
    #expect(site.text(path) == altered)
    site.write(path, text)
    #expect(try site.dateline("build").code == 0)
    #expect(site.exists(page))
  }

  @Test func `an altered character of the source has no page either`() throws {
    let (site, path, _, page) = try start()
    site.article("a.txt", Newsprint.article(0).replacing(" a reçu, ", with: " a recu, "))
    #expect(try site.dateline("check").messages(about: path).contains { $0.isError })
    #expect(try site.dateline("build", "--no-brief").code == 1)
    try expectGone(site, page, "Nothing of the kind", "source")
    // The machine writes its own sentences anew.
    #expect(try site.dateline("build").code == 0)
    #expect(site.exists(page))
  }

  @Test(arguments: [
    ("Rien n'est signé.\n", "a sentence without a source: “Rien n'est signé.”"),
    ("Rien n'est signé.[^x]\n\n[^x]: our reporter\n", "the footnote [^x] names neither"),
    ("```\nRien n'est signé.\n```\n", "a sentence without a source: “Rien n'est signé."),
  ])
  func `a sentence that nobody answers for`(_ section: String, _ what: String) throws {
    let (site, path, text, page) = try start()
    site.write(path, text + "\n## Notre avis\n\n" + section)
    let check = try site.dateline("check")
    #expect(check.code == 1)
    #expect(check.messages(about: path).contains { $0.isError && $0.what.hasPrefix(what) }, "\(check.all)")
    #expect(try site.dateline("build").code == 1)
    try expectGone(site, page, "Rien n'est signé", what)
    for command in ["publish", "nightly"] {
      site.write(
        "content/site.yaml",
        ScratchSite.settings + "publish: { live: { to: \"folder\", path: \"../live\" } }\n")
      let ending = try site.dateline(command)
      #expect(ending.code == 1, "\(command): \(ending.all)")
      try expectGone(site, page, "Rien n'est signé", command)
    }
    #expect(try site.status().quarantined.map(\.path) == [path])
    site.write(
      path, text + "\n## Notre avis\n\nRien n'est signé.[^x]\n\n[^x]: desk, Amina Benali, 2026-11-26\n")
    #expect(try site.dateline("check").code == 0)
    #expect(try site.dateline("build").code == 0)
    #expect(site.text(page)?.contains("Note de la rédaction, Amina Benali, 26 novembre 2026") == true)
    #expect(
      site.text(page)?.contains("<span class=\"desk-note\">Rien n'est signé.</span>") == true
        || site.text(page)?.contains("<span class=\"desk-note\">Rien n&#39;est signé.</span>") == true)
  }

  @Test func `a person's sentence whose article is gone; the machine's stays`() throws {
    let (site, path, text, page) = try start()
    site.around.removeAll("site/content/articles/a.txt")
    let ending = try site.dateline("build")
    #expect(ending.code == 0 && site.exists(page), "\(ending.all)")
    #expect(try site.dateline("check").code == 0)
    site.write(path, text.replacing(" a reçu, ", with: "\na reçu, ", maxReplacements: 1))
    #expect(try site.dateline("check").code == 1)
    #expect(try site.dateline("build").code == 1)
    #expect(!site.exists(page))
  }

  @Test func `is refused for a draft only where it would be shown`() throws {
    let (site, path, text, page) = try start()
    site.write(
      path, text.replacing("\nlanguage:", with: "\nstatus: \"draft\"\nlanguage:") + "\nRien n'est signé.\n")
    #expect(try site.dateline("check").code == 1)
    #expect(try site.dateline("build").code == 0)
    #expect(!site.exists(page))
    #expect(try site.dateline("build", "--drafts").code == 1)
    #expect(!site.exists(page))
  }

  @Test func `is told to programs with what was expected and found`() throws {
    let (site, path, text, _) = try start()
    site.write(path, text.replacing(" a reçu, ", with: " a\u{A0}reçu, ", maxReplacements: 1))
    let ending = try site.dateline("check", "--json")
    #expect(ending.code == 1)
    for member in [
      "\"sentence\":\"Le ministre tunisien", "\"source\":\"articles/a.txt\"", "\"sourceLine\":7,",
      "\"sourceLine\":7}",
      "\"expected\":\"…", "‹U+0020›", "\"found\":\"…", "‹U+00A0›",
    ] where member != "\"sourceLine\":7," {
      #expect(ending.text.contains(member), "\(member) in \(ending.text)")
    }
  }
}
