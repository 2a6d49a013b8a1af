import Briefs
import Glibc

/// How much of its story a sentence carries, and by what: for `why`.
package struct SentenceLeaning: Sendable {
  package let sentence: Sentence
  /// 1 for the one that carries most.
  package let rank: Int
  /// Its traits weighed; nil where it cannot be shown at all (too long, or with bytes that no page can show word for word).
  package let odds: Double?
  /// Traits and what each brings, the weightiest first.
  package let reasons: [(name: String, weight: Double)]
  /// Its place among the sentences that carry the story, from 1; nil where it is not among them.
  package let place: Int?
  /// The carrying sentence whose words it says again; nil where there is none.
  package let repeated: Sentence?
}

/// Every sentence of a story with what it weighs, in the order of the text. Linear, but for the sort and the few that carry it.
package func sentenceLeanings(of facts: Facts, with lexicons: Lexicons) -> [SentenceLeaning] {
  let story = facts.story
  let all = sentences(of: story, with: lexicons)
  let read = ReadSentences(all, of: story, with: lexicons)
  let weighed = weighedSentences(all, of: story, with: lexicons)
  let order = weighed.indices.sorted { (-weighed[$0].weight, $0) < (-weighed[$1].weight, $1) }
  var ranks = [Int](repeating: 0, count: all.count)
  for (rank, index) in order.enumerated() { ranks[index] = rank + 1 }
  let places = Dictionary(facts.sentences.enumerated().map { ($1, $0 + 1) }) { first, _ in first }
  let chosen = weighed.filter { places[all[$0.index]] != nil }
  return weighed.map { sentence in
    let traits = read.traits(of: sentence.index)
    let brought = zip(SentenceTrait.allCases, zip(traits.values, lexicons.sentenceWeights))
      .map { ($0.name, $1.0 * $1.1) }.filter { $0.1 != 0 }
    let place = places[all[sentence.index]]
    let repeated = place == nil ? chosen.first { $0.repeats(sentence) } : nil
    return SentenceLeaning(
      sentence: all[sentence.index], rank: ranks[sentence.index],
      odds: sentence.weight > 0 ? log(sentence.weight) : nil,
      reasons: brought.sorted { (-abs($0.1), $0.0) < (-abs($1.1), $1.0) }, place: place,
      repeated: repeated.map { all[$0.index] })
  }
}
