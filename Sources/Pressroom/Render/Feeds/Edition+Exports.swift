import Briefs

extension Edition {
  /// What programs read, once for all languages: the contract's `data/briefs.json` and `data/events.json`, then the rest of `data/`.
  func exports() -> [Site.Page] {
    guard has(.data) else { return [] }
    let pages =
      [
        Site.Page(address: permalink("/data/briefs.json"), source: "data/briefs.json") { self.briefsJSON() },
        Site.Page(address: permalink("/data/events.json"), source: "data/events.json") { self.eventsJSON() },
        Site.Page(address: permalink("/data/changes.json"), source: "data/changes.json") {
          self.changesJSON()
        },
      ] + indexes() + tables()
    return pages.filter { page in
      // `data/schema/pairs.json`, `data/pairs.csv`
      let name = page.address.file.split(separator: "/").last?.split(separator: ".").first ?? ""
      return has(data: String(name))
    }
  }

  /// An array of `{id, path, title, titleBasis, language, happened, published, countries, people, topics, event, url, source}`,
  /// in the order of the articles' pages. Refused countries are not in it.
  private func briefsJSON() -> [UInt8] {
    var json = JSONWriter()
    json.array(of: digest.accounts.indices) { json, i in
      let account = digest.accounts[i]
      let brief = account.brief
      json.object {
        $0.member("id", account.slug)
        $0.member("path", brief.source.path)
        $0.member("title", brief.title)
        $0.member("titleBasis", brief.titleBasis.rawValue)
        $0.member("language", brief.language)
        $0.member("happened") { $0.happened(brief.happened) }
        $0.member("published", brief.published?.description)
        $0.member("countries") { $0.countries(brief.countries) }
        $0.member("people") { $0.people(brief.people) }
        $0.member("topics", brief.topics)
        $0.member("event", digest.events[digest.eventOf[i]].id)
        $0.member("url", "articles/\(account.slug)/")
        $0.member("source") {
          $0.object {
            $0.member("path", brief.source.path)
            $0.member("sha256", brief.source.sha256)
            $0.member("outlet", brief.source.outlet)
            $0.member("url", brief.source.url)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// An array of `{id, title, briefs, countries, pair, happened}`; `pair` where the event has exactly two parties.
  private func eventsJSON() -> [UInt8] {
    var json = JSONWriter()
    json.array(of: digest.events) { json, event in
      json.object {
        $0.member("id", event.id)
        $0.member("title", best(event).brief.title)
        $0.member("briefs", event.accounts.map { digest.accounts[$0].slug })
        $0.member("countries", event.parties.map(\.code))
        $0.member(
          "pair", event.parties.count == 2 ? CountryPair(event.parties[0], event.parties[1]).slug : nil)
        $0.member("happened") { $0.happened(event.happened) }
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension Theme {
  /// The theme's own files, as they are.
  func pages() -> [Site.Page] {
    files.compactMap { file in
      Permalink(file.address).map { address in
        Site.Page(address: address, source: "Templates" + file.address) { file.bytes }
      }
    }
  }
}
