import Briefs

extension Edition {
  /// The feeds of the site, of each country and of each pair, and what search engines read.
  func feeds() -> [Site.Page] {
    let all = Array(digest.events.indices)
    var pages = [
      Site.Page(address: permalink("/feed.atom"), source: "the feed") {
        atom(all, title: site.title, at: "feed.atom", page: "")
      },
      Site.Page(address: permalink("/feed.json"), source: "the feed") { jsonFeed(all) },
      Site.Page(address: permalink("/robots.txt"), source: "robots.txt") { robots() },
    ]
    if site.baseURL != nil {
      pages.append(Site.Page(address: permalink("/sitemap.xml"), source: "the sitemap") { sitemap() })
    }
    for entry in digest.countries {
      let folder = "countries/\(entry.code.code.lowercased())/"
      pages.append(
        Site.Page(address: permalink("/\(folder)feed.atom"), source: "the feed of \(entry.code)") {
          atom(
            entry.events, of: [entry.code], title: "\(name(entry.code)) – \(site.title)",
            at: folder + "feed.atom", page: folder)
        })
    }
    for entry in digest.pairs {
      let folder = "pairs/\(entry.pair.slug)/"
      pages.append(
        Site.Page(address: permalink("/\(folder)feed.atom"), source: "the feed of \(entry.pair.slug)") {
          atom(
            entry.events, of: [entry.pair.first, entry.pair.second],
            title: "\(pairLabel(entry.pair)) – \(site.title)", at: folder + "feed.atom", page: folder)
        })
    }
    return pages
  }

  /// Where the site lives, for ids and links that must be absolute; a site without a base URL has ids of its own (RFC 4151).
  func absolute(_ path: String) -> String { (site.baseURL ?? "") + path }

  /// An id that stays when the title or the host changes with it: the event's address below the base URL, or a tag URI.
  func id(_ path: String) -> String {
    site.baseURL.map { $0 + path } ?? "tag:dateline.invalid,2000:" + path
  }

  private func robots() -> [UInt8] {
    var text = "User-agent: *\nAllow: /\n"
    if let base = site.baseURL { text += "Sitemap: \(base)sitemap.xml\n" }
    return Array(text.utf8)
  }

  private func sitemap() -> [UInt8] {
    var xml = XMLWriter()
    xml.open("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"])
    func add(_ path: String, _ day: Day? = nil) {
      xml.open("url")
      xml.text("loc", absolute(path))
      if let day { xml.text("lastmod", day.description) }
      xml.close("url")
    }
    for path in [
      "", "timeline/", "countries/", "pairs/", "events/", "articles/", "people/", "topics/", "sources/",
      "changes/",
    ] {
      add(path)
    }
    func page(_ file: String) -> String { String(file.dropLast("index.html".count)) }
    for year in years { add(page(Edition.file(year: year))) }
    for month in months.keys.sorted() { add(page(Edition.file(month))) }
    for entry in digest.countries { add(page(Edition.file(entry.code))) }
    for entry in digest.pairs { add(page(Edition.file(entry.pair))) }
    for (i, file) in eventFiles.enumerated() {
      let day = updatedDays[i]
      add(page(file), day == Edition.undatedDay ? nil : day)
    }
    for (i, file) in articleFiles.enumerated() {
      add(page(file), digest.accounts[i].brief.published?.lastDay)
    }
    for entry in digest.people { add(page(Edition.file(entry))) }
    for entry in digest.topics { add(page(Edition.file(entry))) }
    for entry in digest.sources { add(page(Edition.file(entry))) }
    xml.close("urlset")
    return xml.bytes
  }
}
