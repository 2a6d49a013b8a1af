import Briefs

/// The traits of every printed line by its own looks and words, in the order of `galley.printed`. Linear.
func looks(of galley: Galley) -> TraitTable {
  let prose = galley.printed.filter { galley.shapes[$0].isProse && galley.verdicts[$0] == nil }
  let vocabulary = TermCount(of: prose, in: galley)
  var traits = TraitTable(count: galley.printed.count)
  for (place, i) in galley.printed.enumerated() {
    let shape = galley.shapes[i]
    traits.takeShape(shape, place)
    traits.takeWording(galley.wordings[i], place)
    traits[place, .wordLength] =
      min(12, Double(galley.text.lines[i].count) / Double(max(1, shape.words)))
    traits.set(place, .afterColon, place > 0 && galley.shapes[galley.printed[place - 1]].endsColon)
    traits.set(place, .dateLine, galley.isDateLine[i])
    traits.set(place, .shapeAside, galley.verdicts[i] != nil && galley.wordings[i].aside == nil)
    let terms = galley.terms(ofLine: i).count { $0 >= 0 }
    traits[place, .terms] = Double(min(terms, 30))
    traits[place, .shared] = vocabulary.share(ofLine: i, in: galley) ?? -1
  }
  traits.takeRuns(of: galley, .bulletRun, most: 12) { $0.bullet }
  traits.takeRuns(of: galley, .shortRun, most: 12) { $0.words <= 14 && !$0.endsSentence }
  traits.takeRuns(of: galley, .headlineRun, most: 8) { (4...16).contains($0.words) && !$0.endsSentence }
  traits.takeRuns(of: galley, .proseRun, most: 12) { $0.isProse }
  return traits
}

extension TraitTable {
  /// For each line that `holds`, how many such stand together with it, at most `most`; 0 for the others.
  fileprivate mutating func takeRuns(
    of galley: Galley, _ trait: Trait, most: Int, _ holds: (LineShape) -> Bool
  ) {
    var start = 0
    for i in 0...count where i == count || !holds(galley.shapes[galley.printed[i]]) {
      for j in start..<i { self[j, trait] = Double(min(most, i - start)) }
      start = i + 1
    }
  }

  fileprivate mutating func takeShape(_ shape: LineShape, _ place: Int) {
    let words = Double(max(1, shape.words))
    self[place, .words] = Double(min(shape.words, 120))
    self[place, .littleWords] = Double(shape.littleWords) / words
    self[place, .capitals] = Double(shape.capitals) / words
    self[place, .shouted] = Double(shape.shouted) / words
    self[place, .numbers] = Double(shape.numbers) / words
    self[place, .sentences] = Double(min(shape.sentences, 8))
    set(place, .endsSentence, shape.endsSentence)
    set(place, .endsQuestion, shape.endsQuestion)
    set(place, .endsColon, shape.endsColon)
    self[place, .commas] = Double(shape.commas) / words
    set(place, .bullet, shape.bullet)
    set(place, .startsLower, shape.startsLower)
    set(place, .startsQuote, shape.startsQuote)
    set(place, .sign, shape.sign)
    self[place, .clock] = shape.clock == .bare ? 2 : shape.clock == .prefix ? 1 : 0
    self[place, .bars] = Double(min(shape.bars, 5))
    set(place, .link, shape.link)
    self[place, .repeats] = Double(min(shape.repeats, 5))
    set(place, .prose, shape.isProse)
    self[place, .gaps] = Double(min(shape.gaps, 5))
    set(place, .trailsOff, shape.trailsOff)
    set(place, .label, shape.hasLabel)
    set(place, .endsParenthesis, shape.endsParenthesis)
    set(place, .startsNumber, shape.startsNumber)
    set(place, .slash, shape.slash)
  }

  fileprivate mutating func takeWording(_ wording: Wording, _ place: Int) {
    set(place, .publishedLabel, wording.published != nil)
    set(place, .updatedLabel, wording.updated != nil)
    set(place, .bylineLabel, wording.byline != nil)
    guard let kind = wording.aside, let number = Trait.kinds.firstIndex(of: kind) else { return }
    self[place, .wording] = Double(number + 1)
    self[place, .wordingPlace] =
      switch wording.position {
      case .within: 1
      case .end: 2
      case .start: 3
      case .whole: 4
      }
  }
}
