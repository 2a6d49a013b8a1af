import Briefs
import Testing

@testable import Pressroom

@Suite struct `Finding one's way in a long site` {
  /// The pages that links lead to, by how many a reader follows from the home page.
  private static func walk(_ site: Site) -> [String: Int] {
    var clicks = ["/": 0]
    var queue = ["/"]
    var next = 0
    while next < queue.count {
      let address = queue[next]
      next += 1
      guard let page = Permalink(address).flatMap({ site.page(at: $0) }) else { continue }
      for target in links(String(decoding: page.bytes(), as: UTF8.self), from: address)
      where clicks[target] == nil {
        clicks[target] = (clicks[address] ?? 0) + 1
        queue.append(target)
      }
    }
    return clicks
  }

  /// The addresses of pages that a page's links name, in its order.
  private static func links(_ html: String, from address: String) -> [String] {
    html.split(separator: "<a ").dropFirst().compactMap { tag in
      guard let start = tag.firstRange(of: "href=\""), start.lowerBound < tag.firstIndex(of: ">")! else {
        return nil
      }
      let target = tag[start.upperBound...].prefix { $0 != "\"" }.prefix { $0 != "#" }
      guard target.hasSuffix("index.html") else { return nil }
      var parts = address.split(separator: "/").map(String.init)
      for name in target.dropLast("index.html".count).split(separator: "/") {
        if name == ".." { parts.removeLast() } else if name != "." { parts.append(decoded(name)) }
      }
      return "/" + parts.map { $0 + "/" }.joined()
    }
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(rest.prefix(2)) ?? "", radix: 16) {
        bytes.append(value)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: ["en", "ar"])
  func `every page is found by links from the home page, in few clicks`(_ language: String) {
    let site = LongDigest.site(language == "ar" ? 700 : 1200, language: language)
    let clicks = Self.walk(site)
    // Without an index nothing leads to the page that says so.
    for page in site.pages where page.address.isPage && page.address.path != "/search/" {
      // The home page, a section, its letter, its letter's page, the page.
      let count = clicks[page.address.path]
      #expect(count != nil && count! <= 6, "\(page.address): \(count.map(String.init) ?? "no way")")
    }
    for address in clicks.keys {
      #expect(Permalink(address).flatMap { site.page(at: $0) } != nil, "\(address)")
    }
  }

  @Test func `no page has more rows than a reader can take in`() {
    let site = LongDigest.site(1500)
    for page in site.pages where page.address.isPage {
      let html = String(decoding: page.bytes(), as: UTF8.self)
      let rows = html.split(separator: "<li class=\"row\"").count - 1
      #expect(rows < 250, "\(page.address): \(rows)")
      #expect(html.split(separator: "<li").count < 900, "\(page.address)")
    }
  }

  @Test func `the sitemap has every page that is not moved or withdrawn`() throws {
    let site = LongDigest.site(400)
    let map = try #require(site.text("/sitemap.xml"))
    #expect(!map.contains("/search/"), "what search engines are asked to leave out")
    for page in site.pages where page.address.isPage && page.address.path != "/search/" {
      #expect(map.contains("<loc>https://digest.example\(page.address.encoded)</loc>"), "\(page.address)")
    }
  }

  @Test
  func `when a brief comes, the full pages of a list stay as they are but for the newest edition's line`()
    throws
  {
    var accounts = LongDigest.accounts(1500)
    let before = render(SmallDigest.content(accounts), theme: SmallDigest.theme()).0
    accounts.append(
      SmallDigest.account(
        "brief-new", "A new one", "en", nil, happened: "2025-12-28", outlet: "Post 1", parties: ["MA", "PT"],
        sentences: ["They met again."]))
    let after = render(SmallDigest.content(accounts), theme: SmallDigest.theme()).0
    func pages(_ site: Site) -> [String: String] {
      let numbered = site.pages.filter { $0.address.path.hasPrefix("/countries/ma/page/") }
      return Dictionary(
        uniqueKeysWithValues: numbered.map { page in
          let html = String(decoding: page.bytes(), as: UTF8.self)
          return (page.address.path, html.replacing(/<p class="edition">.*<\/p>/, with: ""))
        })
    }
    let (old, new) = (pages(before), pages(after))
    #expect(old.count >= 5)
    let changed = old.keys.filter { old[$0] != new[$0] }
    #expect(changed.count <= 2, "\(changed)")
  }

  @Test func `a brief may be called as the pages of a list are`() {
    let names = ["letters", "page", "undated", "all"]
    let accounts =
      LongDigest.accounts(300)
      + names.map {
        SmallDigest.account(
          $0, $0, "en", $0, happened: "2024-03-11", outlet: $0, parties: ["MA", "PT"], sentences: ["\($0)."])
      }
    let (site, problems) = render(SmallDigest.content(accounts), theme: SmallDigest.theme())
    #expect(!problems.contains { $0.severity == .error })
    for name in names { #expect(site.text("/articles/\(name)/")?.contains("<h1 lang=\"en\"") == true) }
    #expect(site.text("/articles/letters/z/") != nil)
    #expect(site.text("/articles/letters/ا/") != nil)
  }
}

@Suite struct `Steps from a page to its neighbours` {
  private static func steps(_ html: String?) -> String {
    guard let html, let start = html.firstRange(of: "<nav class=\"steps\"") else { return "" }
    return String(html[start.lowerBound...].prefix { $0 != "\u{0}" }.split(separator: "</nav>").first ?? "")
  }

  private static func event(_ name: String, _ day: String?, _ parties: [String]) -> Account {
    SmallDigest.account(
      name, name, "en", name, happened: day, outlet: "Post", parties: parties, sentences: ["\(name)."])
  }

  @Test func `before is earlier and behind is later, in time and in each country`() {
    let site = render(
      SmallDigest.content([
        Self.event("one", "2024-01-01", ["MA", "PT"]), Self.event("two", "2024-02-01", ["ES", "FR"]),
        Self.event("three", "2024-03-01", ["MA", "FR"]), Self.event("four", "2024-04-01", ["ES", "PT"]),
        Self.event("undated", nil, ["MA", "FR"]),
      ]), theme: SmallDigest.theme()
    ).0
    let event = Self.steps(site.text("/events/three/"))
    func step(_ name: String, _ rel: String) -> String { "../../events/\(name)/index.html\" rel=\"\(rel)\"" }
    #expect(event.contains(step("two", "prev")))
    #expect(event.contains(step("four", "next")))
    #expect(event.contains(step("one", "prev")))
    #expect(!event.contains("undated/index.html"))
    let article = Self.steps(site.text("/articles/three/"))
    #expect(article.contains("../../articles/one/index.html\" rel=\"prev\""))
    #expect(Self.steps(site.text("/events/undated/")) == "")
  }

  @Test func `an account leads to the other accounts of its event`() {
    let site = render(SmallDigest.content(), theme: SmallDigest.theme()).0
    let steps =
      Self.steps(site.text("/articles/visit-to-lisbon/"))
      + Self.steps(site.text("/articles/lisbon-memorandum/"))
    #expect(steps.contains("../../articles/lisbon-memorandum/index.html\" rel="))
    #expect(steps.contains("../../articles/visit-to-lisbon/index.html\" rel="))
  }

  @Test func `the crumbs lead from the home page to the month, and end with the page itself`() {
    let site = render(SmallDigest.content(), theme: SmallDigest.theme()).0
    let html = site.text("/events/ma-pt-1/") ?? ""
    let crumbs = html.split(separator: "class=\"crumbs\"").last?.split(separator: "</nav>").first ?? ""
    let places = [
      "events/index.html", "timeline/2024/index.html", "timeline/2024/03/index.html", "aria-current=\"page\"",
    ]
    .map { crumbs.firstRange(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    for page in site.pages where page.address.isPage && page.address.path != "/" {
      let html = String(decoding: page.bytes(), as: UTF8.self)
      let crumbs =
        html.split(separator: "class=\"crumbs\"").dropFirst().first?.split(separator: "</nav>").first ?? ""
      #expect(crumbs.contains("aria-current=\"page\""), "\(page.address)")
    }
  }
}
