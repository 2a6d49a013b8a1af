import Briefs

/// A date in the interface's words, no more precise than it is known.
struct DateWords {
  /// "16–17 juin 2022", "un lundi, date inconnue".
  var words: String
  /// The same for a narrow column, in two lines: "16–17" and "juin 2022".
  var day: String
  var rest: String
  /// `2022-06-16`, `2022-06`, `2022`, for `<time datetime>`; an interval's first part; nil where no year is known.
  var iso: String?

  /// The words for when something happened; nil is a date nobody knows.
  init(_ happened: Happened?, in wording: Wording) {
    if let value = happened?.value {
      self.init(value, in: wording)
    } else if let weekday = happened?.weekday {
      let name = wording.weekday(weekday)
      self.init(
        words: wording(.weekdayUndated, ["weekday": name]), day: name, rest: wording(.dateUnknown), iso: nil)
    } else {
      self.init(words: wording(.dateUnknown), day: "—", rest: wording(.dateUnknown), iso: nil)
    }
  }

  /// The words for a date.
  init(_ value: EDTF, in wording: Wording) {
    switch value {
    case .date(let date): self.init(date, in: wording)
    case .interval(let first?, let last?): self.init(from: first, to: last, in: wording)
    case .interval(let first?, nil):
      self.init(first, in: wording)
      words = wording(.rangeFrom, ["a": words])
      rest += " →"
    case .interval(nil, let last?):
      self.init(last, in: wording)
      words = wording(.rangeUntil, ["b": words])
      rest = "← " + rest
    case .interval(nil, nil): self.init(nil, in: wording)
    }
  }

  private init(words: String, day: String, rest: String, iso: String?) {
    self.words = words
    self.day = day
    self.rest = rest
    self.iso = iso
  }

  private init(_ date: PartialDate, in wording: Wording) {
    let iso = date.year == nil ? nil : date.description
    guard let monthNumber = date.month else {
      let year = date.year.map(String.init) ?? ""
      self.init(words: year, day: year, rest: "", iso: iso)
      return
    }
    let month = wording.months[monthNumber - 1]
    let short = wording.shortMonths[monthNumber - 1]
    let year = date.year.map(String.init)
    switch (date.day, year) {
    case (let day?, let year?):
      let words = wording(.dateDay, ["d": DateWords.day(day, wording), "month": month, "y": year])
      self.init(words: words, day: String(day), rest: short + " " + year, iso: iso)
    case (let day?, nil):
      let words = wording(.dateDayOnly, ["d": DateWords.day(day, wording), "month": month])
      self.init(words: words, day: String(day), rest: short, iso: nil)
    case (nil, let year?):
      self.init(words: wording(.dateMonth, ["month": month, "y": year]), day: short, rest: year, iso: iso)
    case (nil, nil):
      self.init(words: wording(.dateMonthOnly, ["month": month]), day: short, rest: "", iso: nil)
    }
  }

  private init(from first: PartialDate, to last: PartialDate, in wording: Wording) {
    let a = DateWords(first, in: wording)
    let b = DateWords(last, in: wording)
    guard first.year == last.year, first.month == last.month, let month = first.month, let from = first.day,
      let to = last.day, let year = first.year
    else {
      let narrow =
        first.day == nil ? a.day : a.day + " " + (first.month.map { wording.shortMonths[$0 - 1] } ?? "")
      self.init(
        words: wording(.rangeAny, ["a": a.words, "b": b.words]), day: narrow,
        rest: "→ " + b.day + " " + b.rest,
        iso: a.iso)
      return
    }
    let words = wording(
      .rangeDays,
      [
        "d": DateWords.day(from, wording), "e": DateWords.day(to, wording),
        "month": wording.months[month - 1],
        "y": String(year),
      ])
    self.init(
      words: words, day: "\(from)–\(to)", rest: wording.shortMonths[month - 1] + " \(year)", iso: a.iso)
  }

  private static func day(_ day: Int, _ wording: Wording) -> String {
    day == 1 ? wording(.dateFirst) : String(day)
  }
}
