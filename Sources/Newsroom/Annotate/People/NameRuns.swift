import Briefs

extension MarkedStory {
  /// The runs of capitalised words that may be persons' names, with what stands beside each.
  ///
  /// `taken` tells the words that name a country, a town or an organisation. Lines where every word has a capital are
  /// not read: a headline's words are no names. Linear.
  func namedPersons(except taken: [Bool]) -> [PersonSighting] {
    let capitals = StoryCapitals(self)
    var found: [PersonSighting] = []
    for line in reading.lines where LineCase(line, in: reading) == .usual {
      var index = line.words.lowerBound
      while index < line.words.upperBound {
        guard var run = nameRun(at: index, in: line.words, except: taken) else {
          index += 1
          continue
        }
        // `Interrogé Paul Durand`: a word with a sentence's capital before a given name.
        if run.count > 2, beginsSentence(run.lowerBound), !isGiven(run.lowerBound),
          !isWeakGiven(run.lowerBound), isGiven(run.lowerBound + 1)
        {
          run = run.lowerBound + 1..<run.upperBound
        }
        found.append(person(run, in: line, capitals, except: taken))
        index = run.upperBound
      }
    }
    return found
  }

  /// The longest run of name words from `index`: capitalised, joined by spaces, hyphens or particles.
  private func nameRun(at index: Int, in line: Range<Int>, except taken: [Bool]) -> Range<Int>? {
    guard
      isNameWord(index, except: taken) && !(beginsSentence(index) && isCommon(index) && !isGiven(index))
        || opensName(index, taken), !isElided(index)
    else { return nil }
    var end = index + 1
    var count = 1
    var hasGiven = isGiven(index) || isWeakGiven(index)
    while end < line.upperBound, count < 7 {
      var next = end
      while next < line.upperBound, next - end < 3, joinsName(next), !words[next].isCapitalised,
        covers[next].contains(.particle)
      {
        next += 1
      }
      // `Emiliano Rolón y Arnaldo Fleitas` are two.
      if next > end, next < line.upperBound, covers[next - 1].contains(.and), isGiven(next) || count > 2 {
        break
      }
      guard next < line.upperBound, joinsName(next) else { break }
      if hasGiven, isNumeral(next), gaps[next] == .space {
        end = next + 1
        break
      }
      guard
        isHalf(next, in: line, taken) || isNameWord(next, except: taken)
          || hasGiven && mayFollowGiven(next, taken)
          || count > 1 && isAfterParticle(next) && !taken[next]
          || count > 1 && isLowerHalf(next)
      else { break }
      if isGiven(next) { hasGiven = true }
      count += 1
      end = next + 1
    }
    // `Rosenbaum S`: an initial does not stand last.
    if end - index > 1, words[end - 1].length == 1, !isNumeral(end - 1) || !hasGiven { return nil }
    // Capitals alone are an acronym: `DGSN-DGST`.
    guard words[index..<end].contains(where: { $0.shape == .capitalised && $0.length > 1 }) else {
      return nil
    }
    // A party or a body before a name: `LREM Paul Durand`.
    let isLed = words[index].shape == .capitals && end - index > 2 && words[index + 1].shape == .capitalised
    return (isLed ? index + 1 : index)..<end
  }

  /// Whether the word is a given name and nothing else.
  func isGiven(_ index: Int) -> Bool {
    words.indices.contains(index) && lexicon.givenNames.isSure(words[index].key)
      && (!isArabic || !isCommon(index) || endsInYa(index))
  }

  /// Whether the word is a given name that is also something else.
  func isWeakGiven(_ index: Int) -> Bool {
    words.indices.contains(index) && lexicon.givenNames.isWeak(words[index].key)
  }

  /// Whether the word ends in ي, so that it is the name علي and not the word على.
  private func endsInYa(_ index: Int) -> Bool {
    let utf8 = reading.story.article.text.utf8
    let end = Int(words[index].end)
    return end >= 2 && utf8[end - 2] == 0xD9 && utf8[end - 1] == 0x8A
  }

  /// A given name that is also a country's or a town's, before a surname: `Georgia Stubblefield`.
  private func opensName(_ index: Int, _ taken: [Bool]) -> Bool {
    guard words[index].shape == .capitalised, isGiven(index) || isWeakGiven(index), index + 1 < words.count,
      gaps[index + 1].isSubset(of: [.space, .hyphen]), isNameWord(index + 1, except: taken),
      !isCommon(index + 1)
    else { return false }
    return index == 0 || !gaps[index].isTight || covers[index - 1].isDisjoint(with: [.at, .from])
  }

  /// Whether any word may stand here because a given name stands before: `Stephen King`, `Salvador Plaza Endara`.
  private func mayFollowGiven(_ index: Int, _ taken: [Bool]) -> Bool {
    guard words[index].isCapitalised, gaps[index].isSubset(of: [.space, .hyphen]), !isCommon(index),
      covers[index].isDisjoint(with: [.body, .institution, .honorific, .clause, .day, .treaty])
    else { return false }
    // English says what a body is at its end: `Victoria Line`.
    if lexicon.language == "en",
      !covers[index].isDisjoint(with: [.street, .club, .noName, .currency])
        || lexicon.organisations.isHead(words[index].key)
    {
      return false
    }
    // `Bruno LE MAIRE` is written so; an acronym does not follow a given name.
    return !taken[index] || gaps[index] == .space && isGiven(index - 1)
  }

  /// `VI`, `XIV`: what kings and popes are told apart by.
  private func isNumeral(_ index: Int) -> Bool {
    guard words[index].isCapitalised, words[index].length <= 5 else { return false }
    return reading.story.article.text.utf8[words[index].range].allSatisfy {
      $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "V") || $0 == UInt8(ascii: "X")
    }
  }

  /// A surname's second half may be any word: `Grande-Marlaska`.
  private func isHalf(_ next: Int, in line: Range<Int>, _ taken: [Bool]) -> Bool {
    guard words[next].isCapitalised else { return false }
    return gaps[next] == .hyphen
      && (!taken[next] || isGiven(next - 1)
        || next > 1 && words[next - 2].isCapitalised && gaps[next - 1] == .space)
      || next + 1 < line.upperBound && gaps[next + 1] == .hyphen && isNameWord(next + 1, except: taken)
  }

  /// `Baek Seung-hoon`: the second half of a given name that stands last.
  private func isLowerHalf(_ index: Int) -> Bool {
    gaps[index] == .hyphen && words[index].shape == .lower && (2...6).contains(words[index].length)
      && covers[index].isEmpty && !isCommon(index)
  }

  /// French `L'`, `D'`, `S'` at a sentence's begin.
  private func isElided(_ index: Int) -> Bool {
    lexicon.language == "fr" && words[index].length == 1 && gaps[index + 1].contains(.apostrophe)
      && !isNameApostrophe(index)
  }

  private func isNameApostrophe(_ index: Int) -> Bool {
    let byte = reading.story.article.text.utf8[Int(words[index].start)]
    return byte == UInt8(ascii: "O") || byte == UInt8(ascii: "D") && !beginsSentence(index)
  }

  /// Whether a particle with a capital makes a surname of whatever follows: `Sidi Ould Cheikh`.
  private func isAfterParticle(_ index: Int) -> Bool {
    words[index].shape == .capitalised && words[index - 1].isCapitalised
      && covers[index - 1].contains(.particle)
  }

  /// Whether the word goes on with the one before: a tight gap, or the dot of an initial.
  private func joinsName(_ index: Int) -> Bool {
    if gaps[index].isTight { return gaps[index] != [.space, .hyphen] }
    guard gaps[index].isSubset(of: [.space, .stop]), words[index - 1].length <= 2,
      words[index - 1].isCapitalised, ends(index - 1).isDisjoint(with: [.honorific])
    else { return false }
    // `George W. Bush`, `J. K. Rowling`, but not `Rosenbaum S. Exercise`.
    return index < 2 || !gaps[index - 1].isTight || !words[index - 2].isCapitalised || isGiven(index - 2)
      || isWeakGiven(index - 2) || words[index - 2].length == 1
  }

  private func isNameWord(_ index: Int, except taken: [Bool]) -> Bool {
    let word = words[index]
    guard word.isCapitalised, !taken[index], word.shape != .capitals || word.length > 3 else { return false }
    if isGiven(index) { return true }
    let kinds = covers[index]
    // A name may hold what is elsewhere a particle; whatever else a cue tells, it is no name.
    return kinds.isDisjoint(with: [
      .noName, .body, .office, .institution, .rank, .honorific, .street, .treaty, .day, .before, .clause,
      .people, .trade,
    ]) && !lexicon.organisations.isHead(word.key)
      || kinds.contains(.particle) && kinds.isDisjoint(with: [.noName, .office, .rank])
  }

  /// What stands beside a run tells whether it is a person: an office, a courtesy, a verb of saying or meeting.
  private func person(
    _ run: Range<Int>, in line: StoryWords.Line, _ capitals: StoryCapitals, except taken: [Bool]
  ) -> PersonSighting {
    let courtesy = courtesy(before: run.lowerBound)
    let start = courtesy?.lowerBound ?? tradeStart(run.lowerBound)
    // `portavoz de Costa Abierta`, `Queen's Gambit`: what an office is of is no person.
    let isOwned = courtesy == nil && start == run.lowerBound && isOwned(start)
    let before =
      isOwned ? nil : officeBefore(start).flatMap { courtesy == nil ? direct($0, of: run) : $0 }
    let after = officeAfter(run.upperBound)
    let office = before ?? after ?? courtesy.flatMap(officeInCourtesy)
    // `Marie-Cécile` is no more than a given name.
    if run.dropFirst().allSatisfy({ gaps[$0] == .hyphen }) {
      return PersonSighting(
        name: run, office: office, courtesy: courtesy, isTold: courtesy != nil,
        isSingle: true)
    }
    var signs = signs(of: run, in: line, capitals, except: taken)
    signs.insert(.courtesy, if: courtesy != nil)
    signs.insert(.officeBefore, if: before != nil)
    signs.insert(.officeAfter, if: after != nil)
    return PersonSighting(
      name: run, office: office, courtesy: courtesy, isTold: lexicon.personWeights.sum(signs) > 0,
      signs: signs)
  }
}
