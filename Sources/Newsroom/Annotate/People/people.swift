import Briefs

/// The people of a story in the order they are named, each with the office as stated, its country, and other forms of the name.
///
/// Precision first: a run of capitals is a person only where an office, a courtesy, a verb of saying or a later
/// `M. Surname` tells so. Linear in the words, and in the persons times the words named alike.
func people(
  in marked: MarkedStory, _ sightings: [CountrySighting], _ bodies: [OrganisationSighting],
  parties: [CountryCode]
) -> ([Person], [PersonFinding]) {
  let taken = taken(in: marked, sightings, bodies)
  let found = marked.isArabic ? marked.arabicPersons(except: taken) : marked.namedPersons(except: taken)
  var roll = PersonRoll(marked, sightings)
  for sighting in found where !sighting.isSingle && sighting.isTold { roll.enter(sighting) }
  let surnames = Set(
    found.filter { $0.isSingle && $0.courtesy != nil }.map { marked.words[$0.name.lowerBound].key })
  for sighting in found where !sighting.isSingle && !sighting.isTold {
    roll.enterIfNamedAgain(sighting, surnames)
  }
  for sighting in found where sighting.isSingle && !marked.isArabic { roll.addVariant(sighting) }
  roll.addSurnames()
  return (roll.people(parties: parties), roll.findings)
}

/// Which words name a country, a town or an organisation.
func taken(
  in marked: MarkedStory, _ sightings: [CountrySighting], _ bodies: [OrganisationSighting]
) -> [Bool] {
  var taken = Array(repeating: false, count: marked.words.count)
  for sighting in sightings where sighting.refusal == nil {
    for index in sighting.words { taken[index] = true }
  }
  for body in bodies {
    for index in body.words { taken[index] = true }
  }
  return taken
}

/// The persons of a story while they are gathered.
struct PersonRoll {
  private struct Entry {
    var name: Range<Int>
    var keys: [UInt64]
    var office: PersonSighting.Office?
    var lines: Set<Int>
    var variants: Set<String> = []
    /// What told that it is a person, where it was found first.
    let signs: PersonSigns
  }

  /// More persons than any story has; beyond them a list is read, and no more are taken.
  private static let most = 200

  private let marked: MarkedStory
  /// Those taken of names, demonyms and capitals, in the story's order.
  private let sightings: [CountrySighting]
  private var entries: [Entry] = []
  /// The words that a full name covers.
  private var named: Set<Int> = []

  init(_ marked: MarkedStory, _ sightings: [CountrySighting]) {
    self.marked = marked
    self.sightings = sightings.filter { $0.refusal == nil }
  }

  /// Adds a full name, or its line and office to the person already there.
  mutating func enter(_ sighting: PersonSighting) {
    let keys = marked.words[sighting.name].map(\.key)
    named.formUnion(sighting.name)
    let line = marked.reading.line(ofWord: sighting.name.lowerBound).number
    if let index = entries.firstIndex(where: { contains($0.keys, keys) || contains(keys, $0.keys) }) {
      entries[index].lines.insert(line)
      if entries[index].office == nil, var office = sighting.office {
        office.rule = .later
        entries[index].office = office
      }
      if keys.count > entries[index].keys.count {
        entries[index].variants.insert(marked.reading.text(entries[index].name))
        (entries[index].name, entries[index].keys) = (sighting.name, keys)
      } else if keys.count < entries[index].keys.count {
        entries[index].variants.insert(marked.reading.text(sighting.name))
      }
      return
    }
    guard entries.count < PersonRoll.most else { return }
    entries.append(
      Entry(
        name: sighting.name, keys: keys, office: sighting.office, lines: [line],
        signs: sighting.signs))
  }

  /// Adds a bare full name where its surname stands again with a courtesy, or the whole name elsewhere as a person's.
  mutating func enterIfNamedAgain(_ sighting: PersonSighting, _ surnames: Set<UInt64>) {
    let keys = marked.words[sighting.name].map(\.key)
    guard let surname = keys.last else { return }
    if surnames.contains(surname) || entries.contains(where: { contains($0.keys, keys) }) { enter(sighting) }
  }

  /// Joins a surname to its person; with a courtesy or an office it may be a person of its own.
  mutating func addVariant(_ sighting: PersonSighting) {
    let key = marked.words[sighting.name.lowerBound].key
    let line = marked.reading.line(ofWord: sighting.name.lowerBound).number
    if let index = entries.firstIndex(where: {
      $0.keys.count == 1 ? $0.keys == [key] : $0.keys.dropFirst().contains(key)
    }) {
      entries[index].lines.insert(line)
      let whole = (sighting.courtesy?.lowerBound ?? sighting.name.lowerBound)..<sighting.name.upperBound
      entries[index].variants.insert(marked.reading.text(whole))
      named.formUnion(sighting.name)
    } else if sighting.isTold, sighting.office != nil || sighting.courtesy != nil,
      marked.words[sighting.name.lowerBound].length > 2, entries.count < PersonRoll.most
    {
      var signs = sighting.signs
      signs.insert(.courtesy, if: sighting.courtesy != nil)
      signs.insert(.officeBefore, if: sighting.courtesy == nil)
      entries.append(
        Entry(name: sighting.name, keys: [key], office: sighting.office, lines: [line], signs: signs))
    }
  }

  /// Adds the lines in which a surname stands by itself, the headline's too.
  mutating func addSurnames() {
    var owners: [UInt64: Int] = [:]
    for (index, entry) in entries.enumerated() {
      guard let key = entry.keys.last, entry.keys.count > 1 else { continue }
      owners[key] = owners[key] == nil ? index : -1
    }
    for index in marked.words.indices where !named.contains(index) && marked.words[index].length > 3 {
      guard let owner = owners[marked.words[index].key], owner >= 0,
        marked.isArabic || marked.words[index].isCapitalised
      else { continue }
      entries[owner].lines.insert(marked.reading.line(ofWord: index).number)
      if marked.isArabic { entries[owner].variants.insert(marked.reading.text(index..<index + 1)) }
    }
  }

  /// How each of the persons was found, in their order.
  var findings: [PersonFinding] {
    entries.sorted { $0.name.lowerBound < $1.name.lowerBound }.map { entry in
      // Arabic names are told by one sign, and nothing is weighed.
      let weights = marked.isArabic ? nil : marked.lexicon.personWeights
      return PersonFinding(office: entry.office?.rule, signs: entry.signs, weights)
    }
  }

  /// The persons, in the order of their names in the story.
  ///
  /// An office that serves a state and does not say which serves the only party there is; else the party said right before
  /// it, that no other's office says; else, where two countries are parties to a meeting and others' offices name only one of
  /// them, the other: the host does not say its own name.
  func people(parties: [CountryCode]) -> [Person] {
    let ordered = entries.sorted { $0.name.lowerBound < $1.name.lowerBound }
    let said = ordered.map { entry in entry.office.flatMap { country(of: $0) ?? countryAfter(entry.name) } }
    let unsaid = Set(parties).subtracting(said.compactMap { $0 })
    let named = Set(sightings.filter { $0.kind <= .capital }.map(\.country)).count
    let isMeeting = named <= 3 || named <= 7 && StoryTold(marked).saysBoth
    let host = isMeeting && parties.count == 2 && unsaid.count == 1 ? unsaid.first : nil
    let offices = ordered.compactMap(\.office)
    return zip(ordered, said).map { entry, country in
      var country = country
      if country == nil, let office = entry.office {
        let isState = servesState(office)
        if isState || speaksForState(office) { country = host }
        if country == nil, isState {
          country = parties.count == 1 ? parties.first : partyBefore(office, offices, parties)
        }
      }
      return Person(
        name: marked.reading.text(entry.name), office: entry.office.map(marked.text),
        country: country, lines: entry.lines.sorted(), variants: entry.variants.sorted())
    }
  }

  /// Whether the office is a state's by its head: a minister's, a mayor's.
  private func servesState(_ office: PersonSighting.Office) -> Bool {
    office.words.contains { !marked.covers($0).isDisjoint(with: [.state]) }
      || office.words.contains { marked.starts($0).contains(.office) }
        && office.words.contains { !marked.covers($0).isDisjoint(with: [.institution]) }
  }

  /// The party that the sentence names last before the office, outside others' offices.
  private func partyBefore(
    _ office: PersonSighting.Office, _ offices: [PersonSighting.Office], _ parties: [CountryCode]
  ) -> CountryCode? {
    let line = marked.reading.line(ofWord: office.words.lowerBound).words
    var at = firstSighting(from: office.words.lowerBound) - 1
    while at >= 0, sightings[at].words.lowerBound >= line.lowerBound,
      !(sightings[at].words.upperBound...office.words.lowerBound).contains(where: marked.beginsSentence)
    {
      let sighting = sightings[at]
      at -= 1
      guard !offices.contains(where: { $0.words.contains(sighting.words.lowerBound) }) else { continue }
      return parties.contains(sighting.country) ? sighting.country : nil
    }
    return nil
  }

  /// `President William Barasa of Kenya`.
  private func countryAfter(_ name: Range<Int>) -> CountryCode? {
    guard marked.covers(name.upperBound).contains(.of) else { return nil }
    let at = firstSighting(from: name.upperBound + 1)
    guard at < sightings.count, sightings[at].kind <= .alias,
      sightings[at].words.lowerBound == name.upperBound + 1
    else { return nil }
    return sightings[at].country
  }

  /// Whether the office stands in the lede, or says what of the state it holds: a police, an `Interior`.
  private func speaksForState(_ office: PersonSighting.Office) -> Bool {
    office.words.lowerBound < marked.reading.leadEnd
      || office.words.contains { !marked.covers($0).isDisjoint(with: [.institution, .noName]) }
  }

  /// The country that the office's own words name, else the one said right before it.
  private func country(of office: PersonSighting.Office) -> CountryCode? {
    let at = firstSighting(from: office.words.lowerBound)
    let within = sightings[at...].prefix { office.words.contains($0.words.lowerBound) }
    // A town tells the country where nothing else does: `maire de Nice`.
    if let best = within.first(where: { $0.kind <= .capital }) ?? within.first { return best.country }
    guard at > 0, case let before = sightings[at - 1], before.kind <= .demonym,
      before.words.upperBound <= office.words.lowerBound,
      before.words.upperBound + 2 >= office.words.lowerBound,
      marked.isPossessor(before.words, of: office.words)
    else { return nil }
    return before.country
  }

  /// The first sighting that begins at word `index` or later.
  private func firstSighting(from index: Int) -> Int {
    var (low, high) = (0, sightings.count)
    while low < high {
      let middle = (low + high) / 2
      if sightings[middle].words.lowerBound < index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func contains(_ whole: [UInt64], _ part: [UInt64]) -> Bool {
    guard part.count <= whole.count, !part.isEmpty else { return false }
    return (0...whole.count - part.count).contains { whole[$0..<$0 + part.count].elementsEqual(part) }
  }
}
