import Briefs

/// A date expression as it was read, before anything outside the expression helps to understand it.
struct DateReading {
  /// Bytes of the text.
  var range: Range<Int>
  /// The first and last day, month or year it names; nil for a bare weekday or `hier`.
  var first: PartialDate?
  var last: PartialDate?
  var weekday: Weekday?
  /// The second of two weekdays: `jeudi et vendredi`.
  var lastWeekday: Weekday?
  /// Days from the day of publication: `hier` is -1.
  var offset: Int?
  /// Days from the date named before it: `la veille` is -1.
  var anchorOffset: Int?
  /// `05/06/2022` in English: the day in the order of Britain, then in that of America.
  var orders: (dayFirst: PartialDate, monthFirst: PartialDate)?
  /// Whether only one order of day and month was possible, so that it tells how the text writes the others.
  var showsOrder = false
  /// Where `dernier` or `prochain` turn it.
  var turn = Turn.none
  var rule: DateRule
  /// Whether `depuis` or the like begins a duration with it.
  var isSince = false
  /// A weekday whose article may make a habit of it: `le mardi`.
  var mayBeHabit = false
  /// The weekday that stands beside the date is not that day's.
  var contradictsWeekday = false

  enum Turn {
    case none
    case past
    case coming
  }

  /// A calendar date or an interval.
  init(range: Range<Int>, from first: PartialDate, to last: PartialDate, rule: DateRule) {
    self.range = range
    self.first = first
    self.last = last
    self.rule = rule
  }

  /// An expression without a date of its own.
  init(range: Range<Int>, rule: DateRule) {
    self.range = range
    self.rule = rule
  }

  /// As far as the expression itself says.
  var value: EDTF? {
    guard let first, let last else { return nil }
    return EDTF(from: first, to: last)
  }

  /// What it says by itself, as a mention in line `line`.
  func mention(in utf8: [UInt8], line: Int) -> DateMention {
    DateMention(
      text: String(decoding: utf8[range], as: UTF8.self), value: value, weekday: weekday,
      rule: rule.rawValue, line: line, range: range)
  }
}
