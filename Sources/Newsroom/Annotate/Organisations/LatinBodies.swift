import Briefs

extension MarkedStory {
  /// What a word can be in an organisation's name.
  func bodyKinds(_ index: Int) -> OrganisationWords.Kinds {
    words.indices.contains(index) ? lexicon.organisations.words.of(words[index].key) : []
  }

  /// The English name that begins at word `index`: `Sahel Water Fund`, `Bank of Canada`, `Union of Herders of the Maggia`.
  func englishBody(at index: Int, until end: Int, _ places: [Bool]) -> Range<Int>? {
    guard words[index].isCapitalised, !(isCommon(index) && beginsSentence(index)),
      covers[index].isDisjoint(with: [.day, .clause])
    else { return nil }
    let first = segment(from: index, until: end)
    guard let head = bodyHead(in: first) else { return nil }
    let last = first.upperBound - 1
    var upper = first.upperBound
    if head == last, !bodyKinds(last).isDisjoint(with: [.head]) {
      // `of` and `for` join what the body is for.
      while let next = linked(after: upper, until: end) {
        let more = segment(from: next, until: end)
        guard !more.contains(where: { covers[$0].contains(.day) }) else { break }
        upper = more.upperBound
      }
    }
    let start = bodyStart(first, head)
    let capitals = (start..<upper).count { words[$0].isCapitalised }
    // `Coast Guard` alone is no name.
    let isCommonBody = starts[start].contains(.institution) && Int(lengths[start]) == upper - start
    guard capitals > 1, !isCommonBody,
      (start..<upper).allSatisfy({ bodyKinds($0).isDisjoint(with: [.state]) })
    else {
      return nil
    }
    return start..<upper
  }

  /// Capitalised words side by side, with `&` and possessors: `Bore & Sons Line`, `Langue de Barbarie Residents' Union`.
  private func segment(from index: Int, until end: Int) -> Range<Int> {
    var upper = index + 1
    while upper < end {
      if words[upper].isCapitalised, gaps[upper].isTight || isAmpersand(upper) {
        upper += 1
      } else if words[upper].length == 1, gaps[upper].contains(.apostrophe), upper + 1 < end,
        words[upper + 1].isCapitalised, gaps[upper + 1] == .space,
        bodyKinds(upper - 1).contains(.owner)
      {
        upper += 2
      } else if upper + 1 < end, covers[upper].contains(.particle), words[upper].shape == .lower,
        !bodyKinds(upper).contains(.and), gaps[upper].isTight, gaps[upper + 1].isTight,
        words[upper + 1].isCapitalised, bodyHead(in: index..<upper) == nil
      {
        upper += 2
      } else {
        break
      }
    }
    return index..<upper
  }

  /// Whether ` & ` stands before the word.
  func isAmpersand(_ index: Int) -> Bool {
    guard index > 0, gaps[index].isSubset(of: [.space, .other]), gaps[index].contains(.other) else {
      return false
    }
    return reading.story.article.text.utf8[Int(words[index - 1].end)..<Int(words[index].start)]
      .contains(UInt8(ascii: "&"))
  }

  /// The word of a segment that says what the body is: its last one, or its first.
  private func bodyHead(in segment: Range<Int>) -> Int? {
    let last = segment.upperBound - 1
    if !bodyKinds(last).isDisjoint(with: [.head, .tail]), words[last].shape == .capitalised { return last }
    return segment.count > 1 && bodyKinds(segment.lowerBound).contains(.head)
      && words[segment.lowerBound].shape == .capitalised ? segment.lowerBound : nil
  }

  /// Where the name begins: after an office, or a country that owns it.
  private func bodyStart(_ segment: Range<Int>, _ head: Int) -> Int {
    var start = segment.lowerBound
    for index in segment
    where index < head && covers[index].contains(.office) && covers[index].isDisjoint(with: [.noName]) {
      start = index + 1
    }
    return start
  }

  /// The capitalised word that `of`, `for` and their like lead to from `index`.
  private func linked(after index: Int, until end: Int) -> Int? {
    guard index < end, gaps[index] == .space, words[index].shape == .lower else { return nil }
    if bodyKinds(index).contains(.and) {
      // `Office of Roads and Bridges`: the second noun of a pair, where nothing tells of another body.
      guard index + 1 < end, words[index + 1].isCapitalised, gaps[index + 1] == .space,
        bodyHead(in: segment(from: index + 1, until: end)) == nil,
        index >= 2, bodyKinds(index - 2).contains(.link), segment(from: index + 1, until: end).count == 1
      else { return nil }
      return index + 1
    }
    guard bodyKinds(index).contains(.link) else { return nil }
    var next = index + 1
    if next < end, bodyKinds(next).contains(.article), words[next].shape == .lower, gaps[next] == .space {
      next += 1
    }
    guard next < end, words[next].isCapitalised, gaps[next] == .space else { return nil }
    // What a body is in is no part of its name.
    return next
  }

  /// The French or Spanish name whose head is word `index`: `Observatoire des disparus en mer`, `Unión de Productores del Bajío`.
  func romanceBody(at index: Int, until end: Int, _ places: [Bool]) -> Range<Int>? {
    var head = index
    if bodyKinds(head).contains(.prefix), head + 1 < end, gaps[head + 1] == .space,
      words[head + 1].isCapitalised
    {
      head += 1
    }
    guard words[index].shape == .capitalised, words[head].shape == .capitalised,
      bodyKinds(head).contains(.head), bodyKinds(head).isDisjoint(with: [.state]) || head != index
    else { return nil }
    if bodyKinds(head).contains(.weak), isMinistersOwn(index) { return nil }
    var upper = head + 1
    var nouns = 0
    var capitals = 0
    while upper < end {
      if gaps[upper].isSubset(of: [.space, .hyphen]) || isAmpersand(upper), words[upper].isCapitalised,
        covers[upper].isDisjoint(with: [.day]), !isCommon(upper)
      {
        capitals += 1
        nouns += 1
        upper += 1
      } else if gaps[upper].isSubset(of: [.space, .hyphen]), words[upper].shape == .lower,
        isAdjective(upper, places)
      {
        nouns += 1
        upper += 1
      } else if let next = noun(after: upper, until: end, isFirst: nouns == 0, places) {
        if words[next].isCapitalised { capitals += 1 }
        nouns += 1
        upper = next + 1
      } else {
        break
      }
    }
    guard nouns > 0, !(beginsSentence(index) && capitals == 0) else { return nil }
    return index..<upper
  }

  /// `ministre canadien de la Protection civile`: what a minister is in charge of is no body.
  private func isMinistersOwn(_ index: Int) -> Bool {
    (max(0, index - 5)..<index).contains { covers[$0].contains(.state) }
      && (index - 2..<index).contains {
        $0 >= 0 && covers[$0].contains(.of) || $0 >= 0 && covers[$0].contains(.link)
      }
  }

  /// The noun that a preposition joins to the name before `index`.
  private func noun(after index: Int, until end: Int, isFirst: Bool, _ places: [Bool]) -> Int? {
    guard gaps[index] == .space, words[index].shape == .lower else { return nil }
    var next = index
    let isAnd = bodyKinds(next).contains(.and)
    if isAnd {
      next += 1
      // `la Banque et la Caisse` are two; `des Eaux et des Forêts` is one.
      guard next < end, gaps[next] == .space else { return nil }
      if words[next].isCapitalised { return bodyKinds(next).contains(.head) && !isFirst ? nil : next }
      guard covers[next].contains(.of), !isFirst else { return nil }
    }
    guard bodyKinds(next).contains(.link) else { return nil }
    let isGenitive = covers[next].contains(.of)
    next += 1
    while next < end, next - index < 5, gaps[next].isTight, words[next].shape == .lower,
      bodyKinds(next).contains(.article) || bodyKinds(next).contains(.link)
    {
      next += 1
    }
    guard next < end, gaps[next].isTight, words[next].length > 2 else { return nil }
    if words[next].isCapitalised {
      // `à Paris`, `en Córdoba`: where it is, not what it is called.
      return isGenitive || !places[next] ? (covers[next].contains(.day) ? nil : next) : nil
    }
    // In Spanish a name's nouns have capitals.
    guard lexicon.language == "fr", words[next].shape == .lower, !isCommon(next),
      covers[next].isDisjoint(with: [.clause, .say, .day, .both, .visit])
    else { return nil }
    return next
  }

  /// A demonym, or a word with the ending of an adjective.
  private func isAdjective(_ index: Int, _ places: [Bool]) -> Bool {
    guard lexicon.language == "fr", covers[index].isDisjoint(with: [.clause, .say, .day]) else {
      return false
    }
    if places[index] { return true }
    guard !isCommon(index) else { return false }
    let utf8 = reading.story.article.text.utf8
    let range = words[index].range
    return lexicon.organisations.words.endings.contains { ending in
      range.count >= ending.count && utf8[range].suffix(ending.count).elementsEqual(ending)
    }
  }

  /// `hôpital Saint-Louis`, `the operator Transandina Rumiñahui`, `Dynamo Maribor`: capitalised words that another word announces.
  func announcedBody(at index: Int, until end: Int, _ places: [Bool]) -> (Range<Int>, OrganisationRule)? {
    let kinds = bodyKinds(index)
    guard !kinds.isDisjoint(with: [.low, .carrier, .club]), index + 1 < end, gaps[index + 1] == .space,
      words[index + 1].isCapitalised, !isCommon(index + 1)
    else { return nil }
    var upper = index + 2
    while upper < end, gaps[upper].isSubset(of: [.space, .hyphen]) || isAmpersand(upper),
      words[upper].isCapitalised
    {
      upper += 1
    }
    guard (index + 1..<upper).allSatisfy({ covers[$0].isDisjoint(with: [.day, .office, .honorific]) }) else {
      return nil
    }
    if words[index].isCapitalised {
      guard kinds.contains(.club), !isCommon(index), upper - index <= 3 else { return nil }
      return (index..<upper, .club)
    }
    guard !isGiven(index + 1), !(upper == index + 2 && places[index + 1]) else { return nil }
    if kinds.contains(.low) { return (index..<upper, .smallHead) }
    return kinds.contains(.carrier) ? (index + 1..<upper, .carried) : nil
  }
}
