import Briefs
import Glibc

/// A line that might be the headline, or a day that might be the day of publication, and what spoke for and against it.
package struct WeighedCandidate: Sendable {
  /// From 1.
  package let line: Int
  /// The line's text, or the day.
  package let text: String
  /// For a headline how far above what it must weigh (below 0: too little); for a day its share of all odds, 0…1.
  package let odds: Double
  /// Whether it is the one that was taken.
  package let isTaken: Bool
  /// The traits that hold and what each brings, the weightiest first.
  package let reasons: [(name: String, weight: Double)]
}

/// Every line that may be a story's headline, the heaviest first. Linear in the article's bytes.
package func headlineCandidates(of story: Story, with lexicons: Lexicons) -> [WeighedCandidate] {
  let galley = Galley(story.article.text, barring: story.houseLines, with: lexicons)
  let weights = lexicons.weights.headline
  let candidates = HeadlineCandidates(of: galley, StoryLines(of: galley, with: lexicons.weights))
  let bar = weights[.none] + headlineBar
  return zip(candidates.lines, candidates.traits).map { line, traits in
    WeighedCandidate(
      line: line + 1, text: galley.text.string(trimmed(galley.text.lines[line], in: galley.text.utf8)),
      odds: weights.sum(traits) - bar, isTaken: story.title.line == line + 1,
      reasons: weights.brought(by: traits))
  }.sorted { $0.isTaken != $1.isTaken ? $0.isTaken : (-$0.odds, $0.line) < (-$1.odds, $1.line) }
}

/// Every whole day that the page names, the likeliest first, and the odds that it was published on none of them. Each naming of
/// a day stands for itself; their shares add up to the day's. Linear in the article's bytes.
package func publicationCandidates(
  of story: Story, with lexicons: Lexicons
) -> (days: [WeighedCandidate], none: Double) {
  let galley = Galley(story.article.text, barring: story.houseLines, with: lexicons)
  var told = StoryLines(of: galley, with: lexicons.weights)
  told.weigh(of: galley, with: lexicons.weights, title: story.title.line)
  told.leaveOut(of: galley, title: story.title)
  let candidates = PublicationCandidates(
    of: galley, told, titleLine: story.title.line, language: story.language, with: lexicons)
  let weights = lexicons.weights.publication
  let odds = candidates.traits.map { exp(min(30, weights.sum($0) - weights[.none])) }
  let total = odds.reduce(1, +)
  let days = zip(zip(candidates.namings, candidates.traits), odds).map { candidate, odds in
    let line = galley.printed[candidate.0.place] + 1
    let day = EDTF(candidate.0.day)
    return WeighedCandidate(
      line: line, text: day.description, odds: odds / total,
      isTaken: story.published?.line == line && story.published?.value == day,
      reasons: weights.brought(by: candidate.1))
  }
  return (days.sorted { (-$0.odds, $0.line) < (-$1.odds, $1.line) }, 1 / total)
}

extension Story {
  /// The lines that the folder, not the article, set aside: they were barred when it was read.
  fileprivate var houseLines: Set<Int> {
    Set(lines.indices.lazy.filter { lines[$0].reason == LineRule.houseLine.rawValue }.map { $0 + 1 })
  }
}

extension TraitWeights {
  /// What each trait that holds brings, the weightiest first.
  fileprivate func brought(by traits: TraitSet<Trait>) -> [(name: String, weight: Double)] {
    Trait.allCases.filter { traits.contains($0) }.map { ($0.name, self[$0]) }
      .sorted { (-abs($0.1), $0.0) < (-abs($1.1), $1.0) }
  }
}
