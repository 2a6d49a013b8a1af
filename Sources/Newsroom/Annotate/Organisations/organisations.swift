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
