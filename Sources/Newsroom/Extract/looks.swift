import Glibc

/// The traits of every printed line by its own looks and words, in the order of `galley.printed`. Linear.
func looks(of galley: Galley) -> [Traits] {
  let prose = galley.printed.filter { galley.shapes[$0].isProse && galley.verdicts[$0] == nil }
  let vocabulary = TermCount(of: prose, in: galley)
  let lists = bulletGroups(of: galley)
  return galley.printed.enumerated().map { place, i in
    var traits = Traits()
    let shape = galley.shapes[i]
    traits.takeShape(shape)
    traits.takeWording(galley.wordings[i], words: shape.words)
    traits.set(.fewBullets, shape.bullet && !shape.endsSentence && lists[place] <= 3)
    traits.set(.afterColon, place > 0 && galley.shapes[galley.printed[place - 1]].endsColon)
    traits.set(.dateLine, galley.isDateLine[i])
    traits.set(.shapeAside, galley.verdicts[i] != nil && galley.wordings[i].aside == nil)
    traits.set(.prose, shape.isProse && galley.verdicts[i] == nil)
    if let share = vocabulary.share(ofLine: i, in: galley) {
      traits[.shared] = share
      traits[shape.words >= 15 ? .sharedLong : .sharedShort] = share
    } else {
      traits[.noTerms] = 1
    }
    return traits
  }
}

/// For each printed line, how many bulleted lines stand together with it; 0 for a line without a bullet.
private func bulletGroups(of galley: Galley) -> [Int] {
  var groups = [Int](repeating: 0, count: galley.printed.count)
  var start = 0
  for i in 0...groups.count where i == groups.count || !galley.shapes[galley.printed[i]].bullet {
    for j in start..<i { groups[j] = i - start }
    start = i + 1
  }
  return groups
}

extension Traits {
  fileprivate mutating func takeShape(_ shape: LineShape) {
    let words = Double(max(1, shape.words))
    set(.always, true)
    self[.words] = Double(min(shape.words, 60)) / 20
    self[.length] = log1p(Double(shape.words))
    set(.under4, shape.words < 4)
    set(.under8, shape.words < 8)
    set(.over14, shape.words > 14)
    set(.over24, shape.words > 24)
    set(.over39, shape.words > 39)
    self[.littleWords] = Double(shape.littleWords) / words
    set(.noLittleWords, shape.littleWords == 0)
    self[.capitals] = Double(shape.capitals) / words
    self[.shouted] = Double(shape.shouted) / words
    self[.numbers] = Double(shape.numbers) / words
    self[.sentences] = Double(min(shape.sentences, 5)) / 3
    set(.endsSentence, shape.endsSentence)
    set(.endsColon, shape.endsColon)
    self[.commas] = Double(min(shape.commas, 6)) / 3
    set(.shortSentence, shape.endsSentence && shape.words < 15)
    set(.bullet, shape.bullet)
    set(.longBullet, shape.bullet && shape.words >= 12)
    set(.startsLower, shape.startsLower)
    set(.startsQuote, shape.startsQuote)
    set(.sign, shape.sign && shape.words < 40)
    set(.timed, shape.clock == .prefix)
    set(.clock, shape.clock == .bare)
    self[.bars] = Double(min(shape.bars, 3))
    set(.link, shape.link)
    self[.repeated] = Double(min(shape.repeats - 1, 2))
  }

  fileprivate mutating func takeWording(_ wording: Wording, words: Int) {
    set(.publishedLabel, wording.published != nil && words < 25)
    set(.updatedLabel, wording.updated != nil && words < 25)
    set(.bylineLabel, wording.byline != nil && words < 15)
    guard let kind = wording.aside else { return }
    if let trait = Trait.of(kind) { set(trait, true) }
    set(.wordingWhole, wording.position == .whole)
    set(.wordingStart, wording.position == .start)
  }
}
