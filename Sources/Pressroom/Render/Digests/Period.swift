import Briefs

/// What a digest is of: a month, or a week from Monday to Sunday.
package enum Period: Hashable, Sendable {
  case month(year: Int, month: Int)
  case week(ISOWeek)

  /// Its name in the address: `2022-06`, `2022-W24`.
  package var name: String {
    switch self {
    case .month(let year, let month): Period.digits(year, 4) + "-" + Period.digits(month, 2)
    case .week(let week): Period.digits(week.year, 4) + "-W" + Period.digits(week.week, 2)
    }
  }

  /// The period of that name; nil where the calendar has none such.
  package init?(_ name: some StringProtocol) {
    let bytes = Array(name.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard bytes[range].allSatisfy({ (48...57).contains($0) }) else { return nil }
      return bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 }
    }
    guard bytes.count >= 7, bytes[4] == UInt8(ascii: "-"), let year = number(0..<4), year > 0 else {
      return nil
    }
    if bytes.count == 7, let month = number(5..<7), (1...12).contains(month) {
      self = .month(year: year, month: month)
    } else if bytes.count == 8, bytes[5] == UInt8(ascii: "W"), let number = number(6..<8),
      let week = ISOWeek(year: year, week: number)
    {
      self = .week(week)
    } else {
      return nil
    }
  }

  package var firstDay: Day {
    switch self {
    case .week(let week): return week.firstDay
    case .month(let year, let month):
      guard let day = Day(year, month, 1) else { preconditionFailure("a month has a first day") }
      return day
    }
  }

  package var lastDay: Day {
    switch self {
    case .week(let week): return week.lastDay
    case .month(let year, let month):
      guard let day = Day(year, month, Day.length(ofMonth: month, in: year)) else {
        preconditionFailure("a month has a last day")
      }
      return day
    }
  }

  /// The month and the week of a day.
  package static func periods(of day: Day) -> [Period] {
    [.month(year: day.year, month: day.month), .week(ISOWeek(of: day))]
  }

  /// Where an event stands: in its month, and in its week where the day is known; a year alone is in neither.
  package static func periods(of spot: TimelineSpot) -> [Period] {
    guard let year = spot.year, let month = spot.month else { return [] }
    guard spot.isExact, let day = Day(ordinal: spot.day) else { return [.month(year: year, month: month)] }
    return periods(of: day)
  }

  /// The periods of the other kind that have days in common with it, in the order of time.
  package var overlapping: [Period] {
    switch self {
    case .week: return [firstDay, lastDay].map { .month(year: $0.year, month: $0.month) }.withoutRepetition
    case .month:
      return (firstDay.ordinal...lastDay.ordinal).compactMap { Day(ordinal: $0) }.map {
        .week(ISOWeek(of: $0))
      }
      .withoutRepetition
    }
  }

  /// Whether an event stands in it.
  package func contains(_ spot: TimelineSpot) -> Bool { Period.periods(of: spot).contains(self) }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension [Period] {
  /// Equals that stand side by side once.
  fileprivate var withoutRepetition: [Period] {
    reduce(into: []) { found, period in if found.last != period { found.append(period) } }
  }
}
