import Briefs

extension Edition {
  /// Longer, nobody reads the list of pairs; the list for feed readers has them all.
  private static let mostPairFeeds = 100

  /// What can be followed, and what can be taken away: feeds by kind, calendars, data files.
  func feedsPage() -> FeedsView {
    let root = "../"
    func row(_ label: String, _ folder: String, calendar: [Int]?) -> FeedRowView {
      let link = root + folder
      let hasCalendar = has(.calendars) && calendar?.contains { days(ofEvent: $0) != nil } ?? false
      return FeedRowView(
        label: label, href: link + "index.html", atom: link + "feed.atom",
        json: has(.jsonFeeds) ? link + "feed.json" : nil,
        calendar: hasCalendar ? link + "events.ics" : nil)
    }
    let site = FeedSectionView(
      id: "site", label: wording(.feedsSite),
      rows: [
        FeedRowView(
          label: self.site.title, href: root + "index.html", atom: root + "feed.atom",
          json: has(.jsonFeeds) ? root + "feed.json" : nil,
          calendar: has(.calendars) ? root + "events.ics" : nil)
      ]
        + (has(.changes)
          ? [
            row(wording(.changesTitle), "changes/", calendar: nil),
            row(wording(.navCorrections), "corrections/", calendar: nil),
          ] : []))
    let countries = FeedSectionView(
      id: "countries", label: wording(.navCountries),
      rows: byName(.countries, digest.countries.indices).map { digest.countries[$0] }.map {
        row(name($0.code), "countries/\($0.code.code.lowercased())/", calendar: $0.events)
      })
    let shown = byName(.pairs, frequent(.pairs).prefix(Edition.mostPairFeeds)).map { digest.pairs[$0] }
    let pairs = FeedSectionView(
      id: "pairs", label: wording(.navPairs),
      rows: shown.map { row(pairLabel($0.pair), "pairs/\($0.pair.slug)/", calendar: nil) },
      cut: shown.count < digest.pairs.count ? wording.count(.pairFeedsCut, shown.count) : nil)
    let topics = FeedSectionView(
      id: "topics", label: wording(.navTopics),
      rows: byName(.topics, digest.topics.indices).map { digest.topics[$0] }.map {
        row(topic($0.code), percentEncoded("topics/\($0.slug)/"), calendar: nil)
      })
    return FeedsView(
      frame: frame("feeds", at: permalink("/feeds/"), title: wording(.navFeeds)),
      list: root + "feeds.opml",
      sections: [site, countries, pairs, topics].filter { !$0.rows.isEmpty }, data: dataRows(root))
  }

  private func dataRows(_ root: String) -> [DataRowView] {
    let rows: [(label: Phrase, name: String, hasTable: Bool)] = [
      (.navArticles, "briefs", true), (.navEvents, "events", true), (.navCountries, "countries", true),
      (.navPairs, "pairs", true), (.navPeople, "people", false), (.navTopics, "topics", false),
      (.navSources, "sources", false), (.changesTitle, "changes", false),
    ]
    return rows.filter { has(data: $0.name) }.map { label, name, hasTable in
      DataRowView(
        label: wording(label), json: shared(root) + "data/\(name).json",
        csv: hasTable ? shared(root) + "data/\(name).csv" : nil,
        schema: shared(root) + "data/schema/\(name).json")
    }
  }
}
