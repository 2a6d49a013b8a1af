import Briefs
import Mustache
import Support
import Testing

@testable import Pressroom

@Suite struct `What a page says of itself to programs` {
  /// The JSON in a page's script element; nil where it has none.
  private func data(_ page: String?) throws -> JSONValue? {
    let parts = (page ?? "").split(
      separator: "<script type=\"application/ld+json\">", omittingEmptySubsequences: false)
    guard parts.count == 2, let end = parts[1].firstRange(of: "</script>") else { return nil }
    return try readJSON(Array(parts[1][..<end.lowerBound].utf8))
  }

  private func things(_ page: String?, _ kind: String) throws -> [JSONValue] {
    guard case .array(let all)? = try data(page)?["@graph"] else { return [] }
    return all.filter { $0["@type"]?.string == kind }
  }

  private func names(_ list: JSONValue?) -> [String] {
    guard case .array(let items)? = list?["itemListElement"] else { return [] }
    return items.compactMap { $0["name"]?.string }
  }

  @Test func `of an article is its source, and only what is known`() throws {
    let accounts = SmallDigest.accounts("visit-to-lisbon") {
      $0.published = EDTF("2024-03-12")
      $0.source.url = "https://fanal.example/a"
    }
    let page = SmallDigest.site(accounts).text("/articles/visit-to-lisbon/")
    let article = try #require(try things(page, "Article").first)
    #expect(article["headline"]?.string == "Coastguard chiefs meet in Lisbon")
    #expect(article["datePublished"]?.string == "2024-03-12" && article["inLanguage"]?.string == "en")
    #expect(article["isBasedOn"]?["url"]?.string == "https://fanal.example/a")
    #expect(article["isBasedOn"]?["publisher"]?["name"]?.string == "The Fanal")
    let crumbs = try #require(try things(page, "BreadcrumbList").first)
    #expect(
      names(crumbs) == ["Home", "Articles", "2024", "March 2024", "Coastguard chiefs meet in Lisbon"])
    // The last is the page itself, and needs no address (Google's rule for breadcrumbs).
    guard case .array(let items)? = crumbs["itemListElement"] else { return }
    #expect(items.map { $0["item"] != nil } == [true, true, true, true, false])
    let other = SmallDigest.site(SmallDigest.accounts).text("/articles/poste-frontiere/")
    let unknown = try #require(try things(other, "Article").first)
    #expect(unknown["datePublished"] == nil && unknown["isBasedOn"] == nil)
  }

  @Test func `of a list is what it lists, and of the home page the site`() throws {
    let site = SmallDigest.site(SmallDigest.accounts)
    #expect(try things(site.text("/"), "WebSite").first?["name"]?.string == "The Harbour Digest")
    #expect(names(try things(site.text("/"), "ItemList").first).count == 3)
    #expect(names(try things(site.text("/pairs/"), "ItemList").first).contains("Morocco – Portugal"))
    #expect(names(try things(site.text("/events/ma-pt-1/"), "ItemList").first).count == 2)
    for address in ["/timeline/", "/countries/ma/", "/topics/", "/articles/", "/events/", "/people/"] {
      #expect(try things(site.text(address), "ItemList").count == 1, "\(address)")
    }
  }

  @Test func `is nothing without a base URL, and nothing of what search engines leave out`() throws {
    #expect(try data(SmallDigest.site(SmallDigest.accounts, base: nil).text("/")) == nil)
    let accounts = SmallDigest.accounts("poste-frontiere") {
      ($0.status, $0.withdrawal) = (.withdrawn, notice(24, "Untrue."))
    }
    let page = SmallDigest.site(accounts).text("/articles/poste-frontiere/")
    #expect(page?.contains("noindex") == true && page?.contains("og:title") == false)
    #expect(try data(page) == nil)
  }

  @Test func `never ends the element it stands in, whatever a title says`() throws {
    for seed in 0..<40 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let title = "</script><!--<script>\u{2028}\u{2029}" + nastyText(using: &generator, isLine: true)
      let accounts = SmallDigest.accounts("visit-to-lisbon") { $0.title = title }
      let page = SmallDigest.site(accounts).text("/articles/visit-to-lisbon/")
      let article = try #require(try things(page, "Article").first, "seed \(seed)")
      #expect(Array((article["headline"]?.string ?? "").utf8) == Array(settled(title).utf8), "seed \(seed)")
      let script = page?.split(separator: "ld+json\">").last?.split(separator: "</script>").first ?? ""
      #expect(!script.contains { "<>&\u{2028}\u{2029}".contains($0) }, "seed \(seed)")
    }
  }

  @Test func `names the feeds of the page and of the site`() {
    let site = SmallDigest.site(SmallDigest.accounts)
    let own = site.text("/topics/20000639/") ?? ""
    #expect(own.split(separator: "rel=\"alternate\"").count == 5)
    for file in ["topics/20000639/feed.atom", "topics/20000639/feed.json", "feed.atom", "feed.json"] {
      #expect(own.contains("href=\"../../\(file)\""), "\(file)")
    }
    #expect(site.text("/articles/visit-to-lisbon/")?.split(separator: "rel=\"alternate\"").count == 3)
  }
}
