import Briefs
import Support
import Testing

@testable import Pressroom

/// Every kind of page there is: living events, one withdrawn whole, one that moved, a text about the site.
private func content(_ languages: [String] = SiteFile.spoken, base: String? = "https://digest.example/press/")
  -> ContentFolder
{
  var accounts = SmallDigest.accounts("poste-frontiere") {
    $0.status = .withdrawn
    $0.withdrawal = notice(2, "Not so.")
  }
  for i in accounts.indices where accounts[i].slug == "visit-to-lisbon" {
    accounts[i].brief.formerEvents = ["ma-pt-old"]
    accounts[i].brief.status = .corrected
    accounts[i].brief.corrections = [notice(1, "On the 11th.")]
  }
  var content = SmallDigest.content(accounts)
  content.site.languages = languages
  content.site.baseURL = base
  content.about = Array("About the site.\n".utf8)
  return content
}

private func site(_ languages: [String] = SiteFile.spoken, base: String? = "https://digest.example/press/")
  -> Site
{
  let (site, problems) = render(content(languages, base: base), theme: SmallDigest.theme())
  #expect(problems == [])
  return site
}

/// What all trees share, by the first name of its address.
private let shared: Set = ["404.html", "robots.txt", "sitemap.xml", "style.css", "assets", "data"]

/// The addresses of each tree as they are within it.
private func trees(of site: Site) -> [String: Set<String>] {
  var trees: [String: Set<String>] = [:]
  for page in site.pages {
    let (tree, place) = treeOfFile(page.address.file)
    if tree.isEmpty, shared.contains(String(place.split(separator: "/")[0])) { continue }
    trees[tree, default: []].insert(place)
  }
  return trees
}

/// The file that a relative link leads to.
private func target(of link: String, from file: String) -> String {
  var names = file.split(separator: "/").dropLast().map(String.init)
  for name in link.split(separator: "/") where name != "." {
    if name == ".." { names.removeLast() } else { names.append(String(name)) }
  }
  return names.joined(separator: "/")
}

@Suite struct `The trees of a site's languages` {
  @Test func `each has every page and feed, at the same address behind its name`() throws {
    let found = trees(of: site())
    #expect(found.keys.sorted() == ["", "ar/", "en/", "es/"])
    let first = try #require(found[""])
    for place in [
      "index.html", "feed.atom", "feed.json", "about/index.html", "events/ma-pt-old/index.html",
      "events/et-ke-1/index.html", "articles/poste-frontiere/index.html", "countries/ma/feed.atom",
      "corrections/feed.json", "changes/feed.atom", "timeline/2024/03/index.html",
    ] {
      #expect(first.contains(place), "\(place)")
    }
    for (tree, places) in found { #expect(places == first, "\(tree)") }
  }

  @Test(arguments: [["fr", "ar"], ["ar", "fr"], SiteFile.spoken, ["en"]])
  func `no two pages want one address, and no page is called like a language`(_ languages: [String]) {
    let (site, problems) = render(content(languages), theme: SmallDigest.theme())
    #expect(problems == [])
    let names = trees(of: site)[""]?.compactMap { $0.split(separator: "/").first.map(String.init) } ?? []
    #expect(names.count > 30)
    #expect(shared.union(names).isDisjoint(with: SiteFile.spoken))
    #expect(Set(site.pages.map(\.address.collisionKey)).count == site.pages.count)
  }

  @Test(arguments: ["https://digest.example/press/", nil])
  func `every link leads somewhere, and stays in its tree but for the switch and what all share`(
    _ base: String?
  ) {
    let site = site(base: base)
    let files = site.files
    #expect(checkLinks(in: files.filter { $0.path != "404.html" }) == [])
    if base != nil { #expect(checkLinks(in: files, base: "/press/") == []) }
    for file in files where file.path.hasSuffix(".html") && file.path != "404.html" {
      let own = treeOfFile(file.path).tree
      for tag in tags(in: file.bytes) where tag.name == "a" && tag.value(of: "hreflang") == nil {
        guard let link = tag.value(of: "href"), !link.hasPrefix("#"), !link.contains(":") else { continue }
        let (tree, place) = treeOfFile(target(of: link, from: file.path))
        #expect(tree == own || tree.isEmpty && place.hasPrefix("data/"), "\(link) in \(file.path)")
      }
    }
  }

  @Test func `the switch leads to the same page in each language, and names it in that language`() {
    let site = site()
    let names = ["fr": "Français", "en": "English", "es": "Español", "ar": "العربية"]
    // A mail is no page, and the page for what is missing speaks all languages.
    for file in site.files
    where file.path.hasSuffix(".html") && file.path != "404.html" && !file.path.hasSuffix("/mail.html") {
      let (tree, place) = treeOfFile(file.path)
      let links = tags(in: file.bytes).filter { $0.name == "a" && $0.value(of: "hreflang") != nil }
      #expect(links.map { $0.value(of: "hreflang") } == SiteFile.spoken)
      for link in links {
        let language = link.value(of: "hreflang") ?? ""
        #expect(link.value(of: "lang") == language)
        let leads = target(of: link.value(of: "href") ?? "", from: file.path)
        #expect(leads == (language == "fr" ? "" : language + "/") + percentEncoded(place), "\(file.path)")
        let isOwn = tree == (language == "fr" ? "" : language + "/")
        #expect((link.value(of: "aria-current") != nil) == isOwn, "\(file.path)")
      }
      let text = String(decoding: file.bytes, as: UTF8.self)
      for (language, name) in names {
        #expect(
          text.contains(
            "hreflang=\"\(language)\"\(tree == (language == "fr" ? "" : language + "/") ? " aria-current=\"true\"" : "")>\(name)</a>"
          ))
      }
    }
  }

  @Test func `alternates are mutual and absolute, with a default; canonical addresses differ`() {
    var alternates: [String: [String: String]] = [:]
    for file in site().files where file.path.hasSuffix(".html") {
      let links = tags(in: file.bytes).filter { $0.name == "link" }
      let others = links.filter { $0.value(of: "hreflang") != nil }
      guard !others.isEmpty else { continue }
      let canonical = links.first { $0.value(of: "rel") == "canonical" }?.value(of: "href") ?? ""
      #expect(canonical.hasPrefix("https://digest.example/press/"), "\(file.path)")
      #expect(alternates[canonical] == nil, "\(canonical) twice")
      alternates[canonical] = Dictionary(
        uniqueKeysWithValues: others.map { ($0.value(of: "hreflang") ?? "", $0.value(of: "href") ?? "") })
    }
    #expect(alternates.count > 80)
    for (canonical, links) in alternates {
      #expect(links.keys.sorted() == ["ar", "en", "es", "fr", "x-default"], "\(canonical)")
      #expect(links["x-default"] == links["fr"])
      #expect(links.values.contains(canonical), "\(canonical)")
      for link in links.values { #expect(alternates[link] == links, "\(link) from \(canonical)") }
    }
  }

  @Test func `what search engines leave out, and a site without an address, have no alternates`() {
    for address in [
      "/ar/articles/poste-frontiere/", "/events/ma-pt-old/", "/ar/events/ma-pt-old/", "/404.html",
    ] {
      #expect(site().text(address)?.contains("<link rel=\"alternate\" hreflang") == false, "\(address)")
    }
    #expect(
      site().text("/ar/events/ma-pt-old/")?.contains(
        "<link rel=\"canonical\" href=\"https://digest.example/press/ar/events/ma-pt-1/\">") == true)
    let unplaced = site(base: nil)
    for page in unplaced.pages {
      #expect(unplaced.text(page.address.path)?.contains("rel=\"alternate\" hreflang") == false)
    }
  }

  @Test func `a site of one language has no tree, no switch and no alternates`() {
    for language in SiteFile.spoken {
      let site = site([language])
      #expect(trees(of: site).keys.sorted() == [""])
      for file in site.files where !file.path.hasPrefix("style") {
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(!text.contains("hreflang") && !text.contains("class=\"languages\""), "\(file.path)")
        #expect(!text.contains("og:locale:alternate"), "\(file.path)")
      }
    }
  }

  @Test
  func
    `the first language's pages are those of a site of that language alone, but for the way to the others`()
  {
    let (many, one) = (site(), site(["fr"]))
    #expect(Set(one.pages.map(\.address)).isSubset(of: many.pages.map(\.address)))
    for page in one.pages
    where !page.address.isPage && !["/sitemap.xml", "/404.html"].contains(page.address.path) {
      #expect(many.page(at: page.address)?.bytes() == page.bytes(), "\(page.address)")
    }
  }

  @Test func `feeds name their own tree: no id stands in two, and each leads to its own pages`() {
    let site = site()
    var seen: [String: String] = [:]
    for page in site.pages where page.address.path.hasSuffix("/feed.atom") {
      let (tree, _) = treeOfFile(page.address.file)
      let text = String(decoding: page.bytes(), as: UTF8.self)
      #expect(text.contains("<id>https://digest.example/press/\(page.address.path.dropFirst())</id>"))
      let feed = ReadFeed(text)
      for entry in feed.entries {
        #expect(entry.id.hasPrefix("https://digest.example/press/\(tree)"), "\(entry.id)")
        #expect(seen[entry.id, default: tree] == tree, "\(entry.id) in \(page.address)")
        seen[entry.id] = tree
      }
    }
    #expect(seen.count > 8)
    #expect(checkFeeds(in: site.files) == [])
  }

  @Test func `two builds are the same, whatever the order of the briefs`() {
    var turned = content()
    turned.accounts.reverse()
    let (one, _) = render(content(), theme: SmallDigest.theme())
    let (other, _) = render(turned, theme: SmallDigest.theme())
    #expect(one.pages.map(\.address) == other.pages.map(\.address))
    for (a, b) in zip(one.pages, other.pages) { #expect(a.bytes() == b.bytes(), "\(a.address)") }
  }

  @Test func `the page for what is missing is one, and speaks every language`() {
    let site = site()
    let text = site.text("/404.html") ?? ""
    for (language, words) in [
      ("en", "Page not found"), ("es", "Página no encontrada"), ("ar", "الصفحة غير موجودة"),
    ] {
      #expect(
        text.contains("lang=\"\(language)\" dir=\"\(language == "ar" ? "rtl" : "ltr")\">\n<h2>\(words)</h2>"))
      #expect(text.contains("<a href=\"/press/\(language)/index.html\" hreflang"))
    }
    #expect(text.contains("<h1>Page introuvable</h1>"))
    #expect(text.contains("href=\"/press/style.css\""))
    #expect(site.pages.count { $0.address.path.hasSuffix("404.html") } == 1)
  }

  @Test func `a tree is told in its language as far as that was written, and says which it is told in`() {
    var content = content()
    content.site.notice = "Tout est inventé."
    content.site.title = "La Passerelle"
    content.site.description = "Qui a rencontré qui"
    content.site.translations = [
      "ar": Translation(title: "المعبر"), "en": Translation(notice: "All invented."),
    ]
    content.translatedAbout = ["ar": Array("حول الموقع.\n".utf8)]
    let (site, _) = render(content, theme: SmallDigest.theme())
    let arabic = site.text("/ar/") ?? ""
    #expect(arabic.contains("lang=\"ar\" dir=\"rtl\">المعبر</a></h1>"))
    #expect(arabic.contains("<p class=\"tagline\" lang=\"fr\" dir=\"ltr\">Qui a rencontré qui</p>"))
    #expect(arabic.contains("<p class=\"notice\" lang=\"fr\" dir=\"ltr\">Tout est inventé.</p>"))
    #expect(site.text("/en/")?.contains("lang=\"en\" dir=\"ltr\">All invented.</p>") == true)
    #expect(site.text("/ar/feed.atom")?.contains("<title>المعبر</title>") == true)
    #expect(site.text("/es/feed.atom")?.contains("<title>La Passerelle</title>") == true)
    #expect(site.text("/ar/about/")?.contains("lang=\"ar\" dir=\"rtl\">\n<p>حول الموقع.</p>") == true)
    #expect(site.text("/es/about/")?.contains("lang=\"fr\" dir=\"ltr\">\n<p>About the site.</p>") == true)
  }

  @Test(
    arguments: [
      ([String: String](), nil, [nil, nil]), (["ar": "b"], nil, ["ar", "ar"]), ([:], "a", ["fr", "fr"]),
      (["ar": "b"], "a", ["fr", "ar"]), (["fr": "c"], "a", ["fr", "fr"]),
    ] as [([String: String], String?, [String?])])
  func `the text about the site is in every tree or in none`(
    _ texts: [String: String], _ main: String?, _ languages: [String?]
  ) {
    var content = content(["fr", "ar"])
    content.about = main.map { Array($0.utf8) }
    content.translatedAbout = texts.mapValues { Array($0.utf8) }
    #expect(["fr", "ar"].map { content.aboutText(in: $0)?.language } == languages)
  }

  @Test func `a file's tree is told by its first name alone`() {
    for (file, tree, place) in [
      ("ar/events/x/index.html", "ar/", "events/x/index.html"), ("index.html", "", "index.html"),
      ("articles/ar/index.html", "", "articles/ar/index.html"), ("ar/index.html", "ar/", "index.html"),
      ("arabic/index.html", "", "arabic/index.html"), ("de/index.html", "", "de/index.html"),
    ] {
      #expect(treeOfFile(file) == (tree, place))
    }
    var settings = SiteFile(title: "x")
    settings.languages = ["fr", "ar"]
    #expect(settings.tree(of: "/ar/events/") == "ar/")
    #expect(settings.tree(of: "/fr/events/") == "")
    #expect(settings.tree(of: "/en/events/") == "")
  }
}
