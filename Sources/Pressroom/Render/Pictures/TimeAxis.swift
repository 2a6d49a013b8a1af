/// The months that every picture of an edition runs over, so that one looks like the other: from a January on.
///
/// Ten years at most, those with the most events: one event that somebody dated 1970 or 2099 does not press all others
/// into a corner. What lies outside is counted in words.
struct TimeAxis: Sendable, Equatable {
  typealias Month = Edition.Month

  /// A January.
  let first: Month
  /// Never fewer than twelve.
  let count: Int

  private static let mostYears = 10

  /// The axis of some months' events; nil where there is none. Linear in the years that have events.
  init?(_ counts: [Month: Int]) {
    var years: [Int: Int] = [:]
    for (month, count) in counts where count > 0 { years[month.year, default: 0] += count }
    let order = years.keys.sorted()
    guard var best = order.first else { return nil }
    var start = 0
    var sum = 0
    var most = 0
    for year in order {
      sum += years[year] ?? 0
      while order[start] <= year - TimeAxis.mostYears {
        sum -= years[order[start]] ?? 0
        start += 1
      }
      // Of two spans with as many events the later one.
      if sum >= most { (most, best) = (sum, order[start]) }
    }
    first = Month(year: best, month: 1)
    let end = best + TimeAxis.mostYears
    let last = counts.keys.filter { (best..<end).contains($0.year) && (counts[$0] ?? 0) > 0 }.max() ?? first
    count = max(12, (last.year - best) * 12 + last.month)
  }

  /// Where a month stands; nil outside.
  func place(_ month: Month) -> Int? {
    let place = (month.year - first.year) * 12 + month.month - 1
    return (0..<count).contains(place) ? place : nil
  }

  /// Where an event stands; nil where its month is unknown or outside.
  func place(_ spot: TimelineSpot) -> Int? {
    guard let year = spot.year, let month = spot.month else { return nil }
    return place(Month(year: year, month: month))
  }

  /// How far along a way of some length a month begins.
  func start(_ place: Int, of length: Int) -> Int { place * length / count }

  /// The month at a place.
  func month(_ place: Int) -> Month { Month(year: first.year + place / 12, month: place % 12 + 1) }

  /// The years it touches, the first one first.
  var years: Range<Int> { first.year..<first.year + (count + 11) / 12 }
}

/// How many events each month of an axis has.
struct MonthTally: Sendable, Equatable {
  /// For each place of the axis.
  private(set) var counts: [Int]
  /// Events whose month is unknown or outside.
  private(set) var without = 0

  init(_ spots: some Sequence<TimelineSpot>, on axis: TimeAxis) {
    counts = Array(repeating: 0, count: axis.count)
    for spot in spots {
      if let place = axis.place(spot) { counts[place] += 1 } else { without += 1 }
    }
  }

  /// The events that have a place.
  var placed: Int { counts.reduce(0, +) }

  /// The month with the most events, the latest of equals, and whether no other has as many; nil where no event has a place.
  var peak: (place: Int, count: Int, isAlone: Bool)? {
    guard let most = counts.max(), most > 0, let place = counts.lastIndex(of: most) else { return nil }
    return (place, most, counts.firstIndex(of: most) == place)
  }
}
