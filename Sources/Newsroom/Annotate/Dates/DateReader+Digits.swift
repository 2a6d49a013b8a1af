import Briefs

/// Dates all in digits.
extension DateReader {
  /// `2022-06-18`, `18/06/2022`, `18 - 06 - 2022`, `18.06.22`: three numbers, the same mark twice.
  func dateInDigits(at: Int) -> Item? {
    guard at + 2 < tokens.count, !isPartOfFigure(at) else { return nil }
    let (a, b, c) = (tokens[at], tokens[at + 1], tokens[at + 2])
    guard a.number >= 0, b.number >= 0, c.number >= 0, b.digits <= 2 else { return nil }
    let (first, second) = (gap(before: at + 1), gap(before: at + 2))
    guard first.mark == second.mark,
      first.mark == .slash || first.mark == .dash || first.mark == .dot || isSpacedDigits(at),
      first.mark != .dot || !second.isSpaced || isSpacedDots(first, c), !isFollowedByFigure(at + 2)
    else { return nil }
    let range = a.range.lowerBound..<c.range.upperBound
    if a.digits == 4 {
      guard c.digits <= 2, isPlausible(year: a.number), !isHijri(year: a.number), !a.roles.contains(.spelled),
        let date = PartialDate(year: a.number, month: b.number, day: c.number)
      else { return nil }
      return Item(readings: [DateReading(range: range, from: date, to: date, rule: .iso)], next: at + 3)
    }
    guard a.digits <= 2, let year = year(at + 2, mark: first.mark),
      let reading = ordered(a.number, b.number, year: year, range: range, mark: first.mark)
    else { return nil }
    return Item(readings: [reading], next: at + 3)
  }

  /// The day and month in the order of the language; where English leaves it open, neither.
  ///
  /// Dots in a text of unknown language are those of German, Polish and the like: the day is first. In English they tell nothing:
  /// of three pages with such dates in the pages tuned on, one had the month first.
  private func ordered(_ a: Int, _ b: Int, year: Int, range: Range<Int>, mark: DateGap.Mark) -> DateReading? {
    let dayFirst = PartialDate(year: year, month: b, day: a)
    let monthFirst = PartialDate(year: year, month: a, day: b)
    if let dayFirst, monthFirst == nil || isDayFirst || a == b || mark == .dot && language == nil {
      var reading = DateReading(range: range, from: dayFirst, to: dayFirst, rule: .dayFirst)
      reading.showsOrder = monthFirst == nil
      return reading
    }
    if let monthFirst, dayFirst == nil {
      var reading = DateReading(range: range, from: monthFirst, to: monthFirst, rule: .monthFirst)
      reading.showsOrder = true
      return reading
    }
    guard let dayFirst, let monthFirst else { return nil }
    if let order {
      let date = order == .dayFirst ? dayFirst : monthFirst
      return DateReading(range: range, from: date, to: date, rule: .orderOfText)
    }
    var reading = DateReading(range: range, rule: .ambiguous)
    reading.orders = (dayFirst, monthFirst)
    return reading
  }

  /// `le 20 02 2014`: only after a word that leads to a day.
  private func isSpacedDigits(_ at: Int) -> Bool {
    gap(before: at + 1).mark == .none && isDayFirst && tokens[at].digits == 2 && tokens[at + 1].digits == 2
      && tokens[at + 2].digits == 4 && isIntroduced(at)
  }

  /// `10. 8. 1938`: only with a whole year, and not in English, where a dot ends a sentence.
  private func isSpacedDots(_ first: DateGap, _ c: DateToken) -> Bool {
    first.isSpaced && c.digits == 4 && language != DateReader.english
  }

  /// In Arabic the years 1300 to 1500 are those of the Islamic calendar.
  private func isHijri(year: Int) -> Bool { language == DateReader.arabic && (1200...1599).contains(year) }

  /// Four digits as they stand; two only after two of two digits, or between slashes.
  ///
  /// `18-06-85` needs a nought or a word that makes it a date: three such numbers are as often a share or a size.
  private func year(_ at: Int, mark: DateGap.Mark) -> Int? {
    let (a, b, c) = (tokens[at - 2], tokens[at - 1], tokens[at])
    if c.digits == 4 {
      return (1900...2099).contains(c.number) && !c.roles.contains(.spelled) ? c.number : nil
    }
    guard c.digits == 2 else { return nil }
    if mark == .slash { return DateReader.century(of: c.number) }
    guard a.digits == 2, b.digits == 2,
      c.number < DateReader.pivot || a.number < 10 || b.number < 10 || isIntroduced(at - 2)
    else { return nil }
    return DateReader.century(of: c.number)
  }

  /// Two digits from here on are of the 20th century.
  static let pivot = 40

  /// The year that two digits stand for: `'24` is 2024, `'68` is 1968.
  static func century(of year: Int) -> Int { year < pivot ? 2000 + year : 1900 + year }

  /// Whether a word that leads to a date stands right before the token.
  func isIntroduced(_ at: Int) -> Bool {
    guard at > 0, close(at) != nil else { return false }
    let before = tokens[at - 1]
    return before.weekday != nil || !before.roles.isDisjoint(with: [.article, .from, .to, .at])
  }

  /// `15.III.2001`, `26-XI-2024`, `18 VIII 2007`: the month as a Roman number, the same mark on both sides.
  func dateWithRomanMonth(at: Int) -> Item? {
    guard at + 2 < tokens.count, tokens[at + 1].roman > 0, tokens[at].digits <= 2, tokens[at + 2].digits == 4,
      (1900...2099).contains(tokens[at + 2].number), !isPartOfFigure(at), !goesOn(after: at + 2),
      words[tokens[at + 1].words.lowerBound].isCapitalised
    else { return nil }
    let gap = gap(before: at + 1)
    guard gap == self.gap(before: at + 2) else { return nil }
    switch gap.mark {
    case .dot, .dash, .slash: break
    // A single letter between spaces is a word: `On 16 I 2022`.
    case .none where gap.isSpaced && tokens[at + 1].range.count > 1: break
    default: return nil
    }
    guard
      let date = PartialDate(
        year: tokens[at + 2].number, month: tokens[at + 1].roman, day: tokens[at].number)
    else { return nil }
    let range = tokens[at].range.lowerBound..<tokens[at + 2].range.upperBound
    return Item(readings: [DateReading(range: range, from: date, to: date, rule: .roman)], next: at + 3)
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
    if !tokens[next].roles.isDisjoint(with: [.article, .at]), close(next) != nil { next += 1 }
    guard next < tokens.count else { return nil }
    let gap = gap(before: next)
    guard gap.isClose || gap.mark == .comma || gap.mark == .parenthesis,
      var item = dateInDigits(at: next) ?? dateWithRomanMonth(at: next), !item.readings.isEmpty
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
    guard tokens[at].digits == 4, (1800...2100).contains(tokens[at].number), !isPartOfFigure(at),
      !tokens[at].roles.contains(.spelled)
    else {
      return nil
    }
    return tokens[at].number
  }
}
