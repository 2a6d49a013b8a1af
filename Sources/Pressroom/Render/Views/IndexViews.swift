import Mustache

/// The home page.
struct HomeView: PageView {
  var frame: Frame
  var lead: EventView?
  var latest: [EventView]
  var undated: [EventView]
  var undatedHref: String
  var fresh: [CardView]
  var months: [MonthView]
  var map: MapView
  var counts: [CountView]
  var countries: [CountView]
  var pairs: [CountView]
  var topics: [CountView]
  /// The latest edition in short.
  var changed: ChangedEditionView?

  static let shape = Shape<HomeView>(
    Field.frame + [
      .section("lead", \.lead), .list("latest", \.latest),
      .flag("has_latest") { !$0.latest.isEmpty }, .list("undated", \.undated),
      .flag("has_undated") { !$0.undated.isEmpty }, .text("undated_href", \.undatedHref),
      .list("fresh", \.fresh), .flag("has_fresh") { !$0.fresh.isEmpty },
      .list("months", \.months), .flag("has_months") { !$0.months.isEmpty },
      .section("map") { $0.map }, .list("counts", \.counts), .list("countries", \.countries),
      .flag("has_countries") { !$0.countries.isEmpty }, .list("pairs", \.pairs),
      .flag("has_pairs") { !$0.pairs.isEmpty }, .list("topics", \.topics),
      .flag("has_topics") { !$0.topics.isEmpty }, .section("changed", \.changed),
    ])
}

/// The timeline: all of it, a year, or a month.
struct TimelineView: PageView {
  var frame: Frame
  var years: [YearView]
  var lanes: [LaneView]
  var undated: LaneView?
  var up: CrumbView?
  var previous: StepView?
  var next: StepView?
  var more: MoreView?
  var total: String

  static let shape = Shape<TimelineView>(
    Field.frame + [
      .list("years", \.years), .list("lanes", \.lanes), .section("undated", \.undated), .section("up", \.up),
      .section("previous", \.previous), .section("next", \.next), .section("more", \.more),
      .text("total_words", \.total),
    ])
}

/// A year in the timeline's navigation.
struct YearView: View {
  var label: String
  var href: String
  var isCurrent: Bool
  var words: String
  var months: [MonthView]

  static let shape = Shape<YearView>(
    .text("label", \.label), .text("href", \.href), .flag("current", \.isCurrent),
    .text("count_words", \.words),
    .list("months", \.months))
}

/// All countries.
struct CountriesView: PageView {
  var frame: Frame
  var rows: [CountryRowView]
  var map: MapView
  var total: String

  static let shape = Shape<CountriesView>(
    Field.frame + [
      .list("rows", \.rows), .section("map") { $0.map }, .text("total_words", \.total),
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

  static let shape = Shape<CountryRowView>(
    .text("code", \.country.code), .text("name", \.country.name), .text("href", \.country.href),
    .text("events", \.figure), .text("events_words", \.eventsWords),
    .text("articles_words", \.articlesWords),
    .text("counterparts_words", \.counterpartsWords), .section("latest", \.latest), .number("bar", \.bar))
}

/// Who met whom.
struct PairsView: PageView {
  var frame: Frame
  var columns: [CountryView]
  var rows: [MatrixRowView]
  var cut: String?
  var list: [PairRowView]
  var total: String

  static let shape = Shape<PairsView>(
    Field.frame + [
      .list("columns", \.columns), .list("rows", \.rows), .text("cut", \.cut), .list("list", \.list),
      .flag("empty") { $0.list.isEmpty }, .text("total_words", \.total),
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
  var href: String?
  var label: String
  /// 1…5.
  var level: Int
  /// Whether it lies on the diagonal.
  var isSelf: Bool

  static let shape = Shape<CellView>(
    .text("count", \.count), .text("href", \.href), .text("label", \.label), .number("level", \.level),
    .flag("self", \.isSelf))
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
  var more: MoreView?
  var total: String

  static let shape = Shape<EventsView>(
    Field.frame + [.list("lanes", \.lanes), .section("more", \.more), .text("total_words", \.total)])
}

/// All articles.
struct ArticlesView: PageView {
  var frame: Frame
  var lanes: [CardLaneView]
  var more: MoreView?
  var total: String

  static let shape = Shape<ArticlesView>(
    Field.frame + [.list("lanes", \.lanes), .section("more", \.more), .text("total_words", \.total)])
}

/// All people, by letter.
struct PeopleView: PageView {
  var frame: Frame
  var groups: [LetterView]
  var total: String

  static let shape = Shape<PeopleView>(
    Field.frame + [.list("groups", \.groups), .text("total_words", \.total)])
}

/// A letter and the people whose names begin with it.
struct LetterView: View {
  var letter: String
  var number: Int
  var people: [PersonView]

  static let shape = Shape<LetterView>(
    .text("letter", \.letter), .number("number", \.number), .list("people", \.people))
}

/// All topics.
struct TopicsView: PageView {
  var frame: Frame
  var list: [CountView]
  var total: String

  static let shape = Shape<TopicsView>(Field.frame + [.list("list", \.list), .text("total_words", \.total)])
}

/// All outlets.
struct SourcesView: PageView {
  var frame: Frame
  var list: [SourceRowView]
  var unnamed: [CardView]
  var unnamedWords: String
  var total: String

  static let shape = Shape<SourcesView>(
    Field.frame + [
      .list("list", \.list), .list("unnamed", \.unnamed), .flag("has_unnamed") { !$0.unnamed.isEmpty },
      .text("unnamed_words", \.unnamedWords), .text("total_words", \.total),
    ])
}

/// An outlet in the list of outlets.
struct SourceRowView: View {
  var label: String
  var href: String
  var words: String
  var bar: Int
  var languages: String
  var latest: WhenView?

  static let shape = Shape<SourceRowView>(
    .text("label", \.label), .text("href", \.href), .text("count_words", \.words), .number("bar", \.bar),
    .text("languages_words", \.languages), .section("latest", \.latest))
}
