import Briefs

extension Edition {
  /// "June 2022", "Week 24, 13–19 June 2022".
  func label(_ period: Period) -> String {
    switch period {
    case .month(let year, let month): return capitalised(label(Month(year: year, month: month)))
    case .week(let week):
      return wording(
        .digestWeek, ["w": String(week.week), "a": days(from: week.firstDay, to: week.lastDay)])
    }
  }

  /// "Monthly digest", "Weekly digest".
  func kind(_ period: Period) -> String {
    if case .month = period { return wording(.digestMonthly) }
    return wording(.digestWeekly)
  }

  /// "Monday 13 June 2022".
  func heading(_ day: Day) -> String {
    capitalised(wording(.digestDay, ["weekday": wording.weekday(day.weekday), "a": words(day)]))
  }

  /// "13–19 June 2022", no month and no year said twice.
  private func days(from first: Day, to last: Day) -> String {
    guard first.year == last.year else {
      return wording(.digestRangeYears, ["a": words(first), "b": words(last)])
    }
    func number(_ day: Day) -> String { day.day == 1 ? wording(.dateFirst) : String(day.day) }
    let month = wording.months[last.month - 1]
    if first.month == last.month {
      return wording(
        .digestRangeDays, ["d": number(first), "e": number(last), "month": month, "y": String(last.year)])
    }
    return wording(
      .digestRangeMonths,
      [
        "d": number(first), "m": wording.months[first.month - 1], "e": number(last), "month": month,
        "y": String(last.year),
      ])
  }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
