import Briefs

/// What the whole story tells of its words: which stand without a capital, and which names stand alone.
struct StoryCapitals: Sendable {
  /// Words that stand somewhere without a capital.
  private(set) var lower: Set<UInt64> = []
  /// Capitalised words with no other beside them.
  private(set) var alone: Set<UInt64> = []
  /// Those of them that act as persons do.
  private(set) var acting: Set<UInt64> = []

  /// Reads the story once. Linear.
  init(_ marked: MarkedStory) {
    for line in marked.reading.lines where LineCase(line, in: marked.reading) == .usual {
      for index in line.words where marked.words[index].length > 2 {
        let word = marked.words[index]
        if word.shape == .lower { lower.insert(word.key) }
        guard word.shape == .capitalised, !marked.isJoined(index), !marked.isJoined(index + 1),
          !(marked.isCommon(index) && marked.beginsSentence(index))
        else { continue }
        alone.insert(word.key)
        if marked.actsAsPerson(index..<index + 1) || marked.courtesy(before: index) != nil {
          acting.insert(word.key)
        }
      }
    }
  }
}

extension MarkedStory {
  /// Whether two capitalised words touch before `index`.
  fileprivate func isJoined(_ index: Int) -> Bool {
    index > 0 && index < words.count && gaps[index].isTight && words[index].isCapitalised
      && words[index - 1].isCapitalised && words[index - 1].length > 1
  }

  /// Whether the words are followed or preceded by what a person says or does.
  func actsAsPerson(_ run: Range<Int>) -> Bool {
    let next = starts(run.upperBound)
    if gaps[run.upperBound] == .space,
      !next.isDisjoint(with: [.say, .does]) && next.isDisjoint(with: [.at, .link, .clause])
    {
      return true
    }
    guard run.lowerBound > 0, gaps[run.lowerBound] == .space || gaps[run.lowerBound] == [.space, .quote]
    else {
      return false
    }
    return ends[run.lowerBound - 1].contains(.say) && ends[run.lowerBound - 1].isDisjoint(with: [.at, .link])
      && !PersonWords.sources.contains(words[run.lowerBound - 1].key)
  }

  /// The signs of a run of two words or more, its offices and courtesies apart.
  func signs(
    of run: Range<Int>, in line: StoryWords.Line, _ capitals: StoryCapitals, except taken: [Bool]
  ) -> PersonSigns {
    var signs = PersonSigns()
    let (first, after) = (run.lowerBound, run.upperBound)
    let names = run.filter { words[$0].isCapitalised }
    signs.insert(.speaks, if: isSpeaker(run))
    signs.insert(.acts, if: actsAsPerson(run))
    signs.insert(.age, if: isAge(after))
    signs.insert(.relative, if: isRelative(after))
    signs.insert(.given, if: isGiven(first))
    signs.insert(.weakGiven, if: isWeakGiven(first))
    signs.insert(.givenLater, if: run.dropFirst().contains { isGiven($0) })
    signs.insert(.initial, if: names.contains { words[$0].length == 1 })
    signs.insert(.particle, if: run.contains { covers[$0].contains(.particle) })
    let last = words[after - 1].key
    signs.insert(.surnameAlone, if: capitals.alone.contains(last))
    signs.insert(.surnameActs, if: capitals.acting.contains(last))
    insertBefore(first, &signs, taken)
    insertAfter(after, &signs, taken)
    signs.insert(.sentenceBegins, if: beginsSentence(first))
    signs.insert(.lineBegins, if: first == line.words.lowerBound)
    signs.insert(.shortLine, if: line.words.count < 9 && !reading.endsWithStop(line))
    signs.insert(
      .lowerElsewhere,
      if: names.contains { words[$0].length > 2 && !isGiven($0) && capitals.lower.contains(words[$0].key) })
    signs.insert(.three, if: names.count == 3)
    signs.insert(.long, if: names.count > 3)
    signs.insert(.capitals, if: names.contains { words[$0].shape == .capitals })
    signs.insert(.holdsPlace, if: run.contains { taken[$0] })
    signs.insert(.hyphen, if: run.dropFirst().contains { gaps[$0] == .hyphen })
    signs.insert(.listed, if: isListed(run))
    signs.insert(.turn, if: first == line.words.lowerBound && gaps[after].contains(.colon))
    return signs
  }

  private func insertBefore(_ first: Int, _ signs: inout PersonSigns, _ taken: [Bool]) {
    signs.insert(.tradeBefore, if: isTradeBefore(first))
    guard first > 0 else { return }
    signs.insert(
      .quoteBefore, if: gaps[first].contains(.quote) && !gaps[first].isDisjoint(with: [.comma, .dash]))
    guard gaps[first].isTight else { return }
    let kinds = covers[first - 1]
    signs.insert(
      .wordBefore,
      if: words[first - 1].shape == .lower && words[first - 1].length > 2 && kinds.isEmpty
        && !isCommon(first - 1))
    let isPossessive = words[first - 1].length == 1 && gaps[first - 1].contains(.apostrophe)
    signs.insert(.possessorBefore, if: isPossessive && lexicon.language == "en")
    signs.insert(.demonymBefore, if: taken[first - 1] && isDemonym(first - 1))
    signs.insert(.agentBefore, if: PersonWords.agents.contains(words[first - 1].key))
    signs.insert(.companionBefore, if: kinds.contains(.meets) && kinds.contains(.and))
    let isArticle = !kinds.isDisjoint(with: [.one, .many]) && kinds.isDisjoint(with: [.say, .office])
    let isGenitive = kinds.contains(.of)
    signs.insert(.articleBefore, if: isArticle && !isGenitive && !(isPossessive && lexicon.language == "en"))
    signs.insert(.placeBefore, if: kinds.contains(.at) && !isArticle)
    signs.insert(.genitiveBefore, if: isGenitive)
  }

  private func insertAfter(_ after: Int, _ signs: inout PersonSigns, _ taken: [Bool]) {
    signs.insert(.tradeAfter, if: isTradeAfter(after))
    signs.insert(.colonAfter, if: gaps[after].contains(.colon))
    let isBracket = gaps[after].contains(.opening)
    let isOrigin = isBracket && after < words.count && taken[after] && words[after].isCapitalised
    signs.insert(.bracketAfter, if: isBracket && !isOrigin)
    signs.insert(.originAfter, if: isOrigin)
    guard after < words.count, gaps[after] == .space, words[after].shape == .lower else { return }
    signs.insert(.verbAfter, if: isCommon(after) || covers[after].contains(.clause))
    signs.insert(.nounAfter, if: !isCommon(after) && covers[after].isEmpty)
  }

  /// `X, 54,`, `X (54 ans)`, `X, aged 54`.
  private func isAge(_ after: Int) -> Bool {
    guard after < words.count, !gaps[after].isDisjoint(with: [.comma, .opening]) else { return false }
    if PersonWords.aged.contains(words[after].key) { return true }
    guard words[after].shape == .number, words[after].length <= 2 else { return false }
    return !gaps[after + 1].isDisjoint(with: [.comma, .closing])
      || after + 1 < words.count && PersonWords.years.contains(words[after + 1].key)
  }

  private func isRelative(_ after: Int) -> Bool {
    after < words.count && gaps[after].contains(.comma) && PersonWords.relatives.contains(words[after].key)
  }

  /// `the baker X`, `la musicóloga X`, `un musicologue français, X`.
  private func isTradeBefore(_ first: Int) -> Bool {
    var index = first
    guard index > 0, gaps[index].isSubset(of: [.space, .comma]) else { return false }
    var steps = 0
    while index > 0, steps < 4, index == first || gaps[index].isTight {
      index -= 1
      steps += 1
      if covers[index].contains(.trade) { return true }
      // `la historiadora del vestido X`.
      guard words[index].shape == .lower, !isCommon(index) || steps > 1 && covers[index].contains(.of),
        covers[index].isDisjoint(with: [.say, .does, .act])
      else { return false }
    }
    return false
  }

  /// `X, a retired baker`, `X, vétérinaire`.
  private func isTradeAfter(_ after: Int) -> Bool {
    guard after < words.count, gaps[after].contains(.comma), !gaps[after].contains(.stop) else {
      return false
    }
    var index = after
    while index < words.count, index - after < 4, index == after || gaps[index].isTight {
      if starts[index].contains(.trade), words[index].shape == .lower { return true }
      guard words[index].shape == .lower || isDemonym(index),
        isDemonym(index) || !covers[index].isDisjoint(with: [.one]) || !isCommon(index)
          || covers[index].contains(.before),
        covers[index].isDisjoint(with: [.say, .does, .meets])
      else { return false }
      index += 1
    }
    return false
  }

  /// Whether the word is a country's people: `Colombien`, `francés`.
  private func isDemonym(_ index: Int) -> Bool {
    guard let match = lexicon.gazetteer.forms.longest(in: words, at: index) else { return false }
    return match.values.contains { $0.kind == .demonym }
  }

  /// Whether another run of two names stands beside, after a comma or an `and`.
  private func isListed(_ run: Range<Int>) -> Bool {
    func isPair(_ index: Int) -> Bool {
      index >= 0 && index + 1 < words.count && words[index].shape == .capitalised
        && words[index + 1].shape == .capitalised && gaps[index + 1].isTight
    }
    let after = run.upperBound
    if after < words.count {
      if gaps[after] == [.comma, .space], isPair(after) { return true }
      if gaps[after] == .space, covers[after].contains(.and), isPair(after + 1) { return true }
    }
    let first = run.lowerBound
    if first > 2 {
      if gaps[first] == [.comma, .space], isPair(first - 2) { return true }
      if gaps[first] == .space, covers[first - 1].contains(.and), isPair(first - 3) { return true }
    }
    return false
  }
}

/// The few little words of four languages that only names are told by.
enum PersonWords {
  static let agents = keys("by par por")
  /// `selon`, `according to`: what follows may be a body or a paper as well.
  static let sources = keys("selon après to según")
  static let possessives = keys("sa leur leurs su sus his her their")
  static let aged = keys("aged âgé âgée")
  static let years = keys("ans años anos year years")
  static let relatives = keys(
    "who whose whom quien quienes qui cuyo cuya ne nee born nacido nacida lui elle él ella")

  private static func keys(_ text: String) -> Set<UInt64> { Set(words(of: text).map(\.key)) }
}

/// The signs of every run of words that may be a person's name, by name: what `person-weights.tsv` is fitted on.
package func personSigns(of story: Story, with lexicons: Lexicons) -> [(name: String, signs: [PersonSign])] {
  guard let lexicon = lexicons.of(story.language), story.language != "ar" else { return [] }
  let marked = MarkedStory(StoryWords(story), lexicon: lexicon)
  let sightings = countrySightings(in: marked)
  let taken = taken(in: marked, sightings, organisationSightings(in: marked, sightings))
  return marked.namedPersons(except: taken).filter { !$0.isSingle }.map { sighting in
    (marked.reading.text(sighting.name), PersonSign.allCases.filter { sighting.signs.contains($0) })
  }
}
