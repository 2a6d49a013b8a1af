import Briefs

/// The whole days on the page that may be the day of publication, each with its traits.
struct PublicationCandidates: Sendable {
  /// One naming of a day.
  struct Naming: Sendable {
    /// Place among the printed lines.
    let place: Int
    let day: Day
    /// Which of the line's words it takes.
    let words: Range<Int>
    let rule: DateRule
    let hasWeekday: Bool
    let label: Label
    var isSettled = false
  }

  /// What leads to a day.
  enum Label: Sendable {
    case none
    case published
    /// A day of change is not the day of publication, even where there is no other.
    case changed
  }

  private(set) var namings: [Naming] = []
  private(set) var traits: [PublicationTraits] = []

  /// Finds and measures them. Linear in the words of lines with a number that may be a year.
  init(
    of galley: Galley, _ story: StoryLines, titleLine: Int?, language: String, with lexicons: Lexicons
  ) {
    let sightings = DaySightings(of: galley, story, language: language, with: lexicons)
    namings = sightings.namings
    guard !namings.isEmpty else { return }
    let stand = PublicationStand(of: galley, story, titleLine: titleLine)
    let rivals = RivalDays(namings, stand: stand)
    for (k, naming) in namings.enumerated() {
      var traits = PublicationTraits()
      stand.mark(&traits, naming.place)
      traits.takeLine(naming, in: galley)
      traits.takeLabels(naming, in: galley)
      rivals.mark(&traits, k)
      traits.mark(.timeBelow, traits.contains(.time) && naming.place > stand.last + 1)
      self.traits.append(traits)
    }
  }
}

extension PublicationTraits {
  /// What the date's own line says.
  fileprivate mutating func takeLine(_ naming: PublicationCandidates.Naming, in galley: Galley) {
    let line = galley.printed[naming.place]
    let shape = galley.shapes[line]
    let words = galley.words(ofLine: line)
    let beside = words.indices.count {
      !naming.words.contains($0) && words[$0].shape != .number && words[$0].length > 1
    }
    switch beside {
    case 0: mark(.alone)
    case 1...4: mark(.fewBeside)
    case 5...10: mark(.line10)
    case 11...20: mark(.line20)
    default: mark(.lineLong)
    }
    let isProse = shape.isProse && galley.verdicts[line] == nil
    mark(.startsLine, naming.words.lowerBound == words.startIndex)
    mark(.endsLine, naming.words.upperBound == words.endIndex)
    mark(.startsProse, isProse && naming.words.lowerBound < words.startIndex + 6)
    mark(.inProse, isProse && naming.words.lowerBound >= words.startIndex + 6)
    mark(.weekday, naming.hasWeekday)
    mark(.time, hasTime(words, in: galley.text.utf8))
    let (before, after) = (naming.words.lowerBound - 1, naming.words.upperBound)
    if before >= words.startIndex { mark(.ledByLower, words[before].shape == .lower) }
    if words.indices.contains(after), words[after].shape != .number, words[after].length > 1 {
      let gap = galley.text.utf8[Int(words[after - 1].end)..<Int(words[after].start)]
      let isClause = gap.elementsEqual([0x2C, 0x20])
      mark(
        .goesOn,
        isClause || words[after].shape == .lower && words[after].length > 2 && gap.elementsEqual([0x20]))
    }
    mark(.iso, naming.rule == .iso)
    mark(.digits, naming.rule == .dayFirst || naming.rule == .monthFirst)
    mark(.shortYear, naming.words.last.map { words[$0].length < 4 } ?? false)
    mark(.settled, naming.isSettled)
    mark(.bullet, shape.bullet)
    mark(.bar, shape.bars > 0)
    mark(.sign, shape.sign)
    mark(.endsStop, shape.endsSentence)
    mark(.repeatedLine, shape.repeats > 1 && beside > 0)
  }

  /// What leads to the date, in its line or the next ones.
  fileprivate mutating func takeLabels(_ naming: PublicationCandidates.Naming, in galley: Galley) {
    let line = galley.printed[naming.place]
    let wording = galley.wordings[line]
    mark(.published, naming.label == .published)
    let at = naming.words.lowerBound - galley.words(ofLine: line).startIndex
    mark(.publishedNext, naming.label == .published && wording.published == at)
    mark(.updated, naming.label == .changed)
    mark(.updatedLater, wording.updated != nil && naming.label != .changed)
    mark(.byline, wording.byline != nil)
    let near = max(0, naming.place - 2)..<min(galley.printed.count, naming.place + 3)
    for place in near where place != naming.place {
      let other = galley.printed[place]
      let label = galley.wordings[other]
      let words = galley.shapes[other].words
      if place == naming.place - 1, words <= 4, galley.shapes[other].numbers == 0 {
        mark(.labelAbove, label.published != nil)
      }
      guard words <= 14 else { continue }
      mark(.bylineAbove, label.byline != nil && place == naming.place - 1)
      mark(.bylineBelow, label.byline != nil && place == naming.place + 1)
      mark(.bylineNear, label.byline != nil)
      mark(.readingNear, isReading(other, in: galley))
      mark(.commentsNear, label.aside == .comments)
    }
    mark(.reading, isReading(line, in: galley))
    mark(.related, wording.aside == .related)
    mark(.copyright, wording.aside == .copyright || galley.shapes[line].sign)
    mark(.comments, wording.aside == .comments)
    mark(.social, wording.aside == .social)
    mark(.event, galley.shapes[line].endsColon)
  }

  private func isReading(_ line: Int, in galley: Galley) -> Bool {
    galley.wordings[line].aside == .furniture && galley.shapes[line].numbers > 0
  }
}

/// Whether a time of day stands among the words: `20:38`, `16h17`, `7 am`.
private func hasTime(_ line: ArraySlice<Word>, in utf8: [UInt8]) -> Bool {
  line.indices.dropFirst().contains { i in
    guard line[i - 1].shape == .number, line[i - 1].length <= 2 else { return false }
    if line[i].shape == .number {
      return line[i].length == 2 && line[i].start == line[i - 1].end + 1
        && utf8[Int(line[i - 1].end)] == UInt8(ascii: ":")
    }
    return line[i].length == 1 && utf8[Int(line[i].start)] | 0x20 == UInt8(ascii: "h")
      && line[i].start == line[i - 1].end
  }
}
