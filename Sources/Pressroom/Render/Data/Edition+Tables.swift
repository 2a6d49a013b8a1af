import Briefs

extension Edition {
  /// What spreadsheets read: the contract's briefs and events, countries and pairs, a row each.
  func tables() -> [Site.Page] {
    func page(_ name: String, _ print: @escaping @Sendable () -> [UInt8]) -> Site.Page {
      Site.Page(address: permalink("/data/\(name).csv"), source: "data/\(name).csv", print: print)
    }
    return [
      page("briefs", briefsTable), page("events", eventsTable), page("countries", countriesTable),
      page("pairs", pairsTable),
    ]
  }

  @Sendable private func briefsTable() -> [UInt8] {
    var table = CSVWriter([
      "id", "title", "title_basis", "language", "happened", "weekday", "happened_basis", "published", "place",
      "place_country", "parties", "mentioned", "people", "topics", "event", "outlet", "source_url", "page",
      "path",
      "sha256",
    ])
    for (i, account) in digest.accounts.enumerated() {
      let brief = account.brief
      table.text(account.slug)
      table.text(brief.title)
      table.text(brief.titleBasis.rawValue)
      table.text(brief.language)
      table.text(brief.happened?.value?.description)
      table.text(brief.happened?.weekday?.rawValue)
      table.text(brief.happened?.basis.rawValue)
      table.text(brief.published?.description)
      table.text(brief.place?.name)
      table.text(brief.place?.country?.code)
      table.list(brief.countries.filter { $0.role == .party }.map(\.code.code))
      table.list(brief.countries.filter { $0.role == .mentioned }.map(\.code.code))
      table.names(brief.people.map(\.name))
      table.list(brief.topics)
      table.text(digest.events[digest.eventOf[i]].id)
      table.text(brief.source.outlet)
      table.text(brief.source.url)
      table.text("articles/\(account.slug)/")
      table.text(brief.source.path)
      table.text(brief.source.sha256)
      table.endRow()
    }
    return table.bytes
  }

  @Sendable private func eventsTable() -> [UInt8] {
    var table = CSVWriter([
      "id", "title", "language", "happened", "weekday", "happened_basis", "parties", "pair", "place",
      "place_country", "accounts", "outlets", "origins", "briefs", "page",
    ])
    for event in digest.events {
      let best = best(event).brief
      table.text(event.id)
      table.text(best.title)
      table.text(best.language)
      table.text(event.happened?.value?.description)
      table.text(event.happened?.weekday?.rawValue)
      table.text(event.happened?.basis.rawValue)
      table.list(event.parties.map(\.code))
      table.text(event.parties.count == 2 ? CountryPair(event.parties[0], event.parties[1]).slug : nil)
      table.text(event.place?.name)
      table.text(event.place?.country?.code)
      table.number(event.accounts.count)
      table.number(outlets(event))
      table.number(event.origins.count)
      table.list(event.accounts.map { digest.accounts[$0].slug })
      table.text("events/\(event.slug)/")
      table.endRow()
    }
    return table.bytes
  }

  @Sendable private func countriesTable() -> [UInt8] {
    var table = CSVWriter(
      ["code"] + SiteFile.spoken.map { "name_" + $0 } + [
        "events", "placed", "articles", "counterparts", "page",
      ])
    for entry in digest.countries {
      table.text(entry.code.code)
      for language in SiteFile.spoken { table.text(name(entry.code, in: language)) }
      table.number(entry.events.count)
      table.number(entry.placed.count)
      table.number(entry.articles)
      table.list(entry.counterparts.map(\.code.code))
      table.text(folder(of: Edition.file(entry.code)))
      table.endRow()
    }
    return table.bytes
  }

  @Sendable private func pairsTable() -> [UInt8] {
    var table = CSVWriter(["id", "first", "second", "events", "latest", "page"])
    for entry in digest.pairs {
      table.text(entry.pair.slug)
      table.text(entry.pair.first.code)
      table.text(entry.pair.second.code)
      table.number(entry.events.count)
      table.text(latestDate(entry.events))
      table.text(folder(of: Edition.file(entry.pair)))
      table.endRow()
    }
    return table.bytes
  }

  /// What a language calls a country, by the site's own names first.
  func name(_ code: CountryCode, in language: String) -> String {
    site.countryNames[code] ?? countryNames.name(code.code, in: language) ?? code.code
  }

  /// When the newest dated of some events was, as EDTF; nil where none is dated.
  func latestDate(_ events: [Int]) -> String? {
    guard let first = events.first, !digest.events[first].spot.isUndated else { return nil }
    return digest.events[first].happened?.value?.description
  }

  /// `countries/pk/index.html` is `countries/pk/`.
  func folder(of file: String) -> String { String(file.dropLast("index.html".count)) }
}
