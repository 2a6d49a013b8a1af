import Briefs

/// Dates of the Islamic calendar: passed over, never read as those of ours.
extension DateReader {
  /// The token after `15 رمضان 1445 هـ`; nil where none stands at `at`.
  func afterHijriDate(at: Int) -> Int? {
    guard (1...30).contains(tokens[at].number) || tokens[at].day > 0, tokens[at].digits <= 2 else {
      return nil
    }
    var next = at + 1
    if let of = close(next), of.roles.contains(.of) { next += 1 }
    guard let month = close(next), month.roles.contains(.hijri), month.month == 0 else { return nil }
    next += 1
    if let of = close(next), of.roles.contains(.ofYear), of.number < 0 { next += 1 }
    if let year = close(next), year.digits == 4, (1200...1599).contains(year.number) { next += 1 }
    if let mark = close(next), mark.roles.contains(.hijri) { next += 1 }
    return next
  }

  /// `الأحد 15 رمضان 1445 هـ الموافق 24 مارس 2024`: the weekday belongs to the date of our calendar.
  func besideHijriDate(at: Int, _ weekday: Weekday) -> Item? {
    let start = afterWeekdayJoint(at + 1)
    guard start < tokens.count, let end = afterHijriDate(at: start), end < tokens.count else { return nil }
    let next = afterWeekdayJoint(end)
    guard next < tokens.count, var item = calendar(at: next), !item.readings.isEmpty else { return nil }
    item.readings[0].check(weekday: weekday)
    return item
  }
}
