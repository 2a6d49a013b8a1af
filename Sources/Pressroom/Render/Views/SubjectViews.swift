import Mustache

/// One country.
struct CountryPageView: PageView {
  var frame: Frame
  var country: CountryView
  var lists: SubjectLists
  var placed: [EventView]
  /// How many took place there, and where their list goes on.
  var placedWords: String
  var placedMore: MoreView?
  var counterparts: [CountView]
  var strip: MeetingsView?

  static let shape = Shape<CountryPageView>(
    Field.frame
      + SubjectLists.fields(\.lists) + [
        .text("code", \.country.code), .text("name", \.country.name), .list("placed", \.placed),
        .flag("has_placed") { !$0.placed.isEmpty }, .text("placed_words", \.placedWords),
        .section("placed_more", \.placedMore), .list("counterparts", \.counterparts),
        .flag("has_counterparts") { !$0.counterparts.isEmpty }, .section("strip", \.strip),
      ])
}

/// One pair of countries.
struct PairPageView: PageView {
  var frame: Frame
  var first: CountryView
  var second: CountryView
  var lists: SubjectLists
  var strip: MeetingsView?

  static let shape = Shape<PairPageView>(
    Field.frame
      + SubjectLists.fields(\.lists) + [
        .section("first") { $0.first }, .section("second") { $0.second }, .section("strip", \.strip),
      ])
}

/// What the pages of a country and of a pair have in common.
struct SubjectLists: Sendable {
  var byMonth: MonthPictureView?
  var lanes: [LaneView]
  var topics: [CountView]
  var sources: [CountView]
  var people: [PersonView]
  var pages: PagesView?
  var total: String

  /// The names under which they are offered.
  static func fields<Page: View>(_ lists: @escaping @Sendable (Page) -> SubjectLists) -> [Field<Page>] {
    [
      .section("by_month") { lists($0).byMonth },
      .list("lanes") { lists($0).lanes },
      .list("topics") { lists($0).topics }, .flag("has_topics") { !lists($0).topics.isEmpty },
      .list("sources") { lists($0).sources }, .flag("has_sources") { !lists($0).sources.isEmpty },
      .list("people") { lists($0).people }, .flag("has_people") { !lists($0).people.isEmpty },
      .section("pages") { lists($0).pages }, .text("total_words") { lists($0).total },
    ]
  }
}

/// One person.
struct PersonPageView: PageView {
  var frame: Frame
  var name: String
  var offices: [OfficeView]
  var variants: String?
  var country: CountryView?
  var lanes: [CardLaneView]
  var with: [PersonView]
  /// The countries of the events that the accounts tell of, and when they were.
  var countries: [CountView]
  var byMonth: MonthPictureView?
  var pages: PagesView?
  var total: String

  static let shape = Shape<PersonPageView>(
    Field.frame + [
      .text("name", \.name), .list("offices", \.offices), .text("variants", \.variants),
      .section("country", \.country), .list("lanes", \.lanes), .list("with", \.with),
      .flag("has_with") { !$0.with.isEmpty }, .section("pages", \.pages), .text("total_words", \.total),
      .list("countries", \.countries), .flag("has_countries") { !$0.countries.isEmpty },
      .section("by_month", \.byMonth),
    ])
}

/// An office in the words of an account.
struct OfficeView: View {
  var text: String
  var language: String

  static let shape = Shape<OfficeView>(
    .text("text", \.text, in: \.language), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) })
}

/// One topic.
struct TopicPageView: PageView {
  var frame: Frame
  var code: String
  var label: String
  var lanes: [LaneView]
  var countries: [CountView]
  var sources: [CountView]
  var byMonth: MonthPictureView?
  var pages: PagesView?
  var total: String

  static let shape = Shape<TopicPageView>(
    Field.frame + [
      .text("code", \.code), .text("label", \.label), .list("lanes", \.lanes),
      .list("countries", \.countries),
      .flag("has_countries") { !$0.countries.isEmpty }, .section("pages", \.pages),
      .text("total_words", \.total), .list("sources", \.sources),
      .flag("has_sources") { !$0.sources.isEmpty },
      .section("by_month", \.byMonth),
    ])
}

/// One outlet.
struct SourcePageView: PageView {
  var frame: Frame
  var name: String
  var lanes: [CardLaneView]
  var countries: [CountView]
  var topics: [CountView]
  var byMonth: MonthPictureView?
  /// The languages it writes in, by name.
  var languages: String
  /// "12 events that it alone tells".
  var alone: String
  var pages: PagesView?
  var total: String

  static let shape = Shape<SourcePageView>(
    Field.frame + [
      .text("name", \.name), .list("lanes", \.lanes), .list("countries", \.countries),
      .flag("has_countries") { !$0.countries.isEmpty }, .list("topics", \.topics),
      .flag("has_topics") { !$0.topics.isEmpty }, .section("pages", \.pages), .text("total_words", \.total),
      .text("languages_words", \.languages), .text("alone_words", \.alone),
      .section("by_month", \.byMonth),
    ])
}

/// The page for an address that leads nowhere.
struct MissingView: PageView {
  var frame: Frame
  var home: String
  /// The same in the site's other languages.
  var others: [MissingNoteView]

  static let shape = Shape<MissingView>(
    Field.frame + [.text("href", \.home), .text("home", \.home), .list("others", \.others)])
}

/// What the page for an address that leads nowhere says in another of the site's languages.
struct MissingNoteView: View {
  var language: String
  var title: String
  var note: String
  var home: String
  var homeWords: String

  static let shape = Shape<MissingNoteView>(
    .text("lang", \.language), .text("dir") { direction(of: $0.language) }, .text("title", \.title),
    .text("note", \.note), .text("href", \.home), .text("label", \.homeWords))
}
