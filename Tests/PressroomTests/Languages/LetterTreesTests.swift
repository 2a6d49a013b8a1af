import Briefs
import Testing

@testable import Pressroom

/// A digest of many countries' pairs, in languages whose letters differ: some of their names begin alike in none of them.
enum ManyPairs {
  static let codes =
    "AF AL AO AR AT AZ BD BE BF BG BI BJ BO BR BW CA CH CI CL CM CN CO CR CU CZ DE DJ DK DZ EC EE EG ER ES ET FI FR GA GB GE GH GN GR HU ID IE IL IN IQ IR"
    .split(separator: " ").map(String.init)

  static func site(_ languages: [String], base: String? = "https://digest.example/press/") -> Site {
    var accounts: [Account] = []
    for step in 1...3 {
      for (i, code) in codes.enumerated() {
        let name = "visit-\(step)-\(code.lowercased())"
        accounts.append(
          SmallDigest.account(
            name, "Story \(i) of \(step)", "en", name, happened: "2024-03-\(10 + i % 20)", outlet: "Post",
            parties: [code, codes[(i + step) % codes.count]], sentences: ["They met."]))
      }
    }
    var content = SmallDigest.content(accounts)
    content.site.languages = languages
    content.site.baseURL = base
    let (site, problems) = render(content, theme: SmallDigest.theme())
    #expect(problems == [])
    return site
  }
}

/// The values of an attribute of a page's elements of a kind, those that another attribute's value picks out.
private func values(_ name: String, of element: String, where other: String, in page: Site.Page) -> [String:
  String]
{
  var found: [String: String] = [:]
  for tag in tags(in: page.bytes()) where tag.name == element && !tag.isEnd {
    if let key = tag.value(of: other), let value = tag.value(of: name) { found[key] = value }
  }
  return found
}

@Suite struct `Lists by letter in the trees of several languages` {
  /// The switch has a link for each language but the page's own, by `hreflang`.
  @Test func `every switch leads to a page, where there is none of the kind to its list`() throws {
    let languages = ["fr", "ar", "en"]
    let site = ManyPairs.site(languages)
    let files = Set(site.pages.map { percentEncoded($0.address.file) })
    var toLists = 0
    var toLetters = 0
    for page in site.pages where page.address.isPage && page.address.path != "/404.html" {
      let file = percentEncoded(page.address.file)
      let links = values("href", of: "a", where: "hreflang", in: page)
      #expect(links.count >= 2, "\(file)")
      for (language, link) in links {
        let target = resolved(link, from: file)
        #expect(files.contains(target), "\(file) in \(language): \(target)")
        if file.contains("letters/") {
          #expect(target.hasSuffix("pairs/index.html") || target.contains("letters/"), "\(target)")
          if target.contains("letters/") { toLetters += 1 } else { toLists += 1 }
        }
      }
    }
    #expect(toLists > 0 && toLetters > 0, "some letters are in two languages, some in one")
  }

  @Test func `hreflang names only pages that are there, and each the other`() throws {
    let site = ManyPairs.site(["fr", "ar", "en"])
    let root = "https://digest.example/press/"
    let addresses = Set(site.pages.filter(\.address.isPage).map { root + $0.address.encoded.dropFirst() })
    var named: [String: Set<String>] = [:]
    var alone = 0
    for page in site.pages where page.address.isPage {
      let links = values("href", of: "link", where: "hreflang", in: page)
      named[root + page.address.encoded.dropFirst()] = Set(links.values)
      if page.address.path.contains("/letters/"), links.isEmpty { alone += 1 }
      #expect(links.count != 1, "\(page.address): one language is no choice")
    }
    #expect(alone > 0)
    for (page, others) in named {
      for other in others {
        #expect(addresses.contains(other), "\(page) names \(other)")
        #expect(named[other]?.contains(page) == true, "\(other) does not name \(page)")
      }
    }
  }

  @Test(arguments: [["fr", "ar", "en"], ["ar", "fr"], ["en"]])
  func `the sitemap has every page of every tree once, and no other`(_ languages: [String]) throws {
    let site = ManyPairs.site(languages)
    let map = site.text("/sitemap.xml") ?? ""
    let listed = map.split(separator: "<loc>").dropFirst().map { String($0.prefix { $0 != "<" }) }
    let pages = site.pages.filter { page in
      page.address.isPage && !tags(in: page.bytes()).contains { $0.value(of: "content") == "noindex" }
    }.map { "https://digest.example/press/" + $0.address.encoded.dropFirst() }
    #expect(listed.sorted() == pages.sorted())
    #expect(listed.contains { $0.contains("/pairs/letters/") })
    for link in map.split(separator: " href=\"").dropFirst().map({ String($0.prefix { $0 != "\"" }) }) {
      #expect(listed.contains(link), "\(link)")
    }
  }

  @Test func `a page of letters is told by its place`() {
    for (place, list) in [
      ("topics/letters/a/", "topics/"), ("topics/letters/a/2/", "topics/"),
      ("articles/letters/all/", "articles/"), ("pairs/letters/%D8%A7/", "pairs/"),
    ] { #expect(LetterPages.list(of: place) == list) }
    for place in ["", "topics/", "articles/letters/", "events/a/letters/", "digests/letters/a/"] {
      #expect(LetterPages.list(of: place) == nil, "\(place)")
    }
  }
}

/// The file that a relative link leads to.
private func resolved(_ link: String, from file: String) -> String {
  var names = file.split(separator: "/").dropLast().map(String.init)
  for name in link.split(separator: "/") where name != "." {
    if name == ".." { names.removeLast() } else { names.append(String(name)) }
  }
  return names.joined(separator: "/")
}
