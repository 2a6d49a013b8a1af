import Briefs

extension Edition {
  /// The newest events, and the letters that lead to all.
  func eventsPage() -> EventsView {
    let (lanes, _, pages) = opening(of: eventsList())
    return EventsView(
      frame: frame("events", at: permalink("/events/"), title: wording(.navEvents), section: .navEvents),
      lanes: lanes, letters: letterLinks(.events, "../"), pages: pages,
      total: wording.count(.events, digest.events.count))
  }

  /// The newest articles, by the year of what they tell, and the letters that lead to all.
  func articlesPage() -> ArticlesView {
    let (_, lanes, pages) = opening(of: articlesList())
    return ArticlesView(
      frame: frame(
        "articles", at: permalink("/articles/"), title: wording(.navArticles), section: .navArticles),
      lanes: lanes, letters: letterLinks(.articles, "../"), pages: pages,
      total: wording.count(.articles, digest.accounts.count))
  }

  /// All people, by the first letter of their names; of very many those most often named, and the letters.
  func peoplePage() -> PeopleView {
    let root = "../"
    let isOnOnePage = isOnOnePage(.people)
    let groups =
      !isOnOnePage
      ? []
      : letters(.people).groups.map { group in
        LetterView(
          letter: group.letter.label, anchor: Edition.anchor(group.letter),
          people: group.members.map { person($0, root) })
      }
    let most =
      isOnOnePage
      ? []
      : digest.people.indices.sorted { a, b in
        let (one, other) = (digest.people[a].accounts.count, digest.people[b].accounts.count)
        return one != other ? one > other : a < b
      }.prefix(Paging.size)
    return PeopleView(
      frame: frame("people", at: permalink("/people/"), title: wording(.navPeople), section: .navPeople),
      groups: groups, most: most.map { person($0, root) }, letters: letterLinks(.people, root),
      total: wording.count(.people, digest.people.count))
  }

  /// A person: the offices, and the articles that name them.
  func personPage(_ index: Int) -> PersonPageView {
    let person = digest.people[index]
    let root = "../../"
    let (_, lanes, pages) = opening(of: list(ofPerson: index))
    return PersonPageView(
      frame: frame(
        "person", at: permalink("/people/\(person.slug)/"), title: person.name, section: .navPeople),
      name: person.name,
      offices: person.offices.prefix(8).map { OfficeView(text: $0.text, language: $0.language) },
      variants: person.variants.isEmpty ? nil : person.variants.joined(separator: wording(.listSeparator)),
      country: person.country.map { country($0, root) },
      lanes: lanes, with: people(of: person.accounts, root, without: index),
      countries: countries(of: person.accounts, root),
      byMonth: monthPicture(events(of: person.accounts), root),
      pages: pages, total: wording.count(.articles, person.accounts.count))
  }

  /// All topics.
  func topicsPage() -> TopicsView {
    let root = "../"
    let listed = listed(.topics, frequent(.topics))
    var list = counts(
      listed.map { place, _ in
        let entry = digest.topics[place]
        return (topic(entry.code), root + Edition.file(entry), entry.accounts.count)
      }, .articles)
    for i in list.indices { list[i].anchor = listed[i].anchor }
    return TopicsView(
      frame: frame("topics", at: permalink("/topics/"), title: wording(.navTopics), section: .navTopics),
      list: list, letters: letterLinks(.topics, root),
      total: wording.count(.topics, digest.topics.count))
  }

  /// A topic and its events.
  func topicPage(_ index: Int) -> TopicPageView {
    let entry = digest.topics[index]
    let root = "../../"
    let list = list(ofTopic: index)
    let (lanes, _, pages) = opening(of: list)
    return TopicPageView(
      frame: frame(
        "topic", at: permalink("/topics/\(entry.slug)/"), title: topic(entry.code), section: .navTopics,
        feed: (percentEncoded("topics/\(entry.slug)/") + "feed.atom", topic(entry.code))),
      code: entry.code, label: topic(entry.code), lanes: lanes,
      countries: countries(of: entry.accounts, root), sources: sources(of: entry.accounts, root),
      byMonth: monthPicture(list.places, root), pages: pages,
      total: wording.count(.articles, entry.accounts.count))
  }

  /// All outlets, and the articles whose outlet nobody named.
  func sourcesPage() -> SourcesView {
    let root = "../"
    let most = max(1, digest.sources.first?.accounts.count ?? 1)
    let shown = min(digest.unnamed.count, Edition.mostBeside)
    return SourcesView(
      frame: frame("sources", at: permalink("/sources/"), title: wording(.navSources), section: .navSources),
      list: listed(.sources, digest.sources.indices).map { place, anchor in
        let entry = digest.sources[place]
        return SourceRowView(
          label: entry.name, href: root + Edition.file(entry),
          words: wording.count(.articles, entry.accounts.count),
          bar: entry.accounts.count * 100 / most,
          languages: languages(entry),
          latest: entry.accounts.first.flatMap { latest([digest.eventOf[$0]]) }, anchor: anchor)
      },
      unnamed: digest.unnamed.prefix(shown).map { card($0, root) },
      unnamedWords: wording.count(.articles, digest.unnamed.count),
      more: shown == digest.unnamed.count
        ? nil
        : MoreView(
          words: wording.count(.moreArticles, digest.unnamed.count - shown), href: "unnamed/1/index.html",
          label: wording(.unnamedSources)),
      letters: letterLinks(.sources, root), total: wording.count(.outlets, digest.sources.count))
  }

  /// An outlet and its articles.
  func sourcePage(_ index: Int) -> SourcePageView {
    let entry = digest.sources[index]
    let root = "../../"
    let (_, lanes, pages) = opening(of: list(ofSource: index))
    return SourcePageView(
      frame: frame(
        "source", at: permalink("/sources/\(entry.slug)/"), title: entry.name, section: .navSources),
      name: entry.name, lanes: lanes, countries: countries(of: entry.accounts, root),
      topics: topics(of: entry.accounts, root), byMonth: monthPicture(events(of: entry.accounts), root),
      languages: languages(entry), alone: wording.count(.toldAlone, almanac.toldAlone[index]), pages: pages,
      total: wording.count(.articles, entry.accounts.count))
  }

  private func languages(_ entry: SourceEntry) -> String {
    entry.languages.map(wording.name(ofLanguage:)).joined(separator: wording(.listSeparator))
  }
}
