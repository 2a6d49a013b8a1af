import Briefs

extension Edition {
  /// An Atom feed (RFC 4287) of some events, those first that came last.
  ///
  /// - Parameter countries: Whose feed it is; none for the site's own.
  /// Links are absolute where the site has a base URL, relative to the feed otherwise.
  func atom(_ events: [Int], of countries: [CountryCode] = [], title: String, at path: String, page: String)
    -> [UInt8]
  {
    let entries = newest(events, of: countries)
    let root = Edition.root(of: permalink("/" + path))
    func link(_ path: String, file: String) -> String {
      site.baseURL.map { $0 + path } ?? root + file
    }
    var xml = XMLWriter()
    xml.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": wording.language])
    xml.text("title", title)
    xml.text("id", id(path))
    xml.text("updated", Edition.moment(entries.map { updatedDays[$0] }.max()))
    xml.empty("link", ["rel": "self", "type": "application/atom+xml", "href": link(path, file: path)])
    xml.empty(
      "link", ["rel": "alternate", "type": "text/html", "href": link(page, file: page + "index.html")])
    xml.open("author")
    xml.text("name", site.title)
    xml.close("author")
    for i in entries {
      let event = digest.events[i]
      let best = best(event)
      let page = String(eventFiles[i].dropLast("index.html".count))
      xml.open("entry", ["xml:lang": best.brief.language])
      xml.text("title", self.title(best.brief))
      xml.text("id", id(page))
      if let day = chronicle.told[i]?.day { xml.text("published", Edition.moment(day)) }
      xml.text("updated", Edition.moment(updatedDays[i]))
      xml.empty("link", ["rel": "alternate", "type": "text/html", "href": link(page, file: eventFiles[i])])
      for code in event.parties { xml.empty("category", ["term": code.code, "label": name(code)]) }
      xml.text("summary", summary(event))
      xml.close("entry")
    }
    xml.close("feed")
    return xml.bytes
  }

  /// A JSON feed (jsonfeed.org, version 1.1) of some events.
  func jsonFeed(_ events: [Int]) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("version", "https://jsonfeed.org/version/1.1")
      $0.member("title", site.title)
      if let base = site.baseURL {
        $0.member("home_page_url", base)
        $0.member("feed_url", base + "feed.json")
      }
      if let description = site.description { $0.member("description", description) }
      $0.member("language", wording.language)
      $0.member("items") { json in
        json.array(of: newest(events)) { json, i in
          let event = digest.events[i]
          let best = best(event)
          let page = String(eventFiles[i].dropLast("index.html".count))
          json.object {
            $0.member("id", id(page))
            $0.member("url", site.baseURL.map { $0 + page } ?? eventFiles[i])
            $0.member("title", title(best.brief))
            $0.member("content_text", summary(event))
            if let day = chronicle.told[i]?.day { $0.member("date_published", Edition.moment(day)) }
            $0.member("date_modified", Edition.moment(updatedDays[i]))
            $0.member("language", best.brief.language)
            $0.member("tags", event.parties.map(name))
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// When it happened, in words, and the sentences of its best account.
  func summary(_ event: Event) -> String {
    let sentences = best(event).brief.summary.map(\.text)
    return ([DateWords(event.happened, in: wording).words] + sentences).joined(separator: "\n")
  }

  /// RFC 3339: a day's first moment, as the day is all that is known.
  static func moment(_ day: Day?) -> String { (day?.description ?? "1970-01-01") + "T00:00:00Z" }
}
