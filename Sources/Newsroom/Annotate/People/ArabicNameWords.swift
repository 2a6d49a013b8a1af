import Briefs

/// Where an Arabic name ends, and what its words may be.
extension MarkedStory {
  /// Two to five words from `start` that may be a name, and where it ends.
  ///
  /// Two parts, and what particles join to them; further ones where they are given names, have the article, or stand before
  /// a mark. After a surname with its article only another of its kind goes on.
  func arabicName(at start: Int, except taken: [Bool], isTitled: Bool = false) -> Range<Int>? {
    guard
      isArabicNameWord(start, taken)
        && (!isPrefixed(start) || isWeakGiven(start) || isLineage(start + 1)
          || gaps[start].contains(.comma) && letter(start, 0) != 0x648)
        || isGiven(start) && !taken[start] || isArabicParticle(start)
        || isTitled && isWeakGiven(start) && !taken[start]
    else { return nil }
    var end = start
    var parts = 0
    var isJoined = false
    while end < words.count, end - start < 7,
      end == start || gaps[end].isTight || gaps[end] == [.space, .hyphen]
    {
      if isArabicParticle(end), !(end == start && isGiven(end)), end + 1 < words.count, gaps[end + 1].isTight,
        !taken[end]
      {
        isJoined = true
        end += 1
        continue
      }
      // `عوض الله البسيوني`.
      if parts == 1, isAllah(end) {
        end += 1
        continue
      }
      guard end == start || goesOnWithName(end, parts, isJoined, taken, isTitled || isGiven(start), isTitled)
      else { break }
      parts += 1
      isJoined = false
      end += 1
    }
    if isJoined { end -= 1 }
    return parts >= 2 && end - start >= 2 ? start..<end : nil
  }

  /// Whether the word is a further part of a name that has `parts` already.
  private func goesOnWithName(
    _ index: Int, _ parts: Int, _ isJoined: Bool, _ taken: [Bool], _ isSure: Bool, _ isTitled: Bool
  ) -> Bool {
    if isJoined { return !isCommon(index) || isDefinite(index) }
    if hasJoinedPreposition(index) && !(isSure && parts == 1 && letter(index, 0) == 0x628) { return false }
    let isEnded =
      gaps[index + 1].isBreak || isCommon(index + 1) || !covers(index + 1).isEmpty
      || taken.indices.contains(index + 1) && taken[index + 1]
    if hasArticle(index) {
      return (parts == 1 || isEnded) && (!taken[index] || isEnded || parts == 1)
        && covers[index].isDisjoint(with: [
          .day, .noName, .clause, .rank, .institution, .office, .say, .trade,
        ])
    }
    if isGiven(index), !taken[index] { return true }
    guard isArabicNameWord(index, taken), isTitled || !hasVerbPrefix(index) || gaps[index + 1].isBreak else {
      return false
    }
    // After two parts an unknown word is a name only where something ends it.
    guard parts >= 2 else { return true }
    return parts == 2 && !hasArticle(index - 1)
      && (gaps[index + 1].isBreak && !gaps[index + 1].contains(.colon)
        || isSure && isEnded && !hasVerbPrefix(index) && !isAccusative(index))
  }

  /// Whether the word begins with the article itself, nothing written on to it.
  func hasArticle(_ index: Int) -> Bool { letter(index, 0) == 0x627 && letter(index, 1) == 0x644 }

  /// `بن`, `أبو`, `عبد`; `لا` and `لو` are mostly other words.
  private func isArabicParticle(_ index: Int) -> Bool {
    covers(index).contains(.particle) && !(letter(index, 0) == 0x644 && words[index].length == 2)
  }

  /// `اسما`: an indefinite noun in the accusative.
  private func isAccusative(_ index: Int) -> Bool {
    guard words[index].length < 5 else { return false }
    let utf8 = reading.story.article.text.utf8
    let end = Int(words[index].end)
    return end >= 2 && utf8[end - 2] == 0xD8 && utf8[end - 1] == 0xA7
  }

  /// Whether an unknown word begins like a conjunction's, a preposition's or a verb's: no name begins so.
  private func isPrefixed(_ index: Int) -> Bool {
    [0x648, 0x628, 0x64A].contains(letter(index, 0)) && !isArabicParticle(index)
  }

  /// `يصل`, `تقول`, `سيعود`: an unknown third word that looks like a verb.
  private func hasVerbPrefix(_ index: Int) -> Bool {
    let letter = letter(index, 0)
    return letter == 0x64A || words[index].length <= 4 && [0x62A, 0x633, 0x646].contains(letter)
  }

  /// `للصحيفة`, `بنتيجة`: a preposition written on to a noun.
  func hasJoinedPreposition(_ index: Int) -> Bool {
    letter(index, 0) == 0x644 && letter(index, 1) == 0x644
      || letter(index, 0) == 0x628 && endsInTaMarbuta(index)
  }

  /// The word's letter at `place`, from 0; letters are two bytes each.
  func letter(_ index: Int, _ place: Int) -> UInt32 {
    let utf8 = reading.story.article.text.utf8
    let start = Int(words[index].start) + 2 * place
    guard start + 1 < Int(words[index].end), utf8[start] >= 0xC2 else { return 0 }
    return (UInt32(utf8[start]) & 0x1F) << 6 | UInt32(utf8[start + 1]) & 0x3F
  }

  func isArabicNameWord(_ index: Int, _ taken: [Bool]) -> Bool {
    guard words.indices.contains(index), !taken[index], words[index].shape != .number, words[index].length > 1
    else {
      return false
    }
    if isArabicParticle(index) { return true }
    return covers[index].isEmpty && !isCommon(index) && !hasArticle(index)
  }

  /// Whether the word has its article, whatever is written on to it.
  func isDefinite(_ index: Int) -> Bool {
    guard words.indices.contains(index) else { return false }
    var k = 0
    while spellings.key(index, k) != nil {
      if spellings.isBare(index, k) { return true }
      k += 1
    }
    return false
  }

  /// Whether the word ends in ة (0xD8 0xA9).
  func endsInTaMarbuta(_ index: Int) -> Bool {
    let utf8 = reading.story.article.text.utf8
    let end = Int(words[index].end)
    return end >= 2 && utf8[end - 2] == 0xD8 && utf8[end - 1] == 0xA9
  }

  /// How many bytes of clitics stand before the office's first word.
  func droppedBytes(_ index: Int) -> Int {
    guard let form = lexicon.cues.phrases.longest(in: words, at: index, spelling: spellings.key)?.form else {
      return 0
    }
    return spellings.dropped(index, form)
  }
}
