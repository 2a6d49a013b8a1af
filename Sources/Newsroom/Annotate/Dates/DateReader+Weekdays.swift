import Briefs

/// Weekdays without a date, `hier`, `la veille`.
extension DateReader {
  /// `lundi`, `mardi dernier`, `last Tuesday`, `jeudi et vendredi`; not `chaque lundi`, nor a foreign name.
  func bareWeekday(at: Int) -> Item? {
    let token = tokens[at]
    guard let weekday = token.weekday, !token.roles.contains(.foreign), !isHabit(at), !isName(at) else {
      return nil
    }
    var range = token.range
    var reading = DateReading(range: range, rule: .weekday)
    if let item = besideHijriDate(at: at, weekday) { return item }
    reading.weekday = weekday
    var next = at + 1
    if let second = secondWeekday(after: at) {
      reading.lastWeekday = tokens[second].weekday
      range = range.lowerBound..<tokens[second].range.upperBound
      next = second + 1
    }
    if at > 0, gap(before: at).isPlain {
      let roles = tokens[at - 1].roles
      reading.mayBeHabit = roles.contains(.often) && language == DateReader.french
      if roles.contains(.last), tokens[at - 1].words.upperBound == token.words.lowerBound, isBefore(at) {
        reading.turn = .past
        range = tokens[at - 1].range.lowerBound..<range.upperBound
      } else if roles.contains(.next), isBefore(at) {
        reading.turn = .coming
        range = tokens[at - 1].range.lowerBound..<range.upperBound
      }
    }
    if let after = close(next), !after.roles.isDisjoint(with: [.last, .next]), after.number < 0, isAfter(next)
    {
      reading.turn = after.roles.contains(.last) ? .past : .coming
      reading.mayBeHabit = false
      range = range.lowerBound..<after.range.upperBound
      next += 1
    }
    reading.range = range
    return Item(readings: [reading], next: next)
  }

  /// English and Spanish put `last` and `pasado` before the weekday.
  private func isBefore(_ at: Int) -> Bool { language != DateReader.french && language != DateReader.arabic }

  /// `Monday last` is rare, `Monday next week` is not about the Monday that comes next: only English stays apart.
  private func isAfter(_ at: Int) -> Bool { language != DateReader.english }

  private func isHabit(_ at: Int) -> Bool {
    guard at > 0, gap(before: at).isPlain else { return false }
    let roles = tokens[at - 1].roles
    // French `les lundi` is no French: `les` before a weekday without an s belongs to a list of days.
    return roles.contains(.every) && !roles.contains(.article)
      || roles.contains(.every) && language == DateReader.spanish
  }

  /// `Plácido Domingo`: a capital where the language writes none.
  private func isName(_ at: Int) -> Bool {
    let index = tokens[at].words.lowerBound
    return tokens[at].roles.contains(.common) && words[index].shape == .capitalised && !beginsSentence(index)
  }

  private func secondWeekday(after at: Int) -> Int? {
    guard at + 1 < tokens.count else { return nil }
    let gap = gap(before: at + 1)
    let token = tokens[at + 1]
    if gap.isPlain, token.weekday != nil, token.roles.contains(.joined) { return at + 1 }
    if gap.mark == .dash, token.weekday != nil, !token.roles.contains(.foreign) { return at + 1 }
    guard gap.isPlain, !token.roles.isDisjoint(with: [.and, .to]) else { return nil }
    var second = at + 2
    if let article = close(second), article.roles.contains(.article), article.weekday == nil { second += 1 }
    guard let other = close(second), other.weekday != nil, !other.roles.contains(.foreign),
      daysThenMonth(at: second) == nil
    else { return nil }
    return second
  }

  /// `hier`, `yesterday`, `أمس`, with the weekday that may stand beside it: `أمس الاثنين`.
  func relativeDay(at: Int) -> Item? {
    let token = tokens[at]
    // German `hier` is no French one.
    guard let offset = token.offset, language != nil, !token.roles.contains(.foreign) else { return nil }
    var reading = DateReading(range: token.range, rule: .relative)
    reading.offset = offset
    var next = at + 1
    if next < tokens.count, let weekday = tokens[next].weekday, !tokens[next].roles.contains(.foreign) {
      let gap = gap(before: next)
      if gap.isPlain || gap.mark == .comma || gap.mark == .parenthesis, calendar(at: next) == nil {
        reading.weekday = weekday
        reading.range = token.range.lowerBound..<tokens[next].range.upperBound
        next += 1
      }
    }
    return Item(readings: [reading], next: next)
  }

  /// `la veille`, `the following day`: a day from the date named before it.
  func neighbourDay(at: Int) -> Item? {
    let token = tokens[at]
    guard language != nil, !token.roles.contains(.foreign) else { return nil }
    // `la veille de la fête` is the eve of something else.
    if let after = close(at + 1), !after.roles.isDisjoint(with: [.of, .from]), after.number < 0 {
      return nil
    }
    var reading = DateReading(range: token.range, rule: .eve)
    reading.anchorOffset = token.roles.contains(.eve) ? -1 : 1
    return Item(readings: [reading], next: at + 1)
  }
}
