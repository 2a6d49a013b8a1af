import Briefs
import Testing

@testable import Pressroom

/// What a page says of its fellows in the site's other languages: to search engines, to who shows the link, and to readers.
@Suite struct `A page and its fellows in other languages` {
  static let root = "https://digest.example/press/"
  static let locales = ["fr": "fr_FR", "en": "en_GB", "es": "es_ES", "ar": "ar_AR"]

  /// The sites that are looked through, and which of their pages: all of them, or those on which lists go on and the lists themselves.
  enum Newsroom: String, CaseIterable, CustomTestStringConvertible {
    case sample, manyPairs, long
    var testDescription: String { rawValue }

    static let clone = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()

    func site() throws -> Site {
      switch self {
      case .sample:
        let path = Newsroom.clone + "/content"
        let bytes = try readFile(path + "/site.yaml", limit: 1 << 20)
        var settings = try #require(SiteFile.read(bytes, path: path).0)
        settings.baseURL = root
        var problems: [Problem] = []
        let content = ContentFolder(at: path, site: settings, problems: &problems)
        return render(content, theme: SmallDigest.theme()).0
      case .manyPairs: return ManyPairs.site(["fr", "ar", "en"])
      case .long:
        var content = SmallDigest.content(LongDigest.accounts(700))
        content.site.languages = ["ar", "es"]
        content.site.baseURL = root
        return render(content, theme: SmallDigest.theme()).0
      }
    }

    func looks(at page: Site.Page) -> Bool {
      guard page.address.isPage, page.address.path != "/404.html" else { return false }
      guard self == .long else { return true }
      let names = page.address.path.split(separator: "/").drop { locales[String($0)] != nil }
      return names.count != 2 || names.first == "timeline"
    }
  }

  @Test(arguments: Newsroom.allCases)
  func `are just those that stand at its place in another tree`(_ newsroom: Newsroom) throws {
    let site = try newsroom.site()
    var trees: [String: Set<String>] = [:]
    for page in site.pages {
      let (tree, place) = treeOfFile(page.address.file)
      trees[place, default: []].insert(tree)
    }
    let languages = try #require(site.text("/").map { Self.languages(in: $0) })
    #expect(languages.count > 1)
    var (looked, alone, some) = (0, 0, 0)
    for page in site.pages where newsroom.looks(at: page) {
      let (own, place) = treeOfFile(page.address.file)
      let tags = tags(in: page.bytes())
      let fellows = languages.filter { trees[place]?.contains($0.value) == true }
      let others = fellows.filter { $0.value != own }
      let isListed = !tags.contains { $0.value(of: "content") == "noindex" }

      let links = tags.filter { $0.name == "link" && $0.value(of: "hreflang") != nil }
      let named = Set(links.compactMap { $0.value(of: "hreflang") }).subtracting(["x-default"])
      #expect(named == (isListed && !others.isEmpty ? Set(fellows.keys) : []), "\(page.address)")
      for link in links {
        guard let language = link.value(of: "hreflang"), language != "x-default" else { continue }
        let folder = percentEncoded(String(place.dropLast("index.html".count)))
        #expect(link.value(of: "href") == Self.root + (languages[language] ?? "?") + folder)
      }
      let locales = tags.filter { $0.value(of: "property") == "og:locale:alternate" }
        .compactMap { $0.value(of: "content") }
      #expect(Set(locales) == Set(others.keys.compactMap { Self.locales[$0] }), "\(page.address)")
      #expect(locales.count == others.count, "\(page.address)")
      looked += 1
      if others.isEmpty { alone += 1 }
      if !others.isEmpty, fellows.count < languages.count { some += 1 }
    }
    #expect(looked > 100)
    if newsroom != .sample { #expect(alone > 0) }
    if newsroom == .manyPairs { #expect(some > 0, "some letters are in two of three languages") }
  }

  /// The site's languages, each with what stands before its addresses, as the home page's switch has them.
  private static func languages(in home: String) -> [String: String] {
    var languages: [String: String] = [:]
    for tag in tags(in: Array(home.utf8)) where tag.name == "a" {
      guard let language = tag.value(of: "hreflang"), let href = tag.value(of: "href") else { continue }
      languages[language] = href.hasPrefix("./\(language)/") ? language + "/" : ""
    }
    return languages
  }
}
