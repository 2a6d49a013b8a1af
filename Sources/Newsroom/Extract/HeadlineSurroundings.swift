import Briefs

/// What each printed line is to a headline beside it: a date, an author, prose, another heading.
struct HeadlineSurroundings: Sendable {
  /// Whether the line may be a headline at all.
  private(set) var mayBeHeadline: [Bool] = []
  private var isDate: [Bool] = []
  private var isAuthor: [Bool] = []
  private var isProse: [Bool] = []
  private var isHeading: [Bool] = []
  private var isShort: [Bool] = []
  private var isAside: [Bool] = []
  private var isBullet: [Bool] = []
  private var isReading: [Bool] = []
  private var isBreadcrumb: [Bool] = []
  private var words: [Int] = []
  private let taken: [Bool]
  /// How many lines of prose and how many headings stand above each place.
  private var proseAbove: [Int] = [0]
  private var headingsAbove: [Int] = [0]
  /// The length of the run of headings in which a line stands.
  private var run: [Int]
  private let first: Int

  /// Sorts the lines. Linear.
  init(of galley: Galley, _ story: StoryLines) {
    taken = story.taken
    first = story.taken.firstIndex(of: true) ?? 0
    run = [Int](repeating: 0, count: galley.printed.count)
    for line in galley.printed {
      let shape = galley.shapes[line]
      let wording = galley.wordings[line]
      let verdict = galley.verdicts[line]
      let label = wording.published ?? wording.updated
      // A label at the line's beginning, or before a number: `Updated` in the midst of a headline is none.
      let isLabelled =
        label != nil && shape.words < 20 && (shape.numbers > 0 || label ?? 9 <= 3 && shape.words < 5)
      let date = galley.isDateLine[line] || isLabelled
      let author = wording.byline != nil && shape.words < 12 && !shape.endsSentence
      mayBeHeadline.append(
        (2...45).contains(shape.words) && shape.gaps < 2 && !date && !author && shape.words > shape.numbers
          && wording.position != .whole && verdict?.isBarred != true && !galley.kept.contains(line))
      isDate.append(date)
      isAuthor.append(author)
      isProse.append(shape.isProse && verdict == nil)
      isHeading.append(
        (3...25).contains(shape.words) && !shape.isProse && !date && !author && verdict == nil)
      isShort.append(shape.words < 4)
      isAside.append(verdict != nil)
      isBullet.append(shape.bullet)
      isReading.append(verdict?.kind == .furniture && shape.numbers > 0)
      isBreadcrumb.append(
        shape.bars > 0 && !shape.isProse || hasStep(galley.words(ofLine: line), in: galley.text.utf8))
      words.append(shape.words)
      proseAbove.append(proseAbove[proseAbove.count - 1] + (isProse.last == true ? 1 : 0))
      headingsAbove.append(headingsAbove[headingsAbove.count - 1] + (isHeading.last == true ? 1 : 0))
    }
    var start = 0
    for i in 0...run.count where i == run.count || !isHeading[i] {
      for j in start..<i { run[j] = i - start }
      start = i + 1
    }
  }

  /// Marks what stands around the line at a place.
  func mark(_ traits: inout HeadlineTraits, _ place: Int) {
    markAbove(&traits, place)
    markBelow(&traits, place)
    let prose = proseAbove[place]
    traits.mark(.noProseAbove, prose == 0)
    traits.mark(.someProseAbove, (2...5).contains(prose))
    traits.mark(.muchProseAbove, prose > 5)
    let between = place < first ? proseAbove[first] - proseAbove[place + 1] : 0
    traits.mark(.proseBetween1, between == 1)
    traits.mark(.proseBetweenMore, between > 1)
    traits.mark(.runFirst, run[place] > 1 && !isHeading[place - 1, or: false])
    traits.mark(
      .runSecond, run[place] > 1 && isHeading[place - 1, or: false] && !isHeading[place - 2, or: false])
    traits.mark(.list2, (2...3).contains(run[place]))
    traits.mark(.list4, (4...7).contains(run[place]))
    traits.mark(.listMany, run[place] > 7)
    let above = headingsAbove[place] - headingsAbove[max(0, place - 8)]
    let below = headingsAbove[min(words.count, place + 9)] - headingsAbove[place + 1]
    traits.mark(.headingsAbove2, (2...3).contains(above))
    traits.mark(.headingsAbove4, above > 3)
    traits.mark(.headingsBelow2, (2...3).contains(below))
    traits.mark(.headingsBelow4, below > 3)
  }

  private func markAbove(_ traits: inout HeadlineTraits, _ place: Int) {
    guard place > 0 else { return }
    traits.mark(.afterShort, isShort[place - 1])
    traits.mark(.afterBreadcrumb, isBreadcrumb[max(0, place - 2)..<place].contains(true))
    traits.mark(.afterHeading, isHeading[place - 1])
    traits.mark(.afterAside, isAside[place - 1])
    traits.mark(.afterDate, isDate[max(0, place - 2)..<place].contains(true))
    traits.mark(.afterByline, isAuthor[max(0, place - 2)..<place].contains(true))
    traits.mark(.afterProse, isProse[place - 1])
    traits.mark(.afterBullet, isBullet[place - 1])
  }

  private func markBelow(_ traits: inout HeadlineTraits, _ place: Int) {
    let next = place + 1
    guard next < words.count else { return }
    func within(_ kind: [Bool], _ count: Int) -> Bool {
      kind[next..<min(next + count, words.count)].contains(true)
    }
    traits.mark(.beforeDate, isDate[next])
    traits.mark(.nearDate, !isDate[next] && within(isDate, 3))
    traits.mark(.farDate, !within(isDate, 3) && within(isDate, 7))
    traits.mark(.beforeByline, isAuthor[next])
    traits.mark(.nearByline, !isAuthor[next] && within(isAuthor, 4))
    traits.mark(.nearReading, within(isReading, 5))
    traits.mark(.beforeProse, isProse[next])
    traits.mark(.beforeStory, taken[next])
    traits.mark(.beforeShort, isShort[next])
    traits.mark(.beforeHeading, isHeading[next])
    traits.mark(.beforeAside, isAside[next])
    traits.mark(.beforeLonger, words[next] > 2 * words[place])
  }
}

extension [Bool] {
  fileprivate subscript(_ i: Int, or other: Bool) -> Bool { indices.contains(i) ? self[i] : other }
}

/// Whether a line is a path of links: ` > `, ` » `, ` / ` between its words.
private func hasStep(_ line: ArraySlice<Word>, in utf8: [UInt8]) -> Bool {
  guard line.count <= 30 else { return false }
  return line.indices.dropFirst().contains { i in
    let gap = utf8[Int(line[i - 1].end)..<Int(line[i].start)]
    return gap.count > 1
      && (gap.contains(0x3E) || gap.contains(0x2F) || gap.starts(with: [0x20, 0xC2, 0xBB]))
  }
}
