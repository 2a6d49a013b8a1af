import Mustache

/// Activity by month: the bars, their alternative in words, and the table behind them.
struct MonthPictureView: View {
  /// The picture in one sentence.
  var label: String
  /// SVG path data.
  var bars: String
  /// A mark at the end of each year but the last.
  var marks: String
  var years: [TickView]
  /// None where several months have as many.
  var peak: TickView?
  var table: MonthTableView

  static let width = 3200
  static let height = 840
  static let base = 660
  static let rise = 480

  static let shape = Shape<MonthPictureView>(
    .text("label", \.label), .text("bars", \.bars), .text("marks", \.marks), .list("ticks", \.years),
    .section("peak") { $0.peak }, .section("table") { $0.table })
}

/// A text in a picture.
struct TickView: View {
  var x: String
  var y: String
  /// `start`, `middle` or `end`.
  var anchor: String
  var text: String

  static let shape = Shape<TickView>(
    .text("x", \.x), .text("y", \.y), .text("anchor", \.anchor), .text("text", \.text))
}

/// Events by year and month, as a table.
struct MonthTableView: View {
  var heads: [MonthHeadView]
  /// The newest year first; years without events are left out.
  var rows: [MonthRowView]
  /// What is said of events that have no place in it.
  var without: String?

  static let shape = Shape<MonthTableView>(
    .list("heads", \.heads), .list("rows", \.rows), .text("without", \.without))
}

/// The heading of a month's column.
struct MonthHeadView: View {
  var name: String
  var short: String

  static let shape = Shape<MonthHeadView>(.text("name", \.name), .text("short", \.short))
}

/// A year of the table.
struct MonthRowView: View {
  var label: String
  var href: String
  var cells: [MonthCellView]
  var total: Int

  static let shape = Shape<MonthRowView>(
    .text("label", \.label), .text("href", \.href), .list("cells", \.cells), .number("total", \.total))
}

/// A month of the table.
struct MonthCellView: View {
  var count: Int
  var href: String?
  /// The month and the number, as the link is called: alone, a number says too little.
  var label: String

  static let shape = Shape<MonthCellView>(
    .number("count", \.count), .text("href", \.href), .text("label", \.label))
}

/// A country's activity, as small as a word.
struct SparkView: View {
  var label: String
  /// A stroke for each month with events, as path data: a unit wide, and up to ``height`` high.
  var bars: String
  var months: Int

  static let height = 24

  static let shape = Shape<SparkView>(
    .text("label", \.label), .text("bars", \.bars), .number("months", \.months))
}

/// A year as twelve columns, each with events a link.
struct YearBarsView: View {
  var label: String
  var months: [YearMonthView]
  /// The months that have no event: marks on the ground, as path data.
  var none: String

  /// Twelve columns of 24 units: a finger's room, where a unit is a pixel.
  static let width = 2880
  static let height = 720

  static let shape = Shape<YearBarsView>(
    .text("label", \.label), .list("months", \.months), .text("none", \.none))
}

/// A month of a year's columns.
struct YearMonthView: View {
  var label: String
  var href: String?
  var count: Int
  var number: Int
  /// Where its column begins, and its middle.
  var left: String
  var middle: String
  var x: String
  var y: String
  var width: String
  var height: String
  /// Where the count stands.
  var above: String

  static let shape = Shape<YearMonthView>(
    .text("label", \.label), .text("href", \.href), .number("count", \.count), .number("number", \.number),
    .text("left", \.left), .text("middle", \.middle), .text("x", \.x), .text("y", \.y),
    .text("width", \.width), .text("height", \.height), .text("above", \.above))
}
