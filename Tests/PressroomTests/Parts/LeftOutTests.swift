import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `A site that leaves parts out` {
  /// What a part's addresses have in them; all of the full digest's site have some.
  private static func isOf(_ part: SitePart, _ path: String) -> Bool {
    switch part {
    case .events:
      path.hasPrefix("events/") || path.contains("data/events.") || path == "data/schema/events.json"
    case .pairs, .people, .topics, .sources:
      path.hasPrefix(part.rawValue + "/") || path.hasPrefix("data/" + part.rawValue + ".")
        || path == "data/schema/\(part.rawValue).json"
    case .digests: path.hasPrefix("digests/")
    case .calendars: path.hasSuffix(".ics")
    case .data: path.hasPrefix("data/")
    case .changes:
      path.hasPrefix("changes/") || path.hasPrefix("corrections/") || path == "data/changes.json"
        || path == "data/schema/changes.json"
    case .letters: path.contains("/letters/")
    case .jsonFeeds: path.contains("/feed") && path.hasSuffix(".json") || path == "feed.json"
    case .articleList:
      path == "articles/index.html" || path.hasPrefix("articles/page/") || path.hasPrefix("articles/undated/")
        || path.hasPrefix("articles/letters/")
    }
  }

  private static let whole = FullDigest.files(without: [])

  /// What leads nowhere in a site: links, feeds, and whole addresses in feeds, data, the sitemap and the heads of pages.
  private func faults(in files: [BuiltFile]) -> [String] {
    let paths = Set(files.map { String(decoding: $0.path.utf8, as: UTF8.self) })
    let encoded = Set(paths.map { percentEncoded($0) })
    let astray = parallelMap(files.filter { !$0.path.hasSuffix(".eml") }) { file in
      wholeAddresses(in: file).filter { !encoded.contains($0) }.map { "\(file.path) leads to \($0)" }.sorted()
    }
    // What a page's head names beside it is relative, and no link that is checked.
    let json = Array("feed.json".utf8)
    let beside =
      paths.contains("feed.json")
      ? []
      : files.filter { firstIndex(of: json, in: $0.bytes[...]) != nil }.map { "\($0.path) names a JSON feed" }
    return (checkLinks(in: files) + checkFeeds(in: files)).map { "\($0)" } + astray.flatMap { $0 } + beside
  }

  @Test func `the whole site has something of every part, and its links lead somewhere`() {
    for part in SitePart.allCases {
      #expect(Self.whole.contains { Self.isOf(part, $0.path) }, "\(part)")
    }
    #expect(faults(in: Self.whole) == [])
  }

  @Test(arguments: SitePart.allCases)
  func `what is left out has no address, all else keeps its own, and nothing leads astray`(_ part: SitePart) {
    let files = FullDigest.files(without: [part])
    let kept = Self.whole.map(\.path).filter { !Self.isOf(part, $0) }
    #expect(Set(files.map(\.path)) == Set(kept))
    #expect(faults(in: files) == [])
  }

  @Test(arguments: [["en"], ["fr", "ar"]])
  func `the smallest site has what every site has, and nothing leads astray`(_ languages: [String]) {
    let files = FullDigest.files(without: Set(SitePart.allCases), languages: languages)
    #expect(faults(in: files) == [])
    let folders = Set(
      files.map { $0.path.hasPrefix("ar/") ? String($0.path.dropFirst(3)) : $0.path }
        .map { $0.split(separator: "/").first.map(String.init) ?? "" })
    #expect(
      folders == [
        "404.html", "about", "articles", "assets", "countries",
        "feed.atom", "feeds", "feeds.opml", "index.html", "robots.txt", "search", "sitemap.xml", "style.css",
        "timeline",
      ])
  }

  @Test func `each event stays one entry of a feed, under the id it always had`() {
    func ids(_ files: [BuiltFile]) -> [String] {
      let feed =
        files.first { $0.path == "feed.atom" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
      return feed.split(separator: "<id>").dropFirst().map { String($0.prefix { $0 != "<" }) }
    }
    let without = ids(FullDigest.files(without: [.events]))
    #expect(without == ids(Self.whole) && without.count > 20)
  }

  @Test func `an event's row leads to the article it takes its title from`() {
    var content = SmallDigest.content()
    content.site.leftOut = [.events]
    let (site, _) = render(content, theme: SmallDigest.theme())
    let month = site.text("/timeline/2024/03/") ?? ""
    #expect(month.contains("<a href=\"../../../articles/visit-to-lisbon/index.html\">Coastguard chiefs"))
    // Its other account is named on that one's page, without a title of the event above it.
    let article = site.text("/articles/visit-to-lisbon/") ?? ""
    #expect(article.contains("id=\"same-event\"") && !article.contains("rail-title"))
    #expect(article.contains("href=\"../../articles/lisbon-memorandum/index.html\""))
    // An article that is alone has no such part.
    #expect(site.text("/articles/poste-frontiere/")?.contains("id=\"same-event\"") == false)
  }

  @Test func `as many outlets tell of an event as before, also where none has a page`() {
    var content = SmallDigest.content()
    let words = render(content, theme: SmallDigest.theme()).0.text("/events/ma-pt-1/") ?? ""
    content.site.leftOut = [.sources]
    let without = render(content, theme: SmallDigest.theme()).0.text("/events/ma-pt-1/") ?? ""
    #expect(words.contains("<strong>2 sources</strong>") && without.contains("<strong>2 sources</strong>"))
  }

  @Test func `without events no event has a picture, and its articles have the site's`() {
    var content = SmallDigest.content(Array(SmallDigest.accounts.prefix(1)))
    content.site.leftOut = [.events]
    let (site, _) = render(content, theme: SmallDigest.theme())
    #expect(site.pages.map(\.address.path).filter { $0.hasSuffix("card.png") } == ["/card.png"])
    #expect(
      site.text("/articles/visit-to-lisbon/")?.contains(
        "<meta property=\"og:image\" content=\"https://digest.example/card.png\">") == true)
  }

  @Test func `of what is left out nothing is arranged`() {
    let digest = arrange(FullDigest.accounts, without: Set(SitePart.allCases))
    #expect(digest.people.isEmpty && digest.topics.isEmpty && digest.sources.isEmpty && digest.pairs.isEmpty)
    #expect(digest.formerEvents.isEmpty && digest.unnamed.isEmpty)
    let content = FullDigest.content(without: Set(SitePart.allCases))
    let edition = Edition(
      digest, chronicle: Chronicle(digest, after: content.editions, as: nil), site: content.site,
      theme: SmallDigest.theme(), hasAbout: true)
    #expect(edition.almanac.letters[.articles] == nil && edition.almanac.letters[.events] == nil)
    #expect(edition.calendar.months.isEmpty)
    #expect(edition.sections.map(\.0) == [.navTimeline, .navCountries])
  }

  @Test func `Golden: the smallest site`() {
    var content = SmallDigest.content()
    content.site.leftOut = Set(SitePart.allCases)
    content.site.cards = false
    let (site, problems) = render(content, theme: SmallDigest.theme())
    #expect(problems.isEmpty)
    let addresses = site.pages.map(\.address.path).filter { !$0.hasPrefix("/assets/") }.sorted()
    expectGolden(addresses.joined(separator: "\n") + "\n", "smallest.txt")
    expectGolden(site.text("/"), "smallest-home.html")
    expectGolden(site.text("/articles/visit-to-lisbon/"), "smallest-article.html")
    expectGolden(site.text("/countries/ma/"), "smallest-country.html")
    expectGolden(site.text("/feeds/"), "smallest-feeds.html")
  }
}
