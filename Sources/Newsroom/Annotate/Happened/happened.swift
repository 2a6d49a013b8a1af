import Briefs

/// When the story's main event happened; nil where the text does not say.
///
/// The dates of the news compete: the nearer to the lede and the more precise, the better. Dates to come, background,
/// the report's own date and the publication day are none. A weekday without a date stays a weekday, unless a date of the same day
/// stands beside it. Where the lede tells of nothing but a coming event, that event's date is taken, and the rule says so.
func happened(_ placed: [PlacedDate], in story: Story) -> Happened? {
  let dates = fromDateline(placed)
  let published = story.published?.value.day
  let acts = dates.enumerated().compactMap { index, date in
    weight(of: date, published: published).map { (index: index, weight: $0) }
  }
  guard let best = acts.min(by: { ($0.weight, $0.index) < ($1.weight, $1.index) }) else {
    return comingEvent(dates)
  }
  let date = dates[best.index]
  if date.mention.value == nil, let told = dayFromDateline(date, among: dates) { return told }
  // `hier` of an unknown day: no other date of the text is the event's either.
  guard date.mention.value != nil || date.mention.weekday != nil else { return nil }
  if date.mention.value == nil, let beside = dateBeside(date, among: dates) { return beside }
  return Happened(
    value: date.mention.value, weekday: date.mention.value == nil ? date.mention.weekday : nil,
    basis: date.mention.isDerived ? .derived : .stated, rule: date.mention.rule, lines: [date.line])
}

/// The dates of the story that a dateline opens: what stands above it is a ticker's.
private func fromDateline(_ dates: [PlacedDate]) -> [PlacedDate] {
  guard let start = dates.first(where: { $0.bearing == .report && $0.sentence != nil })?.sentence, start > 0
  else { return dates }
  return dates.compactMap { date in
    guard let sentence = date.sentence else { return date }
    guard sentence >= start else { return nil }
    var date = date
    date.sentence = sentence - start
    return date
  }
}

/// How far a date is from being the event's: lower is better; nil where it cannot be.
///
/// A date of the lede's first sentence wins over one of the next, even one that its sentence shows more plainly.
private func weight(of date: PlacedDate, published: Day?) -> Int? {
  guard date.bearing == .act, date.reading.anchorOffset == nil || date.mention.value != nil else {
    return nil
  }
  let place = weight(ofPlace: date.sentence)
  var weight = place + (date.isShown ? 0 : 1) + (date.isAttribute ? 2 : 0) + (date.reading.mayBeHabit ? 5 : 0)
  // A weekday or `yesterday` deep in the text is somebody's Monday, even where it can be worked out.
  if date.reading.first == nil, date.reading.anchorOffset == nil, place > 4 { return nil }
  guard let value = date.mention.value else { return weight <= 7 ? weight : nil }
  if date.reading.offset == 0, !isToday(date, place: place) { return nil }
  if !value.hasDays {
    guard place <= 2, date.isShown, !date.isAttribute, value.year != nil else { return nil }
    weight += 3
  }
  guard let first = value.firstDay, let last = value.lastDay else { return weight <= 7 ? weight : nil }
  // A span of more than a month is a season, not an event.
  if last.ordinal - first.ordinal > 31 { weight += 4 }
  if let published {
    let age = published.ordinal - last.ordinal
    if first > published || age > 366 { return nil }
    // Below the opening, a date of weeks ago is background.
    if age > 14, place > 2 { return nil }
    if age > 60 { weight += 3 }
  }
  return weight <= 7 ? weight : nil
}

/// Whether `today` is the day and not "nowadays": a verb of the opening tells it, a weekday stands beside it, or it opens a report
/// in Arabic, whose verbs the tables know least.
private func isToday(_ date: PlacedDate, place: Int) -> Bool {
  if date.reading.weekday != nil { return place <= 4 }
  return place <= 2 && date.isShown || place == 0 && date.isArabic
}

/// Twice 0 for the first sentence, 1 for the next two, 2 for the rest of the opening, 3 further down and in headlines.
private func weight(ofPlace sentence: Int?) -> Int {
  switch sentence {
  case .some(0): 0
  case .some(..<3): 2
  case .some(..<6): 4
  default: 6
  }
}

/// The day that `on Tuesday` or `hoy` is in a report whose dateline has its whole date: the latest such weekday, as of a publication day.
private func dayFromDateline(_ date: PlacedDate, among dates: [PlacedDate]) -> Happened? {
  guard let report = dates.first(where: { $0.bearing == .report && $0.mention.value?.day != nil }),
    let written = report.mention.value?.day, date.reading.anchorOffset == nil, date.reading.turn == .none
  else { return nil }
  var day = written
  if let offset = date.reading.offset {
    guard offset <= 0, offset < 0 || date.isShown, let told = written.adding(days: offset) else { return nil }
    if let weekday = date.reading.weekday, weekday != told.weekday { return nil }
    day = told
  } else if let weekday = date.mention.weekday, date.reading.lastWeekday == nil {
    let back = (Weekday.index(written.weekday) - Weekday.index(weekday) + 7) % 7
    guard let told = written.adding(days: -back) else { return nil }
    day = told
  } else {
    return nil
  }
  return Happened(
    value: EDTF(day), weekday: nil, basis: .derived, rule: HappenedRule.dayFromDateline.rawValue,
    lines: Set([report.line, date.line]).sorted())
}

/// The date that names the same day as a bare weekday: in the same line, or elsewhere with that weekday beside it.
///
/// Of a few days (`vendredi`, `les 24 et 25 avril 2025`) it is the one that has the weekday's name, and then derived.
private func dateBeside(_ weekday: PlacedDate, among dates: [PlacedDate]) -> Happened? {
  for date in dates where date.bearing == .act && !date.isAttribute {
    guard let value = date.mention.value, value.hasDays, let named = weekday.mention.weekday else { continue }
    var beside = value
    if let first = value.firstDay, let last = value.lastDay {
      guard (0..<7).contains(last.ordinal - first.ordinal),
        date.line == weekday.line || date.reading.weekday != nil
      else {
        continue
      }
      let days = (first.ordinal...last.ordinal).compactMap { Day(ordinal: $0) }
      guard let day = days.first(where: { $0.weekday == named }) else { continue }
      if date.reading.weekday == nil { beside = EDTF(day) }
    } else if date.line != weekday.line || date.sentence != weekday.sentence {
      continue
    }
    return Happened(
      value: beside, weekday: nil, basis: beside == value ? .stated : .derived,
      rule: HappenedRule.dateBesideWeekday.rawValue, lines: Set([weekday.line, date.line]).sorted())
  }
  return nil
}

/// The date of a coming event, where the lede is about nothing else.
private func comingEvent(_ dates: [PlacedDate]) -> Happened? {
  let coming = dates.first { date in
    guard date.sentence == 0, date.bearing == .coming, !date.isAttribute else {
      return false
    }
    return date.mention.value?.hasDays == true && date.mention.value?.year != nil
  }
  guard let coming else { return nil }
  return Happened(
    value: coming.mention.value, weekday: nil, basis: coming.mention.isDerived ? .derived : .stated,
    rule: HappenedRule.comingEvent.rawValue, lines: [coming.line])
}
