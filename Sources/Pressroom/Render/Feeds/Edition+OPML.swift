import Briefs

extension Edition {
  /// All feeds as a list that feed readers take in at once (OPML 2.0), by kind: the site's, those of countries, pairs and topics that have a page.
  func opml(_ feeds: [EventFeed]) -> [UInt8] {
    var xml = XMLWriter()
    let here = "feeds.opml"
    func outline(_ file: String, _ title: String, page: String) {
      xml.empty(
        "outline",
        [
          "type": "rss", "text": title, "title": title, "language": wording.language,
          "xmlUrl": link(file, file: file, from: here),
          "htmlUrl": link(page, file: page + "index.html", from: here),
        ])
    }
    func group(_ title: String, _ folder: String) {
      // Not those that only say what was withdrawn: nothing comes to them any more.
      let members = feeds.filter { $0.folder.hasPrefix(folder) && $0.page == $0.folder }
      guard !members.isEmpty else { return }
      xml.open("outline", ["text": title, "title": title])
      for feed in members { outline(feed.file(.atom), feed.label ?? "", page: feed.page) }
      xml.close("outline")
    }
    xml.open("opml", ["version": "2.0"])
    xml.open("head")
    xml.text("title", site.title)
    if let base = site.baseURL { xml.text("ownerId", base) }
    xml.text("docs", "http://opml.org/spec2.opml")
    xml.close("head")
    xml.open("body")
    outline("feed.atom", site.title, page: "")
    if has(.changes) {
      outline("changes/feed.atom", wording(.changesTitle), page: "changes/")
      outline("corrections/feed.atom", wording(.navCorrections), page: "corrections/")
    }
    group(wording(.navCountries), "countries/")
    group(wording(.navPairs), "pairs/")
    group(wording(.navTopics), "topics/")
    xml.close("body")
    xml.close("opml")
    return xml.bytes
  }
}
