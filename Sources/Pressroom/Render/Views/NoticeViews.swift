import Mustache

/// What the desk told of a brief: when it was put right or withdrawn, and why.
struct NoticeView: View {
  var id: String
  /// Nil where a withdrawal is not told.
  var when: WhenView?
  var note: String?

  static let shape = Shape<NoticeView>(
    .text("id", \.id), .section("when", \.when), .text("note", \.note))
}

/// The page of an article that was withdrawn, or of an event of which all accounts were: its title, and that it is so.
struct WithdrawnView: PageView {
  var frame: Frame
  var isEvent: Bool
  /// Of an article: its withdrawal, and what was corrected before.
  var withdrawal: NoticeView?
  var corrections: [NoticeView]
  /// Of an article: where it was read.
  var outlet: String?
  var url: String?
  var path: String?
  var sha256: String?
  /// Of an article: its event's page.
  var event: CrumbView?
  /// Of an event: its articles.
  var articles: [WithdrawnItemView]

  static let shape = Shape<WithdrawnView>(
    Field.frame + [
      .flag("is_event", \.isEvent), .section("withdrawal", \.withdrawal),
      .list("corrections", \.corrections), .flag("has_corrections") { !$0.corrections.isEmpty },
      .text("outlet", \.outlet), .text("url", \.url), .text("path", \.path), .text("sha256", \.sha256),
      .section("event", \.event), .list("withdrawn", \.articles),
      .flag("leads_on") { $0.event != nil || !$0.frame.leftOut.contains(.changes) },
    ])
}

/// A withdrawn article in the list of its event.
struct WithdrawnItemView: View {
  var href: String
  var title: String
  var language: String
  var outlet: String?
  var notice: NoticeView

  static let shape = Shape<WithdrawnItemView>(
    .text("href", \.href), .text("title", \.title, in: \.language), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) }, .text("outlet", \.outlet),
    .section("when") { $0.notice.when }, .text("note") { $0.notice.note })
}

/// All corrections and withdrawals.
struct CorrectionsView: PageView {
  var frame: Frame
  var notices: [CorrectionView]
  var total: String
  var pages: PagesView?

  static let shape = Shape<CorrectionsView>(
    Field.frame + [
      .list("notices", \.notices), .flag("has_notices") { !$0.notices.isEmpty },
      .text("total_words", \.total), .section("pages", \.pages),
    ])
}

/// One correction or withdrawal in the list of all.
struct CorrectionView: View {
  var href: String
  var title: String
  var language: String
  var outlet: String?
  var isWithdrawal: Bool
  /// As the gutter shows it; a date nobody told where a withdrawal has none.
  var when: WhenView
  var note: String?

  static let shape = Shape<CorrectionView>(
    .text("href", \.href), .text("title", \.title, in: \.language), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) }, .text("outlet", \.outlet),
    .flag("is_withdrawal", \.isWithdrawal), .section("when") { $0.when }, .text("note", \.note))
}
