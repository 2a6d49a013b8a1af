import Briefs

/// Every place where the story names an organisation, in order, none within another. Linear in the words.
///
/// `places` tells the words that name a country or a town. A body is known from the list, from the initials in brackets after
/// it, or from the word that says what it is; the rule is told.
func organisationSightings(in marked: MarkedStory, _ sightings: [CountrySighting]) -> [OrganisationSighting] {
  var places = Array(repeating: false, count: marked.words.count)
  // A town after `Université de` is refused as its country's sign; it is a place all the same. An institution is none.
  for sighting in sightings where sighting.refusal != .trap && sighting.kind != .body {
    for index in sighting.words { places[index] = true }
  }
  var found: [OrganisationSighting] = []
  for line in marked.reading.lines {
    // Where every word has a capital, capitals tell nothing.
    let isUsual = marked.isArabic || LineCase(line, in: marked.reading) == .usual
    var index = line.words.lowerBound
    while index < line.words.upperBound {
      guard var body = marked.body(at: index, until: line.words.upperBound, isUsual, places) else {
        index += 1
        continue
      }
      // `… (National Office for Coastal Water, ONCW)` is told by its head; the initials find what has none.
      if body.rule == .spelledOut, let last = found.last, last.words.upperBound > body.words.lowerBound {
        index = max(index + 1, body.acronym?.upperBound ?? 0)
        continue
      }
      // The outlet's own name is no part of its stories.
      let isOutlet =
        body.rule == .headLast && marked.reading.story.outlet == marked.reading.text(body.words)
      if isOutlet {
        index = body.words.upperBound
        continue
      }
      if body.acronym == nil { body.acronym = marked.acronym(after: body.words.upperBound, places) }
      found.append(body)
      index = max(index + 1, body.acronym?.upperBound ?? body.words.upperBound)
    }
  }
  return found
}

/// The organisations named in those places, in the order of their first mention, one entry for a name and its acronym.
func organisations(
  _ sightings: [OrganisationSighting], in marked: MarkedStory
) -> ([Organisation], [OrganisationRule]) {
  var roll = OrganisationRoll(marked)
  for sighting in sightings {
    if let known = sighting.known {
      roll.add(known, said: sighting.words, acronym: sighting.acronym, at: sighting.words.lowerBound)
    } else {
      roll.add(
        marked.bodyText(sighting.words), acronym: sighting.acronym.map(marked.reading.text),
        at: sighting.words.lowerBound, by: sighting.rule)
    }
  }
  return (roll.organisations, roll.rules)
}

/// The organisations of a story while they are gathered, one entry for a name and its acronym.
private struct OrganisationRoll {
  /// More than any story has.
  private static let most = 200

  private struct Entry {
    var name: String
    var acronym: String?
    /// The list's name, by which two mentions are one.
    let known: String?
    /// Whether `name` is no more than the acronym.
    var isAcronym: Bool
    /// Whether the story has the acronym.
    var saysAcronym: Bool
    var lines: Set<Int>
    var first: Int
    /// How it was found first.
    let rule: OrganisationRule
  }

  private let marked: MarkedStory
  private var entries: [Entry] = []

  init(_ marked: MarkedStory) { self.marked = marked }

  /// Adds one that the story spells out, with or without its acronym.
  mutating func add(_ name: String, acronym: String?, at index: Int, by rule: OrganisationRule) {
    let line = marked.reading.line(ofWord: index).number
    let at = entries.firstIndex { acronym != nil && $0.acronym == acronym || $0.name == name }
    if let at {
      if let acronym {
        entries[at].acronym = acronym
        (entries[at].name, entries[at].isAcronym, entries[at].saysAcronym) = (name, false, true)
      }
      entries[at].lines.insert(line)
      entries[at].first = min(entries[at].first, index)
    } else if entries.count < OrganisationRoll.most {
      entries.append(
        Entry(
          name: name, acronym: acronym, known: nil, isAcronym: false, saysAcronym: acronym != nil,
          lines: [line], first: index, rule: rule))
    }
  }

  /// Adds a known one as the story writes it: spelled out where it is anywhere, else by the acronym alone.
  ///
  /// The list tells what belongs together; it puts no word into the story.
  mutating func add(
    _ entry: OrganisationNames.Entry, said words: Range<Int>, acronym: Range<Int>?, at index: Int
  ) {
    let said = acronym.map(marked.reading.text)
    defer {
      if let said, let at = entries.firstIndex(where: { $0.known == entry.name }) {
        (entries[at].acronym, entries[at].saysAcronym) = (said, true)
      }
    }
    let line = marked.reading.line(ofWord: index).number
    let at = entries.firstIndex {
      $0.known == entry.name || entry.acronym != nil && $0.acronym == entry.acronym
        || $0.name == marked.organisationText(words) || $0.acronym == marked.organisationText(words)
    }
    if let at {
      entries[at].lines.insert(line)
      if entry.isAcronym { entries[at].saysAcronym = true }
      if entries[at].known != nil, !entry.isAcronym, entries[at].isAcronym {
        (entries[at].name, entries[at].isAcronym) = (marked.organisationText(words), false)
      }
    } else if entries.count < OrganisationRoll.most {
      entries.append(
        Entry(
          name: marked.organisationText(words), acronym: entry.acronym, known: entry.name,
          isAcronym: entry.isAcronym, saysAcronym: entry.isAcronym, lines: [line], first: index,
          rule: .known))
    }
  }

  /// The rule of each of `organisations`.
  var rules: [OrganisationRule] { entries.sorted { $0.first < $1.first }.map(\.rule) }

  var organisations: [Organisation] {
    entries.sorted { $0.first < $1.first }
      .map {
        // What is called by its acronym has no other.
        Organisation(
          name: $0.name, acronym: $0.saysAcronym && !$0.isAcronym ? $0.acronym : nil, lines: $0.lines.sorted()
        )
      }
  }
}

extension MarkedStory {
  /// The organisation that begins at word `index`, or whose initials stand there in brackets.
  fileprivate func body(
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
  fileprivate func acronym(after index: Int, _ places: [Bool]) -> Range<Int>? {
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
  fileprivate func spelledOut(before index: Int) -> Range<Int>? {
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
  fileprivate func organisationText(_ range: Range<Int>) -> String {
    guard isArabic, let first = words[range].first, let last = words[range].last,
      let form = lexicon.organisations.phrases.longest(
        in: words, at: range.lowerBound, spelling: spellings.key)?.form
    else { return reading.text(range) }
    let start = first.range.lowerBound + spellings.dropped(range.lowerBound, form)
    return reading.story.article.text.string(min(start, first.range.upperBound)..<last.range.upperBound)
  }

  /// The body's words as they stand, without what Arabic writes on to the first.
  fileprivate func bodyText(_ range: Range<Int>) -> String {
    guard isArabic, let first = words[range].first, let last = words[range].last else {
      return reading.text(range)
    }
    let start = min(first.range.lowerBound + droppedFromBody(range.lowerBound), first.range.upperBound)
    return reading.story.article.text.string(start..<last.range.upperBound)
  }
}
