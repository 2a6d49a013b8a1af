import Briefs

/// Years: after a month or a day, shortened, parted, before the month.
extension DateReader {
  /// The year that follows a month or a day, and the token after it; the token given where none follows.
  func year(after at: Int, comma: Bool = false, afterDay: Bool = false) -> (year: Int?, next: Int) {
    guard at < tokens.count else { return (nil, at) }
    var index = at
    let gap = gap(before: at)
    if gap.isClose || gap.mark == .parenthesis, tokens[at].roles.contains(.ofYear), tokens[at].number < 0 {
      guard close(at + 1) != nil else { return (nil, at) }
      index += 1
      if let year = dottedYear(index) { return (year, index + 2) }
    } else {
      switch gap.mark {
      case .none, .dash, .slash, .parenthesis, .dot, .apostrophe: break
      case .comma where comma || language != DateReader.french || isAtPause(at): break
      default: return (nil, at)
      }
    }
    let token = tokens[index]
    if token.digits == 2, isShortYear(index, after: at, afterDay: afterDay) {
      return (DateReader.century(of: token.number), index + 1)
    }
    guard token.digits == 4, isPlausible(year: token.number), !isFigure(after: index) else {
      return (nil, at)
    }
    return (token.number, index + 1)
  }

  /// Whether two digits are a year: `'24`, `05-Nov-84`; and after a whole day and month, where a pause follows, `2 déc. 13,` and
  /// `le 25 février 99.`, whose number can be no day.
  private func isShortYear(_ index: Int, after at: Int, afterDay: Bool) -> Bool {
    let gap = gap(before: index)
    let number = tokens[index].number
    switch gap.mark {
    case .apostrophe: return !isFigure(after: index) && (language != DateReader.french || isAtPause(index))
    case .dash, .slash:
      return !gap.isSpaced && index == at && at > 1 && self.gap(before: at - 1).mark == gap.mark
    case .none, .dot:
      let isShort = index == at && at > 0 && tokens[at - 1].roles.contains(.short)
      return afterDay && gap.isSpaced && (isShort || gap.mark == .none && number > 31) && isAtPause(index)
        && !goesOn(after: index) && !isDayBeforeYear(index)
    default: return false
    }
  }

  /// `Sept 29, 2018`: a whole year follows, so the two digits are a day.
  private func isDayBeforeYear(_ at: Int) -> Bool {
    at + 1 < tokens.count && tokens[at + 1].digits == 4 && gap(before: at + 1).mark == .comma
  }

  /// `de 2.024`: Spanish sometimes parts the thousands of a year.
  private func dottedYear(_ at: Int) -> Int? {
    guard language == DateReader.spanish, tokens[at].digits == 1, at + 1 < tokens.count,
      tokens[at + 1].digits == 3
    else { return nil }
    let gap = gap(before: at + 1)
    let year = tokens[at].number * 1000 + tokens[at + 1].number
    return gap.mark == .dot && !gap.isSpaced && (1900...2099).contains(year) ? year : nil
  }

  /// Whether no word follows right after: `16 juin, 2022.`, not `le 16 juin, 2022 personnes`.
  private func isAtPause(_ at: Int) -> Bool {
    let next = tokens[at].words.upperBound
    guard next < words.count else { return true }
    return !DateGap(in: utf8, tokens[at].range.upperBound..<Int(words[next].start)).isPlain
  }

  /// Whether a year's digits are those of a time or an amount.
  func isFigure(after at: Int) -> Bool {
    if let next = close(at + 1), !next.roles.isDisjoint(with: [.unit, .hijri]) { return true }
    guard at + 1 < tokens.count, tokens[at + 1].number >= 0 else { return false }
    let gap = gap(before: at + 1)
    return !gap.isSpaced && gap.mark == .comma
  }

  /// `May-22-1924`: the American order with the same mark twice.
  func monthDayYear(at: Int, day: Int) -> Item? {
    guard day + 1 < tokens.count, tokens[day].digits > 0, tokens[day].digits <= 2, tokens[day + 1].digits == 4
    else {
      return nil
    }
    let gap = gap(before: day)
    guard gap.mark == .dash || gap.mark == .slash, !gap.isSpaced, self.gap(before: day + 1) == gap,
      (1900...2099).contains(tokens[day + 1].number), !goesOn(after: day + 1),
      let date = PartialDate(year: tokens[day + 1].number, month: tokens[at].month, day: tokens[day].number)
    else { return nil }
    let range = tokens[at].range.lowerBound..<tokens[day + 1].range.upperBound
    return Item(readings: [DateReading(range: range, from: date, to: date, rule: .named)], next: day + 2)
  }

  /// `2024-Nov-05`, `2003 September 11`: the year before its month; between spaces only in English, where the month has a capital.
  func yearThenMonth(at: Int) -> Item? {
    guard tokens[at].digits == 4, (1900...2099).contains(tokens[at].number),
      !tokens[at].roles.contains(.spelled),
      at + 2 < tokens.count, tokens[at + 1].month > 0, !isPartOfFigure(at), let (day, next) = day(at: at + 2)
    else { return nil }
    let gap = gap(before: at + 1)
    guard gap == self.gap(before: at + 2), !goesOn(after: next - 1),
      year(after: next, comma: true).year == nil
    else { return nil }
    switch gap.mark {
    case .dash, .slash, .dot: if gap.isSpaced { return nil }
    case .none: if !isEnglish(at + 1) || !isWrittenAsMonth(at + 1) { return nil }
    default: return nil
    }
    guard let date = PartialDate(year: tokens[at].number, month: tokens[at + 1].month, day: day) else {
      return nil
    }
    let range = tokens[at].range.lowerBound..<tokens[next - 1].range.upperBound
    return Item(readings: [DateReading(range: range, from: date, to: date, rule: .named)], next: next)
  }
}
