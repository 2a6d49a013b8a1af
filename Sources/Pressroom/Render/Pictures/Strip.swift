/// Where the marks of a row stand: an event at its month, and several that a finger could not tell apart as one, with their
/// number. In tenths of a unit.
struct Strip: Sendable {
  /// A mark over the months `places`.
  struct Mark: Sendable, Equatable {
    /// The room it may be touched in: never less than 24 units, and no other mark's.
    var left: Int
    var width: Int
    var x: Int
    var radius: Int
    var places: ClosedRange<Int>
    /// Which of the row's events, as they were given.
    var events: [Int]
  }

  let axis: TimeAxis
  let across: Across

  static let width = 7000
  /// What the months take of it; the rest is for what has no month.
  static let length = 6400
  static let height = 260
  /// Where the room for what has no month begins.
  static let side = 6600
  private static let finger = 240

  /// How many months share a mark: a whole part of a year, or whole years.
  var period: Int {
    [1, 2, 3, 4, 6, 12].first { axis.start($0, of: Strip.length) >= Strip.finger } ?? 24
  }

  /// The marks of a row in the order of time.
  ///
  /// - Parameter places: For each event its month on the axis; nil for one without.
  func marks(_ places: [Int?]) -> [Mark] {
    var cells: [Int: [Int]] = [:]
    for (event, place) in places.enumerated() {
      if let place { cells[place / period, default: []].append(event) }
    }
    return cells.keys.sorted().map { cell in
      let events = cells[cell] ?? []
      let months = events.compactMap { places[$0] }
      let start = axis.start(cell * period, of: Strip.length)
      // The last one may be a few months, and reach a little beyond them, but not to the side.
      let room = min(axis.start((cell + 1) * period, of: Strip.length), Strip.side) - start
      let radius = Strip.radius(events.count)
      // The mean of its months' middles, as far as the mark stays in its room.
      let mean = months.reduce(0) { $0 + axis.start(2 * $1 + 1, of: Strip.length) } / (2 * months.count)
      let x = min(max(mean, start + radius), start + room - radius)
      let (first, last) = (months.min() ?? 0, months.max() ?? 0)
      return Mark(
        left: across.left(start, room), width: room, x: across.left(x), radius: radius,
        places: first...last, events: events)
    }
  }

  /// The mark at the side, of the events without a month; nil where there is none.
  func side(_ places: [Int?]) -> Mark? {
    let events = places.indices.filter { places[$0] == nil }
    guard !events.isEmpty else { return nil }
    let start = Strip.side
    let room = Strip.width - start
    return Mark(
      left: across.left(start, room), width: room, x: across.left(start + room / 2),
      radius: Strip.radius(events.count), places: 0...0, events: events)
  }

  private static func radius(_ count: Int) -> Int { count == 1 ? 50 : min(115, 80 + 3 * count) }
}
