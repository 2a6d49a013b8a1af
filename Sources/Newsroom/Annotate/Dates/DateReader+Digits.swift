import Briefs

/// Dates all in digits.
extension DateReader {
  /// `2022-06-18`, `18/06/2022`, `18 - 06 - 2022`, `18.06.22`: three numbers, the same mark twice.
  func dateInDigits(at: Int) -> Item? {
    guard at + 2 < tokens.count, !isPartOfFigure(at) else { return nil }
    let (a, b, c) = (tokens[at], tokens[at + 1], tokens[at + 2])
    guard a.number >= 0, b.number >= 0, c.number >= 0, b.digits <= 2 else { return nil }
    let (first, second) = (gap(before: at + 1), gap(before: at + 2))
    guard first.mark == second.mark, first.mark == .slash || first.mark == .dash || first.mark == .dot,
      first.mark != .dot || !second.isSpaced, !isFollowedByFigure(at + 2)
    else { return nil }
    let range = a.range.lowerBound..<c.range.upperBound
    if a.digits == 4 {
      guard c.digits <= 2, isPlausible(year: a.number),
        let date = PartialDate(year: a.number, month: b.number, day: c.number)
      else { return nil }
      return Item(readings: [DateReading(range: range, from: date, to: date, rule: .iso)], next: at + 3)
    }
    guard a.digits <= 2, let year = year(c, after: (a, b), mark: first.mark) else { return nil }
    guard var reading = ordered(a.number, b.number, year: year, range: range) else { return nil }
    reading.range = range
    return Item(readings: [reading], next: at + 3)
  }

  /// The day and month in the order of the language; where English leaves it open, neither.
  private func ordered(_ a: Int, _ b: Int, year: Int, range: Range<Int>) -> DateReading? {
    let dayFirst = PartialDate(year: year, month: b, day: a)
    let monthFirst = PartialDate(year: year, month: a, day: b)
    if let dayFirst, monthFirst == nil || isDayFirst || a == b {
      return DateReading(range: range, from: dayFirst, to: dayFirst, rule: .dayFirst)
    }
    if let monthFirst, dayFirst == nil {
      return DateReading(range: range, from: monthFirst, to: monthFirst, rule: .monthFirst)
    }
    return dayFirst == nil ? nil : DateReading(range: range, rule: .ambiguous)
  }

  /// Four digits as they stand; two only after two of two digits, or between slashes, and never beyond 2039.
  private func year(_ c: DateToken, after: (DateToken, DateToken), mark: DateGap.Mark) -> Int? {
    if c.digits == 4 { return (1900...2099).contains(c.number) ? c.number : nil }
    guard c.digits == 2, c.number < 40, mark == .slash || after.0.digits == 2 && after.1.digits == 2
    else { return nil }
    return 2000 + c.number
  }

  /// A telephone number or an address goes on where a date ends.
  private func isFollowedByFigure(_ at: Int) -> Bool {
    guard at + 1 < tokens.count, tokens[at + 1].digits > 0 else { return false }
    let gap = gap(before: at + 1)
    switch gap.mark {
    case .slash, .dash, .dot: return !gap.isSpaced
    default: return false
    }
  }

  /// The years a press article gives a day of.
  func isPlausible(year: Int) -> Bool { (1000...2199).contains(year) }

  /// `jeudi 16/06/2022`: the weekday belongs to the date.
  func weekdayThenDigits(at: Int) -> Item? {
    var next = at + 1
    guard next < tokens.count else { return nil }
    if tokens[next].roles.contains(.article), close(next) != nil { next += 1 }
    guard next < tokens.count else { return nil }
    let gap = gap(before: next)
    guard gap.isClose || gap.mark == .comma || gap.mark == .parenthesis, var item = dateInDigits(at: next)
    else { return nil }
    item.readings[0].range = tokens[at].range.lowerBound..<item.readings[0].range.upperBound
    item.readings[0].check(weekday: tokens[at].weekday)
    return item
  }

  /// `le 18/06`, `du 18/06 au 20/06`: two numbers of two digits, and a word before them that makes them a date.
  func dayAndMonthInDigits(at: Int) -> Item? {
    guard isDayFirst, at > 0, at + 1 < tokens.count, !isPartOfFigure(at),
      close(at) != nil
    else { return nil }
    let support = tokens[at - 1]
    guard support.weekday != nil || !support.roles.isDisjoint(with: [.article, .from, .to]) else {
      return nil
    }
    let (a, b) = (tokens[at], tokens[at + 1])
    let gap = gap(before: at + 1)
    guard a.digits == 2, b.digits == 2, gap.mark == .slash, !gap.isSpaced, !goesOn(after: at + 1),
      let date = PartialDate(year: nil, month: b.number, day: a.number)
    else { return nil }
    let range = a.range.lowerBound..<b.range.upperBound
    var reading = DateReading(range: range, from: date, to: date, rule: .dayFirstNoYear)
    if support.weekday != nil { reading.range = support.range.lowerBound..<range.upperBound }
    reading.weekday = support.weekday
    return Item(readings: [reading], next: at + 2)
  }

  /// `en 2019`, `de 2019 à 2022`: a bare year only where a word before it makes it one.
  func bareYear(at: Int) -> Item? {
    guard let year = yearNumber(at), at > 0, close(at) != nil else { return nil }
    let support = tokens[at - 1].roles
    if !support.isDisjoint(with: [.from, .between]), let last = secondYear(after: at, between: support) {
      let range = tokens[at].range.lowerBound..<tokens[last].range.upperBound
      guard let first = PartialDate(year: year), let end = PartialDate(year: tokens[last].number) else {
        return nil
      }
      return Item(readings: [DateReading(range: range, from: first, to: end, rule: .years)], next: last + 1)
    }
    guard support.contains(.inYear), !goesOn(after: at), let date = PartialDate(year: year) else {
      return nil
    }
    if let after = close(at + 1), after.roles.contains(.unit) || after.month > 0 { return nil }
    var reading = DateReading(range: tokens[at].range, from: date, to: date, rule: .year)
    reading.isSince = support.contains(.since)
    return Item(readings: [reading], next: at + 1)
  }

  private func secondYear(after at: Int, between support: DateRoles) -> Int? {
    let joint: DateRoles = support.contains(.between) ? .and : .to
    guard let token = close(at + 1), token.roles.contains(joint), close(at + 2) != nil,
      let last = yearNumber(at + 2), last > tokens[at].number, !goesOn(after: at + 2)
    else { return nil }
    return at + 2
  }

  private func yearNumber(_ at: Int) -> Int? {
    guard tokens[at].digits == 4, (1800...2100).contains(tokens[at].number), !isPartOfFigure(at) else {
      return nil
    }
    return tokens[at].number
  }
}
