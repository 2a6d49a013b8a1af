import Briefs
import Glibc

/// The lines that may be the headline, each with its traits.
struct HeadlineCandidates: Sendable {
  /// Line numbers from 0, ascending.
  private(set) var lines: [Int] = []
  private(set) var traits: [HeadlineTraits] = []

  /// Measures every line that may be a headline, wherever on the page it stands. Linear in the article's words.
  init(of galley: Galley, _ story: StoryLines) {
    guard let first = story.taken.firstIndex(of: true) else { return }
    let last = story.taken.lastIndex(of: true) ?? first
    let measure = StoryTerms(of: galley, story)
    let echoes = HeadlineEchoes(of: galley)
    let around = HeadlineSurroundings(of: galley, story)
    let places = galley.printed.indices.filter { around.mayBeHeadline[$0] }
    let told = places.map { measure.told(ofLine: galley.printed[$0], in: galley) }
    let mostTold = told.lazy.map(\.weight).max() ?? 0
    let likely = zip(places, told).filter { $1.share >= 0.5 && $1.weight * 2 >= mostTold }.map(\.0)
    let above = places.filter { $0 < first }
    let longestAbove = above.map { galley.shapes[galley.printed[$0]].words }.max() ?? 0
    let longestNear =
      above.filter { $0 + 12 >= first }.map { galley.shapes[galley.printed[$0]].words }.max() ?? 0
    for (k, place) in places.enumerated() {
      let line = galley.printed[place]
      let shape = galley.shapes[line]
      var traits = HeadlineTraits()
      traits.takeStand(place, first: first, last: last, story)
      around.mark(&traits, place)
      traits.takeShape(shape)
      traits.takeMarks(of: galley.words(ofLine: line), in: galley.text.utf8)
      traits.mark(.longestNear, place < first && place + 12 >= first && shape.words >= longestNear)
      traits.mark(.longestAbove, place < first && shape.words >= longestAbove)
      told[k].mark(&traits, most: mostTold)
      traits.mark(.firstLike, place == likely.first)
      traits.mark(.underLikely, k > 0 && places[k - 1] == place - 1 && told[k - 1].share >= 0.5)
      traits.mark(.sharedPrevious, place > 0 && shareTerm(place, place - 1, in: galley))
      traits.mark(.sharedNext, shareTerm(place, place + 1, in: galley))
      echoes.mark(&traits, place, in: galley)
      traits.takeWording(galley.wordings[line], galley.verdicts[line])
      lines.append(line)
      self.traits.append(traits)
    }
  }
}

extension HeadlineTraits {
  fileprivate mutating func takeStand(_ place: Int, first: Int, last: Int, _ story: StoryLines) {
    switch first - place {
    case 1: mark(.right1)
    case 2: mark(.above2)
    case 3: mark(.above3)
    case 4...6: mark(.above4to6)
    case 7...12: mark(.above7to12)
    case 13...25: mark(.above13to25)
    case 26...60: mark(.above26to60)
    case 61...: mark(.aboveFar)
    case 0: mark(.storyFirst)
    case -1: mark(.storySecond)
    case -2: mark(.storyThird)
    default: mark(place > last ? .afterStory : .storyLater)
    }
    mark(.pageFirst, place == 0)
    mark(.pageSecond, place == 1)
    mark(.pageTop5, (2...4).contains(place))
  }

  fileprivate mutating func takeShape(_ shape: LineShape) {
    switch shape.words {
    case ...2: mark(.words2)
    case 3: mark(.words3)
    case 4: mark(.words4)
    case 5...7: mark(.words5to7)
    case 8...10: mark(.words8to10)
    case 11...14: mark(.words11to14)
    case 15...20: mark(.words15to20)
    case 21...30: mark(.words21to30)
    default: mark(.wordsMore)
    }
    let letters = max(1, shape.words - shape.numbers)
    mark(.titleCase, shape.capitals * 2 >= letters)
    mark(.someCapitals, shape.capitals * 2 < letters && shape.capitals * 5 >= letters)
    mark(.fewCapitals, shape.capitals == 0)
    mark(.shouted, shape.shouted * 2 > letters)
    mark(.startsLower, shape.startsLower)
    mark(.hasNumber, shape.numbers > 0)
    mark(.endsStop, shape.endsSentence && !shape.endsQuestion)
    mark(.endsQuestion, shape.endsQuestion)
    mark(.endsColon, shape.endsColon)
    mark(.innerStop, shape.sentences > (shape.endsSentence ? 1 : 0))
    mark(.bullet, shape.bullet)
    mark(.startsQuote, shape.startsQuote)
    mark(.link, shape.link)
    mark(.bar, shape.bars > 0)
    mark(.sign, shape.sign)
    mark(.clock, shape.clock != .none)
    mark(.noLittleWords, shape.littleWords == 0)
    mark(.fewLittleWords, shape.littleWords > 0 && shape.littleWords * 4 < shape.words)
    mark(.manyLittleWords, shape.littleWords * 2 >= shape.words)
    mark(.commas1, shape.commas == 1)
    mark(.commasMore, shape.commas > 1)
    mark(.repeated, shape.repeats == 2)
    mark(.repeatedMuch, shape.repeats > 2)
  }

  fileprivate mutating func takeMarks(of line: ArraySlice<Word>, in utf8: [UInt8]) {
    guard let first = line.first, let last = line.last else { return }
    mark(.startsNumber, first.shape == .number)
    mark(.hasYear, line.contains { $0.shape == .number && $0.length == 4 && isYear(utf8[$0.range]) })
    var colon = false, dash = false, slash = false
    for i in line.indices.dropFirst() {
      let gap = utf8[Int(line[i - 1].end)..<Int(line[i].start)]
      guard gap.count > 1 else { continue }
      colon = colon || gap.contains(0x3A)
      dash = dash || (gap.first == 0x20 && gap.last == 0x20 && isDash(gap))
      slash = slash || gap.contains(0x2F) || gap.contains(0x3E)
    }
    mark(.innerColon, colon)
    mark(.dash, dash)
    mark(.slash, slash)
    let tail = utf8[Int(last.end)..<min(utf8.count, Int(last.end) + 4)]
    mark(.endsEllipsis, tail.starts(with: [0x2E, 0x2E]) || tail.starts(with: [0xE2, 0x80, 0xA6]))
  }

  fileprivate mutating func takeWording(_ wording: Wording, _ verdict: LineVerdict?) {
    mark(.bylineLabel, wording.byline != nil)
    guard verdict != nil else { return }
    mark(.asideStart, wording.aside == nil || wording.position != .within)
    mark(.asideWithin, wording.aside != nil && wording.position == .within)
    mark(.relatedStart, wording.aside == .related)
    mark(.creditStart, wording.aside == .credit)
    mark(.navigationStart, wording.aside == .navigation || wording.aside == .furniture)
  }
}

/// Whether two short lines have a telling word in common.
private func shareTerm(_ a: Int, _ b: Int, in galley: Galley) -> Bool {
  guard galley.printed.indices.contains(b), galley.shapes[galley.printed[b]].words <= 40 else { return false }
  let others = galley.terms(ofLine: galley.printed[b])
  return galley.terms(ofLine: galley.printed[a]).contains { $0 >= 0 && others.contains($0) }
}

private func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
  digits.starts(with: [0x32, 0x30]) || digits.starts(with: [0x31, 0x39])
}
