/// A day of the proleptic Gregorian calendar, without clock or time zone.
package struct Day: Hashable, Sendable, Comparable {
  package let year: Int
  /// 1…12.
  package let month: Int
  /// 1…31, and never beyond the month's end.
  package let day: Int

  /// The day, or nil where the calendar has none such (31 April, month 13). Years 1…9999.
  package init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, in: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The number of days in a month.
  package static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1 January of year 1, for arithmetic.
  package var ordinal: Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 306
  }

  /// The day `ordinal` days after 1 January of year 1; nil outside years 1…9999.
  package init?(ordinal: Int) {
    guard (0...3_652_058).contains(ordinal) else { return nil }
    let shifted = ordinal + 306
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week.
  package var weekday: Weekday { Weekday.allCases[ordinal % 7] }

  /// The day `count` days later (earlier where negative); nil outside years 1…9999.
  package func adding(days count: Int) -> Day? {
    let (sum, overflow) = ordinal.addingReportingOverflow(count)
    return overflow ? nil : Day(ordinal: sum)
  }

  package static func < (a: Day, b: Day) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
}

/// A day of the week, named in English lower case as in the contract's JSON.
package enum Weekday: String, Hashable, Sendable, CaseIterable {
  case monday
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday
}
