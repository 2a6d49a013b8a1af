import Briefs

/// The digest in one of the interface's languages: every name, date and address that pages are made of, worked out once.
///
/// The site's first language stands at `/`, each other one is a tree of its own at `/xx/`. Links within a tree are the same in all.
///
/// A class, so that each of a hundred thousand pages holds on to one thing. It is written on while it is made and by ``render(_:theme:rules:)``
/// before any page is asked for, and never after.
final class Edition: @unchecked Sendable {
  /// The interface's language.
  var language: String { wording.language }
  /// What stands before each address of the tree: nothing, or `ar/`.
  let prefix: String
  let digest: Digest
  /// What earlier editions told, and what this one does.
  let chronicle: Chronicle
  let site: SiteFile
  let wording: Wording
  let wordings: [String: Wording]
  let countryNames: NameTable
  let topicNames: NameTable
  let reasons: ReasonTable
  let map: MapSheet
  /// What draws the social cards; nil where the site has none.
  let cardPress: CardPress?
  /// Where each thing's page stands, as a link from the root names it: `articles/x/index.html`.
  let articleFiles: [String]
  /// The accounts by the paths of their articles, where any of them has a decision that may name another.
  private let articles: [String: Int]
  let eventFiles: [String]
  let hasAbout: Bool
  /// The site's languages, each with its tree; none where there is one alone.
  let trees: [Tree]
  /// Which pages of the indexes by letter each tree has: known once all trees' editions are there.
  var letterPages = LetterPages()
  /// The anchors of the rules that the page about the site tells: what leads to them asks here first.
  var toldRules: Set<String> = []
  /// The comparisons that the trees of a site share; nil where there is one tree alone.
  private let comparisons: SharedComparisons?
  /// When each event and each account's event happened, and when each account was published: said in many lists.
  private let eventDates: [WhenView]
  /// Each event and each account as lists two folders deep show them: most pages are there, and most list some.
  private var rows: [EventView] = []
  private var cards: [CardView] = []
  /// When each event came into the feeds and changed there: asked by every feed it is in.
  private(set) var feedDates: [(published: Day, updated: FeedMoment)] = []
  private var navigations: [String: [NavView]] = [:]
  /// What lists look up: years, letters, neighbours.
  private(set) var almanac = Almanac()
  private let accountDates: [WhenView]
  private let publications: [WhenView?]
  /// Months that have events, oldest first.
  let months: [Month: [Int]]
  /// Which periods have a digest.
  private(set) var calendar = DigestCalendar()
  /// What every picture of months runs over; nil where no event has a month.
  let axis: TimeAxis?
  /// How many events a month's full column stands for: a power of two, which a busier month seldom moves, since each
  /// move draws the pages of all years again.
  let fullColumn: Int

  /// The edition of a digest in a language.
  ///
  /// - Parameters:
  ///   - language: One of the site's; nil for its first.
  ///   - first: The edition in the site's first language: what does not depend on the language is taken from it.
  init(
    _ digest: Digest, chronicle: Chronicle, site: SiteFile, theme: Theme, hasAbout: Bool,
    in language: String? = nil, beside first: Edition? = nil
  ) {
    self.digest = digest
    self.chronicle = chronicle
    let language = language ?? site.languages.first ?? "fr"
    prefix = Edition.prefix(of: language, in: site)
    self.site = site.told(in: language)
    trees = Edition.trees(of: site, in: theme)
    comparisons = first?.comparisons ?? (trees.isEmpty ? nil : SharedComparisons())
    var none: [Problem] = []
    wording = theme.wordings[language] ?? Wording([], language: language, path: "", problems: &none)
    wordings = theme.wordings
    countryNames = theme.countries
    topicNames = theme.topics
    reasons = theme.reasons
    map = theme.map
    let isDecided = digest.accounts.contains { !$0.brief.decisions.isEmpty }
    articles =
      first?.articles
      ?? (isDecided
        ? Dictionary(digest.accounts.enumerated().map { ($1.brief.source.path, $0) }) { first, _ in first }
        : [:])
    articleFiles =
      first?.articleFiles ?? digest.accounts.map { percentEncoded("articles/\($0.slug)/") + "index.html" }
    eventFiles =
      first?.eventFiles ?? digest.events.map { Edition.file(ofEvent: $0, in: digest) }
    self.hasAbout = hasAbout
    let wording = self.wording
    cardPress =
      site.cards && site.baseURL != nil
      ? theme.faces.map {
        CardPress($0, map: theme.map, isRightToLeft: wording.direction == "rtl")
      } : nil
    eventDates = parallelMap(digest.events) { Edition.when($0.happened, in: wording) }
    accountDates = parallelMap(digest.accounts) { Edition.when($0.brief.happened, in: wording) }
    publications = parallelMap(digest.accounts) { Edition.publication($0.brief, in: wording) }
    months = first?.months ?? Edition.months(of: digest)
    axis = TimeAxis(months.mapValues(\.count))
    fullColumn = Edition.fullColumn(months.values.map(\.count).max() ?? 0)
    let edition = self
    feedDates =
      first?.feedDates ?? parallelMap(digest.events) { (edition.published($0), edition.updated($0)) }
    rows = parallelMap(Array(digest.events.indices)) { edition.row($0, Edition.deep) }
    cards = parallelMap(Array(digest.accounts.indices)) { edition.madeCard($0, Edition.deep) }
    almanac = Almanac(of: edition)
    if has(.digests) { calendar = DigestCalendar(self) }
    for section in [nil] + sections.map({ Optional($0.0) }) {
      for root in ["./", "../", Edition.deep, "../../../"] {
        navigations[root + (section?.rawValue ?? "")] = navigation(root, section)
      }
    }
  }

  private static func months(of digest: Digest) -> [Month: [Int]] {
    var months: [Month: [Int]] = [:]
    for (i, event) in digest.events.enumerated() {
      if let year = event.spot.year, let month = event.spot.month {
        months[Month(year: year, month: month), default: []].append(i)
      }
    }
    return months
  }

  /// What the accounts of an event say alike and otherwise: the same in all languages.
  func comparison(of event: Int) -> Comparison {
    comparisons?.comparison(of: event, in: digest) ?? digest.comparison(of: event)
  }

  /// The navigation of a page: made once for each section and depth.
  func navigation(of section: Phrase?, _ root: String) -> [NavView] {
    navigations[root + (section?.rawValue ?? "")] ?? navigation(root, section)
  }

  /// The account of an article that has a page; nil where there is none.
  func account(ofArticle path: String) -> Account? { articles[path].map { digest.accounts[$0] } }

  // MARK: Names and addresses

  func name(_ code: CountryCode) -> String {
    site.countryNames[code] ?? countryNames.name(code.code, in: wording.language) ?? code.code
  }

  func topic(_ code: String) -> String { topicNames.name(code, in: wording.language) ?? code }

  /// A reason or a rule of a brief in the interface's language.
  func reason(_ reason: String) -> String {
    reasons.said(reason, in: wording.language) { wording.isolated($0) }
  }

  func pairLabel(_ pair: CountryPair) -> String {
    wording(.pairLabel, ["a": name(pair.first), "b": name(pair.second)])
  }

  // MARK: Parts

  func country(_ code: CountryCode, _ root: String) -> CountryView {
    CountryView(
      code: code.code, name: name(code), href: digest.hasPage(code) ? root + Edition.file(code) : nil)
  }

  func when(event index: Int) -> WhenView { eventDates[index] }
  func when(account index: Int) -> WhenView { accountDates[index] }
  func published(_ index: Int) -> WhenView? { publications[index] }

  private static func when(_ happened: Happened?, in wording: Wording) -> WhenView {
    let spot = TimelineSpot(happened?.value)
    return WhenView(
      words: DateWords(happened, in: wording), basis: happened?.basis,
      basisWords: happened.map { wording.basis($0.basis) } ?? "", publishedWords: nil, isExact: spot.isExact,
      isUndated: spot.isUndated)
  }

  private static func publication(_ brief: Brief, in wording: Wording) -> WhenView? {
    guard let value = brief.published else { return nil }
    let words = DateWords(value, in: wording)
    return WhenView(
      words: words, basis: brief.publishedBasis, basisWords: brief.publishedBasis.map(wording.basis) ?? "",
      publishedWords: wording(.publishedOn, ["a": words.words]), isExact: TimelineSpot(value).isExact,
      isUndated: false)
  }

  /// A title never shows as nothing.
  func title(_ brief: Brief) -> String { brief.title.isEmpty ? wording(.untitled) : brief.title }

  func best(_ event: Event) -> Account { digest.accounts[event.accounts[0]] }

  private func row(_ index: Int, _ root: String) -> EventView {
    let event = digest.events[index]
    let best = best(event)
    return EventView(
      href: root + eventFiles[index], title: title(best.brief), language: best.brief.language,
      happened: when(event: index), place: event.place?.name,
      countries: event.parties.map { country($0, root) },
      pairHref: event.parties.count == 2 && has(.pairs)
        ? root + Edition.file(CountryPair(event.parties[0], event.parties[1])) : nil,
      accountsWords: wording.count(.accounts, event.accounts.count),
      outletsWords: wording.count(.outlets, outlets(event)),
      originsWords: wording.count(.origins, event.origins.count),
      lede: best.firstSentence?.text ?? "", isToldTwice: event.accounts.count > 1,
      corrected: correctedWords(event.accounts),
      isDraft: event.accounts.allSatisfy { digest.accounts[$0].brief.status == .draft })
  }

  /// An event in a list.
  func event(_ index: Int, _ root: String) -> EventView {
    root == Edition.deep && !rows.isEmpty ? rows[index] : row(index, root)
  }

  /// An article in a list.
  func card(_ index: Int, _ root: String) -> CardView {
    root == Edition.deep && !cards.isEmpty ? cards[index] : madeCard(index, root)
  }

  /// The way to the root from most pages.
  private static let deep = "../../"

  func events(_ indices: some Collection<Int>, _ root: String) -> [EventView] {
    indices.map { event($0, root) }
  }

  private func madeCard(_ index: Int, _ root: String) -> CardView {
    let account = digest.accounts[index]
    let brief = account.brief
    return CardView(
      href: root + articleFiles[index], title: title(brief), language: brief.language,
      isMade: brief.titleBasis == .made, happened: when(account: index), published: published(index),
      outlet: brief.source.outlet, outletHref: sourceHref(index, root),
      lede: account.firstSentence?.text ?? "",
      countries: account.parties.map { country($0, root) },
      eventHref: root + eventFiles[digest.eventOf[index]], corrected: correctedWords([index]),
      isDraft: brief.status == .draft)
  }
}
