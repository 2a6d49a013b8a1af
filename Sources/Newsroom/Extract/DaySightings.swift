import Briefs

/// Every naming of a whole day in the lines of a page that may say when it was published.
struct DaySightings: Sendable {
  private(set) var namings: [PublicationCandidates.Naming] = []

  /// Lines of more words are searched at their beginning only: an agency's dateline, an author's line run into the tags.
  private static let searched = 30
  /// Of a line of prose only the beginning may tell the day of publication.
  private static let opening = 16

  /// Finds them. Linear in the words of lines with a number that may be a year.
  init(of galley: Galley, _ story: StoryLines, language: String, with lexicons: Lexicons) {
    let first = story.taken.firstIndex(of: true) ?? 0
    var open: [(index: Int, days: [Day])] = []
    var votes = 0
    var isPastStory = false  // comments or related articles have begun: their days are not the story's
    for (place, line) in galley.printed.enumerated() {
      let words = galley.words(ofLine: line)
      let verdict = galley.verdicts[line]
      let heading = galley.headingKind(ofLine: line)
      if place > first, heading == .comments || heading == .related { isPastStory = true }
      if story.taken[place] { isPastStory = false }
      // They still tell in which order the page writes its figures.
      let isElsewhere = isPastStory || verdict?.kind == .credit || verdict?.kind == .newsletter
      guard mayNameDay(words), verdict?.kind != .ticker, verdict?.isBarred != true else {
        continue
      }
      let shape = galley.shapes[line]
      if shape.isProse, story.taken[place], place > first + 2 { continue }
      let most = shape.isProse ? DaySightings.opening : DaySightings.searched
      let part = words.prefix(most)
      let spaced = Spaced(part, of: galley, line, language, lexicons)
      for reading in spaced.readings {
        let label = spaced.label(
          before: reading, above: place > 0 ? galley.printed[place - 1] : nil, in: galley)
        let taken = part.indices.filter { reading.range.overlaps(part[$0].range) }
        guard let start = taken.first, let end = taken.last else { continue }
        if shape.isProse || shape.endsSentence && shape.words > 8, shape.bars == 0, label == .none,
          !galley.isDateLine[line]
        {
          guard isDateline(part, start...end, in: galley.text.utf8) else { continue }
        }
        // The name of a weekday is the second word of two letters or more beside the numbers.
        let hasWeekday = part[start...end].count { $0.shape != .number && $0.length > 2 } > 1
        func take(_ day: Day) {
          namings.append(
            PublicationCandidates.Naming(
              place: place, day: day, words: start..<end + 1, rule: reading.rule, hasWeekday: hasWeekday,
              label: label))
        }
        if reading.rule == .ambiguous {
          let days = bothOrders(part[start...end], in: galley.text.utf8)
          guard days.count == 2, !isElsewhere else { continue }
          open.append((namings.count, days))
          take(days[0])
        } else if let day = wholeDay(of: reading) {
          if reading.rule == .monthFirst { votes += 1 }
          if reading.rule == .dayFirst, day.day > 12 { votes -= 1 }
          if !isElsewhere { take(day) }
        }
      }
    }
    settle(open, votes)
  }

  /// Takes a numeric day in the order of the page's other numeric days, or the one that the page names in words too; the
  /// others are left out.
  private mutating func settle(_ open: [(index: Int, days: [Day])], _ votes: Int) {
    guard !open.isEmpty else { return }
    let unsettled = Set(open.map(\.index))
    let known = Set(namings.indices.filter { !unsettled.contains($0) }.map { namings[$0].day })
    var refused: Set<Int> = []
    for (index, days) in open {
      let said = days.filter { known.contains($0) }
      let chosen: Day? = said.count == 1 ? said[0] : votes > 0 ? days[1] : votes < 0 ? days[0] : nil
      guard let chosen else {
        refused.insert(index)
        continue
      }
      let old = namings[index]
      namings[index] = PublicationCandidates.Naming(
        place: old.place, day: chosen, words: old.words, rule: .dayFirst, hasWeekday: old.hasWeekday,
        label: old.label, isSettled: true)
    }
    namings = namings.indices.filter { !refused.contains($0) }.map { namings[$0] }
  }
}

/// A line as it is read for days: as it stands, or, where no day is found so, with words parted that the page ran together
/// (`JaneMay 3, 2024`).
private struct Spaced {
  private(set) var readings: [DateReading]
  private let words: [Word]
  private let wording: Wording

  init(_ line: ArraySlice<Word>, of galley: Galley, _ number: Int, _ language: String, _ lexicons: Lexicons) {
    let utf8 = galley.text.utf8
    readings = dateReadings(in: utf8, Array(line), language: language, with: lexicons.dates)
    let parted =
      readings.contains { $0.first?.day != nil || $0.rule == .ambiguous } ? [] : apart(line, in: utf8)
    guard parted.count > line.count else {
      words = Array(line)
      wording = galley.wordings[number]
      return
    }
    words = parted
    wording = Wording(of: parted, lexicons.furniture)
    readings = dateReadings(in: utf8, parted, language: language, with: lexicons.dates)
  }

  /// The label that leads to a reading, in its line or alone in the one above.
  func label(before reading: DateReading, above: Int?, in galley: Galley) -> PublicationCandidates.Label {
    let at = words.firstIndex { Int($0.end) > reading.range.lowerBound } ?? words.count
    let published = wording.published.flatMap { $0 <= at ? $0 : nil } ?? -1
    let updated = wording.updated.flatMap { $0 <= at ? $0 : nil } ?? -1
    if max(published, updated) >= 0 { return published >= updated ? .published : .changed }
    guard let above, galley.shapes[above].words <= 4, galley.shapes[above].numbers == 0 else { return .none }
    let label = galley.wordings[above]
    return label.published != nil ? .published : label.updated != nil ? .changed : .none
  }
}

/// The words, parted where a capital follows a small letter.
private func apart(_ words: ArraySlice<Word>, in utf8: [UInt8]) -> [Word] {
  var parted: [Word] = []
  for word in words {
    let range = word.range
    let cut = range.dropFirst().last { isCapital(utf8[$0]) && isSmall(utf8[$0 - 1]) }
    guard word.shape != .number, let cut else {
      parted.append(word)
      continue
    }
    parted += Briefs.words(in: utf8, range.lowerBound..<cut) + Briefs.words(in: utf8, cut..<range.upperBound)
  }
  return parted
}

private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
private func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

/// Whether words of prose that name a day are an agency's dateline: `ROME, 3 March 2024 (AFP) –`, `(APS) - 12/03/2024 -`. The
/// day stands among the first words, and a bracket, dash or colon comes before the story goes on in small letters.
private func isDateline(_ words: ArraySlice<Word>, _ day: ClosedRange<Int>, in utf8: [UInt8]) -> Bool {
  guard day.lowerBound <= words.startIndex + 5 else { return false }
  for i in day.upperBound..<min(day.upperBound + 4, words.endIndex - 1) {
    let gap = utf8[Int(words[i].end)..<Int(words[i + 1].start)]
    if gap.contains(0x3A) && gap.count > 1 || gap.contains(0x29) || gap.count > 2 && isDash(gap) {
      return true
    }
    if words[i + 1].shape == .lower { return false }
  }
  return false
}

/// A number that may be a year, or three numbers.
private func mayNameDay(_ words: ArraySlice<Word>) -> Bool {
  var numbers = 0
  for word in words.prefix(60) where word.shape == .number {
    if word.length == 4 || word.length == 2 && numbers > 0 { return true }
    numbers += 1
  }
  return false
}

/// The day a reading names, of a year from 1990.
private func wholeDay(of reading: DateReading) -> Day? {
  guard let first = reading.first, first == reading.last, let year = first.year, let month = first.month,
    let day = first.day, year >= 1990
  else { return nil }
  return Day(year, month, day)
}

/// `05/06/2022` as the fifth of June and as the sixth of May.
private func bothOrders(_ words: ArraySlice<Word>, in utf8: [UInt8]) -> [Day] {
  let numbers = words.filter { $0.shape == .number }.map { word in
    utf8[word.range].reduce(0) { $1 >= 0xC0 ? $0 : min(9999, $0 * 10 + Int($1 & 0x0F)) }
  }
  guard numbers.count == 3 else { return [] }
  let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
  return [Day(year, numbers[1], numbers[0]), Day(year, numbers[0], numbers[1])].compactMap { $0 }
}
