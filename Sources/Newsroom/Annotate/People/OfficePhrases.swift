import Briefs

extension MarkedStory {
  /// The office that ends right before `end`, with or without a comma: `le ministre de l'Intérieur, X`.
  ///
  /// Walks back over what an office is made of to its first word, and on to a further head that it depends on
  /// (`directeur du cabinet du ministre`); at most thirty words.
  func officeBefore(_ end: Int) -> PersonSighting.Office? {
    var end = end
    // An article between office and courtesy: `le directeur de la police, le général X`.
    if end > 0, gaps[end].isTight, !ends(end - 1).isDisjoint(with: [.one]), words[end - 1].shape == .lower,
      !isArabic
    {
      end -= 1
    }
    guard end > 0, gaps[end].isSubset(of: [.space, .comma, .closing]),
      !covers[end - 1].contains(.and) || covers[end - 1].contains(.office)
    else { return nil }
    var head: Int?
    var index = end
    var steps = 0
    while index > 0, steps < 30 {
      if index < end, !staysInOffice(at: index) { break }
      index -= 1
      steps += 1
      guard isOfficeWord(index) else { break }
      if isOfficeHead(index) {
        index = headStart(index)
        head = index
        // Only what it belongs to goes on: `secrétaire du ministre`.
        guard index > 0, gaps[index].isTight, isGenitive(index - 1) else { break }
      }
    }
    guard let head else { return nil }
    // `police inspector`, where `inspector` was read as a rank.
    let last = max(withoutAcronym(end), min(words.count, head + Int(lengths[head])))
    let rule: OfficeRule = gaps[end].contains(.comma) ? .beforeComma : .before
    return PersonSighting.Office(words: withoutArticle(beforeHead(head)..<last), rule: rule)
  }

  /// The office that follows a name after a comma: `X, directeur général de la police, a reçu`.
  func officeAfter(_ start: Int) -> PersonSighting.Office? {
    guard start < words.count, gaps[start].contains(.comma) || gaps[start].contains(.opening),
      gaps[start].isDisjoint(with: [.stop, .line, .quote])
    else { return nil }
    var first = start
    while first < words.count, first == start || gaps[first].isTight,
      !covers[first].isDisjoint(with: [.one]), starts[first].isDisjoint(with: [.office])
    {
      first += 1
    }
    var head = first
    while head < words.count, head - first < 6, head == start || gaps[head].isTight,
      !isOfficeHead(head)
    {
      // Another's name, a verb or a little word: no office begins here.
      let isPossessive = words[head].length == 1 && gaps[head].contains(.apostrophe)
      guard isPossessive || lexicon.language == "en" && !isCommon(head) || covers[head].contains(.before)
      else {
        return nil
      }
      head += 1
      // `the Philippines’ undersecretary`.
      if isPossessive || head < words.count && gaps[head].contains(.apostrophe) && lexicon.language == "en" {
        first = head
      }
    }
    guard head < words.count, isOfficeHead(head),
      head == start || gaps[head].isTight || head == first
    else { return nil }
    var end = head + max(1, Int(lengths[head]))
    while end < words.count, end - head < 30, goesOn(at: end), isOfficeWord(end) { end += 1 }
    while end - 1 > head, covers[end - 1].contains(.link) || !covers[end - 1].isDisjoint(with: [.one, .and]),
      !covers[end - 1].contains(.office), words[end - 1].shape == .lower, words[end - 1].length < 5
    {
      end -= 1
    }
    return PersonSighting.Office(words: withoutArticle(first..<withoutAcronym(end)), rule: .after)
  }

  /// Where a longer head begins that the one at `index` ends: `vice-ministre`, `adjointe au maire`.
  private func headStart(_ index: Int) -> Int {
    (max(0, index - 3)..<index).first { isOfficeHead($0) && $0 + Int(lengths[$0]) > index } ?? index
  }

  /// `the head` is a head too, but its article is no part of the office.
  private func withoutArticle(_ office: Range<Int>) -> Range<Int> {
    office.count > 1 && bodyKinds(office.lowerBound).contains(.article)
      ? office.lowerBound + 1..<office.upperBound : office
  }

  /// The end without an acronym in brackets that stands last.
  private func withoutAcronym(_ end: Int) -> Int {
    guard end > 1, words[end - 1].shape == .capitals, gaps[end - 1].contains(.opening) else { return end }
    return end - 1
  }

  /// Whether the office may go on leftward across the gap before `index`.
  private func staysInOffice(at index: Int) -> Bool {
    if gaps[index].isTight || isAmpersand(index) { return true }
    if gaps[index].isSubset(of: [.space, .opening, .closing]) { return true }
    // `ministre des Affaires étrangères, de la Coopération et des Marocains de l'étranger`.
    return gaps[index].isSubset(of: [.space, .comma]) && isGenitive(index)
  }

  /// Whether the office may go on rightward across the gap before `index`.
  private func goesOn(at index: Int) -> Bool { staysInOffice(at: index) }

  private func isOfficeWord(_ index: Int) -> Bool {
    let kinds = covers[index]
    guard kinds.isDisjoint(with: [.clause, .say, .day, .both]) || kinds.contains(.office) else {
      return false
    }
    if !kinds.isDisjoint(with: [.meets, .act, .visit]),
      kinds.isDisjoint(with: [.and, .link, .office, .institution])
    {
      return false
    }
    if isVerbA(index) { return false }
    // `exprime sa gratitude à son collègue`.
    if PersonWords.possessives.contains(words[index].key) { return false }
    // `minister in Kinshasa`: where it is held is no part of it.
    if words[index].shape == .lower, kinds.contains(.at), isCommon(index),
      kinds.isDisjoint(with: [.of, .link, .office, .before, .institution])
    {
      return false
    }
    if !kinds.isDisjoint(with: [.link, .office, .institution, .before, .body, .noName, .rank]) {
      return true
    }
    return !isCommon(index) || words[index].isCapitalised
      || words[index].length == 1 && gaps[index].contains(.apostrophe)
  }

  /// `de`, `du`, `of`, `del`: what follows belongs to what stands before.
  private func isGenitive(_ index: Int) -> Bool { covers[index].contains(.of) }

  /// French `a` (has) folds like `à`.
  private func isVerbA(_ index: Int) -> Bool {
    lexicon.language == "fr" && words[index].length == 1 && words[index].range.count == 1
      && reading.story.article.text.utf8[Int(words[index].start)] == UInt8(ascii: "a")
      && (index + 1 >= gaps.count || !gaps[index + 1].contains(.apostrophe))
  }

  /// Where the office begins before its head: `vice-`, `ancien`, and in English the nouns before a noun, back to an article,
  /// a possessor or the clause's begin; without one of these, only capitals.
  func beforeHead(_ head: Int) -> Int {
    var sure = head
    var first = head
    while first > 0, gaps[first].isTight, head - first < 5,
      lexicon.language != "en" || !gaps[first].contains(.apostrophe), isModifier(first - 1)
    {
      first -= 1
      if covers[first].contains(.before) || words[first].isCapitalised, sure == first + 1 { sure = first }
    }
    guard first > 0, gaps[first].isTight else { return first }
    let isBegun =
      !covers[first - 1].isDisjoint(with: [.one, .many]) || gaps[first].contains(.apostrophe)
      || words[first - 1].length == 1
    return isBegun ? first : sure
  }

  private func isModifier(_ index: Int) -> Bool {
    let kinds = covers[index]
    if kinds.contains(.before) { return true }
    return lexicon.language == "en" && words[index].length > 1
      && (!isCommon(index) || words[index].shape == .capitals)
      && kinds.isDisjoint(with: [.say, .act, .meets, .day, .clause, .one, .visit, .honorific])
  }
}

extension MarkedStory {
  /// Whether nothing but a possessive's `s` stands between a country and an office.
  func isPossessor(_ country: Range<Int>, of office: Range<Int>) -> Bool {
    (country.upperBound..<office.lowerBound).allSatisfy { words[$0].length == 1 }
      && (country.upperBound..<office.lowerBound + 1).allSatisfy { gaps[$0].isTight }
  }
}
