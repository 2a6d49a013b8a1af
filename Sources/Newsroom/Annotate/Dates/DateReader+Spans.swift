import Briefs

/// Two dates that make one interval, and the words that turn a date to the past or the future.
extension DateReader {
  /// Joins a date with the one that follows it: `28 février au 3 mars 2024`, `May 28 to June 2, 2024`.
  func spanned(_ item: Item) -> Item {
    if let chain = chained(item) { return chain }
    guard item.readings.count == 1, let first = item.readings[0].first, first == item.readings[0].last,
      first.day != nil, let (second, isSpan) = second(after: item),
      // An impossible date (`31 avril`) is read and has no reading.
      second.readings.count == 1, let last = second.readings[0].first, last == second.readings[0].last,
      last.day != nil
    else { return item }
    let (start, end) = completed(first, last)
    let isNext =
      start.firstDay.flatMap { $0.adding(days: 1) } == end.firstDay && start.year != nil
      && !tokens[item.next].roles.contains(.or)
    guard isSpan || isNext else { return listed(item, second, start) }
    guard isAscending(start, end) else { return item }
    var reading = item.readings[0]
    reading.range = reading.range.lowerBound..<second.readings[0].range.upperBound
    (reading.first, reading.last, reading.rule) = (start, end, .days)
    reading.check(weekday: reading.weekday)
    reading.turn = second.readings[0].turn
    return Item(readings: [reading], next: second.next)
  }

  /// The date after a joint, and whether the joint means "to".
  private func second(after item: Item) -> (Item, isSpan: Bool)? {
    var at = item.next
    guard at < tokens.count, let end = item.readings.first?.range.upperBound,
      tokens[at - 1].range.upperBound <= end
    else { return nil }
    let gap = gap(before: at)
    var isSpan = gap.mark == .dash
    if gap.isClose, tokens[at].roles.contains(.to) {
      isSpan = true
      at += 1
    } else if gap.isClose, !tokens[at].roles.isDisjoint(with: [.and, .or]) {
      isSpan = tokens[at].roles.contains(.and) && isBetween(firstToken(of: item))
      at += 1
    } else if !isSpan, gap.mark != .ampersand {
      return nil
    }
    var articles = 0
    while at > item.next, articles < 2, let word = close(at), word.number < 0, word.weekday == nil,
      word.month == 0,
      !word.roles.isDisjoint(with: [.article, .from])
    {
      at += 1
      articles += 1
    }
    guard at < tokens.count, at == item.next || close(at) != nil else { return nil }
    return (calendar(at: at) ?? dayAndMonthInDigits(at: at)).map { ($0, isSpan) }
  }

  private func firstToken(of item: Item) -> Int {
    var at = item.next - 1
    while at > 0, tokens[at - 1].range.lowerBound >= item.readings[0].range.lowerBound { at -= 1 }
    return at
  }

  /// Each date's year where only the other names one; a December before a January is of the year before.
  private func completed(_ first: PartialDate, _ last: PartialDate) -> (PartialDate, PartialDate) {
    let crosses = (first.month ?? 0) > (last.month ?? 0)
    if first.year == nil, let year = last.year {
      return (PartialDate(year: year - (crosses ? 1 : 0), month: first.month, day: first.day) ?? first, last)
    }
    if last.year == nil, let year = first.year {
      return (first, PartialDate(year: year + (crosses ? 1 : 0), month: last.month, day: last.day) ?? last)
    }
    return (first, last)
  }

  private func isAscending(_ first: PartialDate, _ last: PartialDate) -> Bool {
    if let a = first.firstDay, let b = last.firstDay { return a < b }
    // Without a year, an earlier month is the next year's; an earlier day of one month is nobody's.
    return first.year == nil && last.year == nil
      && (first.month != last.month || (first.day ?? 0) < (last.day ?? 0))
  }

  /// Two dates apart: the first takes the year that the second names.
  private func listed(_ item: Item, _ second: Item, _ start: PartialDate) -> Item {
    guard item.readings[0].first?.year == nil, start.year != nil, second.readings[0].first?.year == start.year
    else { return item }
    var both = item
    (both.readings[0].first, both.readings[0].last, both.readings[0].rule) = (start, start, .days)
    both.readings.append(contentsOf: second.readings)
    both.next = second.next
    return both
  }

  /// Takes `dernier` or `prochain` after the expression: it turns the date but is no part of it, save of a weekday.
  func turned(_ item: Item) -> Item {
    guard item.next < tokens.count, gap(before: item.next).isPlain else { return item }
    let roles = tokens[item.next].roles
    guard !roles.isDisjoint(with: [.last, .next]), tokens[item.next].number < 0 else { return item }
    var item = item
    for index in item.readings.indices {
      item.readings[index].turn = roles.contains(.last) ? .past : .coming
    }
    return item
  }
}
