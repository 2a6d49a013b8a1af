import Mustache

/// One event, its accounts side by side.
struct EventPageView: PageView {
  var frame: Frame
  var happened: WhenView
  var place: PlaceView?
  var countries: [CountryView]
  /// What happened, in the first account's first sentence; nil where it stands with its account below.
  var lede: SentenceView?
  var pairs: [CrumbView]
  var accounts: [AccountView]
  var shared: [FactView]
  var partly: [FactView]
  var only: [AloneView]
  var contradictions: [ContradictionView]
  var origins: [OriginView]
  var grid: GridView?
  var isInLanguages: Bool
  /// Said where more origins are known than were compared.
  var partNote: String?
  var accountsWords: String
  var outletsWords: String
  var originsWords: String
  var originsNote: String?
  var decisions: [DecisionView]
  /// Events that accounts which stood here stand with now.
  var departed: [StepView]
  var people: [PersonView]
  var topics: [CountView]
  /// Accounts it had that were withdrawn.
  var withdrawn: [WithdrawnItemView]
  var steps: [StepLineView]

  static let shape = Shape<EventPageView>(
    Field.frame + [
      .section("happened") { $0.happened }, .section("place", \.place), .list("countries", \.countries),
      .section("lede", \.lede),
      .list("pairs", \.pairs), .flag("has_pairs") { !$0.pairs.isEmpty },
      .list("accounts", \.accounts), .flag("several") { $0.accounts.count > 1 },
      .list("shared", \.shared), .flag("has_shared") { !$0.shared.isEmpty },
      .list("partly", \.partly), .flag("has_partly") { !$0.partly.isEmpty },
      .list("only", \.only), .flag("has_only") { !$0.only.isEmpty },
      .list("contradictions", \.contradictions),
      .flag("has_contradictions") { !$0.contradictions.isEmpty },
      .section("grid", \.grid), .list("origins", \.origins),
      .flag("several_origins") { $0.origins.count > 1 },
      .flag("in_languages", \.isInLanguages), .text("part_note", \.partNote),
      .text("accounts_words", \.accountsWords), .text("outlets_words", \.outletsWords),
      .text("origins_words", \.originsWords), .text("origins_note", \.originsNote),
      .list("decisions", \.decisions), .flag("has_decisions") { !$0.decisions.isEmpty },
      .list("departed", \.departed), .flag("has_departed") { !$0.departed.isEmpty },
      .list("people", \.people), .flag("has_people") { !$0.people.isEmpty },
      .list("topics", \.topics), .flag("has_topics") { !$0.topics.isEmpty },
      .list("withdrawn", \.withdrawn), .flag("has_withdrawn") { !$0.withdrawn.isEmpty },
      .list("steps", \.steps), .flag("has_steps") { !$0.steps.isEmpty },
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
  /// What is told at its own place: what the comparison does not show.
  var summary: [SentenceView]
  /// Where what it tells stands instead, if nothing of it stands at its own place.
  var below: CrumbView?
  /// Whether no other text is in its language.
  var isAlone: Bool
  var origin: Int
  var corrected: String?
  var isDraft: Bool
  /// Which account it is a near copy of.
  var copyNote: String?

  static let shape = Shape<AccountView>(
    .text("href", \.href), .text("title", \.title, in: \.language), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) },
    .number("number", \.number), .text("outlet", \.outlet), .text("outlet_href", \.outletHref),
    .section("published", \.published), .text("why", \.why), .flag("made", \.isMade),
    .list("summary", \.summary), .section("below", \.below), .flag("alone", \.isAlone),
    .number("origin", \.origin),
    .text("corrected_words", \.corrected),
    .flag("draft", \.isDraft), .text("copy_note", \.copyNote))
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
    .number("number", \.number), .text("href", \.href), .text("title", \.title, in: \.language),
    .text("lang", \.language),
    .text("dir") { direction(of: $0.language) }, .text("outlet", \.outlet), .list("sentences", \.sentences))
}

/// The accounts that come from one text: the best in full, and its near copies.
struct OriginView: View {
  /// "One origin: 3 accounts, near copies of one text"; nil for an account of its own.
  var words: String?
  var best: [AccountView]
  var copies: [AccountView]

  static let shape = Shape<OriginView>(
    .text("words", \.words), .flag("copied") { !$0.copies.isEmpty }, .list("best", \.best),
    .list("copies", \.copies))
}

/// One fact that origins tell with different numbers.
struct ContradictionView: View {
  /// What is counted, as the first account says it.
  var counted: String
  var language: String
  var figures: [FigureView]

  static let shape = Shape<ContradictionView>(
    .text("counted", \.counted, in: \.language), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) },
    .list("figures", \.figures))
}

/// A number as an account states it, with its sentence.
struct FigureView: View {
  var figure: String
  /// The sentence before the number, and after it.
  var before: String
  var after: String
  var sentence: SentenceView

  static let shape = Shape<FigureView>(
    .text("figure", \.figure, in: \.sentence.language),
    .text("before", \.before, in: \.sentence.language), .text("after", \.after, in: \.sentence.language),
    .text("lang", \.sentence.language), .text("dir") { direction(of: $0.sentence.language) },
    .number("number", \.sentence.number), .text("outlet", \.sentence.outlet),
    .text("href", \.sentence.href), .text("line_words", \.sentence.lines))
}
