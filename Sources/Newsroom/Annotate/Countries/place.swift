import Briefs

/// Where it happened: the town that the lede says it happened in, else the dateline's, else one in the body or headline.
///
/// A town that somebody comes from, or that waits for a coming event, is none; nil where no town is told.
func placeOfEvent(
  _ sightings: [CountrySighting], in marked: MarkedStory
) -> (place: Place, rule: PlaceRule)? {
  var best: (score: Double, sighting: CountrySighting, rule: PlaceRule)?
  for sighting in sightings where sighting.refusal == nil {
    guard let rule = rule(sighting, in: marked) else { continue }
    // What stands earlier wins among equals, by a little.
    let early = 1 - Double(sighting.words.lowerBound) / Double(max(1, marked.words.count))
    if rule.score + early > (best?.score ?? 0) { best = (rule.score + early, sighting, rule) }
  }
  guard let best else { return nil }
  let key = marked.words[best.sighting.words].map(\.key)
  let same = sightings.filter {
    $0.refusal == nil && $0.signals.contains(.located) && marked.words[$0.words].map(\.key) == key
      && $0.signals.isDisjoint(with: [.origin, .coming])
  }
  let place = Place(
    name: marked.placeName(best.sighting.words), country: best.sighting.country,
    lines: Set(same.map(\.line)).sorted())
  return (place, best.rule)
}

private func rule(_ sighting: CountrySighting, in marked: MarkedStory) -> PlaceRule? {
  guard sighting.kind == .capital || sighting.kind == .city || sighting.isAlsoCapital,
    sighting.signals.contains(.located), sighting.signals.isDisjoint(with: [.origin, .coming, .people])
  else { return nil }
  let isTitle = marked.reading.line(ofWord: sighting.words.lowerBound).isTitle
  let near = marked.tellsOfMeeting(before: sighting.words)
  if sighting.signals.contains(.dateline) { return .dateline }
  if isTitle { return .headline }
  if sighting.signals.contains(.lead) {
    if marked.isBesideDay(sighting.words) { return near ? .metInLedeOnDay : .ledeOnDay }
    return near ? .metInLede : .lede
  }
  return near ? .metInBody : .body
}

extension MarkedStory {
  /// Whether the sentence says before the place that people met, acted or travelled there.
  fileprivate func tellsOfMeeting(before range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var steps = 0
    while index > 0, steps < 40, !beginsSentence(index) {
      index -= 1
      steps += 1
      if !ends[index].isDisjoint(with: [.meets, .act, .visit]), !ends[index].contains(.and) { return true }
    }
    return false
  }

  /// Whether a weekday or its like stands within three words: `lundi à Rabat`, `in Geneva on Monday`.
  fileprivate func isBesideDay(_ range: Range<Int>) -> Bool {
    (range.lowerBound - 4..<range.lowerBound).contains {
      covers($0).contains(.day) && !isParted($0, range.lowerBound)
    }
      || (range.upperBound..<range.upperBound + 3).contains {
        covers($0).contains(.day) && !isParted(range.upperBound - 1, $0)
      }
  }

  private func isParted(_ a: Int, _ b: Int) -> Bool {
    (a + 1..<b + 1).contains { gaps[$0].contains(.stop) || gaps[$0].contains(.dash) }
  }

  /// The town's name as it stands, without what Arabic writes on to it.
  fileprivate func placeName(_ range: Range<Int>) -> String {
    guard let first = words[range].first, let last = words[range].last else { return "" }
    let start = min(first.range.lowerBound + clitics(range.lowerBound), first.range.upperBound)
    return reading.story.article.text.string(start..<last.range.upperBound)
  }
}
