import Briefs

extension Edition {
  /// The feeds, the list of them, the calendars, and what search engines read.
  func feeds() -> [Site.Page] {
    let feeds = eventFeeds()
    var pages = feeds.flatMap(pages(of:))
    pages.append(Site.Page(address: permalink("/robots.txt"), source: "robots.txt") { robots() })
    if site.baseURL != nil {
      pages.append(Site.Page(address: permalink("/sitemap.xml"), source: "the sitemap") { sitemap() })
    }
    pages += correctionFeeds() + changesFeeds() + calendars()
    pages.append(Site.Page(address: permalink("/feeds.opml"), source: "the list of feeds") { opml(feeds) })
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
      "corrections/", "changes/", "feeds/",
    ] {
      add(path)
    }
    func page(_ file: String) -> String { String(file.dropLast("index.html".count)) }
    for year in years { add(page(Edition.file(year: year))) }
    for month in months.keys.sorted() { add(page(Edition.file(month))) }
    for entry in digest.countries { add(page(Edition.file(entry.code))) }
    for entry in digest.pairs { add(page(Edition.file(entry.pair))) }
    for (i, file) in eventFiles.enumerated() {
      let day = feedDates[i].updated.day
      add(page(file), day == Edition.undatedDay ? nil : day)
    }
    for (i, file) in articleFiles.enumerated() {
      let brief = digest.accounts[i].brief
      let days = [brief.published?.lastDay, brief.corrections.map(\.date).max()]
      add(page(file), days.compactMap { $0 }.max())
    }
    for entry in digest.people { add(page(Edition.file(entry))) }
    for entry in digest.topics { add(page(Edition.file(entry))) }
    for entry in digest.sources { add(page(Edition.file(entry))) }
    xml.close("urlset")
    return xml.bytes
  }
}
