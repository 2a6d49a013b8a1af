import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `The search page` {
  private static func site(
    _ accounts: [Account] = SmallDigest.accounts, isSearched: Bool = true, language: String = "en"
  ) -> Site {
    var content = SmallDigest.content(accounts, language: language)
    content.site.isSearched = isSearched
    return render(content, theme: SmallDigest.theme()).0
  }

  @Test func `says so where there is no index, and no page leads to it`() {
    let site = Self.site(isSearched: false)
    let page = site.text("/search/") ?? ""
    #expect(page.contains("made without a search index") && page.contains("href=\"../articles/index.html\""))
    #expect(!page.contains("<script") && !page.contains("script-src"))
    #expect(site.pages.allSatisfy { !$0.address.path.hasPrefix("/pagefind/") })
    for page in site.pages where page.address.isPage {
      #expect(!String(decoding: page.bytes(), as: UTF8.self).contains("search/index.html"), "\(page.address)")
    }
  }

  @Test(arguments: SiteFile.spoken)
  func `alone may run a script, and every page has the field that leads to it`(_ language: String) {
    let site = Self.site(language: language)
    for page in site.pages where page.address.isPage {
      let html = String(decoding: page.bytes(), as: UTF8.self)
      let isSearch = page.address.path == "/search/"
      #expect(
        html.contains("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'") == isSearch,
        "\(page.address)")
      // A block of data, as JSON-LD is one, is no script (HTML, 4.12.1): nothing runs it.
      let scripts = tags(in: Array(html.utf8)).filter {
        $0.name == "script" && !$0.isEnd
          && !["application/ld+json", "application/json"].contains($0.value(of: "type"))
      }
      #expect(!scripts.isEmpty == isSearch, "\(page.address)")
      #expect(html.contains("default-src 'none'") && html.contains("form-action 'self'"), "\(page.address)")
      #expect(html.contains("search/index.html\" method=\"get\""), "\(page.address)")
    }
    let files = site.pages.map { BuiltFile(path: $0.address.file, bytes: $0.bytes()) }
    #expect(checkLinks(in: files) == [])
  }

  @Test func `offers codes, by their names in the interface's language`() {
    let page = Self.site(language: "fr").text("/search/") ?? ""
    for option in [
      "value=\"MA\">Maroc<", "value=\"ma-pt\">", "value=\"medtop:20000639\">", "value=\"2024\">2024<",
      "value=\"undated\">", "value=\"ar\">arabe<",
    ] { #expect(page.contains(option), "\(option)") }
    #expect(!page.contains("value=\"PL\""))
  }

  @Test func `searches one small document for each article, under the address of its page`() throws {
    let documents = Self.site().documents
    #expect(
      documents.map(\.address.path).sorted() == [
        "/articles/lisbon-memorandum.html", "/articles/poste-frontiere.html",
        "/articles/visit-to-lisbon.html", "/articles/لقاء-الرباط.html",
      ])
    let first = try #require(documents.first { $0.address.path == "/articles/visit-to-lisbon.html" })
    let html = String(decoding: first.bytes(), as: UTF8.self)
    for line in [
      "<meta data-pagefind-meta=\"title[content]\" content=\"Coastguard chiefs meet in Lisbon\">",
      "<meta data-pagefind-meta=\"people[content]\" content=\"Salma Tazi\">",
      "<meta data-pagefind-meta=\"outlet[content]\" content=\"The Fanal\">",
      "<meta data-pagefind-meta=\"when_en[content]\" content=\"11 March 2024\">",
      "<meta data-pagefind-filter=\"country[content]\" content=\"PT\">",
      "<meta data-pagefind-filter=\"pair[content]\" content=\"ma-pt\">",
      "<meta data-pagefind-filter=\"topic[content]\" content=\"medtop:20000639\">",
      "<meta data-pagefind-filter=\"year[content]\" content=\"2024\">",
      "<meta data-pagefind-filter=\"language[content]\" content=\"en\">",
      "<p data-pagefind-weight=\"8\">coastguard chief meet lisbon </p>",
      "<p data-pagefind-weight=\"6\">salma tazi </p>",
    ] { #expect(html.contains(line + "\n"), "\(line)\n\(html)") }
    #expect(!html.contains("\"PL\"") && html.contains("morocco portugal"))
    let undated = documents.first { $0.address.path.contains("poste") }
      .map { String(decoding: $0.bytes(), as: UTF8.self) }
    #expect(undated?.contains("content=\"undated\"") == true)
  }

  @Test func `no article says what its document has for names, filters or markup, whatever stands in it`()
    throws
  {
    var generator = SeededGenerator(seed: 61)
    for round in 0..<150 {
      let hostile =
        round == 0
        ? "\"><p data-pagefind-filter=\"country:XX\" data-pagefind-meta=\"title:x\">"
        : nastyText(using: &generator)
      var account = SmallDigest.account(
        "a", hostile, "en", nil, happened: "2024-03-11", outlet: hostile, parties: ["MA", "PT"],
        sentences: [hostile, "Sound."])
      account.brief.place = Place(name: hostile, country: nil, lines: [1])
      account.brief.organisations = [Organisation(name: hostile, acronym: hostile, lines: [1])]
      account.brief.people[0].name = hostile
      let document = try #require(Self.site([account]).documents.first).bytes()
      let tags = tags(in: document)
      #expect(
        Set(tags.map(\.name)) == ["html", "head", "meta", "title", "body", "p"], "\(hostile.debugDescription)"
      )
      let values = tags.compactMap { $0.value(of: "data-pagefind-filter") }
      #expect(values.allSatisfy { $0.hasSuffix("[content]") } && values.count == 6)
      #expect(
        tags.filter { $0.value(of: "data-pagefind-filter") == "country[content]" }.map {
          $0.value(of: "content")
        } == [
          "MA", "PT",
        ])
      #expect(tags.filter { $0.name == "p" && !$0.isEnd }.count == 5)
    }
  }

  @Test func `a huge article has a small document`() throws {
    let account = SmallDigest.account(
      "a", String(repeating: "mot ", count: 50_000), "fr", nil, happened: nil, outlet: nil, parties: ["MA"],
      sentences: Array(repeating: String(repeating: "phrase ", count: 1000) + ".", count: 200))
    let document = try #require(Self.site([account]).documents.first).bytes()
    #expect(document.count < 500_000)
  }
}
