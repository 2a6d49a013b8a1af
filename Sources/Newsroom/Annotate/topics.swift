import Briefs

/// A topic that a story's words tell.
package struct ToldTopic: Sendable, Hashable {
  /// IPTC Media Topic code: `medtop:20000593`.
  package let code: String
  /// What its words come to.
  package let points: Double
  /// The words that told it, as they first stand in the story, the weightiest first; empty where that was not asked.
  package let words: [String]
}

/// The story's topics as IPTC Media Topic codes, the strongest first, at most four.
///
/// A phrase counts by its weight, twice over in the headline and the lede, and no more than twice in all, so that no one word
/// decides. A topic needs five points and a quarter of the strongest's. Linear.
func topics(of marked: MarkedStory) -> [String] { told(by: marked).map(\.code) }

/// The story's topics with the words that tell them: for `why`. None for a language without a folder. Linear.
package func toldTopics(of story: Story, with lexicons: Lexicons) -> [ToldTopic] {
  guard let lexicon = lexicons.of(story.language) else { return [] }
  let marked = MarkedStory(StoryWords(story), lexicon: lexicon)
  let utf8 = story.article.text.utf8
  return told(by: marked).map { topic in
    let votes = topic.votes.values.sorted { ($1.points, $0.at.lowerBound) < ($0.points, $1.at.lowerBound) }
    return ToldTopic(
      code: topic.code, points: topic.points,
      words: votes.map {
        let (first, last) = (marked.words[$0.at.lowerBound], marked.words[$0.at.upperBound - 1])
        return String(decoding: utf8[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
      })
  }
}

/// What a phrase brings to a topic, and the words of the story that it first covers.
private struct PhraseVote {
  var points = 0.0
  let at: Range<Int>
}

private func told(by marked: MarkedStory) -> [(code: String, points: Double, votes: [UInt64: PhraseVote])] {
  var seen: [String: [UInt64: PhraseVote]] = [:]
  for index in marked.words.indices {
    guard
      let match = marked.lexicon.topics.phrases.longest(
        in: marked.words, at: index, spelling: marked.spellings.key)?.match,
      !marked.crossesBreak(match.words)
    else { continue }
    let place = index < marked.reading.leadEnd ? 2.0 : 1.0
    let phrase = match.words.reduce(0) { Word.key($0, taking: marked.words[$1].key) }
    for vote in match.values {
      var told = seen[vote.topic]?[phrase] ?? PhraseVote(at: match.words)
      told.points = min(told.points + place * Double(vote.weight), 3 * Double(vote.weight))
      seen[vote.topic, default: [:]][phrase] = told
    }
  }
  let scores = seen.mapValues { $0.values.map(\.points).sorted().reduce(0, +) }
  let top = scores.values.max() ?? 0
  return scores.filter { $0.value >= 5 && $0.value * 4 >= top }
    .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    .prefix(4).map { ($0.key, $0.value, seen[$0.key] ?? [:]) }
}
