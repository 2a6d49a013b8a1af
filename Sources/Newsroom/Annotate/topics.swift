import Briefs

/// The story's topics as IPTC Media Topic codes, the strongest first, at most four.
///
/// A phrase counts by its weight, twice over in the headline and the lede, and no more than twice in all, so that no one word
/// decides. A topic needs five points and a quarter of the strongest's. Linear.
func topics(of marked: MarkedStory) -> [String] {
  var seen: [String: [UInt64: Double]] = [:]
  for index in marked.words.indices {
    guard
      let match = marked.lexicon.topics.phrases.longest(
        in: marked.words, at: index, spelling: marked.spellings.key)?.match,
      !marked.crossesBreak(match.words)
    else { continue }
    let place = index < marked.reading.leadEnd ? 2.0 : 1.0
    let phrase = match.words.reduce(0) { Word.key($0, taking: marked.words[$1].key) }
    for vote in match.values {
      let points = seen[vote.topic]?[phrase] ?? 0
      seen[vote.topic, default: [:]][phrase] = min(
        points + place * Double(vote.weight), 3 * Double(vote.weight))
    }
  }
  let scores = seen.mapValues { $0.values.sorted().reduce(0, +) }
  let top = scores.values.max() ?? 0
  return scores.filter { $0.value >= 5 && $0.value * 4 >= top }
    .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    .prefix(4).map(\.key)
}
