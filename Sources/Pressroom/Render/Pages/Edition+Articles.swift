import Briefs

extension Edition {
  /// All events.
  func eventsPage() -> EventsView {
    let root = "../"
    return EventsView(
      frame: frame("events", at: permalink("/events/"), title: wording(.navEvents), section: .navEvents),
      lanes: lanesByYear(Array(digest.events.indices), root),
      more: more(
        digest.events.count, shown: Edition.longestList, .moreEvents, root + "timeline/index.html",
        .navTimeline),
      total: wording.count(.events, digest.events.count))
  }

  /// All articles, by the year of what they tell.
  func articlesPage() -> ArticlesView {
    let root = "../"
    var lanes: [CardLaneView] = []
    for i in digest.accounts.indices.prefix(Edition.longestList) {
      let year = digest.events[digest.eventOf[i]].spot.year
      let id = year.map { "y\($0)" } ?? "undated"
      if lanes.last?.id != id {
        let label = year.map(String.init) ?? wording(.undated)
        lanes.append(CardLaneView(id: id, label: label, words: "", cards: []))
      }
      lanes[lanes.count - 1].cards.append(card(i, root))
    }
    for i in lanes.indices { lanes[i].words = wording.count(.articles, lanes[i].cards.count) }
    return ArticlesView(
      frame: frame(
        "articles", at: permalink("/articles/"), title: wording(.navArticles), section: .navArticles),
      lanes: lanes,
      more: more(
        digest.accounts.count, shown: Edition.longestList, .moreArticles, root + "timeline/index.html",
        .navTimeline),
      total: wording.count(.articles, digest.accounts.count))
  }

  /// All people, by the first letter of their names.
  func peoplePage() -> PeopleView {
    let root = "../"
    var groups: [LetterView] = []
    for (i, person) in digest.people.enumerated() {
      let letter = folded(person.name).first.map { String($0).uppercased() } ?? "…"
      if groups.last?.letter != letter {
        groups.append(LetterView(letter: letter, number: groups.count + 1, people: []))
      }
      groups[groups.count - 1].people.append(self.person(i, root))
    }
    return PeopleView(
      frame: frame("people", at: permalink("/people/"), title: wording(.navPeople), section: .navPeople),
      groups: groups, total: wording.count(.people, digest.people.count))
  }

  /// A person: the offices, and the articles that name them.
  func personPage(_ index: Int) -> PersonPageView {
    let person = digest.people[index]
    let root = "../../"
    return PersonPageView(
      frame: frame(
        "person", at: permalink("/people/\(person.slug)/"), title: person.name, section: .navPeople),
      name: person.name,
      offices: person.offices.prefix(8).map { OfficeView(text: $0.text, language: $0.language) },
      variants: person.variants.isEmpty ? nil : person.variants.joined(separator: wording(.listSeparator)),
      country: person.country.map { country($0, root) },
      cards: cards(person.accounts, root),
      with: people(of: person.accounts, root, without: index),
      more: moreArticles(person.accounts, root), total: wording.count(.articles, person.accounts.count))
  }

  /// All topics.
  func topicsPage() -> TopicsView {
    let root = "../"
    return TopicsView(
      frame: frame("topics", at: permalink("/topics/"), title: wording(.navTopics), section: .navTopics),
      list: counts(
        digest.topics.map { (topic($0.code), root + Edition.file($0), $0.accounts.count) }, .articles),
      total: wording.count(.topics, digest.topics.count))
  }

  /// A topic and its events.
  func topicPage(_ index: Int) -> TopicPageView {
    let entry = digest.topics[index]
    let root = "../../"
    let events = Set(entry.accounts.map { digest.eventOf[$0] }).sorted()
    return TopicPageView(
      frame: frame(
        "topic", at: permalink("/topics/\(entry.slug)/"), title: topic(entry.code), section: .navTopics,
        feed: (percentEncoded("topics/\(entry.slug)/") + "feed.atom", topic(entry.code))),
      code: entry.code, label: topic(entry.code), lanes: lanesByYear(events, root),
      countries: countries(of: entry.accounts, root),
      more: more(
        events.count, shown: Edition.longestList, .moreEvents, root + "timeline/index.html", .navTimeline),
      total: wording.count(.articles, entry.accounts.count))
  }

  /// All outlets, and the articles whose outlet nobody named.
  func sourcesPage() -> SourcesView {
    let root = "../"
    let most = max(1, digest.sources.first?.accounts.count ?? 1)
    return SourcesView(
      frame: frame("sources", at: permalink("/sources/"), title: wording(.navSources), section: .navSources),
      list: digest.sources.map { entry in
        SourceRowView(
          label: entry.name, href: root + Edition.file(entry),
          words: wording.count(.articles, entry.accounts.count),
          bar: entry.accounts.count * 100 / most,
          languages: entry.languages.map { wordings[$0]?.languageName ?? $0 }
            .joined(separator: wording(.listSeparator)),
          latest: latest(entry.accounts.map { digest.eventOf[$0] }))
      },
      unnamed: cards(digest.unnamed, root), unnamedWords: wording.count(.articles, digest.unnamed.count),
      total: wording.count(.outlets, digest.sources.count))
  }

  /// An outlet and its articles.
  func sourcePage(_ index: Int) -> SourcePageView {
    let entry = digest.sources[index]
    let root = "../../"
    return SourcePageView(
      frame: frame(
        "source", at: permalink("/sources/\(entry.slug)/"), title: entry.name, section: .navSources),
      name: entry.name, cards: cards(entry.accounts, root), countries: countries(of: entry.accounts, root),
      topics: topics(of: entry.accounts, root), more: moreArticles(entry.accounts, root),
      total: wording.count(.articles, entry.accounts.count))
  }

  private func cards(_ accounts: [Int], _ root: String) -> [CardView] {
    accounts.prefix(Edition.longestList).map { card($0, root) }
  }

  private func moreArticles(_ accounts: [Int], _ root: String) -> MoreView? {
    more(
      accounts.count, shown: Edition.longestList, .moreArticles, root + "articles/index.html", .navArticles)
  }
}
