import Briefs
import Mustache

/// The theme's templates, compiled for every kind of page, ready to print an edition.
///
/// A template that names what its page does not offer is found here, before any page is made.
struct Press: Sendable {
  private let edition: Edition
  private let home: Template<HomeView>
  private let timeline: Template<TimelineView>
  private let countries: Template<CountriesView>
  private let country: Template<CountryPageView>
  private let pairs: Template<PairsView>
  private let pair: Template<PairPageView>
  private let events: Template<EventsView>
  private let event: Template<EventPageView>
  private let moved: Template<MovedView>
  private let articles: Template<ArticlesView>
  private let article: Template<ArticleView>
  private let people: Template<PeopleView>
  private let person: Template<PersonPageView>
  private let topics: Template<TopicsView>
  private let topic: Template<TopicPageView>
  private let sources: Template<SourcesView>
  private let source: Template<SourcePageView>
  private let about: Template<AboutView>
  private let missing: Template<MissingView>
  private let changes: Template<ChangesView>
  private let corrections: Template<CorrectionsView>
  private let withdrawn: Template<WithdrawnView>
  private let digests: DigestPress
  private let list: Template<ListPageView>
  private let feeds: Template<FeedsView>
  private let search: Template<SearchView>

  /// Compiles the templates; every fault is a problem with its line.
  init(_ theme: Theme, for edition: Edition, problems: inout [Problem]) {
    var faults: [TemplateFault] = []
    let templates = Templates(theme.templates, noting: &faults)
    let masthead = edition.masthead()
    func compiled<Page: PageView>(_ name: String, _ page: Page.Type) -> Template<Page> {
      templates.compile(name, for: page, under: masthead, noting: &faults)
    }
    self.edition = edition
    home = compiled("home", HomeView.self)
    timeline = compiled("timeline", TimelineView.self)
    countries = compiled("countries", CountriesView.self)
    country = compiled("country", CountryPageView.self)
    pairs = compiled("pairs", PairsView.self)
    pair = compiled("pair", PairPageView.self)
    events = compiled("events", EventsView.self)
    event = compiled("event", EventPageView.self)
    moved = compiled("moved", MovedView.self)
    articles = compiled("articles", ArticlesView.self)
    article = compiled("article", ArticleView.self)
    people = compiled("people", PeopleView.self)
    person = compiled("person", PersonPageView.self)
    topics = compiled("topics", TopicsView.self)
    topic = compiled("topic", TopicPageView.self)
    sources = compiled("sources", SourcesView.self)
    source = compiled("source", SourcePageView.self)
    about = compiled("about", AboutView.self)
    missing = compiled("missing", MissingView.self)
    changes = compiled("changes", ChangesView.self)
    corrections = compiled("corrections", CorrectionsView.self)
    withdrawn = compiled("withdrawn", WithdrawnView.self)
    digests = DigestPress(templates, under: masthead, noting: &faults)
    list = compiled("list", ListPageView.self)
    feeds = compiled("feeds", FeedsView.self)
    search = compiled("search", SearchView.self)
    let (found, missing) = MissingParts.problems(
      Set(faults.compactMap { theme.told($0, in: edition.wording) }), in: theme.folder)
    problems += found
    if !found.isEmpty, missing + theme.lacking >= MissingParts.ofAnOldTheme {
      problems.append(MissingParts.age(theme.folder, missing + theme.lacking))
    }
  }

  /// Every page of the edition, those first that keep an address two of them want.
  ///
  /// - Parameters:
  ///   - text: What the desk says of the site; nil where it says nothing.
  ///   - rules: By which the site decides, as the page about it tells them.
  func pages(about text: AboutText?, rules: [RuleSection]) -> [Site.Page] {
    // Each page holds on to what its closure names: the edition, not all templates.
    let edition = edition
    let digest = edition.digest
    var pages: [Site.Page] = []
    func order<Page: PageView>(
      _ path: String, _ source: String, _ template: Template<Page>, _ page: @escaping @Sendable () -> Page
    ) {
      pages.append(
        Site.Page(address: edition.permalink(path), source: source) {
          var bytes: [UInt8] = []
          bytes.reserveCapacity(24 << 10)
          template.render(page(), into: &bytes)
          return bytes
        })
    }
    order("/", "the home page", home) { edition.homePage() }
    order("/timeline/", "the timeline", timeline) { edition.timelinePage() }
    order("/countries/", "the list of countries", countries) { edition.countriesPage() }
    if edition.has(.pairs) { order("/pairs/", "the list of pairs", pairs) { edition.pairsPage() } }
    if edition.has(.events) { order("/events/", "the list of events", events) { edition.eventsPage() } }
    if edition.has(.articleList) {
      order("/articles/", "the list of articles", articles) { edition.articlesPage() }
    }
    if edition.has(.people) { order("/people/", "the list of people", people) { edition.peoplePage() } }
    if edition.has(.topics) { order("/topics/", "the list of topics", topics) { edition.topicsPage() } }
    if edition.has(.sources) { order("/sources/", "the list of sources", sources) { edition.sourcesPage() } }
    if edition.has(.changes) { order("/changes/", "what changed", changes) { edition.changesPage() } }
    if edition.has(.changes) {
      order("/corrections/", "the list of corrections", corrections) { edition.correctionsPage() }
    }
    order("/feeds/", "the list of feeds", feeds) { edition.feedsPage() }
    order("/search/", "the search page", search) { edition.searchPage() }
    for year in edition.years {
      order("/" + Edition.file(year: year).dropLast(10), "the year \(year)", timeline) {
        edition.yearPage(year)
      }
    }
    for month in edition.almanac.months {
      order("/" + Edition.file(month).dropLast(10), "the month \(month.year)-\(month.month)", timeline) {
        edition.monthPage(month)
      }
    }
    for (i, entry) in digest.countries.enumerated() {
      order("/countries/\(entry.code.code.lowercased())/", "the country \(entry.code)", country) {
        edition.countryPage(i)
      }
    }
    for (i, entry) in digest.pairs.enumerated() {
      order("/pairs/\(entry.pair.slug)/", "the pair \(entry.pair.slug)", pair) { edition.pairPage(i) }
    }
    for (i, entry) in digest.events.enumerated() where edition.has(.events) {
      let best = edition.best(entry)
      order("/events/\(entry.slug)/", "\(best.path) (event \(entry.id))", event) { edition.eventPage(i) }
    }
    for (i, entry) in digest.formerEvents.enumerated() {
      order("/events/\(entry.slug)/", "the former event \(entry.id)", moved) { edition.movedPage(i) }
    }
    for (i, entry) in digest.accounts.enumerated() {
      order("/articles/\(entry.slug)/", entry.path, article) { edition.article(i) }
    }
    for (i, entry) in digest.withdrawnEvents.enumerated() where edition.has(.events) {
      order("/events/\(entry.slug)/", "the event \(entry.id)", withdrawn) { edition.withdrawnEventPage(i) }
    }
    for (i, entry) in digest.withdrawn.enumerated() {
      order("/articles/\(entry.slug)/", entry.path, withdrawn) { edition.withdrawnPage(i) }
    }
    for (i, entry) in digest.people.enumerated() {
      order("/people/\(entry.slug)/", "the person \(entry.name)", person) { edition.personPage(i) }
    }
    for (i, entry) in digest.topics.enumerated() {
      order("/topics/\(entry.slug)/", "the topic \(entry.code)", topic) { edition.topicPage(i) }
    }
    for (i, entry) in digest.sources.enumerated() {
      order("/sources/\(entry.slug)/", "the source \(entry.name)", source) { edition.sourcePage(i) }
    }
    pages += digests.pages(of: edition)
    let told = edition.has(.changes) ? edition.changePages() : []
    if told.count > 1 {
      let places = ChangePlaces(edition)
      for number in (1..<told.count).reversed() {
        order("/changes/page/\(number)/", "the changes, page \(number)", changes) {
          edition.changesPage(number, of: told, places)
        }
      }
    }
    for page in edition.continuations() { order(page.path, page.source, list, page.view) }
    if edition.hasAbout {
      order("/about/", text?.file ?? "the page about the site", about) { edition.aboutPage(text, rules) }
    }
    // One for all trees: a host shows it at any address.
    if edition.prefix.isEmpty {
      order("/404.html", "the page for what is missing", missing) { edition.missingPage() }
    }
    return pages
  }
}
