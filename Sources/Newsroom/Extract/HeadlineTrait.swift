import Briefs
import Glibc

/// One thing about a line that speaks for or against its being the headline; how much, `headline-weights.tsv` says.
enum HeadlineTrait: Int, Sendable, CaseIterable {
  case always, distance, adjacent, near, first, inStory, words, under3, under5, over7, over20, longest
  case sharedWithStory, sharedWithLede, noTerms, capitals, shouted, numbers
  case endsStop, endsQuestion, endsColon, bullet, startsLower, startsQuote, link, bars, sign
  case repeated, echoed, aside, publishedLabel, bylineLabel, dateLine
  case beforeDate, beforeByline, beforeStory, afterShort, littleWords, proseBetween, commas

  /// Its name in `headline-weights.tsv`.
  var name: String { String(describing: self) }
}

/// The lines that may be the headline, each with its traits.
struct HeadlineCandidates: Sendable {
  /// How many printed lines above the story are looked at; of labelled pages one in thirty has its headline higher.
  static let reach = 40
  /// How many of the story's own first lines may be the headline taken for its opening.
  static let opening = 3

  /// Line numbers from 0.
  private(set) var lines: [Int] = []
  private(set) var traits: [[Double]] = []

  /// Measures the candidates above and at the story's first line. Linear in the article's words.
  init(of galley: Galley, _ story: StoryLines) {
    let places = story.taken.indices.filter { story.taken[$0] }
    guard let first = places.first else { return }
    let body = TermCount(of: places.map { galley.printed[$0] }, in: galley)
    let opening = places.filter { galley.shapes[galley.printed[$0]].isProse }.prefix(3)
    let lede = TermCount(of: opening.map { galley.printed[$0] }, in: galley)
    let echoes = Echoes(of: galley)
    let last =
      places.prefix(HeadlineCandidates.opening).last { $0 < first + HeadlineCandidates.opening } ?? first
    let reach = max(0, first - HeadlineCandidates.reach)...last
    let longest =
      reach.filter { isCandidate(galley, $0) }.map { galley.shapes[galley.printed[$0]].words }.max() ?? 1
    var prose = 0
    for place in reach.reversed() {
      let line = galley.printed[place]
      defer { if galley.shapes[line].isProse { prose += 1 } }
      guard isCandidate(galley, place) else { continue }
      var values = [Double](repeating: 0, count: HeadlineTrait.allCases.count)
      func set(_ trait: HeadlineTrait, _ value: Double) { values[trait.rawValue] = value }
      func mark(_ trait: HeadlineTrait, _ holds: Bool) { if holds { values[trait.rawValue] = 1 } }
      let shape = galley.shapes[line]
      let wording = galley.wordings[line]
      set(.always, 1)
      set(.distance, log1p(Double(max(0, first - place))))
      mark(.adjacent, place == first - 1)
      mark(.near, place < first && place >= first - 6)
      mark(.first, place == 0)
      mark(.inStory, story.taken[place])
      set(.words, Double(min(shape.words, 30)) / 10)
      mark(.under3, shape.words < 3)
      mark(.under5, shape.words < 5)
      mark(.over7, shape.words > 7)
      mark(.over20, shape.words > 20)
      set(.longest, Double(shape.words) / Double(longest))
      set(.sharedWithStory, body.share(ofLine: line, in: galley) ?? 0)
      set(.sharedWithLede, lede.share(ofLine: line, in: galley) ?? 0)
      mark(.noTerms, body.share(ofLine: line, in: galley) == nil)
      let count = Double(max(1, shape.words))
      set(.capitals, Double(shape.capitals) / count)
      set(.shouted, Double(shape.shouted) / count)
      set(.numbers, Double(shape.numbers) / count)
      set(.littleWords, Double(shape.littleWords) / count)
      set(.commas, Double(min(shape.commas, 3)))
      mark(.endsStop, shape.endsSentence && !shape.endsQuestion)
      mark(.endsQuestion, shape.endsQuestion)
      mark(.endsColon, shape.endsColon)
      mark(.bullet, shape.bullet)
      mark(.startsLower, shape.startsLower)
      mark(.startsQuote, shape.startsQuote)
      mark(.link, shape.link)
      set(.bars, Double(min(shape.bars, 3)))
      mark(.sign, shape.sign)
      mark(.repeated, shape.repeats > 1)
      mark(.echoed, echoes.contains(shape.key))
      mark(.aside, galley.verdicts[line] != nil)
      mark(.publishedLabel, wording.published != nil || wording.updated != nil)
      mark(.bylineLabel, wording.byline != nil)
      mark(.dateLine, galley.isDateLine[line])
      if place + 1 < galley.printed.count {
        let next = galley.printed[place + 1]
        let label = galley.wordings[next]
        mark(
          .beforeDate, galley.isDateLine[next] || (label.published != nil && galley.shapes[next].words < 20))
        mark(.beforeByline, label.byline != nil && galley.shapes[next].words < 12)
        mark(.beforeStory, story.taken[place + 1] && place + 1 <= first + 1 && !shape.isProse)
      }
      mark(.afterShort, place > 0 && galley.shapes[galley.printed[place - 1]].words < 4)
      set(.proseBetween, Double(min(prose, 3)))
      lines.append(line)
      traits.append(values)
    }
  }
}

/// Whether a printed line may be a headline at all.
private func isCandidate(_ galley: Galley, _ place: Int) -> Bool {
  let line = galley.printed[place]
  let shape = galley.shapes[line]
  guard (2...45).contains(shape.words) else { return false }
  guard galley.verdicts[line] == nil || galley.wordings[line].position == .within else { return false }
  let wording = galley.wordings[line]
  let isLabel = (wording.published ?? wording.updated ?? wording.byline) != nil && shape.words <= 14
  return !galley.isDateLine[line] && !isLabel && shape.words > shape.numbers
}

/// The beginnings of lines that end in a bar or dash and a few words: `Titre | Site`.
struct Echoes: Sendable {
  private var keys: Set<UInt64> = []

  /// Looks at lines of at most 40 words. Linear.
  init(of galley: Galley) {
    for i in galley.printed where galley.shapes[i].words <= 40 {
      let line = galley.words(ofLine: i)
      for cut in suffixCuts(of: line, in: galley.text.utf8) { keys.insert(LineShape.key(of: line[..<cut])) }
    }
  }

  /// Whether some line says the words of this key and then a suffix.
  func contains(_ key: UInt64) -> Bool { keys.contains(key) }
}

/// Where a suffix of at most six words begins after ` | `, ` - `, ` – ` or ` — ` (indices into the line's words).
func suffixCuts(of line: ArraySlice<Word>, in utf8: [UInt8]) -> [Int] {
  guard line.count > 2 else { return [] }
  return (max(line.startIndex + 2, line.endIndex - 6)..<line.endIndex).filter { i in
    let gap = utf8[Int(line[i - 1].end)..<Int(line[i].start)]
    guard gap.count >= 3, gap.first == 0x20 || gap.last == 0x20 else { return false }
    return gap.contains(0x7C) || (gap.first == 0x20 && gap.last == 0x20 && isDash(gap))
  }
}

private func isDash(_ gap: ArraySlice<UInt8>) -> Bool {
  gap.contains(0x2D)
    || (gap.contains(0xE2) && gap.contains(0x80) && (gap.contains(0x93) || gap.contains(0x94)))
}
