import Briefs
import Mustache

/// A date in words, with how it is known.
struct WhenView: View {
  var words: DateWords
  var basis: Basis?
  var basisWords: String
  var publishedWords: String?
  /// Whether a whole day is known.
  var isExact: Bool
  var isUndated: Bool

  static let shape = Shape<WhenView>(
    .text("words") { $0.words.words },
    .text("day") { $0.words.day },
    .text("rest") { $0.words.rest },
    .flag("numeral") { $0.words.day.utf8.first.map { (48...57).contains($0) } ?? false },
    .text("iso") { $0.words.iso },
    .flag("derived") { $0.basis == .derived },
    .text("basis") { $0.basis?.rawValue },
    .text("basis_words", \.basisWords),
    .text("published_words", \.publishedWords),
    .flag("exact", \.isExact),
    .flag("undated", \.isUndated))
}

/// A country, linked where it has a page.
struct CountryView: View {
  var code: String
  var name: String
  var href: String?

  static let shape = Shape<CountryView>(
    .text("code", \.code), .text("name", \.name), .text("href", \.href))
}

/// A name and how often it occurs.
struct CountView: View {
  var label: String
  var href: String?
  var count: Int
  var words: String
  /// 0…100, of the most frequent in the list.
  var bar: Int
  /// In an alphabetical list, where its letter begins.
  var anchor: String?
  /// The number as the language writes it.
  var figure = ""

  static let shape = Shape<CountView>(
    .text("label", \.label), .text("href", \.href), .text("count", \.figure), .text("count_words", \.words),
    .number("bar", \.bar), .text("anchor", \.anchor))
}

/// An article in a list.
struct CardView: View {
  var href: String
  var title: String
  var language: String
  var isMade: Bool
  var happened: WhenView
  var published: WhenView?
  var outlet: String?
  var outletHref: String?
  var lede: String
  var countries: [CountryView]
  var eventHref: String?
  /// "corrected on …"; nil where nothing was.
  var corrected: String?
  var isDraft: Bool

  static let shape = Shape<CardView>(
    .text("href", \.href), .text("title", \.title, in: \.language), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) },
    .flag("made", \.isMade), .section("happened", \.happened), .section("published", \.published),
    .text("outlet", \.outlet), .text("outlet_href", \.outletHref), .text("lede", \.lede, in: \.language),
    .list("countries", \.countries), .text("event_href", \.eventHref),
    .text("corrected_words", \.corrected), .flag("draft", \.isDraft))
}

/// An event in a list.
struct EventView: View {
  var href: String
  var title: String
  var language: String
  var happened: WhenView
  var place: String?
  var countries: [CountryView]
  var pairHref: String?
  var accountsWords: String
  var outletsWords: String
  var originsWords: String
  var lede: String
  /// Whether more than one account tells of it.
  var isToldTwice: Bool
  /// "corrected on …", by the newest correction of its accounts; nil where nothing was.
  var corrected: String?
  /// Whether all its accounts are drafts.
  var isDraft: Bool

  static let shape = Shape<EventView>(
    .text("href", \.href), .text("title", \.title, in: \.language), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) },
    .section("happened", \.happened), .text("place", \.place), .list("countries", \.countries),
    .text("pair_href", \.pairHref), .text("accounts_words", \.accountsWords),
    .text("outlets_words", \.outletsWords), .text("origins_words", \.originsWords),
    .text("lede", \.lede, in: \.language),
    .flag("several", \.isToldTwice), .text("corrected_words", \.corrected), .flag("draft", \.isDraft))
}

/// A heading and its events.
struct LaneView: View {
  var id: String
  var label: String
  var href: String?
  /// How many there are; empty where the page does not have them all.
  var words: String
  var events: [EventView]
  /// Where the lane goes on.
  var more: MoreView?

  static let shape = Shape<LaneView>(
    .text("id", \.id), .text("label", \.label), .text("href", \.href), .text("count_words", \.words),
    .list("events", \.events), .section("more", \.more))
}

/// A heading and its articles.
struct CardLaneView: View {
  var id: String
  var label: String
  /// How many there are; empty where the page does not have them all.
  var words: String
  var cards: [CardView]
  /// Where the lane goes on.
  var more: MoreView?

  static let shape = Shape<CardLaneView>(
    .text("id", \.id), .text("label", \.label), .text("count_words", \.words), .list("cards", \.cards),
    .section("more", \.more))
}

/// A person, with the office as stated.
struct PersonView: View {
  var name: String
  var href: String?
  var office: String?
  var officeLanguage: String
  var country: CountryView?
  var words: String?
  /// On an article's page: the lines that name the person, and under which other names.
  var lines: String?
  var variants: String?
  /// Whether the desk gave the name.
  var isDesks = false

  static let shape = Shape<PersonView>(
    .text("name", \.name), .text("href", \.href),
    .text("office") { view in view.office.map { typeset($0, in: view.officeLanguage) } },
    .text("office_lang", \.officeLanguage), .text("office_dir") { direction(of: $0.officeLanguage) },
    .section("country", \.country), .text("count_words", \.words), .text("lines_words", \.lines),
    .text("variants", \.variants), .flag("desk", \.isDesks))
}

/// What a list that was cut says of the rest.
struct MoreView: View {
  var words: String
  var href: String
  var label: String

  static let shape = Shape<MoreView>(.text("words", \.words), .text("href", \.href), .text("label", \.label))
}

/// A neighbour of a page.
struct StepView: View {
  var href: String
  var title: String
  var language: String

  static let shape = Shape<StepView>(
    .text("href", \.href), .text("title", \.title, in: \.language), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) })
}

/// A sentence of an account, with the way to its evidence.
struct SentenceView: View {
  var text: String
  var language: String
  var number: Int
  var outlet: String?
  var href: String
  var lines: String

  static let shape = Shape<SentenceView>(
    .text("text", \.text, in: \.language), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) },
    .number("number", \.number), .text("outlet", \.outlet), .text("href", \.href),
    .text("line_words", \.lines))
}
