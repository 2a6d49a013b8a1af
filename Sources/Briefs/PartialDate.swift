/// A date of which the year, the day, or the month and day may be unknown.
package struct PartialDate: Hashable, Sendable {
  /// Nil where the text names none: kept open, never guessed (`XXXX-11-24`).
  package var year: Int?
  package var month: Int?
  package var day: Int?

  /// The given parts; nil where no calendar has such a date (30 February, a day without a month).
  package init?(year: Int?, month: Int? = nil, day: Int? = nil) {
    if let year, !(1...9999).contains(year) { return nil }
    if let month, !(1...12).contains(month) { return nil }
    if let day {
      guard let month, day >= 1, day <= Day.length(ofMonth: month, in: year ?? 2000) else { return nil }
    }
    guard year != nil || month != nil else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A whole day.
  package init(_ day: Day) {
    year = day.year
    month = day.month
    self.day = day.day
  }

  /// The first day it can mean; nil where the year is unknown.
  package var firstDay: Day? {
    guard let year else { return nil }
    return Day(year, month ?? 1, day ?? 1)
  }

  /// The last day it can mean; nil where the year is unknown.
  package var lastDay: Day? {
    guard let year else { return nil }
    return Day(year, month ?? 12, day ?? Day.length(ofMonth: month ?? 12, in: year))
  }

  /// How finely it is known.
  package var precision: EDTF.Precision {
    if year == nil { return .yearUnknown }
    if month == nil { return .year }
    return day == nil ? .month : .day
  }
}
