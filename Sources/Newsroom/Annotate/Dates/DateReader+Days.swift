import Briefs

/// Days before their month: `16 juin`, `jeudi et vendredi 16 et 17 juin 2022`, `24 al 27 de noviembre`.
extension DateReader {
  /// A day of a list and how it is joined to the one before it.
  struct DayElement {
    enum Joint {
      case list
      case comma
      case span
      /// One of the days is meant, not all.
      case choice
    }

    var day: Int
    var joint: Joint
    var weekday: Weekday?
    /// Bytes, with the weekday.
    var range: Range<Int>
    /// The tokens of the day itself, with its ordinal ending.
    var tokens: Range<Int>

    /// The first token after it.
    var next: Int { tokens.upperBound }
  }

  /// More days than a month has are no list of days.
  private static let longestList = 31

  /// Days, then the month, then perhaps the year.
  func daysThenMonth(at: Int) -> Item? {
    guard let first = dayElement(at: at, joint: .list), !isPartOfFigure(first.tokens.lowerBound) else {
      return nil
    }
    var elements = [first]
    while elements.count <= DateReader.longestList {
      let last = elements[elements.count - 1]
      if let month = month(after: last.next) {
        return item(elements, month: month.number, after: month.next)
      }
      if elements.count == 1, let span = spanInDigits(from: first) { return span }
      guard let next = nextElement(after: last, isBetween: isBetween(at)) else { return nil }
      elements.append(next)
    }
    return nil
  }

  /// Whether `entre` stands before the expression, so that its `et` means "to".
  func isBetween(_ at: Int) -> Bool {
    var before = at - 1
    if before >= 0, tokens[before].roles.contains(.article), !tokens[before].roles.contains(.between) {
      before -= 1
    }
    return before >= 0 && tokens[before].roles.contains(.between)
  }

  /// `[article] [weekday …] [article] day [ordinal]`.
  private func dayElement(at: Int, joint: DayElement.Joint) -> DayElement? {
    var next = at
    guard next < tokens.count else { return nil }
    let start = tokens[next].range.lowerBound
    var weekday: Weekday?
    var weekdays = 0
    while next < tokens.count, let named = tokens[next].weekday, weekdays < 7 {
      weekday = weekdays == 0 ? named : nil
      weekdays += 1
      next += 1
      next = afterWeekdayJoint(next)
    }
    guard next < tokens.count, let (day, after) = day(at: next) else { return nil }
    return DayElement(
      day: day, joint: joint, weekday: weekday, range: start..<tokens[after - 1].range.upperBound,
      tokens: next..<after)
  }

  /// The token after what may stand behind a weekday: a comma, an article, a joint to the next weekday.
  func afterWeekdayJoint(_ at: Int) -> Int {
    guard at < tokens.count else { return at }
    let gap = gap(before: at)
    guard gap.isClose || gap.mark == .comma || gap.mark == .parenthesis || gap.mark == .dash else {
      return tokens.count
    }
    let token = tokens[at]
    if token.weekday != nil || token.number >= 0 || token.day > 0 || token.month > 0 { return at }
    if !token.roles.isDisjoint(with: [.and, .to, .or]), let next = close(at + 1), next.weekday != nil {
      return at + 1
    }
    if !token.roles.isDisjoint(with: [.article, .at]), close(at + 1) != nil { return at + 1 }
    return tokens.count
  }

  /// A day of the month, in digits with or without an ordinal ending, or in words.
  func day(at: Int) -> (day: Int, next: Int)? {
    let token = tokens[at]
    if token.day > 0 { return (token.day, at + 1) }
    guard (1...31).contains(token.number), token.digits <= 2 else { return nil }
    if at + 1 < tokens.count, tokens[at + 1].roles.contains(.ordinal) {
      let gap = gap(before: at + 1)
      if gap.mark == .none || gap.mark == .dot && !gap.isSpaced { return (token.number, at + 2) }
    }
    return (token.number, at + 1)
  }

  private func nextElement(after last: DayElement, isBetween: Bool) -> DayElement? {
    let at = last.next
    guard at < tokens.count else { return nil }
    let gap = gap(before: at)
    let token = tokens[at]
    var joint: DayElement.Joint
    var next = at
    switch gap.mark {
    case .comma: joint = .comma
    case .dash, .slash: joint = .span
    case .none, .apostrophe, .ampersand: joint = .list
    default: return nil
    }
    let mayJoin = gap.isClose || gap.mark == .comma
    if mayJoin, token.roles.contains(.and) {
      joint = isBetween ? .span : .list
      next += 1
    } else if mayJoin, !token.roles.isDisjoint(with: [.to, .or]) {
      joint = token.roles.contains(.to) ? .span : .choice
      next += 1
    } else if gap.isClose {
      guard token.roles.contains(.joined) else { return nil }
      if isBetween { joint = .span }
    }
    var articles = 0
    while next > at || joint == .comma, articles < 2, next < tokens.count, next == at || close(next) != nil,
      tokens[next].number < 0, tokens[next].weekday == nil, tokens[next].day == 0,
      !tokens[next].roles.isDisjoint(with: [.article, .from])
    {
      next += 1
      articles += 1
    }
    guard next == at || close(next) != nil, let element = dayElement(at: next, joint: joint) else {
      return nil
    }
    if joint == .comma, element.weekday == nil, !isListed(element) { return nil }
    return element
  }

  /// Whether a list with commas comes to its `and`: `16, 17 et 18 juin`; the other commas part figures.
  private func isListed(_ element: DayElement) -> Bool {
    guard element.next < tokens.count else { return false }
    let gap = gap(before: element.next)
    return gap.mark == .comma || gap.mark == .ampersand
      || gap.isClose && !tokens[element.next].roles.isDisjoint(with: [.and, .or])
  }

  /// `du 18 au 20/06/2022`: the month of the first day is the second's.
  private func spanInDigits(from first: DayElement) -> Item? {
    guard let to = close(first.next), to.roles.contains(.to), close(first.next + 1) != nil,
      var item = dateInDigits(at: first.next + 1), let end = item.readings.first?.first, let day = end.day,
      first.day < day, let start = PartialDate(year: end.year, month: end.month, day: first.day)
    else { return nil }
    item.readings[0].range = first.range.lowerBound..<item.readings[0].range.upperBound
    item.readings[0].first = start
    item.readings[0].rule = .days
    return item
  }

  /// The readings of a list of days in one month: a reading for each run of consecutive days.
  private func item(_ elements: [DayElement], month: Int, after: Int) -> Item? {
    let (year, next) = year(after: after, afterDay: true)
    guard isAscending(elements) else { return nil }
    // The calendar has no such day, and the month beside it is no date of its own either.
    guard var readings = runs(elements, month: month, year: year), let last = readings.last else {
      return Item(readings: [], next: next)
    }
    readings[readings.count - 1].range = last.range.lowerBound..<tokens[next - 1].range.upperBound
    return turned(Item(readings: readings, next: next))
  }

  func isAscending(_ elements: [DayElement]) -> Bool {
    zip(elements, elements.dropFirst()).allSatisfy { $0.day < $1.day }
  }

  /// Runs of consecutive days as readings, each over the bytes of its own days; nil where the month has no such day.
  func runs(_ elements: [DayElement], month: Int, year: Int?) -> [DateReading]? {
    var readings: [DateReading] = []
    var last = 0
    for element in elements {
      guard let date = PartialDate(year: year, month: month, day: element.day) else {
        return nil
      }
      if !readings.isEmpty, element.joint != .choice, element.joint == .span || element.day == last + 1 {
        let index = readings.count - 1
        readings[index].range = readings[index].range.lowerBound..<element.range.upperBound
        readings[index].last = date
        readings[index].rule = .days
      } else {
        let rule: DateRule = elements.count > 1 ? .days : year == nil ? .namedNoYear : .named
        var reading = DateReading(range: element.range, from: date, to: date, rule: rule)
        reading.check(weekday: element.weekday)
        readings.append(reading)
      }
      last = element.day
    }
    return readings
  }
}

extension DateReading {
  /// Takes the weekday that stands beside the date, and notes where the calendar has another.
  mutating func check(weekday stated: Weekday?) {
    guard let stated else { return }
    weekday = stated
    if let first, let day = first.firstDay, first.day != nil { contradictsWeekday = day.weekday != stated }
  }
}
