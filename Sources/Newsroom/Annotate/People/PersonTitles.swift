import Briefs

extension MarkedStory {
  /// Whether an article, a preposition or a possessor stands right before: `the Harbour Trust`, `ministre de la Mer`.
  func isOwned(_ start: Int) -> Bool {
    guard start > 0, gaps[start].isTight else { return false }
    let isPossessive = words[start - 1].length == 1 && gaps[start - 1].contains(.apostrophe)
    let kinds = covers[start - 1]
    return isPossessive
      || kinds.isDisjoint(with: [.office, .meets, .say])
        && !kinds.isDisjoint(with: [.of, .at, .one, .many, .link])
  }

  /// The office where it may stand before the name without a comma: in English its head comes last (`Foreign Minister X`),
  /// but for what it is in charge of (`Secretary of Defence X`).
  func direct(_ office: PersonSighting.Office, of run: Range<Int>) -> PersonSighting.Office? {
    guard lexicon.language == "en", gaps[run.lowerBound].isTight,
      let head = office.words.last(where: { isOfficeHead($0) })
    else { return office }
    let tail = min(head + Int(lengths[head]), office.words.upperBound)..<office.words.upperBound
    let isCharge = tail.allSatisfy { !covers[$0].isDisjoint(with: [.of, .link, .noName, .institution]) }
    return isCharge && (run.count > 1 || tail.isEmpty) ? office : nil
  }

  /// Where a trade between an office and the name begins: `Su colega ecuatoriano, el jurista X`; else the name.
  func tradeStart(_ first: Int) -> Int {
    guard lexicon.language != "en", first > 2, gaps[first] == .space, covers[first - 1].contains(.trade),
      gaps[first - 1].isTight, !covers[first - 2].isDisjoint(with: [.one]), gaps[first - 2].contains(.comma)
    else { return first }
    return first - 2
  }

  /// The honorifics and ranks right before `index`: `M.`, `le général`, `Lieutenant General`.
  func courtesy(before index: Int) -> Range<Int>? {
    var start = index
    while start > 0, gaps[start].isSubset(of: [.space, .stop, .hyphen]),
      !gaps[start].contains(.stop) || words[start - 1].length <= 4 && words[start - 1].isCapitalised,
      let first = (max(0, start - 4)..<start).first(where: {
        !starts[$0].isDisjoint(with: [.honorific, .rank]) && $0 + Int(lengths[$0]) == start
      })
    {
      start = first
    }
    return start < index ? start..<index : nil
  }

  /// A rank that is an office of its own: `Superintendent Orla Byrne`.
  func officeInCourtesy(_ courtesy: Range<Int>) -> PersonSighting.Office? {
    guard let head = courtesy.first(where: { isOfficeHead($0) }) else { return nil }
    return PersonSighting.Office(words: beforeHead(head)..<courtesy.upperBound, rule: .rank)
  }

  /// Whether the head of an office begins at `index`; a trade is none.
  func isOfficeHead(_ index: Int) -> Bool {
    starts[index].contains(.office) && !starts[index].contains(.trade)
  }

  /// Whether the run says or meets, or somebody meets it.
  func isSpeaker(_ run: Range<Int>) -> Bool {
    let after = run.upperBound
    for index in after..<min(after + 3, words.count) {
      if gaps[index].isBreak && !gaps[index].isSubset(of: [.space, .comma, .quote]) { break }
      if !starts[index].isDisjoint(with: [.say, .meets]), starts[index].isDisjoint(with: [.and, .link, .at]) {
        return true
      }
    }
    var index = run.lowerBound
    var steps = 0
    while index > 0, steps < 2, gaps[index].isSubset(of: [.space, .comma, .quote]) {
      index -= 1
      steps += 1
      if !ends[index].isDisjoint(with: [.say, .meets]), ends[index].isDisjoint(with: [.and, .link]) {
        return true
      }
    }
    return false
  }
}
