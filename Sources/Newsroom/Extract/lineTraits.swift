import Briefs

/// How a printed line leans to the story, and by what: for `why`.
package struct LineLeaning: Sendable {
  /// From 1.
  package let line: Int
  /// The sum of the reasons' weights, above `bar` for the story.
  package let leaning: Double
  /// Traits of the line (or pairs, with `×` between) and what each brings, the weightiest first.
  package let reasons: [(name: String, weight: Double)]

  /// A line is taken for the story above this, but for the headline, date and author lines.
  package static var bar: Double { StoryLines.bar }
}

/// Weighs an article's lines as `extract` does and tells why each printed one leans as it does. Linear.
package func lineLeanings(of article: Article, with lexicons: Lexicons) -> [LineLeaning] {
  let galley = Galley(article.text, with: lexicons)
  let traits = weighed(galley, with: lexicons).traits
  return galley.printed.enumerated().map { place, line in
    let reasons = traits.reasons(ofLine: place, by: lexicons.weights.story)
    return LineLeaning(
      line: line + 1, leaning: reasons.reduce(0) { $0 + $1.weight },
      reasons: reasons.sorted { abs($0.weight) > abs($1.weight) })
  }
}

/// What the lines of an article are weighed by, for the script that fits `weights.tsv`: the names of the traits, and for each
/// printed line its number (from 1) and the traits' values as that weighing (`looks`, `place`, `story`) knows them; nil
/// for another. The later weighings stand on the weights of the earlier ones. Linear.
package func lineTraits(of article: Article, with lexicons: Lexicons, weighing: String) -> (
  names: [String], rows: [(line: Int, values: [Double])]
)? {
  let galley = Galley(article.text, with: lexicons)
  let traits: TraitTable
  switch weighing {
  case "looks": traits = looks(of: galley)
  case "place": traits = StoryLines(of: galley, with: lexicons.weights).traits
  case "story": traits = weighed(galley, with: lexicons).traits
  default: return nil
  }
  return (
    Trait.allCases.map(\.name),
    galley.printed.enumerated().map { place, line in
      (line + 1, Trait.allCases.map { traits[place, $0] })
    }
  )
}

private func weighed(_ galley: Galley, with lexicons: Lexicons) -> StoryLines {
  var told = StoryLines(of: galley, with: lexicons.weights)
  let title = headline(of: galley, told, with: lexicons.weights.headline)
  told.weigh(of: galley, with: lexicons.weights, title: title.line)
  return told
}
