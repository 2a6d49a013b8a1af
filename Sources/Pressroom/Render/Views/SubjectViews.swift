import Mustache

/// One country.
struct CountryPageView: PageView {
  var frame: Frame
  var country: CountryView
  var lists: SubjectLists
  var placed: [EventView]
  var counterparts: [CountView]
  var strip: MeetingsView?

  static let shape = Shape<CountryPageView>(
    Field.frame
      + SubjectLists.fields(\.lists) + [
        .text("code", \.country.code), .text("name", \.country.name), .list("placed", \.placed),
        .flag("has_placed") { !$0.placed.isEmpty }, .list("counterparts", \.counterparts),
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
  var more: MoreView?
  var total: String

  /// The names under which they are offered.
  static func fields<Page: View>(_ lists: @escaping @Sendable (Page) -> SubjectLists) -> [Field<Page>] {
    [
      .section("by_month") { lists($0).byMonth },
      .list("lanes") { lists($0).lanes },
      .list("topics") { lists($0).topics }, .flag("has_topics") { !lists($0).topics.isEmpty },
      .list("sources") { lists($0).sources }, .flag("has_sources") { !lists($0).sources.isEmpty },
      .list("people") { lists($0).people }, .flag("has_people") { !lists($0).people.isEmpty },
      .section("more") { lists($0).more }, .text("total_words") { lists($0).total },
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
  var cards: [CardView]
  var with: [PersonView]
  var byMonth: MonthPictureView?
  var more: MoreView?
  var total: String

  static let shape = Shape<PersonPageView>(
    Field.frame + [
      .text("name", \.name), .list("offices", \.offices), .text("variants", \.variants),
      .section("country", \.country), .list("cards", \.cards), .list("with", \.with),
      .flag("has_with") { !$0.with.isEmpty }, .section("by_month", \.byMonth), .section("more", \.more),
      .text("total_words", \.total),
    ])
}

/// An office in the words of an account.
struct OfficeView: View {
  var text: String
  var language: String

  static let shape = Shape<OfficeView>(
    .text("text", \.text), .text("lang", \.language), .text("dir") { direction(of: $0.language) })
}

/// One topic.
struct TopicPageView: PageView {
  var frame: Frame
  var code: String
  var label: String
  var lanes: [LaneView]
  var countries: [CountView]
  var byMonth: MonthPictureView?
  var more: MoreView?
  var total: String

  static let shape = Shape<TopicPageView>(
    Field.frame + [
      .text("code", \.code), .text("label", \.label), .list("lanes", \.lanes),
      .list("countries", \.countries),
      .flag("has_countries") { !$0.countries.isEmpty }, .section("by_month", \.byMonth),
      .section("more", \.more),
      .text("total_words", \.total),
    ])
}

/// One outlet.
struct SourcePageView: PageView {
  var frame: Frame
  var name: String
  var cards: [CardView]
  var countries: [CountView]
  var topics: [CountView]
  var byMonth: MonthPictureView?
  var more: MoreView?
  var total: String

  static let shape = Shape<SourcePageView>(
    Field.frame + [
      .text("name", \.name), .list("cards", \.cards), .list("countries", \.countries),
      .flag("has_countries") { !$0.countries.isEmpty }, .list("topics", \.topics),
      .flag("has_topics") { !$0.topics.isEmpty }, .section("by_month", \.byMonth), .section("more", \.more),
      .text("total_words", \.total),
    ])
}

/// The page about the site.
struct AboutView: PageView {
  var frame: Frame
  var body: Markup

  static let shape = Shape<AboutView>(Field.frame + [.markup("body", \.body)])
}

/// The page for an address that leads nowhere.
struct MissingView: PageView {
  var frame: Frame
  var home: String

  static let shape = Shape<MissingView>(Field.frame + [.text("href", \.home), .text("home", \.home)])
}
