import Briefs

/// The day the page says the article was published, right or none.
///
/// A labelled date (`Publié le`, `نشر في`) beside the headline, above or below the story; else a line that is a date
/// between headline and story, if no other such line contradicts it. A date of a change is none. Linear.
func publication(
  of galley: Galley, _ around: Margins, language: String, with lexicon: DateWords
) -> Publication? {
  for place in Array(around.head) + Array(around.tail) {
    if let day = labelledDay(ofLine: galley.printed[place], galley, language, lexicon) {
      return Publication(
        value: EDTF(day), basis: .stated, line: galley.printed[place] + 1,
        rule: LineRule.publicationLabel.rawValue)
    }
  }
  var found: [(place: Int, day: Day)] = []
  for place in around.head {
    let line = galley.printed[place]
    guard galley.shapes[line].words <= 16, galley.wordings[line].updated == nil, galley.verdicts[line] == nil,
      galley.isDateLine[line] || galley.wordings[line].byline != nil
        || beginsWithDay(line, galley, language, lexicon),
      !galley.shapes[line].bullet
    else { continue }
    let named = days(in: galley.words(ofLine: line), galley, language, lexicon)
    guard let day = named.first else { continue }
    if !named.allSatisfy({ $0 == day }) { return nil }
    found.append((place, day))
  }
  let below = found.filter { $0.place > around.title ?? -1 }
  let near = below.isEmpty ? found.filter { $0.place + 2 >= around.title ?? 0 } : below
  guard let only = near.first, near.allSatisfy({ $0.day == only.day }) else { return nil }
  return Publication(
    value: EDTF(only.day), basis: .stated, line: galley.printed[only.place] + 1,
    rule: LineRule.dateLine.rawValue)
}

/// Whether a line begins with a whole day: `Tue 6 Feb 2024, 05:00 | …`.
private func beginsWithDay(_ i: Int, _ galley: Galley, _ language: String, _ lexicon: DateWords) -> Bool {
  let line = galley.words(ofLine: i)
  guard let first = line.first, !galley.shapes[i].endsSentence,
    line.prefix(4).contains(where: { $0.shape == .number })
  else { return false }
  let dates = dateReadings(in: galley.text.utf8, Array(line), language: language, with: lexicon)
  return dates.first.map { $0.range.lowerBound <= Int(first.end) + 2 } ?? false
}

/// The first whole day after a label of publication, and before one of change.
private func labelledDay(ofLine i: Int, _ galley: Galley, _ language: String, _ lexicon: DateWords) -> Day? {
  guard galley.shapes[i].words <= 30, let label = galley.wordings[i].published else { return nil }
  let line = galley.words(ofLine: i)
  var end = line.endIndex
  if let updated = galley.wordings[i].updated, updated > label { end = line.startIndex + updated }
  return days(in: line[min(line.startIndex + label, end)..<end], galley, language, lexicon).first
}

/// The whole days that some words of the article name.
func days(in words: ArraySlice<Word>, _ galley: Galley, _ language: String, _ lexicon: DateWords) -> [Day] {
  dateReadings(in: galley.text.utf8, Array(words), language: language, with: lexicon).compactMap { reading in
    guard let first = reading.first, first == reading.last, let year = first.year, let month = first.month,
      let day = first.day, year >= 1990
    else { return nil }
    return Day(year, month, day)
  }
}
