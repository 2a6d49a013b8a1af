import Mustache

/// The home page.
struct HomeView: PageView {
  var frame: Frame
  var lead: EventView?
  var latest: [EventView]
  var undated: [EventView]
  var undatedHref: String
  var fresh: [CardView]
  var byMonth: MonthPictureView?
  var map: MapView
  var counts: [CountView]
  var countries: [CountView]
  var pairs: [CountView]
  var topics: [CountView]
  /// The latest edition in short.
  var changed: ChangedEditionView?
  /// The newest month and the newest week.
  var digests: [DigestRowView]

  static let shape = Shape<HomeView>(
    Field.frame + [
      .section("lead", \.lead), .list("latest", \.latest),
      .flag("has_latest") { !$0.latest.isEmpty }, .list("undated", \.undated),
      .flag("has_undated") { !$0.undated.isEmpty }, .text("undated_href", \.undatedHref),
      .list("fresh", \.fresh), .flag("has_fresh") { !$0.fresh.isEmpty },
      .section("by_month", \.byMonth),
      .section("map") { $0.map }, .list("counts", \.counts), .list("countries", \.countries),
      .flag("has_countries") { !$0.countries.isEmpty }, .list("pairs", \.pairs),
      .flag("has_pairs") { !$0.pairs.isEmpty }, .list("topics", \.topics),
      .flag("has_topics") { !$0.topics.isEmpty }, .section("changed", \.changed),
      .list("digests", \.digests), .flag("has_digests") { !$0.digests.isEmpty },
    ])
}

/// The timeline: all of it, a year, or a month.
struct TimelineView: PageView {
  var frame: Frame
  var years: [YearView]
  var lanes: [LaneView]
  var undated: LaneView?
  var up: CrumbView?
  var steps: [StepLineView]
  var pages: PagesView?
  var more: MoreView?
  var total: String

  static let shape = Shape<TimelineView>(
    Field.frame + [
      .list("years", \.years), .list("lanes", \.lanes), .section("undated", \.undated), .section("up", \.up),
      .list("steps", \.steps), .flag("has_steps") { !$0.steps.isEmpty }, .section("pages", \.pages),
      .section("more", \.more),
      .text("total_words", \.total),
    ])
}

/// A year in the timeline's navigation.
struct YearView: View {
  var label: String
  var href: String
  var isCurrent: Bool
  var words: String
  /// Its months as columns, where the page shows them.
  var bars: YearBarsView?

  static let shape = Shape<YearView>(
    .text("label", \.label), .text("href", \.href), .flag("current", \.isCurrent),
    .text("count_words", \.words), .section("bars", \.bars))
}

/// All countries.
struct CountriesView: PageView {
  var frame: Frame
  var rows: [CountryRowView]
  var map: MapView
  var total: String
  var letters: [LetterLinkView]

  static let shape = Shape<CountriesView>(
    Field.frame + [
      .list("rows", \.rows), .section("map") { $0.map }, .text("total_words", \.total),
      .list("letters", \.letters), .flag("has_letters") { !$0.letters.isEmpty },
    ])
}

/// A country in the list of countries.
struct CountryRowView: View {
  var country: CountryView
  var events: Int
  /// The number of events as the language writes it.
  var figure: String
  var eventsWords: String
  var articlesWords: String
  var counterpartsWords: String
  var latest: WhenView?
  var bar: Int
  var anchor: String?
  var spark: SparkView?

  static let shape = Shape<CountryRowView>(
    .text("code", \.country.code), .text("name", \.country.name), .text("href", \.country.href),
    .text("events", \.figure), .text("events_words", \.eventsWords),
    .text("articles_words", \.articlesWords),
    .text("counterparts_words", \.counterpartsWords), .section("latest", \.latest), .number("bar", \.bar),
    .text("anchor", \.anchor), .section("spark", \.spark))
}

/// Who met whom.
struct PairsView: PageView {
  var frame: Frame
  var columns: [CountryView]
  /// In the columns' order.
  var rows: [MatrixRowView]
  var shades: [ShadeView]
  var cut: String?
  var list: [PairRowView]
  var total: String
  var letters: [LetterLinkView]

  static let shape = Shape<PairsView>(
    Field.frame + [
      .list("columns", \.columns), .list("rows", \.rows), .list("shades", \.shades), .text("cut", \.cut),
      .list("list", \.list),
      .flag("empty") { $0.list.isEmpty }, .text("total_words", \.total),
      .list("letters", \.letters), .flag("has_letters") { !$0.letters.isEmpty },
    ])
}

/// A row of the matrix.
struct MatrixRowView: View {
  var country: CountryView
  var cells: [CellView]

  static let shape = Shape<MatrixRowView>(.section("country") { $0.country }, .list("cells", \.cells))
}

/// How often two countries met.
struct CellView: View {
  /// As the language writes it; "0" where they never met.
  var count: String
  /// The column's country, for where a row is laid out as a list.
  var who: String
  var href: String?
  var label: String
  /// 1…5.
  var level: Int
  /// Whether it lies on the diagonal.
  var isSelf: Bool

  static let shape = Shape<CellView>(
    .text("count", \.count), .text("who", \.who), .text("href", \.href), .text("label", \.label),
    .number("level", \.level), .flag("self", \.isSelf))
}

/// What a shade of the matrix stands for.
struct ShadeView: View {
  var level: Int
  var words: String

  static let shape = Shape<ShadeView>(.number("level", \.level), .text("words", \.words))
}

/// A pair in the list of pairs.
struct PairRowView: View {
  var href: String
  var label: String
  var first: CountryView
  var second: CountryView
  var words: String
  var latest: WhenView?
  var bar: Int

  static let shape = Shape<PairRowView>(
    .text("href", \.href), .text("label", \.label), .section("first") { $0.first },
    .section("second") { $0.second }, .text("count_words", \.words), .section("latest", \.latest),
    .number("bar", \.bar))
}

/// All events.
struct EventsView: PageView {
  var frame: Frame
  var lanes: [LaneView]
  var letters: [LetterLinkView]
  var pages: PagesView?
  var total: String

  static let shape = Shape<EventsView>(
    Field.frame + [
      .list("lanes", \.lanes), .section("pages", \.pages), .text("total_words", \.total),
      .list("letters", \.letters), .flag("has_letters") { !$0.letters.isEmpty },
    ])
}

/// All articles.
struct ArticlesView: PageView {
  var frame: Frame
  var lanes: [CardLaneView]
  var letters: [LetterLinkView]
  var pages: PagesView?
  var total: String

  static let shape = Shape<ArticlesView>(
    Field.frame + [
      .list("lanes", \.lanes), .section("pages", \.pages), .text("total_words", \.total),
      .list("letters", \.letters), .flag("has_letters") { !$0.letters.isEmpty },
    ])
}
