/// Bars for months, each as high as its events against the busiest month. In tenths of a unit.
struct MonthBars: Sendable {
  /// One bar: where its left side, its top and its size are.
  struct Bar: Sendable, Equatable {
    /// Its month's place on the axis.
    var place: Int
    var x: Int
    var y: Int
    var width: Int
    var height: Int
  }

  /// The months that have events, in the order of time.
  private(set) var bars: [Bar] = []

  /// - Parameters:
  ///   - counts: Events by month.
  ///   - base: Where the bars stand.
  ///   - rise: How high the highest one is.
  ///   - most: The count of the highest; the highest of `counts` where none is given.
  init(_ counts: [Int], across: Across, base: Int, rise: Int, most: Int? = nil) {
    let most = max(1, most ?? counts.max() ?? 1)
    for (place, count) in counts.enumerated() where count > 0 {
      let start = MonthBars.start(place, of: counts.count, across)
      let room = MonthBars.start(place + 1, of: counts.count, across) - start
      // A quarter of the room stays free between two bars, and no bar is a block.
      let width = min(room - max(4, room / 4), MonthBars.widest)
      let height = min(rise, max(MonthBars.lowest, count * rise / most))
      bars.append(
        Bar(place: place, x: across.left(start, width), y: base - height, width: width, height: height))
    }
  }

  /// All bars as one path.
  var path: String {
    bars.map { "M\(units($0.x)) \(units($0.y))h\(units($0.width))v\(units($0.height))h\(units(-$0.width))z" }
      .joined()
  }

  /// How far along the way a month begins.
  static func start(_ place: Int, of count: Int, _ across: Across) -> Int {
    place * across.width / max(1, count)
  }

  private static let widest = 160
  /// One event among thousands is still seen.
  private static let lowest = 20
}
