import Mustache

/// The map: land without borders, and a dot for each country that is a party.
struct MapView: View {
  /// What of the map is shown: `0 0 870 430`.
  var box: String
  var width: String
  var height: String
  /// SVG path data.
  var land: String
  /// The biggest first, so that a small dot lies on a big one.
  var dots: [DotView]
  var names: [TickView]
  /// The size of the names, in units of the map.
  var size: String
  /// Whether the map stands without a table of the same figures on its page.
  var isAlone: Bool

  static let shape = Shape<MapView>(
    .text("box", \.box), .text("width", \.width), .text("height", \.height), .text("land", \.land),
    .list("dots", \.dots), .list("names", \.names), .text("size", \.size), .flag("alone", \.isAlone))
}

/// A country's dot at its capital.
struct DotView: View {
  var x: String
  var y: String
  var radius: String
  /// How far a finger may be off.
  var reach: String
  var href: String
  var name: String
  var count: Int
  var label: String

  static let shape = Shape<DotView>(
    .text("x", \.x), .text("y", \.y), .text("r", \.radius), .text("reach", \.reach), .text("href", \.href),
    .text("name", \.name), .number("count", \.count), .text("label", \.label))
}
