import Briefs

/// Works out what a date expression means in its story: from the publication day, or from a date named just before.
struct DateResolver {
  /// The publication day; a month or year of publication anchors nothing.
  private let published: Day?
  private var line = 0
  /// The first and last day of the latest date of the line.
  private var named: (first: Day, last: Day)?

  /// A year is completed only where it brings the date this near to the publication day.
  private static let halfYear = 183

  /// A resolver for a story published then.
  init(published: EDTF?) { self.published = published?.day }

  /// Forgets the dates of the lines before.
  mutating func begin(line: Int) {
    self.line = line
    named = nil
  }

  /// The expression as a mention, resolved where a rule allows it.
  mutating func mention(
    of reading: DateReading, in utf8: [UInt8], line: Int, bearing: PlacedDate.Bearing
  ) -> DateMention {
    var mention = reading.mention(in: utf8, line: line)
    if let (value, rule) = resolved(reading, bearing) {
      mention.value = value
      mention.rule = rule.rawValue
    }
    if let first = mention.value?.firstDay, let last = mention.value?.lastDay, mention.value?.hasDays == true
    {
      named = (first, last)
    }
    return mention
  }

  private func resolved(_ reading: DateReading, _ bearing: PlacedDate.Bearing) -> (EDTF, DateRule)? {
    if let offset = reading.anchorOffset {
      guard let named, let day = (offset < 0 ? named.first : named.last).adding(days: offset) else {
        return nil
      }
      return (EDTF(day), .eveOfStatedDate)
    }
    guard let published else { return nil }
    if let offset = reading.offset {
      guard let day = published.adding(days: offset), reading.weekday == nil || reading.weekday == day.weekday
      else {
        return nil
      }
      return (EDTF(day), .dayFromPublication)
    }
    if let first = reading.first, let last = reading.last {
      guard first.year == nil, last.year == nil else { return nil }
      return completed(first, last, reading, bearing, published).map { ($0, .yearFromPublication) }
    }
    guard let weekday = reading.weekday else { return nil }
    return resolved(weekday, reading, bearing, published)
  }

  /// The weekday before the publication day, or after it where it is still to come.
  private func resolved(
    _ weekday: Weekday, _ reading: DateReading, _ bearing: PlacedDate.Bearing, _ published: Day
  ) -> (EDTF, DateRule)? {
    let isComing = reading.turn == .coming || bearing == .coming
    let last = reading.lastWeekday ?? weekday
    let days = (Weekday.index(last) - Weekday.index(published.weekday) + 7) % 7
    // Said on a Monday of a Monday to come, it may be that day or the next week's.
    if days == 0, isComing, reading.turn == .none { return nil }
    let span = (Weekday.index(last) - Weekday.index(weekday) + 7) % 7
    let distance =
      switch (isComing, days) {
      case (true, 0): 7
      case (true, _): days
      case (false, 0): reading.turn == .past ? -7 : 0
      case (false, _): days - 7
      }
    guard let end = published.adding(days: distance), let start = end.adding(days: -span) else { return nil }
    if isComing, start <= published { return nil }
    return (
      EDTF(from: PartialDate(start), to: PartialDate(end)),
      isComing ? .weekdayAfterPublication : .weekdayBeforePublication
    )
  }

  /// The year that brings a day and month nearest to the publication day.
  private func completed(
    _ first: PartialDate, _ last: PartialDate, _ reading: DateReading, _ bearing: PlacedDate.Bearing,
    _ published: Day
  ) -> EDTF? {
    // What is still to come is after the publication day, however far.
    let turn = reading.turn == .none && bearing == .coming ? .coming : reading.turn
    guard first.day != nil || turn != .none else { return nil }
    let years = [published.year - 1, published.year, published.year + 1]
    let candidates = years.compactMap { year -> (PartialDate, Day)? in
      guard let date = PartialDate(year: year, month: first.month, day: first.day), let day = date.firstDay
      else {
        return nil
      }
      switch turn {
      case .past:
        return (date.lastDay ?? day) <= published && published.ordinal - day.ordinal <= 366
          ? (date, day) : nil
      case .coming: return day > published && day.ordinal - published.ordinal <= 366 ? (date, day) : nil
      case .none: return abs(day.ordinal - published.ordinal) < DateResolver.halfYear ? (date, day) : nil
      }
    }
    guard
      let (start, day) = candidates.min(by: {
        abs($0.1.ordinal - published.ordinal) < abs($1.1.ordinal - published.ordinal)
      }),
      reading.weekday == nil || day.weekday == reading.weekday || first.day == nil
    else { return nil }
    let crosses = (last.month ?? 0) < (first.month ?? 0)
    guard let end = PartialDate(year: day.year + (crosses ? 1 : 0), month: last.month, day: last.day) else {
      return nil
    }
    return EDTF(from: start, to: end)
  }
}

extension Weekday {
  /// 0 for Monday.
  static func index(_ weekday: Weekday) -> Int { allCases.firstIndex(of: weekday) ?? 0 }
}

extension DateMention {
  /// Whether a rule worked it out from something outside the expression.
  var isDerived: Bool {
    switch DateRule(rawValue: rule) {
    case .weekdayBeforePublication, .weekdayAfterPublication, .dayFromPublication, .yearFromPublication,
      .eveOfStatedDate:
      true
    default: false
    }
  }
}

extension EDTF {
  /// The day, where it is one whole day.
  var day: Day? {
    guard case .date(let date) = self, date.day != nil else { return nil }
    return date.firstDay
  }

  /// Whether its ends are days, not months or years.
  var hasDays: Bool {
    switch self {
    case .date(let date): date.day != nil
    case .interval(let first, let last): (first?.day ?? last?.day) != nil
    }
  }

  /// The year of its first known end.
  var year: Int? {
    switch self {
    case .date(let date): date.year
    case .interval(let first, let last): first.map(\.year) ?? last?.year
    }
  }
}
