import Briefs

extension MarkedStory {
  /// The runs of capitalised words that may be persons' names, with what stands beside each.
  ///
  /// `taken` tells the words that name a country or a town. Lines where every word has a capital are not read: a
  /// headline's words are no names.
  func namedPersons(except taken: [Bool]) -> [PersonSighting] {
    var found: [PersonSighting] = []
    for line in reading.lines where LineCase(line, in: reading) == .usual {
      var index = line.words.lowerBound
      while index < line.words.upperBound {
        guard let run = nameRun(at: index, in: line.words, except: taken) else {
          index += 1
          continue
        }
        if let person = person(run) { found.append(person) }
        index = run.upperBound
      }
    }
    return found
  }

  /// The longest run of name words from `index`: capitalised, joined by spaces, hyphens or particles.
  private func nameRun(at index: Int, in line: Range<Int>, except taken: [Bool]) -> Range<Int>? {
    guard isNameWord(index, except: taken), !(beginsSentence(index) && isCommon(index)) else { return nil }
    var end = index + 1
    var count = 1
    while end < line.upperBound, count < 7 {
      var next = end
      while next < line.upperBound, next - end < 3, joinsName(next), !words[next].isCapitalised,
        covers[next].contains(.particle)
      {
        next += 1
      }
      // A surname's second half may be any word: `Grande-Marlaska`.
      let isHalf =
        next < line.upperBound && gaps[next] == .hyphen && words[next].isCapitalised && !taken[next]
      let hasHalf =
        next + 1 < line.upperBound && gaps[next + 1] == .hyphen && words[next].isCapitalised
        && isNameWord(next + 1, except: taken)
      guard next < line.upperBound, joinsName(next),
        isHalf || hasHalf || isNameWord(next, except: taken)
          || count > 1 && isAfterParticle(next) && !taken[next]
      else { break }
      count += 1
      end = next + 1
    }
    // Capitals alone are an acronym: `DGSN-DGST`.
    guard words[index..<end].contains(where: { $0.shape == .capitalised && $0.length > 1 }) else {
      return nil
    }
    // A party or a body before a name: `LREM Paul Durand`.
    let isLed = words[index].shape == .capitals && end - index > 2 && words[index + 1].shape == .capitalised
    return (isLed ? index + 1 : index)..<end
  }

  /// Whether a particle with a capital makes a surname of whatever follows: `Sidi Ould Cheikh`.
  private func isAfterParticle(_ index: Int) -> Bool {
    words[index].shape == .capitalised && words[index - 1].isCapitalised
      && covers[index - 1].contains(.particle)
  }

  /// Whether the word goes on with the one before: a tight gap, or the dot of an initial.
  private func joinsName(_ index: Int) -> Bool {
    if gaps[index].isTight { return true }
    return gaps[index].isSubset(of: [.space, .stop]) && words[index - 1].length <= 2
      && words[index - 1].isCapitalised && ends(index - 1).isDisjoint(with: [.honorific])
  }

  private func isNameWord(_ index: Int, except taken: [Bool]) -> Bool {
    let word = words[index]
    guard word.isCapitalised, !taken[index], word.shape != .capitals || word.length > 3 else { return false }
    let kinds = covers[index]
    // A name may hold what is elsewhere a particle; whatever else a cue tells, it is no name.
    return kinds.isDisjoint(with: [
      .noName, .body, .office, .institution, .rank, .honorific, .street, .treaty, .day, .before, .clause,
      .people,
    ]) || kinds.contains(.particle) && kinds.isDisjoint(with: [.noName, .office, .rank])
  }

  /// What stands beside a run tells whether it is a person: an office, a courtesy, a verb of saying or meeting.
  private func person(_ run: Range<Int>) -> PersonSighting? {
    let courtesy = courtesy(before: run.lowerBound)
    let start = courtesy?.lowerBound ?? run.lowerBound
    // `portavoz de Costa Abierta`, `Queen's Gambit`: what an office is of is no person.
    if courtesy == nil, isOwned(start) { return PersonSighting(name: run, isTold: false) }
    let before = officeBefore(start).flatMap { courtesy == nil ? direct($0, of: run) : $0 }
    let office = before ?? officeAfter(run.upperBound) ?? courtesy.flatMap(officeInCourtesy)
    let isTold = courtesy != nil || office != nil || isSpeaker(run)
    if run.count == 1, courtesy == nil, before == nil || isCommon(run.lowerBound) {
      return PersonSighting(name: run, isTold: false)
    }
    return PersonSighting(name: run, office: office, courtesy: courtesy, isTold: isTold)
  }

  /// Whether an article, a preposition or a possessor stands right before: `the Harbour Trust`, `ministre de la Mer`.
  private func isOwned(_ start: Int) -> Bool {
    guard start > 0, gaps[start].isTight else { return false }
    let isPossessive = words[start - 1].length == 1 && gaps[start - 1].contains(.apostrophe)
    let kinds = covers[start - 1]
    return isPossessive
      || kinds.isDisjoint(with: [.office, .meets, .say])
        && !kinds.isDisjoint(with: [.of, .at, .one, .many, .link])
  }

  /// The office where it may stand before the name without a comma: in English its head comes last (`Foreign Minister X`),
  /// but for what it is in charge of (`Secretary of Defence X`).
  private func direct(_ office: PersonSighting.Office, of run: Range<Int>) -> PersonSighting.Office? {
    guard lexicon.language == "en", gaps[run.lowerBound].isTight,
      let head = office.words.last(where: { starts[$0].contains(.office) })
    else { return office }
    let tail = min(head + Int(lengths[head]), office.words.upperBound)..<office.words.upperBound
    let isCharge = tail.allSatisfy { !covers[$0].isDisjoint(with: [.of, .link, .noName, .institution]) }
    return isCharge && (run.count > 1 || tail.isEmpty) ? office : nil
  }

  /// The honorifics and ranks right before `index`: `M.`, `le général`, `Lieutenant General`.
  private func courtesy(before index: Int) -> Range<Int>? {
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
  private func officeInCourtesy(_ courtesy: Range<Int>) -> PersonSighting.Office? {
    guard let head = courtesy.first(where: { starts[$0].contains(.office) }) else { return nil }
    return PersonSighting.Office(words: beforeHead(head)..<courtesy.upperBound)
  }

  /// Whether the run says, meets or does something, or somebody meets it.
  private func isSpeaker(_ run: Range<Int>) -> Bool {
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
