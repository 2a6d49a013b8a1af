import Briefs

extension MarkedStory {
  /// The Arabic name whose head is word `index`: `هيئة تنشيط السياحة الأردنية`, `الديوان الوطني للأرصاد`.
  ///
  /// An indefinite head goes on over nouns to the first that has its article, or is a country, and over the adjectives after
  /// it; what `ل` joins belongs to it too.
  func arabicBody(at index: Int, until end: Int, _ places: [Bool]) -> Range<Int>? {
    guard let form = headForm(index) else { return nil }
    let isDefiniteHead = isDefinite(index)
    var upper = index + 1
    var isClosed = isDefiniteHead
    var joined = 0
    while upper < end, upper - index < 8, gaps[upper] == .space, isBodyWord(upper) {
      if joinsPurpose(upper, places) {
        joined += 1
        isClosed = isDefinite(upper)
      } else if isDefinite(upper) || places[upper] {
        if !isClosed { joined += 1 }
        isClosed = true
      } else if isClosed || isLooseWord(upper) {
        break
      }
      upper += 1
    }
    guard upper - index > 1, isClosed else { return nil }
    if isDefiniteHead, joined == 0 { return nil }
    if form.contains(.weak), upper - index < 3 { return nil }
    return index..<upper
  }

  /// How many bytes are written on to the head's first word.
  func droppedFromBody(_ index: Int) -> Int {
    if !bodyKinds(index).isDisjoint(with: [.head]) { return 0 }
    var form = 0
    while let key = spellings.key(index, form) {
      if lexicon.organisations.words.of(key).contains(.head), !spellings.isBare(index, form) {
        return spellings.dropped(index, form)
      }
      form += 1
    }
    return 0
  }

  private func headForm(_ index: Int) -> OrganisationWords.Kinds? {
    if bodyKinds(index).contains(.head) { return bodyKinds(index) }
    var form = 0
    while let key = spellings.key(index, form) {
      let kinds = lexicon.organisations.words.of(key)
      if kinds.contains(.head), !spellings.isBare(index, form) { return kinds }
      form += 1
    }
    return nil
  }

  private func isBodyWord(_ index: Int) -> Bool {
    words[index].shape != .number && words[index].length > 1 && !isCommon(index)
      && covers[index].isDisjoint(with: [
        .say, .clause, .day, .noName, .meets, .act, .rank, .honorific, .trade,
      ])
      && bodyKinds(index).isDisjoint(with: [.stop]) && !isGiven(index)
  }

  /// A word with a conjunction or a verb's letter before it and no article: no part of a name.
  private func isLooseWord(_ index: Int) -> Bool {
    let utf8 = reading.story.article.text.utf8
    let start = Int(words[index].start)
    guard start + 1 < utf8.count else { return true }
    return utf8[start] == 0xD9 && (utf8[start + 1] == 0x88 || utf8[start + 1] == 0x8A)
  }

  /// `للأرصاد`, `لحقول الجنوب`: what the body is for.
  private func joinsPurpose(_ index: Int, _ places: [Bool]) -> Bool {
    let utf8 = reading.story.article.text.utf8
    let start = Int(words[index].start)
    guard start + 3 < utf8.count, words[index].length > 3, utf8[start] == 0xD9, utf8[start + 1] == 0x84 else {
      return false
    }
    let isDouble = utf8[start + 2] == 0xD9 && utf8[start + 3] == 0x84
    return isDouble
      || index + 1 < words.count && gaps[index + 1] == .space && (isDefinite(index + 1) || places[index + 1])
  }
}
