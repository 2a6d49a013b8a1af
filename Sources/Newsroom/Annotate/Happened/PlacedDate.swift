import Briefs

/// A date expression in its story: the sentence it stands in, what it bears on, and what it means there.
struct PlacedDate {
  /// What a date of a story is the date of.
  enum Bearing {
    /// The news.
    case act
    /// Something still to come.
    case coming
    /// Something before the news: `depuis 2011`, `avait signé le 3 mai`.
    case background
    /// The report: `RABAT, 16 juin 2022 –`.
    case report
  }

  var reading: DateReading
  var line: Int
  /// Among the story's sentences; nil in the headline and in subheads.
  var sentence: Int?
  var bearing: Bearing
  /// Whether a word of its sentence says so; else it is only not said otherwise.
  var isShown: Bool
  /// `l'accord du 3 mai`: the date belongs to a noun more than to the act.
  var isAttribute: Bool
  /// What it means in this story, with the rule that says so.
  var mention: DateMention
}

/// The date expressions of a story's headline, subheads and body, in order; lines set aside date nothing. Linear.
func placedDates(of story: Story, in sentences: [Sentence], with lexicons: Lexicons) -> [PlacedDate] {
  let utf8 = story.article.text.utf8
  var placed: [PlacedDate] = []
  var resolver = DateResolver(published: story.published?.value)
  var firstSentence = 0
  for (index, verdict) in story.lines.enumerated()
  where verdict.kind == .title || verdict.kind == .body || verdict.kind == .subhead {
    let line = index + 1
    while firstSentence < sentences.count, sentences[firstSentence].line < line { firstSentence += 1 }
    let words = words(in: utf8, story.range(ofLine: line))
    let readings = dateReadings(in: utf8, words, language: story.language, with: lexicons.dates)
    guard !readings.isEmpty else { continue }
    resolver.begin(line: line)
    var sentence = firstSentence
    for reading in readings {
      while sentence < sentences.count, sentences[sentence].line == line,
        sentences[sentence].range.upperBound <= reading.range.lowerBound
      { sentence += 1 }
      let own =
        sentence < sentences.count && sentences[sentence].line == line ? sentences[sentence].range : nil
      let surroundings = Surroundings(
        utf8: utf8, words: words, sentence: own ?? story.range(ofLine: line), reading: reading,
        language: Lexicons.languages.firstIndex(of: story.language), lexicons: lexicons)
      var (bearing, isShown) = surroundings.bearing
      if own != nil, line == story.body.first, surroundings.isDateline { bearing = .report }
      placed.append(
        PlacedDate(
          reading: reading, line: line, sentence: own == nil ? nil : sentence, bearing: bearing,
          isShown: isShown,
          isAttribute: surroundings.isAttribute,
          mention: resolver.mention(of: reading, in: utf8, line: line, bearing: bearing)))
    }
  }
  return placed
}
