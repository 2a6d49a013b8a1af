import Briefs

/// The organisations a story names, in the order of their first mention: those spelled out with their acronym, and those everybody knows.
///
/// `Direction générale de la Sûreté nationale (DGSN)` needs no list: the capitals in the brackets are the initials of what
/// stands before them. Linear in the words.
func organisations(in marked: MarkedStory) -> [Organisation] {
  var roll = OrganisationRoll(marked)
  var index = 0
  while index < marked.words.count {
    if let name = marked.spelledOut(before: index) {
      roll.add(
        marked.reading.text(name), acronym: marked.reading.text(index..<index + 1), at: name.lowerBound)
      index += 1
    } else if let (words, entry) = marked.knownOrganisation(at: index) {
      roll.add(entry, said: words, at: words.lowerBound)
      index = words.upperBound
    } else {
      index += 1
    }
  }
  return roll.organisations
}

/// The organisations of a story while they are gathered, one entry for a name and its acronym.
private struct OrganisationRoll {
  /// More than any story has.
  private static let most = 200

  private struct Entry {
    var name: String
    let acronym: String?
    /// The list's name, by which two mentions are one.
    let known: String?
    /// Whether `name` is no more than the acronym.
    var isAcronym: Bool
    /// Whether the story has the acronym.
    var saysAcronym: Bool
    var lines: Set<Int>
    var first: Int
  }

  private let marked: MarkedStory
  private var entries: [Entry] = []

  init(_ marked: MarkedStory) { self.marked = marked }

  /// Adds one that the story spells out with its acronym.
  mutating func add(_ name: String, acronym: String, at index: Int) {
    let line = marked.reading.line(ofWord: index).number
    if let at = entries.firstIndex(where: { $0.acronym == acronym }) {
      (entries[at].name, entries[at].isAcronym, entries[at].saysAcronym) = (name, false, true)
      entries[at].lines.insert(line)
      entries[at].first = min(entries[at].first, index)
    } else if entries.count < OrganisationRoll.most {
      entries.append(
        Entry(
          name: name, acronym: acronym, known: nil, isAcronym: false, saysAcronym: true, lines: [line],
          first: index))
    }
  }

  /// Adds a known one as the story writes it: spelled out where it is anywhere, else by the acronym alone.
  ///
  /// The list tells what belongs together; it puts no word into the story.
  mutating func add(_ entry: OrganisationNames.Entry, said words: Range<Int>, at index: Int) {
    let line = marked.reading.line(ofWord: index).number
    let at = entries.firstIndex {
      $0.known == entry.name || entry.acronym != nil && $0.acronym == entry.acronym
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
          isAcronym: entry.isAcronym, saysAcronym: entry.isAcronym, lines: [line], first: index))
    }
  }

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
}
