import Briefs
import Testing

@testable import Pressroom

private func edition(_ languages: [String], base: String? = "https://digest.example/") -> Edition {
  var content = SmallDigest.content()
  content.site.languages = languages
  content.site.baseURL = base
  let digest = arrange(content.accounts)
  return Edition(
    digest, chronicle: Chronicle(digest, after: Editions(), as: nil), site: content.site,
    theme: SmallDigest.theme(), hasAbout: false)
}

private func locations(_ page: Site.Page) -> [String] {
  let text = String(decoding: page.bytes(), as: UTF8.self)
  return text.split(separator: "<loc>").dropFirst().map { String($0.prefix { $0 != "<" }) }
}

@Suite struct `The sitemap` {
  @Test func `it names every page that is to be found, of every tree, with its like in the others`() {
    var content = SmallDigest.content()
    content.site.languages = ["fr", "ar"]
    let (site, _) = render(content, theme: SmallDigest.theme())
    // The search page asks to be left out, as what moved or was withdrawn does.
    let pages = site.pages.filter { $0.address.isPage && !$0.address.path.hasSuffix("/search/") }
      .map { "https://digest.example/" + $0.address.encoded.dropFirst() }
    let map = Permalink("/sitemap.xml").flatMap { site.page(at: $0) }
    #expect(map.map { Set(locations($0)) } == Set(pages))
    let text = site.text("/sitemap.xml") ?? ""
    for link in [
      "<xhtml:link rel=\"alternate\" hreflang=\"ar\" href=\"https://digest.example/ar/events/ma-pt-1/\"/>",
      "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"https://digest.example/events/ma-pt-1/\"/>",
    ] {
      #expect(text.split(separator: link).count == 3, "once for each of the two pages")
    }
    #expect(site.text("/robots.txt")?.contains("Sitemap: https://digest.example/sitemap.xml") == true)
  }

  @Test(arguments: [
    (["en"], SitemapLimits(addresses: 7)), (["fr", "en", "es", "ar"], SitemapLimits(addresses: 9)),
    (["fr", "ar"], SitemapLimits(bytes: 6000)), (["ar"], SitemapLimits(addresses: 1)),
  ])
  func `one that is too long is an index of parts, none too long, with every address once`(
    _ languages: [String], _ limits: SitemapLimits
  ) {
    let edition = edition(languages)
    let whole = edition.directions().last.map(locations) ?? []
    let pages = edition.directions(within: limits)
    #expect(pages.map(\.address.path).prefix(3) == ["/robots.txt", "/sitemap.xml", "/sitemap-1.xml"])
    let parts = pages.dropFirst(2)
    #expect(locations(pages[1]) == parts.map { "https://digest.example" + $0.address.path })
    #expect(parts.flatMap(locations) == whole && whole.count > 20)
    for part in parts {
      // A page's addresses in all languages stand together, however small the limit is.
      #expect(locations(part).count <= max(limits.addresses, languages.count))
      #expect(part.bytes().count <= limits.bytes)
    }
    let again = edition.directions(within: limits)
    #expect(zip(pages, again).allSatisfy { $0.bytes() == $1.bytes() })
    #expect(checkFeeds(in: pages.map { BuiltFile(path: $0.address.file, bytes: $0.bytes()) }) == [])
  }

  @Test func `a site without an address has none`() {
    #expect(edition(["fr", "ar"], base: nil).directions().map(\.address.path) == ["/robots.txt"])
  }

  @Test func `the bytes of a part are never more than was counted`() {
    for base in [
      "https://x.example/", "https://x.example/a&b'c/",
      "https://x.example/" + String(repeating: "d/", count: 200),
    ] {
      let places = (0..<40).map {
        Sitemap.Place(
          file: "articles/" + String(repeating: "%D8%B4", count: $0) + "/index.html", day: Day(2026, 11, 26))
      }
      let map = Sitemap(
        base: base, languages: SiteFile.spoken, prefixes: ["", "en/", "es/", "ar/"], places: places)
      for limit in [20_000, 60_000, 200_000] {
        let parts = map.parts(within: SitemapLimits(bytes: limit))
        #expect(parts.first?.lowerBound == 0 && parts.last?.upperBound == 40)
        for part in parts where part.count > 1 { #expect(map.bytes(of: part).count <= limit) }
      }
    }
  }
}
