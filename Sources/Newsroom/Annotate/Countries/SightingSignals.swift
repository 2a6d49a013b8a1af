import Briefs

extension MarkedStory {
  /// Whether the words name a language or a currency, not the country.
  func saysNothing(_ range: Range<Int>, _ form: Gazetteer.Form) -> Bool {
    guard form.kind == .demonym else { return false }
    let before = range.lowerBound - 1
    let after = range.upperBound
    if before >= 0 && gaps[range.lowerBound].isTight {
      if !ends(before).isDisjoint(with: [.currency, .tongue]) { return true }
      // `la maîtrise de l'anglais`: French writes people with a capital.
      if lexicon.language == "fr", ends(before).contains(.one), !words[range.lowerBound].isCapitalised {
        return true
      }
      // `en anglais`, `in English`: nothing stands before an adjective's noun there.
      if ends(before).contains(.at), lexicon.language != "ar", isAloneAfter(after) {
        return lexicon.language == "en" || !words[range.lowerBound].isCapitalised
      }
    }
    if lexicon.language == "en", namesTongue(range) { return true }
    return after < words.count && gaps[after].isTight
      && !starts(after).isDisjoint(with: [.currency, .tongue])
  }

  /// `Malay, Tagalog and English`: with neither article nor noun, it is what is spoken.
  private func namesTongue(_ range: Range<Int>) -> Bool {
    guard isAloneAfter(range.upperBound), range.lowerBound > 0, !beginsSentence(range.lowerBound),
      ends(range.lowerBound - 1).isDisjoint(with: [.one, .many])
    else { return false }
    let text = reading.text(range)
    return ["sh", "se", "ch", "ic"].contains { text.hasSuffix($0) }
  }

  /// Whether no noun follows: a clause ends, or a common word stands there.
  private func isAloneAfter(_ index: Int) -> Bool {
    lexicon.language != "en" || index >= words.count || gaps[index].isBreak || isCommon(index)
  }

  /// What the words around a form tell.
  func signals(around range: Range<Int>, _ form: Gazetteer.Form) -> CountrySighting.Signals {
    var signals: CountrySighting.Signals = []
    if range.lowerBound < reading.leadEnd { signals.insert(.lead) }
    if isDateline(range, form) { signals.formUnion([.dateline, .located]) }
    if leads(to: range, .at) { signals.insert(.located) }
    if comesFrom(range, form) { signals.insert(.origin) }
    if isComing(range) { signals.insert(.coming) }
    if let person = person(range, form) { signals.insert(person) }
    if namesPeople(range, form) { signals.insert(.people) }
    if signals.isDisjoint(with: [.people, .onePerson, .manyPeople, .origin]) {
      if form.kind <= .demonym,
        officeBefore(range, form, isLocated: signals.contains(.located)) || officeAfter(range)
      {
        signals.insert(.office)
      }
      if form.kind != .demonym, form.kind < .city, acts(range) { signals.insert(.actor) }
      if signals.contains(.located) || lexicon.language == "en" || form.kind < .demonym, visited(range) {
        signals.insert(.visit)
      }
    }
    return signals
  }

  /// Whether a cue of `kind` ends right before the range, an article between them apart.
  func leads(to range: Range<Int>, _ kind: Cues.Kinds) -> Bool {
    let before = range.lowerBound - 1
    guard before >= 0, gaps[range.lowerBound].isTight else { return kind == .at && clitic(range.lowerBound) }
    if ends(before).contains(kind) { return true }
    guard !ends(before).isDisjoint(with: [.one, .many]), before > 0, gaps[before].isTight else {
      return kind == .at && clitic(range.lowerBound)
    }
    return ends(before - 1).contains(kind)
  }

  /// Whether the Arabic word has `في`'s sense written on to it: `بالرباط`.
  private func clitic(_ index: Int) -> Bool {
    guard isArabic, clitics(index) > 0 else { return false }
    let utf8 = reading.story.article.text.utf8
    let start = Int(words[index].start) + clitics(index) - 2
    // ب is 0xD8 0xA8.
    return start + 1 < utf8.count && utf8[start] == 0xD8 && utf8[start + 1] == 0xA8
  }

  /// How many bytes are written on to the place's name that begins at `index`: `وبالرباط` has four.
  func clitics(_ index: Int) -> Int {
    guard isArabic,
      let form = lexicon.gazetteer.forms.longest(in: words, at: index, spelling: spellings.key)?.form
    else { return 0 }
    return spellings.dropped(index, form)
  }

  /// Whether the form stands in a dateline: `RABAT, 4 mai (MAP) –`, `CLEVELAND, Ohio -`, `تونس - `.
  private func isDateline(_ range: Range<Int>, _ form: Gazetteer.Form) -> Bool {
    guard form.kind >= .capital || form.kind == .name,
      let lede = reading.lines.first(where: { !$0.isTitle })?.words, lede.contains(range.lowerBound),
      range.lowerBound - lede.lowerBound <= 4
    else { return false }
    // After a town's name and a comma, the region or country it lies in.
    for index in lede.lowerBound..<range.lowerBound
    where !words[index].isCapitalised || !gaps[index + 1].isSubset(of: [.space, .comma, .stop]) {
      return false
    }
    guard range.lowerBound == lede.lowerBound || gaps[range.lowerBound].contains(.comma) else { return false }
    // Within the next words a dash or a hyphen with a space.
    for index in range.upperBound..<min(range.upperBound + 9, lede.upperBound) {
      if gaps[index].contains(.dash) || gaps[index].isSuperset(of: [.hyphen, .space]) { return true }
    }
    return false
  }

  private func comesFrom(_ range: Range<Int>, _ form: Gazetteer.Form) -> Bool {
    guard form.kind != .demonym else { return false }
    if leads(to: range, .from) { return true }
    // `De Washington, …`: a sentence's first words.
    let before = range.lowerBound - 1
    return before >= 0 && form.kind >= .capital && beginsSentence(before) && ends(before).contains(.link)
      && range.upperBound < words.count && gaps[range.upperBound].contains(.comma)
  }

  /// Whether the clause the range stands in tells something still to come.
  private func isComing(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var steps = 0
    while index > 0, steps < 12, !gaps[index].contains(.stop) {
      index -= 1
      steps += 1
      if ends(index).contains(.coming) { return true }
    }
    return false
  }

  /// Whether a demonym names people: `le Polonais`, `les Marocains`, `a Pole`, `el polaco`.
  private func person(_ range: Range<Int>, _ form: Gazetteer.Form) -> CountrySighting.Signals? {
    if isArabic { return form.kind == .demonym && isArabicPeople(range, form) ? .manyPeople : nil }
    guard form.kind == .demonym, range.lowerBound > 0, gaps[range.lowerBound].isTight else {
      return nil
    }
    if lexicon.language == "en" { return englishPerson(range) }
    // French writes the noun with a capital, Spanish does not.
    guard words[range.lowerBound].isCapitalised || lexicon.language == "es" else { return nil }
    let before = ends(range.lowerBound - 1)
    // `Croissant-Rouge Marocain`: after a noun it is an adjective, whatever its capital.
    if before.contains(.many) { return .manyPeople }
    guard before.contains(.one) else { return nil }
    // `l'Italienne Chiara Neri`: said of one who is named.
    let after = range.upperBound
    let isNamed = after < words.count && gaps[after] == .space && words[after].isCapitalised
    return isNamed ? .manyPeople : .onePerson
  }

  /// `بينهم سودانيون وسوريون`: a plural of persons without its article, that no office has for its adjective.
  private func isArabicPeople(_ range: Range<Int>, _ form: Gazetteer.Form) -> Bool {
    guard range.count == 1, !isDefinite(range.lowerBound), !officeBefore(range, form, isLocated: false) else {
      return false
    }
    let text = reading.text(range)
    return text.hasSuffix("ون") || text.hasSuffix("ين")
  }

  private func englishPerson(_ range: Range<Int>) -> CountrySighting.Signals? {
    let after = range.upperBound
    let isAlone =
      after >= words.count || gaps[after].isBreak || isCommon(after) || starts(after).contains(.say)
    guard isAlone else { return nil }
    let text = reading.text(range)
    if text.utf8.last == UInt8(ascii: "s"), !text.hasSuffix("ss") { return .manyPeople }
    return ends(range.lowerBound - 1).isDisjoint(with: [.one, .many]) ? nil : .onePerson
  }

  /// Whether the demonym only says where people are from: `migrants pakistanais`.
  private func namesPeople(_ range: Range<Int>, _ form: Gazetteer.Form) -> Bool {
    guard form.kind == .demonym else {
      return range.lowerBound > 1 && gaps[range.lowerBound].isTight
        && (ends(range.lowerBound - 1).contains(.link)
          && covers(range.lowerBound - 2).contains(.people))
    }
    let before = range.lowerBound - 1
    if before >= 0 && gaps[range.lowerBound].isTight && ends(before).contains(.people) { return true }
    let after = range.upperBound
    guard lexicon.language == "en", after < words.count, gaps[after].isTight else { return false }
    return starts(after).contains(.people)
      || after + 1 < words.count && gaps[after + 1].isTight && starts(after + 1).contains(.people)
        && starts(after).isDisjoint(with: [.office, .institution])
  }

  /// Whether the form goes on into a longer name: `Jordan Henderson`.
  func runsOn(_ range: Range<Int>) -> Bool {
    let after = range.upperBound
    return after < words.count && gaps[after] == .space && words[after].isCapitalised
      && starts(after).isDisjoint(with: [.office, .institution, .noName, .body, .rank])
      && !isCommon(after)
  }
}
