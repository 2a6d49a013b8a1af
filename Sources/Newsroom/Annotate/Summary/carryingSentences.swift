import Briefs

/// How many sentences make the summary: the first of those that carry the story.
private let summaryLength = 2

/// The most points a brief lists beside its summary.
private let mostPoints = 5

/// The sentences that carry the story: the summary first, the most telling of all at its head, then points in the order of the text.
///
/// Extractive and deterministic: a sentence weighs by how central its words are to the story, where it stands, and what
/// it shares with the headline. The lead is always among the summary where it can stand alone. No sentence repeats another. Linear in the story.
func carryingSentences(
  of story: Story, among sentences: [Sentence], with lexicons: Lexicons
) -> [Sentence] {
  let weighed = weighedSentences(sentences, of: story, with: lexicons)
  let best = weighed.filter { $0.weight > 0 }.sorted { ($1.weight, $0.index) < ($0.weight, $1.index) }
  var chosen: [WeighedSentence] = []
  let wanted = summaryLength + min(mostPoints, max(0, (sentences.count - summaryLength + 1) / 2))
  // The lead stands in the summary even where a later sentence is a little more central.
  let lead = weighed.first.flatMap { $0.weight * 3 >= (best.first?.weight ?? 0) && $0.weight > 0 ? $0 : nil }
  if let first = best.first { chosen.append(first) }
  if let lead, lead.index != chosen.first?.index, !chosen.contains(where: { $0.repeats(lead) }) {
    chosen.append(lead)
  }
  let following = best.sorted { ($1.followingWeight, $0.index) < ($0.followingWeight, $1.index) }
  for sentence in following where chosen.count < wanted {
    if !chosen.contains(where: { $0.index == sentence.index || $0.repeats(sentence) }) {
      chosen.append(sentence)
    }
  }
  let points = chosen.dropFirst(summaryLength).sorted { $0.index < $1.index }
  return (chosen.prefix(summaryLength) + points).map { sentences[$0.index] }
}
