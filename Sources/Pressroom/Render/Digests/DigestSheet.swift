import Mustache

/// A period's digest as a page, a mail and a text have it: what is in it, in order.
struct DigestSheet: Sendable {
  var label: String
  var kind: String
  /// "3 events", "5 articles", …
  var counts: [String]
  /// The interface's, for what stands within a quotation and is none of it.
  var language: String
  var pairs: [DigestPairView]
  /// "and 4 more pairs"; nil where all are here.
  var morePairs: String?
  var days: [DigestDayView]
  /// What is left out for its length, and where it is.
  var more: DigestLinkView?
  /// Of a week: events of its months of which the day is not known.
  var besides: [DigestLinkView]
  var notices: [DigestNoticeView]
  var moreNotices: DigestLinkView?
  var notes: [DigestNoteView]
  /// The digest's own page; nil on it, and where the site has no address.
  var page: String?

  /// The names under which it is offered.
  static func fields<Page: View>(_ sheet: @escaping @Sendable (Page) -> DigestSheet) -> [Field<Page>] {
    [
      .text("label") { sheet($0).label }, .text("kind_words") { sheet($0).kind },
      .texts("counts") { sheet($0).counts },
      .text("counts_words") { sheet($0).counts.joined(separator: " · ") },
      .text("own_lang") { sheet($0).language }, .text("own_dir") { direction(of: sheet($0).language) },
      .list("pairs") { sheet($0).pairs },
      .flag("has_pairs") { !sheet($0).pairs.isEmpty }, .text("more_pairs") { sheet($0).morePairs },
      .list("days") { sheet($0).days }, .flag("has_days") { !sheet($0).days.isEmpty },
      .section("more") { sheet($0).more }, .list("besides") { sheet($0).besides },
      .list("notices") { sheet($0).notices }, .flag("has_notices") { !sheet($0).notices.isEmpty },
      .section("more_notices") { sheet($0).moreNotices }, .list("notes") { sheet($0).notes },
      .flag("has_notes") { !sheet($0).notes.isEmpty }, .text("page_href") { sheet($0).page },
    ]
  }
}

/// Something said that leads on, where it can.
struct DigestLinkView: View {
  var words: String
  var href: String?
  var label: String

  static let shape = Shape<DigestLinkView>(
    .text("words", \.words), .text("href", \.href), .text("label", \.label))
}

/// Two countries that met in the period.
struct DigestPairView: View {
  var label: String
  var href: String?
  var count: Int

  static let shape = Shape<DigestPairView>(
    .text("label", \.label), .text("href", \.href), .number("count", \.count))
}

/// A day, or the part of a month of which no day is known.
struct DigestDayView: View {
  var id: String
  var label: String
  /// `2022-06-13`, `2022-06`.
  var iso: String
  var entries: [DigestEntryView]
  /// Events of which only the title is told.
  var titles: [DigestTitleView]
  /// "and 12 more events"; nil where all of the day are here.
  var more: String?

  static let shape = Shape<DigestDayView>(
    .text("id", \.id), .text("label", \.label), .text("iso", \.iso), .list("entries", \.entries),
    .list("titles", \.titles), .flag("has_titles") { !$0.titles.isEmpty }, .text("more_words", \.more))
}

/// An event whole: what is known of it, and the sentences that carry it.
struct DigestEntryView: View {
  var href: String?
  var title: String
  var language: String
  var happened: WhenView
  var place: String?
  var placeLanguage: String
  var countries: [CountryView]
  /// "3 accounts", "2 origins"; nil where there is one.
  var accountsWords: String?
  var originsWords: String?
  var tellings: [DigestTellingView]
  var also: [DigestAlsoView]
  var moreAlso: String?
  var corrected: String?
  var isDraft: Bool

  static let shape = Shape<DigestEntryView>(
    .text("href", \.href), .text("title", \.title, in: \.language), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) }, .section("happened", \.happened), .text("place", \.place),
    .text("place_lang", \.placeLanguage), .text("place_dir") { direction(of: $0.placeLanguage) },
    .list("countries", \.countries), .text("accounts_words", \.accountsWords),
    .text("origins_words", \.originsWords), .list("tellings", \.tellings), .list("also", \.also),
    .flag("has_also") { !$0.also.isEmpty }, .text("more_also", \.moreAlso),
    .text("corrected_words", \.corrected), .flag("draft", \.isDraft))
}

/// Sentences of one account.
struct DigestTellingView: View {
  var outlet: String?
  var language: String
  var sentences: [DigestSentenceView]

  static let shape = Shape<DigestTellingView>(
    .text("outlet", \.outlet), .text("lang", \.language), .text("dir") { direction(of: $0.language) },
    .list("sentences") { telling in telling.sentences.map { $0.set(in: telling.language) } })
}

/// A sentence word for word, and the note and line it stands in.
struct DigestSentenceView: View {
  var text: String
  var note: Int
  /// "3, l. 12".
  var reference: String
  /// Whether no reference to this note stands before.
  var isFirst: Bool

  /// The same, its text as its language has it set.
  func set(in language: String) -> DigestSentenceView {
    var sentence = self
    sentence.text = typeset(text, in: language)
    return sentence
  }

  static let shape = Shape<DigestSentenceView>(
    .text("text", \.text), .number("note", \.note), .text("reference", \.reference),
    .flag("first", \.isFirst))
}

/// Who else tells of an event.
struct DigestAlsoView: View {
  var outlet: String?
  var note: Int
  /// Whether another is named before.
  var isLater: Bool

  static let shape = Shape<DigestAlsoView>(
    .text("outlet", \.outlet), .number("note", \.note), .text("reference") { String($0.note) },
    .flag("later", \.isLater))
}

/// An event by its title alone.
struct DigestTitleView: View {
  var href: String?
  var title: String
  var language: String
  var countries: [CountryView]
  var isDraft: Bool

  static let shape = Shape<DigestTitleView>(
    .text("href", \.href), .text("title", \.title, in: \.language), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) }, .list("countries", \.countries), .flag("draft", \.isDraft))
}

/// A correction or a withdrawal.
struct DigestNoticeView: View {
  var href: String?
  var title: String
  var language: String
  var isWithdrawal: Bool
  /// "26 November 2026"; nil where nobody told.
  var when: String?
  var note: String?

  static let shape = Shape<DigestNoticeView>(
    .text("href", \.href), .text("title", \.title, in: \.language), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) }, .flag("is_withdrawal", \.isWithdrawal),
    .text("when_words", \.when), .text("note", \.note))
}

/// A footnote: a source, and where in it the sentences stand.
struct DigestNoteView: View {
  var number: Int
  var outlet: String?
  var title: String
  var language: String
  /// The article's page.
  var href: String?
  /// "published 11 March 2024"; nil where that is not known.
  var published: String?
  var url: String?
  var path: String
  /// "lines 5–6"; empty where none is quoted.
  var lines: String

  static let shape = Shape<DigestNoteView>(
    .number("number", \.number), .text("outlet", \.outlet), .text("title", \.title, in: \.language),
    .text("lang", \.language), .text("dir") { direction(of: $0.language) }, .text("href", \.href),
    .text("published_words", \.published), .text("url", \.url), .text("path", \.path),
    .text("line_words", \.lines))
}
