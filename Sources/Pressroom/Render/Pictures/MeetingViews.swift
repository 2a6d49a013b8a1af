import Mustache

/// A country's meetings over the years: a row for each counterpart, a mark for each meeting or few.
struct MeetingsView: View {
  var label: String
  /// A stroke at each January, as path data.
  var grid: String
  var years: [TickView]
  var rows: [MeetingRowView]
  /// The table behind it: its columns, and a row for each counterpart.
  var columns: [String]
  var hasSide: Bool

  static let shape = Shape<MeetingsView>(
    .text("label", \.label), .text("grid", \.grid), .list("ticks", \.years), .list("rows", \.rows),
    .texts("columns", \.columns), .flag("side", \.hasSide))
}

/// A counterpart's row.
struct MeetingRowView: View {
  var name: String
  var href: String?
  var words: String
  var marks: [MeetingMarkView]
  /// Events by year, as the columns have them, then those without a month.
  var counts: [Int]
  var side: Int
  var total: Int

  static let shape = Shape<MeetingRowView>(
    .text("name", \.name), .text("href", \.href), .text("count_words", \.words), .list("marks", \.marks),
    .texts("counts") { $0.counts.map(String.init) }, .number("side_count", \.side), .number("total", \.total))
}

/// One mark: an event, or several that are too near one another to be touched.
struct MeetingMarkView: View {
  var href: String
  /// When, and what; where the event's title is in another language than the interface, the title alone.
  var label: String
  /// The label's language and when, where the label is such a title.
  var titleLanguage: String?
  var when: String?
  /// The room it may be touched in.
  var left: String
  var width: String
  var x: String
  var radius: String
  /// How many events; nil for one.
  var number: String?
  var isSide: Bool

  static let shape = Shape<MeetingMarkView>(
    .text("href", \.href), .text("label", \.label), .text("title_lang", \.titleLanguage),
    .text("when", \.when),
    .text("left", \.left), .text("width", \.width), .text("x", \.x), .text("r", \.radius),
    .text("number", \.number), .flag("aside", \.isSide))
}
