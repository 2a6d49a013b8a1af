import Briefs
import Glibc

/// Which printed lines tell the story, told by weighing each line twice: alone, then beside the run of prose.
struct StoryLines: Sendable {
  /// How each printed line leans, above 0 to the story.
  let leanings: [Double]
  /// The run of prose among the printed lines.
  let run: Range<Int>
  /// Whether each printed line is taken.
  private(set) var taken: [Bool]
  /// Whether no line is taken.
  var isEmpty: Bool { !taken.contains(true) }

  /// What it costs to go from lines of the story to others and back: keeps lone short lines with their neighbours. Of 0.15,
  /// 0.3, 0.5, 0.7 and 1, this was best on French, English and mixed labelled pages together.
  private static let turn = 0.3

  /// Weighs the lines. Linear in the words.
  init(of galley: Galley, with weights: Weights) {
    var traits = looks(of: galley)
    let first = traits.map { $0.sum(weights.looks) }
    let likeness = first.map { 1 / (1 + exp(-$0)) }
    run = bodyRun(likeness, of: galley)
    place(&traits, of: galley, run: run, looks: first, likeness: likeness)
    var second = traits.map { $0.sum(weights.place) }
    for (i, line) in galley.printed.enumerated() where galley.verdicts[line] != nil {
      if StoryLines.isBarred(galley, line) { second[i] = -10 }
    }
    leanings = second
    taken = run.isEmpty ? second.map { _ in false } : StoryLines.path(second)
    if isEmpty { takeLongestProse(of: galley) }
    takeSentences(of: galley)
    takeSubheads(of: galley)
    leaveOutLinks(of: galley)
    endAtComments(of: galley)
  }

  /// Takes the longest line that is a sentence of prose, and its like right beside it: a story too short for a run. Set-phrases
  /// of pages are none, so a page of nothing else still has no story.
  private mutating func takeLongestProse(of galley: Galley) {
    func isSentence(_ place: Int) -> Bool {
      let line = galley.printed[place]
      let shape = galley.shapes[line]
      return galley.verdicts[line] == nil && shape.endsSentence && shape.words >= 10 && shape.littleWords > 0
        && !shape.bullet && !galley.isDateLine[line]
    }
    let places = taken.indices.filter(isSentence)
    func words(_ place: Int) -> Int { galley.shapes[galley.printed[place]].words }
    guard let longest = places.max(by: { words($0) < words($1) }) else { return }
    var run = longest...longest
    while run.upperBound + 1 < taken.count, isSentence(run.upperBound + 1) {
      run = run.lowerBound...(run.upperBound + 1)
    }
    while run.lowerBound > 0, isSentence(run.lowerBound - 1) { run = (run.lowerBound - 1)...run.upperBound }
    for place in run { taken[place] = true }
  }

  /// The taken lines, from 0.
  func lines(of galley: Galley) -> [Int] { zip(galley.printed, taken).filter { $1 }.map { $0.0 } }

  /// Whether line `i` (from 0) is taken. Logarithmic.
  func contains(_ i: Int, of galley: Galley) -> Bool {
    var (low, high) = (0, galley.printed.count)
    while low < high {
      let middle = (low + high) / 2
      if galley.printed[middle] < i { low = middle + 1 } else { high = middle }
    }
    return low < galley.printed.count && galley.printed[low] == i && taken[low]
  }

  /// Leaves out the headline and what repeats it, lines above it that are no prose, and date and author lines.
  mutating func leaveOut(of galley: Galley, title: Headline) {
    let titleKey = title.line.map { galley.shapes[$0 - 1].key }
    for (place, line) in galley.printed.enumerated() where taken[place] {
      let shape = galley.shapes[line]
      let wording = galley.wordings[line]
      let isAbove = line + 1 < title.line ?? 0 && !shape.isProse
      let isLabel =
        shape.words <= 12 && !shape.endsSentence && (wording.published != nil || wording.updated != nil)
      if isAbove || shape.key == titleKey || galley.isDateLine[line] || isLabel { taken[place] = false }
    }
  }

  /// Ends the story at a heading of comments that comes after a good part of it.
  private mutating func endAtComments(of galley: Galley) {
    func words(_ place: Int) -> Int { taken[place] ? galley.shapes[galley.printed[place]].words : 0 }
    let total = taken.indices.reduce(0) { $0 + words($1) }
    var before = 0
    for place in taken.indices {
      before += words(place)
      let wording = galley.wordings[galley.printed[place]]
      guard wording.aside == .comments, wording.covers, before >= 40, before * 4 >= total else { continue }
      for later in place..<taken.count { taken[later] = false }
      return
    }
  }

  /// Leaves out two or three bulleted headlines between paragraphs: links to other articles, not a list of the story,
  /// which a colon or a stop would show.
  private mutating func leaveOutLinks(of galley: Galley) {
    func isItem(_ place: Int) -> Bool {
      let shape = galley.shapes[galley.printed[place]]
      return shape.bullet && shape.words >= 5 && (!shape.endsSentence || shape.endsQuestion)
    }
    var place = 1
    while place < taken.count {
      defer { place += 1 }
      guard taken[place], isItem(place), !galley.shapes[galley.printed[place - 1]].bullet,
        !galley.shapes[galley.printed[place - 1]].endsColon
      else { continue }
      var end = place
      while end < taken.count, galley.shapes[galley.printed[end]].bullet { end += 1 }
      if end - place <= 3, (place..<end).allSatisfy(isItem) {
        for item in place..<end { taken[item] = false }
      }
      place = end
    }
  }

  /// Takes in the standfirst: prose between the headline (line from 1) and the first taken line.
  mutating func takeStandfirst(of galley: Galley, below title: Int?) {
    guard let title, let first = taken.firstIndex(of: true) else { return }
    for place in (max(0, first - 10)..<first).reversed() {
      let line = galley.printed[place]
      guard line >= title else { return }
      let shape = galley.shapes[line]
      guard shape.words >= 10, shape.isProse, galley.verdicts[line] == nil, !shape.sign, !shape.bullet,
        leanings[place] > -4
      else { continue }
      taken[place] = true
    }
  }

  /// Takes in a lone short line between a paragraph and a paragraph: a subhead.
  private mutating func takeSubheads(of galley: Galley) {
    guard taken.count > 2 else { return }
    for place in 1..<taken.count - 1 where !taken[place] && taken[place - 1] && taken[place + 1] {
      let line = galley.printed[place]
      let shape = galley.shapes[line]
      let isPlain =
        !shape.bullet && !shape.link && !shape.sign && shape.bars == 0 && shape.gaps == 0
        && !shape.startsLower
      let isAmongProse =
        galley.shapes[galley.printed[place - 1]].isProse && galley.shapes[galley.printed[place + 1]].isProse
      guard isPlain, isAmongProse, (2...12).contains(shape.words), shape.repeats == 1,
        galley.verdicts[line] == nil,
        galley.wordings[line].byline == nil, !galley.isDateLine[line], shape.numbers == 0
      else { continue }
      taken[place] = true
    }
  }

  /// Takes in the sentences that stand right after or between taken lines: a paragraph may be one short sentence.
  private mutating func takeSentences(of galley: Galley) {
    for (place, line) in galley.printed.enumerated().dropFirst() where !taken[place] && taken[place - 1] {
      let shape = galley.shapes[line]
      let wording = galley.wordings[line]
      // Arabic writes most of its little words into the next one: prose shows half as many.
      let share = isArabic(line, of: galley) ? 12 : 5
      let isSentence = shape.endsSentence && shape.words >= 5 && shape.littleWords * share >= shape.words
      let isPlain = !shape.bullet && !shape.link && !shape.sign && shape.bars == 0 && shape.repeats == 1
      guard isSentence, isPlain, galley.verdicts[line] == nil, wording.published == nil,
        wording.byline == nil,
        leanings[place] > -2.5
      else { continue }
      taken[place] = true
    }
  }

  /// Whether a line begins in Arabic script (U+0600…U+06FF, in UTF-8 from D8 to DB).
  private func isArabic(_ line: Int, of galley: Galley) -> Bool {
    guard let first = galley.words(ofLine: line).first else { return false }
    return (0xD8...0xDB).contains(galley.text.utf8[Int(first.start)])
  }

  /// Lines that shape or wording sets aside without doubt.
  private static func isBarred(_ galley: Galley, _ line: Int) -> Bool {
    let wording = galley.wordings[line]
    let shape = galley.shapes[line]
    guard let kind = wording.aside, wording.position != .whole else { return true }
    guard wording.position == .start else { return false }
    return shape.words <= 15
      || (kind == .related && shape.words <= 30 && !(shape.endsSentence && !shape.endsQuestion))
  }

  /// The best path of lines taken and left, where each turn has a cost (Viterbi). Linear.
  private static func path(_ leanings: [Double]) -> [Bool] {
    var out = 0.0
    var within = -turn
    var back: [(out: Bool, within: Bool)] = []
    for leaning in leanings {
      let stays = within >= out - turn
      let leaves = within - turn > out
      back.append((out: leaves, within: stays))
      (out, within) = (leaves ? within - turn : out, (stays ? within : out - turn) + leaning)
    }
    var state = within > out
    var taken = [Bool](repeating: false, count: leanings.count)
    for i in taken.indices.reversed() {
      taken[i] = state
      state = state ? back[i].within : back[i].out
    }
    return taken
  }
}
