import Briefs

/// Every place in the story where a country is named, the longest form first, each taken or refused for a reason.
///
/// Lines set aside are not read. What says nothing of a country (a currency, a language, a disputed town) is no
/// sighting at all. Linear.
func countrySightings(in marked: MarkedStory) -> [CountrySighting] {
  var found: [CountrySighting] = []
  let cases = marked.reading.lines.map { LineCase($0, in: marked.reading) }
  var lineIndex = 0
  var index = 0
  while index < marked.words.count {
    while index >= marked.reading.lines[lineIndex].words.upperBound { lineIndex += 1 }
    guard let (words, forms) = marked.countryForms(at: index, cases[lineIndex]) else {
      index += 1
      continue
    }
    if var sighting = CountrySighting(words, forms, in: marked) {
      sighting.refusal = marked.refusal(of: sighting, cases[lineIndex])
      found.append(sighting)
    }
    index = words.upperBound
  }
  marked.join(&found)
  marked.placeTowns(&found)
  settle(&found)
  marked.widenLead(&found)
  return found
}

/// How a line uses capitals, which decides what a capital can tell in it.
enum LineCase {
  case usual
  /// Every Word of It Has a Capital.
  case title
  /// EVERYTHING IS IN CAPITALS.
  case capitals

  init(_ line: StoryWords.Line, in reading: StoryWords) {
    var (long, capitalised, capitals) = (0, 0, 0)
    for word in reading.words[line.words] where word.length > 3 && word.shape != .number {
      long += 1
      if word.isCapitalised { capitalised += 1 }
      if word.shape == .capitals { capitals += 1 }
    }
    if long >= 3 && capitals * 10 >= long * 8 {
      self = .capitals
    } else {
      // A sentence full of names ends with a stop; a headline does not.
      let isTitle = line.isTitle || !reading.endsWithStop(line)
      self = isTitle && long >= 4 && capitalised * 10 >= long * 8 ? .title : .usual
    }
  }
}

extension MarkedStory {
  /// The longest form that begins at word `index` and is written as it must be, with what it may stand for.
  fileprivate func countryForms(at index: Int, _ lineCase: LineCase) -> (Range<Int>, [Gazetteer.Form])? {
    guard let found = lexicon.gazetteer.forms.longest(in: words, at: index, spelling: spellings.key) else {
      return nil
    }
    let isBare = found.form.map { spellings.isBare(index, $0) } ?? false
    let match = found.match
    guard !match.words.dropFirst().contains(where: { gaps[$0].contains(.comma) || gaps[$0].contains(.line) })
    else { return nil }
    let forms = match.values.filter { form in
      if isBare && form.kind != .demonym { return false }
      return isWritten(match.words, as: form, lineCase)
    }
    return forms.isEmpty ? nil : (match.words, forms)
  }

  /// Where headline and lede name no country and no town or region that something leads to, what the next paragraph names
  /// stands for it.
  fileprivate func widenLead(_ found: inout [CountrySighting]) {
    let lead = found.filter { $0.refusal == nil && $0.signals.contains(.lead) }
    guard !lead.contains(where: { $0.tellsCountry }),
      let next = reading.lines.first(where: { !$0.isTitle && $0.words.lowerBound >= reading.leadEnd })
    else { return }
    for index in found.indices where next.words.contains(found[index].words.lowerBound) {
      found[index].signals.insert(.lead)
    }
  }

  private func isWritten(_ range: Range<Int>, as form: Gazetteer.Form, _ lineCase: LineCase) -> Bool {
    if form.isAcronym { return lineCase != .capitals && words[range].allSatisfy { $0.shape == .capitals } }
    if form.isPrefix, !gaps[range.upperBound].contains(.hyphen) { return false }
    for (offset, index) in range.enumerated() where offset < 16 && form.capitals & (1 << UInt16(offset)) != 0
    {
      guard words[index].isCapitalised else { return false }
    }
    return true
  }
}

extension CountrySighting {
  /// A sighting of what the forms stand for; nil where they tell of no country.
  fileprivate init?(_ words: Range<Int>, _ forms: [Gazetteer.Form], in marked: MarkedStory) {
    guard let best = forms.min(by: { $0.kind < $1.kind }), !best.isDisputed else { return nil }
    if let trap = forms.first(where: { $0.kind == .trap }), trap.country == nil { return nil }
    // A capital before a town of its name; otherwise in the gazetteer's order.
    let likely =
      forms.filter { $0.kind == best.kind }
      + forms.filter { best.kind >= .capital && $0.kind > best.kind && $0.kind != .trap }
    var candidates: [CountryCode] = []
    for code in likely.compactMap(\.country) + likely.flatMap(\.others) where !candidates.contains(code) {
      candidates.append(code)
    }
    guard let country = candidates.first, !marked.saysNothing(words, best) else { return nil }
    self.words = words
    self.country = country
    self.candidates = candidates
    kind = best.kind
    let line = marked.reading.line(ofWord: words.lowerBound)
    self.line = line.number
    isTitle = line.isTitle
    signals = marked.signals(around: words, best)
    needsSupport = best.isWeak || candidates.count > 1 || signals.contains(.onePerson)
    isWeak = best.isWeak
    isAlsoCapital = best.isAlsoCapital
    // `ADDISON, Ill., Feb 26 -`: nothing else stands in a dateline.
    if signals.contains(.dateline) && candidates.count == 1 { needsSupport = false }
    if best.isWeak, candidates.count == 1, !marked.runsOn(words),
      !signals.isDisjoint(with: [.located, .office]) || best.kind == .name && marked.leads(to: words, [.link])
    {
      needsSupport = false
    }
  }
}

/// Takes what another form in the story supports, and refuses what nothing does.
private func settle(_ found: inout [CountrySighting]) {
  var sure: [CountryCode: Double] = [:]
  for sighting in found where sighting.refusal == nil && !sighting.needsSupport {
    sure[sighting.country, default: 0] += sighting.weight
  }
  for index in found.indices where found[index].refusal == nil && found[index].needsSupport {
    let supported = found[index].candidates.filter { sure[$0] != nil }
    // The candidates' own order decides between equals.
    if let country = supported.first(where: { code in supported.allSatisfy { sure[code]! >= sure[$0]! } }) {
      found[index].country = country
    } else if found[index].signals.contains(.onePerson) {
      found[index].refusal = .lonePerson
    } else if found[index].kind >= .capital && found[index].candidates.count > 1 && found[index].isKnownTown {
      // Two towns of one name: the first in the gazetteer is the one the world knows.
    } else {
      found[index].refusal = found[index].candidates.count > 1 ? .ambiguous : .weak
    }
  }
}

extension CountrySighting {
  /// Whether a reader of the sighting knows which country the story is in.
  fileprivate var tellsCountry: Bool {
    if kind <= .demonym { return !signals.contains(.people) }
    return kind == .region || !signals.isDisjoint(with: [.located, .dateline])
  }

  /// A town that something leads to, or that is a capital, and whose name is no common word.
  fileprivate var isKnownTown: Bool {
    !signals.isDisjoint(with: [.located, .dateline]) || kind == .capital && !isWeak
  }
}
