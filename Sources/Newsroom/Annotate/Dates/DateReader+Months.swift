import Briefs

/// Months: after their days, before them, with a year, alone.
extension DateReader {
  /// The month that follows a day, and the token after it: `juin`, `de junio`, `-Jun-`, `حزيران/يونيو`.
  func month(after at: Int) -> (number: Int, next: Int)? {
    guard at < tokens.count else { return nil }
    let gap = gap(before: at)
    let isClose = gap.isClose || gap.mark == .dot && at > 0 && tokens[at - 1].roles.contains(.ordinal)
    if isClose, tokens[at].roles.contains(.of), tokens[at].month == 0 {
      guard let month = close(at + 1), month.month > 0 else { return nil }
      return (month.month, afterTwin(at + 1))
    }
    guard tokens[at].month > 0, at > 0, !tokens[at - 1].roles.contains(.spelled) || isOrdinalDay(at - 1)
    else {
      return nil
    }
    // French `premier set` is no first of September.
    if tokens[at - 1].day > 0, tokens[at].roles.isSuperset(of: [.foreign, .short]) { return nil }
    switch gap.mark {
    case .none, .dash, .slash: break
    case .dot where !gap.isSpaced || tokens[at - 1].number >= 0: break
    default: return nil
    }
    return (tokens[at].month, afterTwin(at))
  }

  /// The token after a month that may be named twice: `حزيران/يونيو`, `حزيران (يونيو)`.
  func afterTwin(_ at: Int) -> Int {
    guard at + 1 < tokens.count, tokens[at + 1].month == tokens[at].month else { return at + 1 }
    let gap = gap(before: at + 1)
    let isTwin =
      gap.mark == .slash || gap.mark == .parenthesis || gap.mark == .dash
      || gap.isPlain && language == DateReader.arabic
    return isTwin ? at + 2 : at + 1
  }

  /// `في العشرين فبراير`: an Arabic ordinal right before its month, and a word that leads to a day before it.
  private func isOrdinalDay(_ at: Int) -> Bool {
    language == DateReader.arabic && at > 0 && close(at) != nil
      && !tokens[at - 1].roles.isDisjoint(with: [.article, .at])
  }

  /// `June 16, 2022`, `June 16–17`, `junio 16 de 2022`: the American order; elsewhere only with a year.
  func monthThenDays(at: Int) -> Item? {
    let token = tokens[at]
    var next = afterTwin(at)
    guard next < tokens.count else { return nil }
    var gap = gap(before: next)
    if gap.isClose, tokens[next].roles.contains(.article), tokens[next].number < 0, close(next + 1) != nil {
      next += 1
      gap = self.gap(before: next)
    }
    if let joined = monthDayYear(at: at, day: next) { return joined }
    guard gap.isPlain || gap.mark == .dot, tokens[next].number >= 0 || tokens[next].roles.contains(.spelled),
      let (first, after) = day(at: next)
    else { return nil }
    var elements = [
      DayElement(
        day: first, joint: .list, range: token.range.lowerBound..<tokens[after - 1].range.upperBound,
        tokens: next..<after)
    ]
    guard isWholeDay(elements[0]) else { return nil }
    while elements.count <= 31,
      let element = nextDay(after: elements[elements.count - 1], isBetween: isBetween(at))
    {
      elements.append(element)
    }
    while elements.count > 1, elements[elements.count - 1].joint == .comma { elements.removeLast() }
    let end = elements[elements.count - 1].next
    let (year, next2) = year(after: end, comma: true)
    let isAmerican =
      (isEnglish(at) || language == nil) && (!token.roles.contains(.odd) || isWrittenAsMonth(at))
    guard year != nil || isAmerican && tokens[elements[0].tokens.lowerBound].number >= 0,
      isAscending(elements)
    else {
      return nil
    }
    guard var readings = runs(elements, month: token.month, year: year), let last = readings.last else {
      return Item(readings: [], next: next2)
    }
    readings[readings.count - 1].range = last.range.lowerBound..<tokens[next2 - 1].range.upperBound
    return turned(Item(readings: readings, next: next2))
  }

  /// `Thursday, June 16`, `Thursday and Friday, June 16 and 17, 2022`.
  func weekdaysThenMonth(at: Int) -> Item? {
    var next = at
    while next < tokens.count, next < at + 7, tokens[next].weekday != nil {
      next = afterWeekdayJoint(next + 1)
    }
    guard next < tokens.count, tokens[next].month > 0, var item = monthThenDays(at: next),
      !item.readings.isEmpty
    else { return nil }
    item.readings[0].range = tokens[at].range.lowerBound..<item.readings[0].range.upperBound
    item.readings[0].check(weekday: tokens[at].weekday)
    return item
  }

  private func nextDay(after last: DayElement, isBetween: Bool) -> DayElement? {
    let at = last.next
    guard at < tokens.count else { return nil }
    let gap = gap(before: at)
    var joint: DayElement.Joint
    var index = at
    switch gap.mark {
    case .dash, .slash: joint = .span
    case .comma: joint = .comma
    case .none, .ampersand: joint = .list
    default: return nil
    }
    let roles = tokens[at].roles
    if gap.isPlain || gap.mark == .comma, !roles.isDisjoint(with: [.and, .to, .or]) {
      joint = roles.contains(.or) ? .choice : roles.contains(.to) || isBetween ? .span : .list
      index += 1
      guard close(index) != nil else { return nil }
    } else if gap.isPlain {
      return nil
    }
    guard tokens[index].number > last.day, let (day, after) = day(at: index) else { return nil }
    let element = DayElement(
      day: day, joint: joint, range: tokens[index].range.lowerBound..<tokens[after - 1].range.upperBound,
      tokens: index..<after)
    return isWholeDay(element) ? element : nil
  }

  /// Whether the number is a day for itself: no time, no quantity, not the day of the month that follows.
  private func isWholeDay(_ element: DayElement) -> Bool {
    let at = element.next
    guard at < tokens.count else { return true }
    let gap = gap(before: at)
    if gap.mark == .colon, !gap.isSpaced, tokens[at].number >= 0 { return false }
    if gap.isClose, tokens[at].month > 0 || tokens[at].roles.contains(.unit) { return false }
    if gap.mark == .none, !gap.isSpaced, tokens[at].roles.contains(.of), tokens[at].month > 0 { return false }
    return !(gap.mark == .dot && !gap.isSpaced && tokens[at].number >= 0)
  }

  /// `juin 2022`, `mayo de 2024`, `de juin à septembre 2022`.
  func monthThenYear(at: Int) -> Item? {
    let token = tokens[at]
    guard !token.roles.contains(.foreign), !token.roles.contains(.odd) || isWrittenAsMonth(at) else {
      return nil
    }
    let end = afterTwin(at)
    let (year, next) = year(after: end)
    guard let year, let date = PartialDate(year: year, month: token.month) else {
      return monthsThenYear(at: at, end: end)
    }
    guard !isEnglish(at) || words[token.words.lowerBound].isCapitalised else { return nil }
    let range = token.range.lowerBound..<tokens[next - 1].range.upperBound
    return Item(readings: [DateReading(range: range, from: date, to: date, rule: .month)], next: next)
  }

  private func monthsThenYear(at: Int, end: Int) -> Item? {
    guard end < tokens.count else { return nil }
    var second = end
    let gap = gap(before: end)
    if gap.isClose, tokens[end].roles.contains(.to) || isBetween(at) && tokens[end].roles.contains(.and) {
      second += 1
      guard close(second) != nil else { return nil }
    } else if gap.mark != .dash {
      return nil
    }
    guard tokens[second].month > tokens[at].month else { return nil }
    let (year, next) = year(after: afterTwin(second))
    guard let year, let first = PartialDate(year: year, month: tokens[at].month),
      let last = PartialDate(year: year, month: tokens[second].month)
    else { return nil }
    let range = tokens[at].range.lowerBound..<tokens[next - 1].range.upperBound
    return Item(readings: [DateReading(range: range, from: first, to: last, rule: .months)], next: next)
  }

  /// `en juin`, `last June`, `juin dernier`: a month alone only where a word beside it makes it one.
  func bareMonth(at: Int) -> Item? {
    let token = tokens[at]
    guard token.roles.isDisjoint(with: [.foreign, .short]), isWrittenAsMonth(at) else { return nil }
    let end = afterTwin(at)
    var roles: DateRoles = []
    if at > 0, close(at) != nil || gap(before: at).mark == .dash { roles = tokens[at - 1].roles }
    let after = end < tokens.count && gap(before: end).isPlain ? tokens[end].roles : []
    guard
      roles.contains(.inMonth) || roles.contains(.last) || roles.contains(.next) || roles.contains(.since)
        || !after.isDisjoint(with: [.last, .next, .this])
    else { return nil }
    if token.roles.contains(.odd), roles.isDisjoint(with: [.inMonth, .last, .next]) { return nil }
    guard let date = PartialDate(year: nil, month: token.month) else { return nil }
    let range = token.range.lowerBound..<tokens[end - 1].range.upperBound
    var reading = DateReading(range: range, from: date, to: date, rule: .monthNoYear)
    reading.isSince = roles.contains(.since)
    if roles.contains(.last) { reading.turn = .past }
    if roles.contains(.next) { reading.turn = .coming }
    return turned(Item(readings: [reading], next: end))
  }

  /// Whether the month is an English one.
  func isEnglish(_ at: Int) -> Bool {
    language == DateReader.english && !tokens[at].roles.contains(.foreign)
      || language != DateReader.english && tokens[at].roles.contains(.foreign)
        && words[tokens[at].words.lowerBound].isCapitalised
  }

  /// English months have a capital; French and Spanish ones only where a sentence begins; Arabic has none.
  func isWrittenAsMonth(_ at: Int) -> Bool {
    let index = tokens[at].words.lowerBound
    let word = words[index]
    if word.shape == .capitals { return true }
    guard let language else { return true }
    if language == DateReader.arabic { return true }
    if language == DateReader.english { return word.isCapitalised }
    return !word.isCapitalised || tokens[at].roles.contains(.foreign) || beginsSentence(index)
  }
}
