import Briefs

extension MarkedStory {
  /// Why the sighting is no sign of its country, if it is none: a street, a treaty's town, a club, a longer name.
  func refusal(of sighting: CountrySighting, _ lineCase: LineCase) -> CountrySighting.Refusal? {
    let range = sighting.words
    if sighting.kind == .trap { return .trap }
    guard sighting.kind != .demonym else { return isSurname(range) ? .partOfName : nil }
    let headed = headKinds(before: range)
    if headed.contains(.street) || followedBy(.street, range) { return .street }
    if sighting.kind >= .capital {
      let isSite = sighting.signals.contains(.located)
      if headed.contains(.treaty) && !isSite || followedBy(.treaty, range) { return .treaty }
      if headed.contains(.club) || touches(.club, range) { return .club }
    }
    guard lineCase == .usual else { return nil }
    return isPartOfName(range, sighting) ? .partOfName : nil
  }

  /// The cues of the noun that the form depends on: `accords` in `accords d'Oslo`.
  private func headKinds(before range: Range<Int>) -> Cues.Kinds {
    var index = range.lowerBound
    var steps = 0
    var kinds: Cues.Kinds = []
    while index > 0, steps < 4, gaps[index].isTight {
      index -= 1
      steps += 1
      kinds.formUnion(ends[index])
      guard covers[index].contains(.link) || !covers[index].isDisjoint(with: [.one, .many]) else { break }
    }
    return kinds
  }

  private func followedBy(_ kind: Cues.Kinds, _ range: Range<Int>) -> Bool {
    let after = range.upperBound
    guard lexicon.language == "en", after < words.count, gaps[after].isTight else { return false }
    return starts[after].contains(kind) && words[after].isCapitalised
  }

  private func touches(_ kind: Cues.Kinds, _ range: Range<Int>) -> Bool {
    let after = range.upperBound
    if after < words.count, gaps[after] == .space, starts[after].contains(kind), words[after].isCapitalised {
      return true
    }
    return range.lowerBound > 0 && gaps[range.lowerBound] == .space
      && ends[range.lowerBound - 1].contains(kind)
  }

  /// Whether the form is a part of a longer name: `Jack London`, `Mme Mali`, `Jordan Henderson`.
  private func isPartOfName(_ range: Range<Int>, _ sighting: CountrySighting) -> Bool {
    let before = range.lowerBound - 1
    if before >= 0, !ends(before).isDisjoint(with: [.honorific]),
      gaps[range.lowerBound].isSubset(of: [.space, .stop])
    {
      return true
    }
    guard !isArabic, sighting.kind >= .capital || sighting.needsSupport else { return false }
    if sighting.signals.isDisjoint(with: [.dateline, .located])
      || sighting.needsSupport && !sighting.signals.contains(.dateline),
      runsOn(range)
    {
      return true
    }
    // `Leila Ben Salem`: a particle with a capital between two names.
    if before > 0, sighting.kind == .city, gaps[range.lowerBound] == .space, gaps[before] == .space,
      words[before].isCapitalised, covers(before).contains(.particle),
      words[before - 1].shape == .capitalised, covers(before - 1).isEmpty, !isCommon(before - 1)
    {
      return true
    }
    guard before >= 0, gaps[range.lowerBound] == .space, !beginsSentence(before) else { return false }
    return words[before].shape == .capitalised && words[before].length > 1 && covers(before).isEmpty
      && !isCommon(before) && lexicon.language != "en" && sighting.kind == .city
      || words[before].shape == .capitalised && covers(before).isEmpty && sighting.needsSupport
        && !isCommon(before)
  }

  /// Whether an Arabic adjective is a surname: `أحمد المصري`, after a word that is no noun with its article.
  private func isSurname(_ range: Range<Int>) -> Bool {
    guard isArabic, range.lowerBound > 0, gaps[range.lowerBound].isTight else { return false }
    return ends(range.lowerBound - 1).contains(.honorific)
  }
}
