import Glibc
import Support
import Testing

private let who = #"by: "A. Benali", date: "2026-11-26", reason: "ainsi soit-il""#

extension ScratchSite {
  /// Writes decisions, one a line, each without author, day and reason; none takes the file away.
  fileprivate func decide(_ decisions: String...) {
    unlink(path + "/content/overrides.yaml")
    guard !decisions.isEmpty else { return }
    write("content/overrides.yaml", decisions.map { "- { \($0), \(who) }\n" }.joined())
  }

  /// The text of the brief about an article.
  fileprivate func brief(about article: String) throws -> String {
    let texts = briefs.values.map { String(decoding: $0, as: UTF8.self) }
    return try #require(texts.first { $0.contains("path: \"articles/\(article)\"") })
  }

  /// The page of the brief about an article.
  fileprivate func page(about article: String) throws -> String {
    let brief = try #require(try listedBriefs().first { $0.source.path == "articles/\(article)" })
    return try #require(text("public/articles/\(brief.id)/index.html"))
  }
}

@Suite struct `The desk's decisions` {
  private func start() throws -> ScratchSite {
    let site = try ScratchSite(articles: 4)
    let ending = try site.dateline("build")
    try #require(ending.code == 0, "\(ending.all)")
    return site
  }

  @Test(arguments: [
    ["brief"], ["build"], ["build", "--no-brief"], ["publish"], ["nightly"], ["check"],
    ["why", "content/articles/0.txt"], ["why", "country", "PL"],
  ])
  func `a broken file stops the run with exit 2, and nothing is as it was not`(_ command: [String]) throws {
    let site = try start()
    site.write(
      "content/site.yaml",
      ScratchSite.settings + "publish: { live: { to: \"folder\", path: \"\(site.around.path)/served\" } }\n")
    site.write(
      "content/overrides.yaml",
      "- { article: 0.txt, title: x, \(who) }\n- { skip: articles/1.txt, by: \"b\" }\n")
    let before = Snapshot(of: site.path, leavingOut: ["nightly", ".dateline"])
    let ending = try Command(ScratchSite.program, command, in: site.path).run()
    #expect(ending.code == 2, "\(ending.all)")
    let messages = ending.messages(about: "content/overrides.yaml")
    #expect(messages.map(\.line) == [1, 2, 2], "\(ending.all)")
    #expect(messages.allSatisfy { $0.isError && $0.hint != nil })
    #expect(before.changes(to: Snapshot(of: site.path, leavingOut: ["nightly", ".dateline"])) == [])
  }

  @Test func `a contradiction that only the articles show stops the run too`() throws {
    let site = try start()
    let digest = try #require(try site.listedBriefs().first { $0.source.path == "articles/0.txt" }).source
      .sha256
    site.decide("same: [articles/0.txt, articles/1.txt]", "apart: [\"\(digest)\", articles/1.txt]")
    let before = Snapshot(of: site.path)
    let ending = try site.dateline("build")
    #expect(ending.code == 2)
    #expect(ending.messages(about: "overrides.yaml").map(\.line) == [2], "\(ending.all)")
    #expect(before.changes(to: Snapshot(of: site.path)) == [])
  }

  @Test func `a file that is a link, a FIFO, a folder or too large is named and not read`() throws {
    let site = try start()
    let file = site.path + "/content/overrides.yaml"
    site.write("content/other.yaml", "")
    let makes: [() -> Void] = [
      { symlink("other.yaml", file) }, { symlink("nowhere.yaml", file) }, { mkfifo(file, 0o644) },
      { mkdir(file, 0o755) },
      { site.write("content/overrides.yaml", "# " + String(repeating: "x", count: 16 << 20)) },
    ]
    for make in makes {
      make()
      let ending = try site.dateline("build")
      #expect(ending.code == 2)
      #expect(ending.messages(about: "content/overrides.yaml").map(\.isError) == [true], "\(ending.all)")
      unlink(file)
      rmdir(file)
    }
  }

  @Test(arguments: ["", "# nothing yet\n", "---\n"])
  func `a file that decides nothing changes nothing`(_ text: String) throws {
    let site = try start()
    let (briefs, built) = (site.briefs, site.built)
    site.write("content/overrides.yaml", text)
    #expect(try site.dateline("build").code == 0)
    #expect(site.briefs == briefs)
    #expect(built.changes(to: site.built) == [])
  }

  /// A decision of every kind, about the articles of ``start()``.
  private static let everyKind = [
    "article: articles/0.txt, title: \"Le titre de la rédaction\"",
    "article: articles/0.txt, happened: \"2025-03-01\"",
    "article: articles/0.txt, published: 2025-03-06",
    "article: articles/0.txt, place: { name: \"Sfax\", country: \"TN\" }",
    "article: articles/1.txt, countries: { KE: mentioned, FR: party }",
    "article: articles/1.txt, keep: \"Lire aussi : Le pont suspendu fermé deux nuits pour travaux\"",
    "article: articles/1.txt, set_aside: 10", "article: articles/1.txt, happened: null",
    "article: articles/1.txt, place: null", "person: \"Ilaria Meribel\", name: \"Ilaria Méribel-Roche\"",
    "article: articles/2.txt, set_aside: 5", "article: articles/2.txt, set_aside: 6",
    "apart: [articles/0.txt, articles/1.txt]", "skip: articles/3.txt",
  ]

  @Test func `decisions of every kind taken back restore every byte`() throws {
    let site = try start()
    let (briefs, built) = (site.briefs, site.built)
    for decisions in [Self.everyKind, Array(Self.everyKind[..<4]), Array(Self.everyKind[9...])] {
      site.write("content/overrides.yaml", decisions.map { "- { \($0), \(who) }\n" }.joined())
      let ending = try site.dateline("build")
      #expect(ending.code == 0, "\(ending.all)")
      #expect(ending.messages.isEmpty, "\(ending.all)")
      #expect(site.briefs != briefs)
      let (after, shown) = (site.briefs, site.built)
      #expect(try site.dateline("build").code == 0)
      #expect(site.briefs == after)
      #expect(shown.changes(to: site.built) == [])
      #expect(try site.dateline("check").code == 0)
    }
    site.decide()
    #expect(try site.dateline("build").code == 0)
    #expect(site.briefs == briefs)
    #expect(built.changes(to: site.built) == [])
  }

  @Test
  func
    `an undated brief that the desk dates stays in its folder, and is where it was when the date is taken back`()
    throws
  {
    let site = try ScratchSite()
    let lines = Newsprint.article(0).split(separator: "\n").filter { !$0.hasPrefix("Publié") }
    site.article("a.txt", lines.joined(separator: "\n").replacing("mardi 4 mars 2025", with: "mardi") + "\n")
    #expect(try site.dateline("build").code == 0)
    let (briefs, built) = (site.briefs, site.built)
    try #require(briefs.keys.allSatisfy { $0.hasPrefix("undated/") })
    site.decide("article: articles/a.txt, happened: 2025-03-04")
    #expect(try site.dateline("build").code == 0)
    #expect(try site.listedBriefs().map(\.happened?.value) == ["2025-03-04"])
    site.decide()
    #expect(try site.dateline("build").code == 0)
    #expect(site.briefs == briefs)
    #expect(built.changes(to: site.built) == [])
  }

  @Test func `they survive articles scraped again, and briefs deleted and made again`() throws {
    let site = try start()
    let listed = try #require(try site.listedBriefs().first { $0.source.path == "articles/0.txt" })
    let address = "/articles/\(listed.id)/"
    site.decide(
      "article: \"\(address)\", place: { name: \"Sfax\", country: \"TN\" }",
      "article: articles/1.txt, keep: \"Lire aussi : Le pont suspendu fermé deux nuits pour travaux\"",
      "article: articles/1.txt, title: \"Le titre de la rédaction\"")
    #expect(try site.dateline("build").code == 0)
    for number in 0...1 {
      site.article(
        "\(number).txt", "Accueil\nSports\n" + Newsprint.article(number).replacing("Météo", with: "Temps"))
    }
    let again = try site.dateline("build")
    #expect(again.code == 0 && again.messages.isEmpty, "\(again.all)")
    #expect(try site.brief(about: "0.txt").contains("place: { name: \"Sfax\""))
    #expect(try site.brief(about: "1.txt").contains("{ what: \"keep\", about: \"14\""))
    site.around.removeAll("site/content/briefs")
    let anew = try site.dateline("build")
    #expect(anew.code == 0 && anew.messages.isEmpty, "\(anew.all)")
    #expect(try site.brief(about: "0.txt").contains("place: { name: \"Sfax\""))
    #expect(try site.brief(about: "1.txt").contains("title: \"Le titre de la rédaction\""))
  }

  @Test(arguments: ["brief", "build", "nightly"])
  func `a decision that matches nothing is a warning with its line`(_ command: String) throws {
    let site = try start()
    site.decide("article: articles/9.txt, title: x", "person: \"Nadir Abenkur\", name: \"X Y\"")
    let ending = try site.dateline(command)
    #expect(ending.code == 0)
    if command == "nightly" {
      let report = site.text("nightly/report.md") ?? ""
      #expect(
        report.contains("overrides.yaml:1") && report.contains("is no article of the site"), "\(report)")
    } else {
      let messages = ending.messages(about: "content/overrides.yaml")
      #expect(messages.map(\.line) == [1, 2] && messages.allSatisfy { !$0.isError }, "\(ending.all)")
      #expect(messages.last?.hint == "did you mean \"Nadir Abenkour\"?")
    }
  }

  @Test func `a skipped article's brief keeps all but its status, and has no page`() throws {
    let site = try start()
    let before = try site.brief(about: "3.txt")
    let page = try #require(try site.listedBriefs().first { $0.source.path == "articles/3.txt" })
    site.decide("skip: articles/3.txt")
    let ending = try site.dateline("build", "--drafts")
    #expect(ending.code == 0)
    #expect(
      ending.all.contains("skipped    content/briefs/") && ending.all.contains("/\(page.id).md"),
      "\(ending.all)")
    let after = try site.brief(about: "3.txt")
    let changed = after.split(separator: "\n").filter { !before.split(separator: "\n").contains($0) }
    #expect(changed.count == 3, "\(changed)")
    #expect(changed.contains("status: \"skipped\""))
    #expect(changed.contains { $0.hasPrefix("decisions: [{ what: \"skip\", by: \"A. Benali\"") })
    #expect(after.contains("event: \"\(page.event ?? "?")\""))
    #expect(try !site.listedBriefs().contains { $0.source.path == "articles/3.txt" })
    let built = site.built
    #expect(try site.dateline("build", "--no-brief").code == 0)
    #expect(built.changes(to: site.built) == [])
    // Without its article the brief stays skipped, and comes back when the decision goes.
    site.around.removeAll("site/content/articles/3.txt")
    let gone = try site.dateline("brief")
    #expect(gone.messages(about: "overrides.yaml").isEmpty, "\(gone.all)")
    #expect(try site.brief(about: "3.txt") == after)
    site.decide()
    #expect(try site.dateline("brief").code == 0)
    #expect(try site.brief(about: "3.txt") == before)
  }

  @Test func `a person's own status stays, and is told`() throws {
    let site = try start()
    let (path, text) = try #require(
      site.briefs.map { ("content/briefs/" + $0.key, String(decoding: $0.value, as: UTF8.self)) }
        .first { $0.1.contains("articles/3.txt") })
    let edited = text.replacing("language: \"fr\"\n", with: "status: \"draft\"\nlanguage: \"fr\"\n")
    site.write(path, edited)
    site.decide("skip: articles/3.txt")
    let ending = try site.dateline("brief")
    #expect(
      ending.all.contains("status is a person's; news: the machine would now write: status: \"skipped\""),
      "\(ending.all)")
    #expect(site.text(path)?.contains("\nstatus: \"draft\"\n") == true)
    site.decide()
    #expect(try site.dateline("brief").code == 0)
    #expect(site.text(path) == edited)
  }

  @Test func `a renamed person has a page under the name, and none under the old one`() throws {
    let site = try start()
    site.decide("person: \"Ilaria Meribel\", name: \"Ilaria Roche\"")
    #expect(try site.dateline("build").code == 0)
    #expect(site.names("public/people").contains { $0.hasPrefix("ilaria-roche") })
    #expect(!site.names("public/people").contains { $0.hasPrefix("ilaria-meribel") })
  }

  @Test(arguments: [
    ("fr", "Décidé par la rédaction", "Gardé dans le récit"), ("en", "Set by the desk", "Kept in the story"),
    ("es", "Decidido por la redacción", "Conservado en el relato"),
    ("ar", "قرارات هيئة التحرير", "أُبقي في الخبر"),
  ])
  func `the article's page tells each decision, in each language`(
    _ language: String, _ heading: String, _ kept: String
  ) throws {
    let site = try start()
    site.write("content/site.yaml", ScratchSite.settings.replacing("[\"fr\"]", with: "[\"\(language)\"]"))
    site.decide(Self.everyKind[5], Self.everyKind[6], Self.everyKind[4], Self.everyKind[12])
    #expect(try site.dateline("build").code == 0)
    let page = try site.page(about: "1.txt")
    #expect(page.contains(heading) && page.contains(kept))
    #expect(page.contains("A. Benali") && page.contains("ainsi soit-il"))
    #expect(page.contains("<time datetime=\"2026-11-26\">"))
    let other = try #require(try site.listedBriefs().first { $0.source.path == "articles/0.txt" }?.title)
    #expect(other.hasPrefix("Tunis et Athènes"))
    #expect(page.contains("<bdi>Tunis et Athènes"), "the article it is kept apart from")
    // A draft is named nowhere.
    let (path, text) = try #require(
      site.briefs.map { ("content/briefs/" + $0.key, String(decoding: $0.value, as: UTF8.self)) }
        .first { $0.1.contains("source: { path: \"articles/0.txt\"") })
    site.write(path, text.replacing("\nlanguage:", with: "\nstatus: \"draft\"\nlanguage:"))
    #expect(try site.dateline("build").code == 0)
    #expect(
      site.built.files().filter { String(decoding: $0.value, as: UTF8.self).contains("articles/0.txt") }
        .isEmpty)
    site.write(path, text)
    #expect(try site.dateline("build").code == 0)
    #expect(page.components(of: "basis-desk") >= 2, "the countries' roles are marked")
    #expect(try site.dateline("check").code == 0)
    let event = try #require(try site.listedBriefs().first { $0.source.path == "articles/1.txt" }?.event)
    #expect(site.text("public/events/\(event)/index.html")?.contains(heading) == true)
  }

  @Test func `what a person wrote stands literally`() throws {
    let site = try start()
    let nasty =
      "</p><script>alert(1)</script> {{title}} {{{body}}} \u{202E}x ![a](javascript:b) --- &amp; \\u{1}"
    let quoted = nasty.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    site.write(
      "content/overrides.yaml",
      "- { article: articles/0.txt, countries: { FR: party }, by: \"\(quoted)\", date: 2026-11-26, reason: \"\(quoted)\" }\n"
        + "- { article: articles/0.txt, title: \"\(quoted)\", by: b, date: 2026-11-26, reason: \"\(quoted)\" }\n"
    )
    let ending = try site.dateline("build")
    #expect(ending.code == 0, "\(ending.all)")
    #expect(!site.html.contains("<script>alert") && !site.html.contains("href=\"javascript:"))
    let page = try site.page(about: "0.txt")
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; {{title}} {{{body}}}"))
    let (briefs, built) = (site.briefs, site.built)
    #expect(try site.dateline("build").code == 0)
    #expect(site.briefs == briefs)
    #expect(built.changes(to: site.built) == [])
    let why = try site.dateline("why", "content/articles/0.txt")
    #expect(why.all.contains("Set by the desk") && !why.all.contains("\u{202E}"))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
