import Mustache

/// Who tells what of an event: a column for each origin, a row for each fact.
struct GridView: View {
  var columns: [GridColumnView]
  var rows: [GridRowView]
  /// What is said of facts that are not in it.
  var more: String?
  var hasDiffering: Bool
  var hasOther: Bool
  var hasSilent: Bool

  static let shape = Shape<GridView>(
    .list("columns", \.columns), .list("rows", \.rows), .text("more", \.more),
    .flag("has_differing", \.hasDiffering), .flag("has_other", \.hasOther),
    .flag("has_silent", \.hasSilent))
}

/// An origin: its accounts' numbers, and who published the first.
struct GridColumnView: View {
  var numbers: [String]
  var label: String
  var outlet: String?

  static let shape = Shape<GridColumnView>(
    .texts("numbers", \.numbers), .text("label", \.label), .text("outlet", \.outlet))
}

/// A fact in the words of the first account that tells it, or what the row counts.
struct GridRowView: View {
  var text: String
  var language: String
  /// Whether the text is a quotation; else it is the interface's.
  var isQuoted: Bool
  var cells: [GridCellView]

  static let shape = Shape<GridRowView>(
    .text("text", \.text, in: \.language), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) },
    .flag("quoted", \.isQuoted), .list("cells", \.cells))
}

/// What an origin does with a fact.
struct GridCellView: View {
  enum Kind: Sendable { case told, differs, counted, silent, otherLanguage, none }

  var kind: Kind
  var href = ""
  var label = ""
  var text = ""
  /// Of a number as it is written.
  var language = "und"

  static let shape = Shape<GridCellView>(
    .flag("told") { $0.kind == .told }, .flag("differs") { $0.kind == .differs },
    .flag("counted") { $0.kind == .counted }, .flag("silent") { $0.kind == .silent },
    .flag("other") { $0.kind == .otherLanguage }, .text("href", \.href), .text("label", \.label),
    .text("text", \.text, in: \.language), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) })
}
