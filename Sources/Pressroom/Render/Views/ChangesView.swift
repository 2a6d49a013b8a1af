import Mustache

/// What each edition changed.
struct ChangesView: PageView {
  var frame: Frame
  var editions: [ChangedEditionView]
  /// Where nothing was ever published.
  var isEmpty: Bool
  var pages: PagesView?

  static let shape = Shape<ChangesView>(
    Field.frame + [
      .list("editions", \.editions), .flag("no_edition", \.isEmpty), .section("pages", \.pages),
    ])
}

/// One edition and what it changed.
struct ChangedEditionView: View {
  /// Its anchor: `edition-12`.
  var id: String
  var title: String
  /// `2026-11-26`; nil for what is not published.
  var iso: String?
  var dayWords: String?
  var words: String
  var groups: [ChangeGroupView]

  static let shape = Shape<ChangedEditionView>(
    .text("id", \.id), .text("title", \.title), .text("iso", \.iso), .text("day_words", \.dayWords),
    .text("count_words", \.words), .list("groups", \.groups))
}

/// The changes of one kind.
struct ChangeGroupView: View {
  var kind: String
  var label: String
  var count: Int
  /// The number as the language writes it.
  var figure: String
  var items: [ChangeView]
  /// "and 1,200 more"; nil where all are here.
  var more: String?

  static let shape = Shape<ChangeGroupView>(
    .text("kind", \.kind), .text("label", \.label), .text("count", \.figure), .list("items", \.items),
    .text("more", \.more))
}

/// One change.
struct ChangeView: View {
  var href: String?
  var title: String
  /// `und` where what had the title is gone.
  var language: String
  /// "article" or "event".
  var subject: String
  /// "before: …", the title alone.
  var was: String?
  /// What the desk says of it, and when.
  var note: String?
  var noteDay: String?
  /// The events it went to.
  var to: [StepView]

  static let shape = Shape<ChangeView>(
    .text("href", \.href), .text("title", \.title, in: \.language), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) }, .text("subject", \.subject), .text("was", \.was),
    .text("note", \.note), .text("note_day", \.noteDay), .list("to", \.to),
    .flag("has_to") { !$0.to.isEmpty })
}
