import Briefs

extension Edition {
  /// All countries that act, or where something took place.
  func countriesPage() -> CountriesView {
    let root = "../"
    let most = max(1, digest.countries.map(\.events.count).max() ?? 1)
    let rows = digest.countries.sorted {
      $0.events.count != $1.events.count ? $0.events.count > $1.events.count : $0.code < $1.code
    }
    return CountriesView(
      frame: frame(
        "countries", at: permalink("/countries/"), title: wording(.navCountries), section: .navCountries),
      rows: rows.map { entry in
        CountryRowView(
          country: country(entry.code, root), events: entry.events.count,
          figure: wording.number(entry.events.count),
          eventsWords: wording.count(.events, entry.events.count),
          articlesWords: wording.count(.articles, entry.articles),
          counterpartsWords: wording.count(.counterparts, entry.counterparts.count),
          latest: latest(entry.events), bar: entry.events.count * 100 / most)
      },
      map: mapView(root), total: wording.count(.countries, digest.countries.count))
  }

  /// A country: its meetings, and whom with.
  func countryPage(_ index: Int) -> CountryPageView {
    let entry = digest.countries[index]
    let root = "../../"
    let folder = "countries/\(entry.code.code.lowercased())/"
    let address = permalink("/" + folder)
    let counterparts = entry.counterparts.map { other, count in
      let pair = CountryPair(entry.code, other)
      return (
        label: name(other), href: digest.pairSet.contains(pair) ? root + Edition.file(pair) : nil,
        count: count
      )
    }
    return CountryPageView(
      frame: frame(
        "country", at: address, title: name(entry.code), section: .navCountries,
        feed: (folder + "feed.atom", name(entry.code))),
      country: country(entry.code, root), lists: lists(entry.events, root),
      placed: events(entry.placed.prefix(Edition.longestList), root),
      counterparts: counts(counterparts, .events))
  }

  /// Who met whom.
  func pairsPage() -> PairsView {
    let root = "../"
    let active = digest.countries.filter { !$0.counterparts.isEmpty }
      .sorted { $0.events.count != $1.events.count ? $0.events.count > $1.events.count : $0.code < $1.code }
    let codes = active.prefix(Edition.widestMatrix).map(\.code)
    let met = Dictionary(digest.pairs.map { ($0.pair, $0.events.count) }, uniquingKeysWith: max)
    let most = max(1, digest.pairs.first?.events.count ?? 1)
    return PairsView(
      frame: frame("pairs", at: permalink("/pairs/"), title: wording(.navPairs), section: .navPairs),
      columns: codes.map { country($0, root) },
      rows: codes.map { row in
        MatrixRowView(country: country(row, root), cells: codes.map { cell(row, $0, met, most, root) })
      },
      cut: active.count > codes.count ? wording.count(.pairsCut, codes.count) : nil,
      list: digest.pairs.map { entry in
        PairRowView(
          href: root + Edition.file(entry.pair), label: pairLabel(entry.pair),
          first: country(entry.pair.first, root), second: country(entry.pair.second, root),
          words: wording.count(.events, entry.events.count), latest: latest(entry.events),
          bar: entry.events.count * 100 / most)
      },
      total: wording.count(.pairs, digest.pairs.count))
  }

  /// A pair of countries.
  func pairPage(_ index: Int) -> PairPageView {
    let entry = digest.pairs[index]
    let root = "../../"
    let folder = "pairs/\(entry.pair.slug)/"
    return PairPageView(
      frame: frame(
        "pair", at: permalink("/" + folder), title: pairLabel(entry.pair), section: .navPairs,
        feed: (folder + "feed.atom", pairLabel(entry.pair))),
      first: country(entry.pair.first, root), second: country(entry.pair.second, root),
      lists: lists(entry.events, root))
  }

  /// What a page about some events lists of them.
  private func lists(_ events: [Int], _ root: String) -> SubjectLists {
    let accounts = accounts(of: events)
    return SubjectLists(
      months: months(events, root), lanes: lanesByYear(events, root), topics: topics(of: accounts, root),
      sources: sources(of: accounts, root), people: people(of: accounts, root),
      more: more(
        events.count, shown: Edition.longestList, .moreEvents, root + "timeline/index.html", .navTimeline),
      total: wording.count(.events, events.count))
  }

  /// Wider, the matrix is no longer read; the list below it has every pair.
  private static let widestMatrix = 24

  private func cell(
    _ row: CountryCode, _ column: CountryCode, _ met: [CountryPair: Int], _ most: Int, _ root: String
  ) -> CellView {
    guard row != column else { return CellView(count: "0", href: nil, label: "", level: 1, isSelf: true) }
    let pair = CountryPair(row, column)
    guard let count = met[pair] else {
      return CellView(count: "0", href: nil, label: "", level: 1, isSelf: false)
    }
    let label = wording(.countLabel, ["a": pairLabel(pair), "b": wording.count(.events, count)])
    return CellView(
      count: wording.number(count), href: root + Edition.file(pair), label: label,
      level: 1 + min(4, (count - 1) * 4 / max(4, most - 1)),
      isSelf: false)
  }

  /// When the newest dated event was; nil where none is dated.
  func latest(_ events: [Int]) -> WhenView? {
    guard let first = events.first, !digest.events[first].spot.isUndated else { return nil }
    return when(event: first)
  }
}
