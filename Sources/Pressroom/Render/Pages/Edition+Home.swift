import Briefs

extension Edition {
  /// The home page: the latest edition.
  func homePage() -> HomeView {
    let root = "./"
    let dated = digest.events.indices.filter { !digest.events[$0].spot.isUndated }
    let undated = digest.events.indices.filter { digest.events[$0].spot.isUndated }
    let lead = dated.first ?? undated.first
    return HomeView(
      frame: frame("home", at: permalink("/"), title: site.title),
      lead: lead.map { event($0, root) },
      latest: events(dated.prefix(13).filter { $0 != lead }, root),
      undated: events(undated.filter { $0 != lead }.prefix(6), root),
      undatedHref: root + "timeline/index.html#undated",
      fresh: fresh().map { card($0, root) },
      byMonth: monthPicture(digest.events.indices, root), map: mapView(root, isAlone: true),
      counts: totals(root),
      countries: counts(
        frequent(.countries).lazy.map { self.digest.countries[$0] }.filter { !$0.events.isEmpty }
          .prefix(12).map { (name($0.code), root + Edition.file($0.code), $0.events.count) }, .events),
      pairs: counts(
        frequent(.pairs).prefix(8).map { digest.pairs[$0] }.map {
          (pairLabel($0.pair), root + Edition.file($0.pair), $0.events.count)
        },
        .events),
      topics: counts(
        frequent(.topics).prefix(10).map { digest.topics[$0] }.map {
          (topic($0.code), root + Edition.file($0), $0.accounts.count)
        },
        .articles), changed: has(.changes) ? latestChanges(root) : nil,
      digests: newestDigests(root))
  }

  /// The last six articles by the day they were published.
  private func fresh() -> ArraySlice<Int> {
    let published = digest.accounts.indices.compactMap { i in
      digest.accounts[i].brief.published?.firstDay.map { (index: i, day: $0) }
    }
    return published.sorted { $0.day != $1.day ? $0.day > $1.day : $0.index < $1.index }.map(\.index).prefix(
      6)
  }

  private func totals(_ root: String) -> [CountView] {
    let totals: [(section: Phrase, count: Int)] = [
      (.navEvents, digest.events.count), (.navArticles, digest.accounts.count),
      (.navCountries, digest.countries.count), (.navPairs, digest.pairs.count),
      (.navSources, digest.sources.count),
    ]
    // Events and articles are there without a list of them; of pairs and outlets that are left out nothing is known.
    let told = totals.filter { has(section: $0.section) || $0.count > 0 }
    return counts(
      told.map { section, count in
        (
          wording(section), Edition.file(section).flatMap { has(section: section) ? root + $0 : nil }, count
        )
      }, .articles)
  }
}
