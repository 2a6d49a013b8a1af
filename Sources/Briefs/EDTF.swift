/// A date as it is known: a year, a month, a day, an interval or a bound, never more precise than the source.
///
/// The profile of EDTF (ISO 8601-2) that Dateline speaks, and all of it:
///
/// | text | means |
/// | --- | --- |
/// | `2022`, `2022-06`, `2022-06-16` | a year, a month, a day; years 0001…9999 |
/// | `XXXX-11`, `XXXX-11-24` | a month or a day of a year nobody names |
/// | `2022-06-16/2022-06-17` | from one to the other, both ends known and in order |
/// | `../2025-11-24`, `2025-11-24/..` | a bound, the other end open |
/// | `2022-06-16T10:00:00Z` | read only: cut to the day as its own time zone counts it |
///
/// Seasons, sets, qualifiers (`?`, `~`, `%`) and years of more than four digits are refused.
package enum EDTF: Hashable, Sendable {
  case date(PartialDate)
  /// From, to; nil is an open end (`..`). Both are never nil, and they are never the same.
  case interval(PartialDate?, PartialDate?)

  /// A whole day.
  package init(_ day: Day) { self = .date(PartialDate(day)) }

  /// The parts from the first to the last day; one date where they are the same.
  package init(from first: PartialDate, to last: PartialDate) {
    self = first == last ? .date(first) : .interval(first, last)
  }

  /// The first day it can mean; nil where the year is unknown or the beginning open.
  package var firstDay: Day? {
    switch self {
    case .date(let date): date.firstDay
    case .interval(let first, _): first?.firstDay
    }
  }

  /// The last day it can mean; nil where the year is unknown or the end open.
  package var lastDay: Day? {
    switch self {
    case .date(let date): date.lastDay
    case .interval(_, let last): last?.lastDay
    }
  }

  /// How finely it is known: the coarser of an interval's two ends.
  package var precision: Precision {
    switch self {
    case .date(let date): date.precision
    case .interval(let first, let last):
      max(first?.precision ?? .day, last?.precision ?? .day)
    }
  }

  /// How finely a date is known; the finest first.
  package enum Precision: Int, Comparable, Sendable, CaseIterable {
    case day
    case month
    case year
    /// A day or month of a year nobody names: it has no place on a timeline.
    case yearUnknown

    package static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
  }
}

extension EDTF: Comparable {
  /// The order of a timeline: the earliest day it can mean, then the finer, then the earlier end.
  ///
  /// A bound with an open beginning stands at the day it names. Unknown years come last, by month and day.
  package static func < (a: EDTF, b: EDTF) -> Bool {
    let (x, y) = (a.sortKey, b.sortKey)
    return x == y ? a.description < b.description : x.lexicographicallyPrecedes(y)
  }

  private var sortKey: [Int] {
    let anchor: PartialDate? =
      switch self {
      case .date(let date): date
      case .interval(let first, let last): first ?? last
      }
    let day = firstDay ?? lastDay ?? anchor?.firstDay
    return [
      day?.ordinal ?? Int.max, precision.rawValue, lastDay?.ordinal ?? Int.max, anchor?.month ?? 0,
      anchor?.day ?? 0,
    ]
  }
}
