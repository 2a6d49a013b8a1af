import Briefs

extension Edition {
  /// All countries that act, or where something took place.
  func countriesPage() -> CountriesView {
    let root = "../"
    let most = max(1, digest.countries.map(\.events.count).max() ?? 1)
    return CountriesView(
      frame: frame(
        "countries", at: permalink("/countries/"), title: wording(.navCountries), section: .navCountries),
      rows: listed(.countries, frequent(.countries)).map { place, anchor in
        let entry = digest.countries[place]
        return CountryRowView(
          country: country(entry.code, root), events: entry.events.count,
          figure: wording.number(entry.events.count),
          eventsWords: wording.count(.events, entry.events.count),
          articlesWords: wording.count(.articles, entry.articles),
          counterpartsWords: wording.count(.counterparts, entry.counterparts.count),
          latest: latest(entry.events), bar: entry.events.count * 100 / most, anchor: anchor,
          spark: spark(entry.events))
      },
      map: mapView(root), total: wording.count(.countries, digest.countries.count),
      letters: letterLinks(.countries, root))
  }

  /// A country: its meetings, and whom with.
  func countryPage(_ index: Int) -> CountryPageView {
    let entry = digest.countries[index]
    let root = "../../"
    let folder = "countries/\(entry.code.code.lowercased())/"
    let address = permalink("/" + folder)
    let shown = min(entry.placed.count, Edition.mostBeside)
    let others = ranked(
      .countries, entry.counterparts, place: { digest.countryIndex[$0.code] ?? 0 }, count: \.count)
    let counterparts = others.map { other, count in
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
      country: country(entry.code, root), lists: lists(list(ofCountry: index), entry.events, root),
      placed: events(entry.placed.prefix(shown), root),
      placedWords: wording.count(.events, entry.placed.count),
      placedMore: shown == entry.placed.count
        ? nil
        : MoreView(
          words: wording.count(.moreEvents, entry.placed.count - shown), href: "placed/1/index.html",
          label: wording(.placedHere)),
      counterparts: counts(counterparts, .events), strip: strip(of: entry, root))
  }

  /// Who met whom.
  func pairsPage() -> PairsView {
    let root = "../"
    let matrix = matrix(root)
    let most = max(1, digest.pairs.first?.events.count ?? 1)
    return PairsView(
      frame: frame("pairs", at: permalink("/pairs/"), title: wording(.navPairs), section: .navPairs),
      columns: matrix.columns, rows: matrix.rows, shades: shadeViews(), cut: matrix.cut,
      list: listed(.pairs, frequent(.pairs)).map { place, _ in
        let entry = digest.pairs[place]
        return PairRowView(
          href: root + Edition.file(entry.pair), label: pairLabel(entry.pair),
          first: country(entry.pair.first, root), second: country(entry.pair.second, root),
          words: wording.count(.events, entry.events.count), latest: latest(entry.events),
          bar: entry.events.count * 100 / most)
      },
      total: wording.count(.pairs, digest.pairs.count), letters: letterLinks(.pairs, root))
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
      lists: lists(list(ofPair: index), entry.events, root), strip: strip(of: entry, root))
  }

  /// What a page about some events lists of them.
  private func lists(_ list: PagedList, _ events: [Int], _ root: String) -> SubjectLists {
    let accounts = accounts(of: events)
    let (lanes, _, pages) = opening(of: list)
    return SubjectLists(
      byMonth: monthPicture(events, root), lanes: lanes, topics: topics(of: accounts, root),
      sources: sources(of: accounts, root), people: people(of: accounts, root),
      pages: pages, total: wording.count(.events, events.count))
  }

  /// When the newest dated event was; nil where none is dated.
  func latest(_ events: [Int]) -> WhenView? {
    guard let first = events.first, !digest.events[first].spot.isUndated else { return nil }
    return when(event: first)
  }
}
