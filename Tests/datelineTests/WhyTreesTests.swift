import Support
import Testing

/// What is answered about pages of other languages than the first, and about pages on which lists go on.
@Suite struct `Why, in the trees of several languages` {
  private static let site = Result { () throws -> ScratchSite in
    let site = try ScratchSite()
    site.write(
      "content/site.yaml",
      "title: \"Le Sémaphore\"\nbase_url: \"https://digest.example/\"\nlanguages: [\"fr\", \"ar\"]\n")
    // So many that the lists have an index by letter.
    for number in 0..<22 { site.article("\(number).txt", Newsprint.article(number)) }
    // So many that what they changed takes more than one page.
    site.write("content/briefs/editions.tsv", editions(5, of: 120))
    #expect(try site.dateline("build").code == 0)
    return site
  }

  private static func editions(_ count: Int, of changes: Int) -> String {
    (1...count).map { edition in
      "edition\t\(edition)\t2026-11-0\(edition)\n"
        + (1...changes).map { "change\t\(edition)\tadded\tevent\te-\(edition)-\($0)\t-\tTitle\t-\n" }
        .joined()
    }.joined()
  }

  private static func why(_ what: String) throws -> Command.Ending {
    try Command(ScratchSite.program, ["why", what], in: site.get().path).run()
  }

  @Test(arguments: [
    ("/ar/", "home.mustache", 22), ("/ar/timeline/", "timeline.mustache", 22),
    ("/ar/countries/tn/", "country.mustache", nil), ("/countries/tn/", "country.mustache", nil),
    ("/ar/countries/tn/feed.atom", "none", nil), ("/ar/feed.json", "none", 22),
    ("/ar/changes/", "changes.mustache", 22), ("/changes/page/1/", "changes.mustache", 22),
    ("/ar/changes/page/1/", "changes.mustache", 22), ("/ar/search/", "search.mustache", 22),
    ("public/ar/countries/index.html", "countries.mustache", 22),
    ("https://digest.example/ar/people/", "people.mustache", 22),
    ("/articles/letters/all/", "list.mustache", 22), ("/ar/articles/letters/all/", "list.mustache", 22),
  ])
  func `every address says what it is made from`(_ what: String, _ template: String, _ briefs: Int?) throws {
    let ending = try Self.why(what)
    #expect(ending.code == 0, "\(ending.all)")
    let lines = ending.text.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("Template ") && $0.contains(template) }, "\(ending.text)")
    let from = lines.first { $0.hasPrefix("From ") }
    if let briefs {
      #expect(from == "From \(briefs) briefs", "\(ending.text)")
      // What a page of changes tells depends on what readers were told before.
      if what.contains("changes/") { #expect(ending.text.contains("content/briefs/editions.tsv")) }
    } else {
      // A page of one subject is made from the same briefs in every tree.
      let first = try Self.why(what.replacing("/ar/", with: "/"))
      #expect(from != nil && from == first.text.split(separator: "\n").first { $0.hasPrefix("From ") })
    }
  }

  @Test func `a page of another tree is told by its own address`() throws {
    let site = try Self.site.get()
    for folder in ["events", "articles"] {
      let name = try #require(
        site.names("public/ar/\(folder)").first { !["index.html", "page", "letters"].contains($0) })
      let ending = try Self.why("/ar/\(folder)/\(name)/")
      #expect(ending.code == 0 && ending.text.contains("Page       /ar/\(folder)/\(name)/"), "\(ending.all)")
    }
  }

  @Test func `a file of the search index is told to be Pagefind's`() throws {
    let site = try Self.site.get()
    // Whether or not the machine has Pagefind: a file that stands there is its.
    site.write("public/pagefind/pagefind-x.js", "")
    let ending = try Self.why("/pagefind/pagefind-x.js")
    #expect(ending.code == 0 && ending.text.contains("Pagefind"), "\(ending.all)")
    for what in ["/pagefind/", "/pagefind/none.js"] {
      let ending = try Self.why(what)
      #expect(ending.code == 2 && ending.complaints.contains("hint: Pagefind"), "\(ending.all)")
    }
  }

  @Test(arguments: [
    "/ar/404.html", "/ar/robots.txt", "/ar/sitemap.xml", "/ar/style.css", "/ar/data/briefs.json",
    "/es/", "/ar/countries/pl/", "/ar/ar/", "/ar/articles/page/1/", "/changes/page/2/", "/changes/page/",
    "/changes/letters/a/", "/ar/changes/page/01/",
  ])
  func `what no tree has is refused, with the nearest there is`(_ what: String) throws {
    let ending = try Self.why(what)
    #expect(ending.code == 2 && ending.complaints.contains("hint: "), "\(ending.all)")
  }
}
