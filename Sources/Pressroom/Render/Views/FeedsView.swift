import Mustache

/// All feeds, calendars and data files.
struct FeedsView: PageView {
  var frame: Frame
  /// The list of all feeds, for feed readers.
  var list: String
  var sections: [FeedSectionView]
  var data: [DataRowView]

  static let shape = Shape<FeedsView>(
    Field.frame + [
      .text("opml", \.list), .list("sections", \.sections), .list("data", \.data),
      .flag("all_kinds") { $0.frame.leftOut.isDisjoint(with: [.calendars, .data]) },
    ])
}

/// The feeds of a kind.
struct FeedSectionView: View {
  var id: String
  var label: String
  var rows: [FeedRowView]
  /// Said where some of them are left out.
  var cut: String?

  static let shape = Shape<FeedSectionView>(
    .text("id", \.id), .text("label", \.label), .list("rows", \.rows), .text("cut", \.cut),
    .flag("has_calendars") { section in section.rows.contains { $0.calendar != nil } },
    .flag("has_json") { section in section.rows.contains { $0.json != nil } })
}

/// One thing that can be followed.
struct FeedRowView: View {
  var label: String
  /// Its page.
  var href: String
  var atom: String
  var json: String?
  var calendar: String?

  static let shape = Shape<FeedRowView>(
    .text("label", \.label), .text("href", \.href), .text("atom", \.atom), .text("json", \.json),
    .text("calendar", \.calendar))
}

/// One thing that there is data of.
struct DataRowView: View {
  var label: String
  var json: String
  var csv: String?
  var schema: String

  static let shape = Shape<DataRowView>(
    .text("label", \.label), .text("json", \.json), .text("csv", \.csv), .text("schema", \.schema))
}
