import Briefs

extension MarkedStory {
  /// The organisation that begins at word `index`, or whose initials stand there in brackets.
  func body(
    at index: Int, until end: Int, _ isUsual: Bool, _ places: [Bool]
  ) -> OrganisationSighting? {
    if let name = spelledOut(before: index) {
      return OrganisationSighting(words: name, acronym: index..<index + 1, rule: .spelledOut)
    }
    let known = knownOrganisation(at: index)
    if isUsual, let (words, rule) = toldBody(at: index, until: end, places),
      words.count > (known?.0.count ?? 0)
    {
      return OrganisationSighting(words: words, rule: rule)
    }
    return known.map { OrganisationSighting(words: $0.0, rule: .known, known: $0.1) }
  }

  /// The organisation whose own words tell that it is one.
  private func toldBody(at index: Int, until end: Int, _ places: [Bool]) -> (Range<Int>, OrganisationRule)? {
    if isArabic { return arabicBody(at: index, until: end, places).map { ($0, .chain) } }
    if lexicon.language == "en", let words = englishBody(at: index, until: end, places) {
      return (words, .headLast)
    }
    if lexicon.language != "en", let words = romanceBody(at: index, until: end, places) {
      return (words, .headFirst)
    }
    return announcedBody(at: index, until: end, places)
  }

  /// The word in brackets at `index`, where it may be the acronym of what stands before.
  func acronym(after index: Int, _ places: [Bool]) -> Range<Int>? {
    guard index < words.count, gaps[index].contains(.opening),
      gaps[index].isSubset(of: [.space, .opening, .quote])
    else { return nil }
    let isPair = isArabic && index + 1 < words.count && gaps[index + 1] == .space && words[index].length <= 3
    let end = isPair ? index + 2 : index + 1
    guard gaps[end].contains(.closing), words[index].shape != .number, !places[index],
      words[index].length <= 10,
      isArabic ? words[index].length > 1 : words[index].isCapitalised && words[index].length > 1
    else { return nil }
    return index..<end
  }

  /// An organisation of the list at word `index`; an acronym must be in capitals, a name begin with one.
  func knownOrganisation(at index: Int) -> (Range<Int>, OrganisationNames.Entry)? {
    guard
      let match = lexicon.organisations.phrases.longest(in: words, at: index, spelling: spellings.key)?.match,
      !crossesBreak(match.words)
    else { return nil }
    let entry = match.values.first { entry in
      if isArabic { return true }
      if entry.isAcronym { return words[match.words].allSatisfy { $0.shape == .capitals || $0.length == 1 } }
      return words[index].isCapitalised
    }
    return entry.map { (match.words, $0) }
  }

  /// The words whose initials are the capitals in brackets at `index`; nil where they are none.
  func spelledOut(before index: Int) -> Range<Int>? {
    let word = words[index]
    guard word.shape == .capitals, (2...10).contains(word.length), index > 1,
      gaps[index].contains(.opening), gaps[index + 1].contains(.closing)
    else { return nil }
    let initials = Array(
      reading.story.article.text.utf8[word.range].prefix(10).map { $0 | 0x20 })
    var start = index
    var best: Range<Int>?
    while start > 0, index - start < 14, start == index || gaps[start].isTight {
      start -= 1
      // A name is made of nouns and of what links them; in English each noun has its capital.
      let isLink = !covers[start].isDisjoint(with: [.link, .one, .of, .and])
      guard isLink || !isCommon(start), isLink || lexicon.language != "en" || words[start].isCapitalised
      else { break }
      if isLink, !words[start].isCapitalised || isCommon(start) { continue }
      guard words[start].isCapitalised, !covers[start].contains(.office) else { continue }
      if follows(initials, start..<index) { best = start..<index }
      guard let first = initials.first, initial(start) == first else { continue }
      if best == nil, index - start >= 2 { best = start..<index }
    }
    return best
  }

  /// Whether the acronym's letters are the first letters of words, in order, from the first word on.
  private func follows(_ initials: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = initials.first, initial(range.lowerBound) == first else { return false }
    var at = 0
    for index in range where at < initials.count && initial(index) == initials[at] { at += 1 }
    return at == initials.count
  }

  /// The word's first byte in lower case, which is enough for the letters acronyms are made of.
  private func initial(_ index: Int) -> UInt8 {
    let utf8 = reading.story.article.text.utf8
    let start = Int(words[index].start)
    guard start + 1 < utf8.count else { return 0 }
    // É and È stand as E in an acronym.
    return utf8[start] == 0xC3 && (0x88...0x8B).contains(utf8[start + 1])
      ? UInt8(ascii: "e") : utf8[start] | 0x20
  }

  /// The organisation's words as they stand, without what Arabic writes on to the first.
  func organisationText(_ range: Range<Int>) -> String {
    guard isArabic, let first = words[range].first, let last = words[range].last,
      let form = lexicon.organisations.phrases.longest(
        in: words, at: range.lowerBound, spelling: spellings.key)?.form
    else { return reading.text(range) }
    let start = first.range.lowerBound + spellings.dropped(range.lowerBound, form)
    return reading.story.article.text.string(min(start, first.range.upperBound)..<last.range.upperBound)
  }

  /// The body's words as they stand, without what Arabic writes on to the first.
  func bodyText(_ range: Range<Int>) -> String {
    guard isArabic, let first = words[range].first, let last = words[range].last else {
      return reading.text(range)
    }
    let start = min(first.range.lowerBound + droppedFromBody(range.lowerBound), first.range.upperBound)
    return reading.story.article.text.string(start..<last.range.upperBound)
  }
}
