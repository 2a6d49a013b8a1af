import Briefs

/// Dates one after another that name their year once.
extension DateReader {
  /// More dates than these share no year.
  private static let longestChain = 12

  /// `16 mai, 3 juin et 5 juillet 2022`, `du 3 au 5 mai et du 7 au 9 juin 2022`: each takes the year that the last one names.
  ///
  /// Two single dates are a pair, or the ends of an interval, and left to `spanned`.
  func chained(_ first: Item) -> Item? {
    guard isOpen(first) else { return nil }
    var items = [first]
    while items.count < DateReader.longestChain, isOpen(items[items.count - 1]),
      let next = link(after: items[items.count - 1])
    {
      items.append(next)
    }
    guard let year = items[items.count - 1].readings.last?.last?.year, items.dropLast().allSatisfy(isOpen),
      items.count > 2 || items.count == 2 && isJoined(items[0]) && items.contains(where: isInterval)
    else { return nil }
    return completed(items, year: year)
  }

  /// Whether it is a calendar date that ends with its month and names no year.
  private func isOpen(_ item: Item) -> Bool {
    guard let last = item.readings.last, last.turn == .none, item.next > 0,
      tokens[item.next - 1].range.upperBound == last.range.upperBound
    else { return false }
    return item.readings.allSatisfy { $0.first?.day != nil && $0.first?.year == nil && $0.last?.year == nil }
  }

  private func isInterval(_ item: Item) -> Bool { item.readings.contains { $0.first != $0.last } }

  /// Whether a word joins it to the next, not a comma alone.
  private func isJoined(_ item: Item) -> Bool {
    item.next < tokens.count && !tokens[item.next].roles.isDisjoint(with: [.and, .or])
  }

  /// The date after a comma or an `and`.
  private func link(after item: Item) -> Item? {
    var at = item.next
    guard at < tokens.count else { return nil }
    let gap = gap(before: at)
    guard gap.isClose || gap.mark == .comma || gap.mark == .ampersand else { return nil }
    if !tokens[at].roles.isDisjoint(with: [.and, .or]), tokens[at].number < 0 {
      at += 1
      guard close(at) != nil else { return nil }
    } else if gap.isClose, !tokens[at].roles.contains(.joined) {
      return nil
    }
    var articles = 0
    while articles < 2, at + 1 < tokens.count, tokens[at].number < 0, tokens[at].weekday == nil,
      tokens[at].month == 0, tokens[at].day == 0, !tokens[at].roles.isDisjoint(with: [.article, .from]),
      close(at + 1) != nil
    {
      at += 1
      articles += 1
    }
    guard let next = calendar(at: at), !next.readings.isEmpty,
      next.readings.allSatisfy({ $0.first?.day != nil })
    else { return nil }
    return next
  }

  /// The dates of all items with their years; a December before a January is of the year before.
  private func completed(_ items: [Item], year: Int) -> Item? {
    var readings = items.flatMap(\.readings)
    var year = year
    var month = readings.last?.first?.month ?? 0
    for index in readings.indices.reversed() where readings[index].first?.year == nil {
      guard let first = readings[index].first, let last = readings[index].last else { return nil }
      if (last.month ?? 0) > month { year -= 1 }
      let end = PartialDate(year: year, month: last.month, day: last.day)
      if (first.month ?? 0) > (last.month ?? 0) { year -= 1 }
      month = first.month ?? 0
      guard let end, let start = PartialDate(year: year, month: first.month, day: first.day) else {
        return nil
      }
      (readings[index].first, readings[index].last, readings[index].rule) = (start, end, .days)
      readings[index].check(weekday: readings[index].weekday)
    }
    return Item(readings: readings, next: items[items.count - 1].next)
  }
}
