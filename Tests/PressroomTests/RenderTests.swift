import Briefs
import Mustache
import Support
import Testing

@testable import Pressroom

@Suite struct `The rendered site` {
  @Test func `Golden: every kind of page of a small digest`() {
    let (site, problems) = render(SmallDigest.content(), theme: SmallDigest.theme())
    #expect(problems.isEmpty)
    expectGolden(site.text("/articles/visit-to-lisbon/"), "article.html")
    expectGolden(site.text("/events/ma-pt-1/"), "event.html")
    expectGolden(site.text("/timeline/"), "timeline.html")
    expectGolden(site.text("/countries/ma/"), "country.html")
    expectGolden(site.text("/pairs/"), "pairs.html")
    expectGolden(site.text("/feed.atom"), "feed.atom")
    expectGolden(site.text("/feed.json"), "feed.json")
    expectGolden(site.text("/sitemap.xml"), "sitemap.xml")
    expectGolden(site.text("/data/briefs.json"), "briefs.json")
    expectGolden(site.text("/data/events.json"), "events.json")
  }

  @Test func `the order in which briefs are found changes no byte`() {
    let theme = SmallDigest.theme()
    let (one, _) = render(SmallDigest.content(), theme: theme)
    let (other, _) = render(SmallDigest.content(SmallDigest.accounts.reversed()), theme: theme)
    #expect(one.pages.map(\.address) == other.pages.map(\.address))
    for (a, b) in zip(one.pages, other.pages) { #expect(a.bytes() == b.bytes(), "\(a.address)") }
  }

  @Test func `two builds are the same, on one core or on eight`() throws {
    let place = try TemporaryFolder()
    let (site, _) = render(SmallDigest.content(), theme: SmallDigest.theme())
    _ = try SiteFolder(place.path + "/one").write(site, jobs: 1)
    _ = try SiteFolder(place.path + "/eight").write(site, jobs: 8)
    #expect(Snapshot(of: place.path + "/one").changes(to: Snapshot(of: place.path + "/eight")) == [])
  }

  @Test(arguments: SiteFile.spoken)
  func `every link of every page leads somewhere, in each language`(_ language: String) {
    let (site, problems) = render(SmallDigest.content(language: language), theme: SmallDigest.theme())
    #expect(problems.isEmpty)
    let files = site.pages.map { BuiltFile(path: $0.address.file, bytes: $0.bytes()) }
    #expect(checkLinks(in: files.filter { $0.path != "404.html" }) == [])
    #expect(site.text("/")?.contains("dir=\"\(language == "ar" ? "rtl" : "ltr")\"") == true)
  }

  @Test func `a refused country has no page, no count, no pair`() {
    let (site, _) = render(SmallDigest.content(), theme: SmallDigest.theme())
    #expect(site.pages.allSatisfy { !$0.address.path.contains("pl/") && !$0.address.path.contains("-pl") })
    #expect(site.text("/data/briefs.json")?.contains("\"PL\"") == false)
    #expect(site.text("/articles/visit-to-lisbon/")?.contains("A lone demonym.") == true)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "{{title}} {{{body}}} {{>layout}}", "---", "\" onmouseover=\"x", "&lt;b&gt;",
    "a\u{202E}b", "line\nbreak", "]]>", "\u{2066}open", "{% raw %}", "javascript:alert(1)",
  ])
  func `a title appears literally, whatever stands in it`(_ title: String) {
    let account = SmallDigest.account(
      "hostile", title, "en", nil, happened: "2024-03-11", outlet: title, parties: ["MA", "PT"],
      sentences: [title + "."])
    let (site, problems) = render(SmallDigest.content([account]), theme: SmallDigest.theme())
    #expect(problems.isEmpty)
    let escaped = settled(title).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
      ">", with: "&gt;"
    )
    .replacing("\"", with: "&quot;")
    let page = site.text("/articles/hostile/") ?? ""
    #expect(page.contains(">\(escaped)</h1>"))
    for page in site.pages where page.address.isPage {
      let html = String(decoding: page.bytes(), as: UTF8.self)
      #expect(!html.replacing(LinkedData.start, with: "").contains("<script"), "\(page.address)")
      #expect(!html.contains("href=\"javascript"), "\(page.address)")
    }
    #expect(
      checkLinks(
        in: site.pages.map { BuiltFile(path: $0.address.file, bytes: $0.bytes()) }.filter {
          $0.path != "404.html"
        }) == [])
  }

  @Test(arguments: ["https://digest.example/", "https://x.example/press/night%20desk/", nil])
  func `every link leads somewhere, those of the page for what is missing too`(_ base: String?) {
    var content = SmallDigest.content()
    content.site.baseURL = base
    let files = render(content, theme: SmallDigest.theme()).0.pages.map {
      BuiltFile(path: $0.address.file, bytes: $0.bytes())
    }
    #expect(checkLinks(in: files, base: content.site.basePath ?? "/") == [])
    if base?.contains("press") == true {
      #expect(checkLinks(in: files).allSatisfy { $0.path == "404.html" })
      #expect(!checkLinks(in: files).isEmpty)
    }
  }

  @Test func `a template that names what is not there is a problem with its line, and nothing is built`()
    throws
  {
    let place = try TemporaryFolder()
    for (path, bytes) in Snapshot(of: SmallDigest.templates).files() {
      place.write("Templates/" + path, bytes)
    }
    place.write(
      "Templates/event.mustache", "{{<layout}}\n{{$main}}\n{{titel}}{{>nothing}}\n{{/main}}\n{{/layout}}\n")
    var problems: [Problem] = []
    let theme = Theme(at: place.path + "/Templates", problems: &problems)
    let (site, found) = render(SmallDigest.content(), theme: theme)
    #expect(site.pages.isEmpty)
    #expect(
      found.contains { $0.path.hasSuffix("event.mustache") && $0.line == 3 && $0.hint.contains("title") })
  }

  @Test(arguments: ["same id", "SAME-ID", "Same-Id"])
  func `two spellings of an event's id that make one address are one event`(_ spelled: String) {
    var accounts = Array(SmallDigest.accounts.prefix(3))
    accounts[0].brief.event = spelled
    accounts[1].brief.event = "same-id"
    accounts[2].brief.event = "same-id"
    let (site, problems) = render(SmallDigest.content(accounts), theme: SmallDigest.theme())
    #expect(problems.isEmpty)
    #expect(site.text("/events/same-id/")?.contains("3 accounts") == true)
    #expect(site.text("/data/events.json")?.contains(#""id":"same-id""#) == true)
    #expect(checkFeeds(in: site.files.filter { $0.path.contains("feed") }).isEmpty)
  }

  @Test func `a site without briefs has all its pages all the same`() {
    let (site, problems) = render(SmallDigest.content([]), theme: SmallDigest.theme())
    #expect(problems.isEmpty)
    #expect(site.text("/") != nil)
    #expect(site.text("/data/briefs.json") == "[]\n")
  }
}
