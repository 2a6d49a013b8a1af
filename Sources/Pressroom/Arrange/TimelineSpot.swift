import Briefs

/// Where an event stands on the timeline: its month, or its year, or the undated lane.
///
/// Only the event's own date counts; the day it was published is another clock. An interval stands where it begins, a
/// bound (`../2025-11-24`) where it is known to end. An unknown year is no place in time.
package struct TimelineSpot: Hashable, Sendable {
  /// Nil for the undated lane.
  package var year: Int?
  /// Nil where only the year is known.
  package var month: Int?
  /// Days since the calendar's beginning, for sorting; 0 where undated.
  package var day: Int
  /// Whether the day itself is known.
  package var isExact: Bool

  /// The spot of a date.
  package init(_ value: EDTF?) {
    let date: PartialDate? =
      switch value {
      case .date(let date): date
      case .interval(let first, let last): first ?? last
      case nil: nil
      }
    year = date?.year
    month = year == nil ? nil : date?.month
    day = date?.firstDay?.ordinal ?? 0
    isExact = month != nil && date?.day != nil
  }

  /// Whether it stands in the undated lane.
  var isUndated: Bool { year == nil }

  /// Newest first; the more precise before the less; the undated last.
  static func isNewer(_ a: TimelineSpot, than b: TimelineSpot) -> Bool {
    if a.isUndated != b.isUndated { return b.isUndated }
    if a.day != b.day { return a.day > b.day }
    return a.isExact && !b.isExact
  }
}
