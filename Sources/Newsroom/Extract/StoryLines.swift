import Briefs
import Glibc

/// Which printed lines tell the story, told by weighing each line three times: alone, then beside the lines found likely,
/// then with the headline known.
struct StoryLines: Sendable {
  /// The traits of each printed line, as the last weighing knew them.
  private(set) var traits: TraitTable
  /// How each printed line leans, above the bar to the story.
  private(set) var leanings: [Double]
  /// Whether each printed line is taken.
  private(set) var taken: [Bool]
  /// Whether no line is taken.
  var isEmpty: Bool { !taken.contains(true) }

  /// A line is taken above this. A story's line lost costs more than one taken in: of 0, -0.4 and -0.8 this was best on
  /// labelled French, English and mixed pages that the weights were not fitted on.
  static let bar = -0.4

  /// Weighs the lines twice. Linear in the words.
  init(of galley: Galley, with weights: Weights) {
    traits = looks(of: galley)
    leanings = traits.leanings(by: weights.looks)
    taken = []
    placeLines(&traits, of: galley, likelihood: likelihoods)
    leanings = traits.leanings(by: weights.place)
    // Only lines that are surely the story's: the headline, often likely itself, is looked for above them.
    take(of: galley, above: 0.5)
    takeKept(of: galley)
  }

  /// Weighs the lines once more, the headline's line (from 1) known. Linear.
  mutating func weigh(of galley: Galley, with weights: Weights, title: Int?) {
    placeLines(&traits, of: galley, likelihood: likelihoods)
    placeByTitle(&traits, of: galley, title: title)
    leanings = traits.leanings(by: weights.story)
    take(of: galley, above: StoryLines.bar)
    takeSentences(of: galley)
    takeSubheads(of: galley)
    endAtComments(of: galley)
    takeKept(of: galley)
  }

  /// Takes in what the desk keeps, and nothing of what it set aside.
  private mutating func takeKept(of galley: Galley) {
    guard galley.isDecided else { return }
    for (place, line) in galley.printed.enumerated() {
      if galley.verdicts[line]?.kind == .desk { taken[place] = false }
      if galley.kept.contains(line) { taken[place] = true }
    }
  }

  /// Takes in the plain sentences right below taken lines: a story may end in a short one, before which the page's furniture
  /// already weighs on it. The lower bar was set on such stories; on whole pages it changes next to nothing.
  private mutating func takeSentences(of galley: Galley) {
    for (place, line) in galley.printed.enumerated().dropFirst() where !taken[place] && taken[place - 1] {
      let shape = galley.shapes[line]
      let isPlain = !shape.bullet && !shape.link && !shape.sign && shape.bars == 0 && shape.repeats == 1
      guard isPlain, shape.endsSentence, !shape.endsQuestion, shape.words >= 5, shape.littleWords > 0,
        galley.shapes[galley.printed[place - 1]].endsSentence, galley.verdicts[line] == nil,
        galley.wordings[line].published == nil, galley.wordings[line].byline == nil,
        leanings[place] > StoryLines.lowBar
      else { continue }
      taken[place] = true
    }
  }

  /// A plain sentence right below a taken line is taken above this.
  static let lowBar = -3.0

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

  /// How likely each line is the story's, 0…1.
  private var likelihoods: [Double] { leanings.map { 1 / (1 + exp(-$0)) } }

  /// Takes the lines above the bar. Where none of them is prose, the story is short or stands alone: the bar is then lowered
  /// to a little below the line of prose that leans most to the story.
  private mutating func take(of galley: Galley, above bar: Double) {
    func lines(above bar: Double) -> [Bool] {
      zip(galley.printed, leanings).map { $1 > bar && !isBarred($0, of: galley) }
    }
    taken = lines(above: bar)
    let prose = taken.indices.filter { place in
      let line = galley.printed[place]
      return galley.verdicts[line] == nil && galley.shapes[line].isProse
    }
    if prose.contains(where: { taken[$0] }) { return }
    guard let best = prose.map({ leanings[$0] }).max() else {
      taken = taken.map { _ in false }
      return takeLongestProse(of: galley)
    }
    taken = lines(above: min(bar, best - 1))
  }

  /// What its shape sets aside without doubt (a clock, a bare mark), or what is known from outside the article.
  private func isBarred(_ line: Int, of galley: Galley) -> Bool {
    galley.verdicts[line] != nil && galley.wordings[line].aside == nil
      || galley.verdicts[line]?.isBarred == true
  }

  /// Takes the longest line that is a sentence of prose, and its like right beside it: a story too short for a run. Set-phrases
  /// of pages are none, so a page of nothing else still has no story.
  private mutating func takeLongestProse(of galley: Galley) {
    func isSentence(_ place: Int) -> Bool {
      let line = galley.printed[place]
      let shape = galley.shapes[line]
      let ends = shape.endsSentence || shape.words > 120 && shape.isProse
      return galley.verdicts[line] == nil && ends && shape.words >= 10 && shape.littleWords > 0
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
    takeKept(of: galley)
  }
}
