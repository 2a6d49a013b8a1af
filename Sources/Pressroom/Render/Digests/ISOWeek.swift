import Briefs

/// A week from Monday to Sunday, named by its number and the year that its Thursday is in (ISO 8601-1, 3.1.1.23 and 5.2.3).
///
/// 30 December 2024 is in week 1 of 2025, 3 January 2027 in week 53 of 2026.
package struct ISOWeek: Hashable, Comparable, Sendable {
  /// 1…9999.
  package let year: Int
  /// 1…53, and never beyond the year's last week.
  package let week: Int

  /// The week of a day.
  package init(of day: Day) {
    let thursday = day.ordinal - day.ordinal % 7 + 3
    // The last day of all is a Friday, and the first a Monday: every Thursday asked for is there.
    let year = Day(ordinal: thursday)?.year ?? day.year
    self.year = year
    week = (thursday - ISOWeek.newYear(year)) / 7 + 1
  }

  /// The week with this number; nil where the year has none such.
  package init?(year: Int, week: Int) {
    guard (1...9999).contains(year), (1...53).contains(week) else { return nil }
    self.year = year
    self.week = week
    guard ISOWeek(of: firstDay) == self else { return nil }
  }

  /// Its Monday.
  package var firstDay: Day {
    let fourth = ISOWeek.newYear(year) + 3
    let monday = fourth - fourth % 7 + (week - 1) * 7
    guard let day = Day(ordinal: monday) else { preconditionFailure("a week begins within the calendar") }
    return day
  }

  /// Its Sunday; 31 December of the year 9999 for the last week of all.
  package var lastDay: Day {
    guard let day = firstDay.adding(days: 6) ?? Day(9999, 12, 31) else {
      preconditionFailure("the year 9999 has a last day")
    }
    return day
  }

  package static func < (a: ISOWeek, b: ISOWeek) -> Bool { (a.year, a.week) < (b.year, b.week) }

  private static func newYear(_ year: Int) -> Int { Day(year, 1, 1)?.ordinal ?? 0 }
}
