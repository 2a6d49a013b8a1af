import Mustache

/// One event, its accounts side by side.
struct EventPageView: PageView {
  var frame: Frame
  var happened: WhenView
  var place: PlaceView?
  var countries: [CountryView]
  var pairs: [CrumbView]
  var accounts: [AccountView]
  var shared: [FactView]
  var partly: [FactView]
  var only: [AloneView]
  var accountsWords: String
  var outletsWords: String
  var originsWords: String
  var originsNote: String?
  var decisions: [DecisionView]
  var people: [PersonView]
  var topics: [CountView]
  var previous: StepView?
  var next: StepView?

  static let shape = Shape<EventPageView>(
    Field.frame + [
      .section("happened") { $0.happened }, .section("place", \.place), .list("countries", \.countries),
      .list("pairs", \.pairs), .flag("has_pairs") { !$0.pairs.isEmpty },
      .list("accounts", \.accounts), .flag("several") { $0.accounts.count > 1 },
      .list("shared", \.shared), .flag("has_shared") { !$0.shared.isEmpty },
      .list("partly", \.partly), .flag("has_partly") { !$0.partly.isEmpty },
      .list("only", \.only), .flag("has_only") { !$0.only.isEmpty },
      .text("accounts_words", \.accountsWords), .text("outlets_words", \.outletsWords),
      .text("origins_words", \.originsWords), .text("origins_note", \.originsNote),
      .list("decisions", \.decisions), .flag("has_decisions") { !$0.decisions.isEmpty },
      .list("people", \.people), .flag("has_people") { !$0.people.isEmpty },
      .list("topics", \.topics), .flag("has_topics") { !$0.topics.isEmpty },
      .section("previous", \.previous), .section("next", \.next),
    ])
}

/// Where it happened, in an account's own word.
struct PlaceView: View {
  var name: String
  var language: String
  var country: CountryView?
  var note: String?

  static let shape = Shape<PlaceView>(
    .text("name", \.name), .text("lang", \.language), .text("dir") { direction(of: $0.language) },
    .section("country", \.country), .text("note", \.note))
}

/// One account among the others.
struct AccountView: View {
  var href: String
  var title: String
  var language: String
  var number: Int
  var outlet: String?
  var outletHref: String?
  var published: WhenView?
  var why: String?
  var isMade: Bool
  var summary: [SentenceView]
  var origin: Int

  static let shape = Shape<AccountView>(
    .text("href", \.href), .text("title", \.title), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) },
    .number("number", \.number), .text("outlet", \.outlet), .text("outlet_href", \.outletHref),
    .section("published", \.published), .text("why", \.why), .flag("made", \.isMade),
    .list("summary", \.summary), .number("origin", \.origin))
}

/// One fact, in the words of each account that tells it.
struct FactView: View {
  var sentences: [SentenceView]

  static let shape = Shape<FactView>(.list("sentences", \.sentences))
}

/// What one account alone tells.
struct AloneView: View {
  var number: Int
  var href: String
  var title: String
  var language: String
  var outlet: String?
  var sentences: [SentenceView]

  static let shape = Shape<AloneView>(
    .number("number", \.number), .text("href", \.href), .text("title", \.title), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) }, .text("outlet", \.outlet), .list("sentences", \.sentences))
}
