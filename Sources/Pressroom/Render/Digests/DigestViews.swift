import Mustache

/// The digest of a month or a week.
struct DigestView: PageView {
  var frame: Frame
  var sheet: DigestSheet
  /// The same for sending: what it is called, and the file.
  var files: [DigestFileView]
  /// Of a month its weeks, of a week its month or months.
  var around: [CrumbView]
  var isMonth: Bool
  /// The digests before and after it.
  var steps: [StepLineView]

  static let shape = Shape<DigestView>(
    Field.frame
      + DigestSheet.fields(\.sheet) + [
        .list("files", \.files), .list("around", \.around), .flag("has_around") { !$0.around.isEmpty },
        .flag("is_month", \.isMonth), .list("steps", \.steps), .flag("has_steps") { !$0.steps.isEmpty },
      ])
}

/// A digest made to be sent.
struct DigestFileView: View {
  var href: String
  var label: String
  /// The name it is saved under.
  var name: String

  static let shape = Shape<DigestFileView>(
    .text("href", \.href), .text("label", \.label), .text("name", \.name))
}

/// A digest as a mail has it: one file without anything beside it.
struct DigestMailView: View {
  var subject: String
  var sheet: DigestSheet

  static let shape = Shape<DigestMailView>(
    [.text("subject", \.subject)] + DigestSheet.fields(\.sheet))
}

/// All digests.
struct DigestsView: PageView {
  var frame: Frame
  var years: [DigestYearView]
  /// Events of which only the year is known, and those without a date.
  var unplaced: [DigestLinkView]
  var total: String

  static let shape = Shape<DigestsView>(
    Field.frame + [
      .list("years", \.years), .flag("has_years") { !$0.years.isEmpty }, .list("unplaced", \.unplaced),
      .flag("has_unplaced") { !$0.unplaced.isEmpty }, .text("total_words", \.total),
    ])
}

/// The digests of a year, the newest first.
struct DigestYearView: View {
  var label: String
  var months: [DigestRowView]
  /// Of the newest years only; the pages of the months lead to all.
  var weeks: [DigestRowView]

  static let shape = Shape<DigestYearView>(
    .text("label", \.label), .list("months", \.months), .flag("has_months") { !$0.months.isEmpty },
    .list("weeks", \.weeks), .flag("has_weeks") { !$0.weeks.isEmpty })
}

/// A digest in a list.
struct DigestRowView: View {
  var href: String
  var label: String
  var words: String

  static let shape = Shape<DigestRowView>(
    .text("href", \.href), .text("label", \.label), .text("count_words", \.words))
}
