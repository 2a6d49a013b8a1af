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

  /// A dateline opens one of the first sentences: a ticker or a standfirst may stand above it.
  fileprivate static let lastDateline = 3
  /// A line by itself with a place and a date has at most so many words.
  fileprivate static let longestDateline = 10

  var reading: DateReading
  var line: Int
  /// Among the story's sentences; nil in the headline and in subheads.
  var sentence: Int?
  var bearing: Bearing
  /// Whether a word of its sentence says so; else it is only not said otherwise.
  var isShown: Bool
  /// `l'accord du 3 mai`: the date belongs to a noun more than to the act.
  var isAttribute: Bool
  /// Whether the story is in Arabic.
  var isArabic: Bool
  /// What it means in this story, with the rule that says so.
  var mention: DateMention

  /// The expression as a fact of the story: a year that is not said stays open, for what happened when is another question.
  var said: DateMention {
    guard mention.rule == DateRule.yearFromPublication.rawValue else { return mention }
    var said = mention
    (said.value, said.rule) = (reading.value, reading.rule.rawValue)
    return said
  }
}

/// The date expressions of a story's headline, subheads and body, in order; lines set aside date nothing. Linear.
func placedDates(of story: Story, in sentences: [Sentence], with lexicons: Lexicons) -> [PlacedDate] {
  let utf8 = story.article.text.utf8
  var placed: [PlacedDate] = []
  var resolver = DateResolver(published: story.published?.value)
  var read = readLines(of: story, with: lexicons)
  if read.contains(where: { $0.readings.contains(where: \.isAmbiguous) }),
    let order = DateOrder(of: read.flatMap(\.readings))
  {
    read = readLines(of: story, order: order, with: lexicons)
  }
  var firstSentence = 0
  for (line, words, readings) in read {
    while firstSentence < sentences.count, sentences[firstSentence].line < line { firstSentence += 1 }
    resolver.begin(line: line)
    var sentence = firstSentence
    for var reading in readings {
      if let published = story.published?.value.day { reading = reading.settled(near: published) }
      while sentence < sentences.count, sentences[sentence].line == line,
        sentences[sentence].range.upperBound <= reading.range.lowerBound
      { sentence += 1 }
      let own =
        sentence < sentences.count && sentences[sentence].line == line ? sentences[sentence].range : nil
      let surroundings = Surroundings(
        utf8: utf8, words: words, sentence: own ?? story.range(ofLine: line), reading: reading,
        language: Lexicons.languages.firstIndex(of: story.language), lexicons: lexicons)
      var (bearing, isShown) = surroundings.bearing
      if own != nil, sentence <= PlacedDate.lastDateline, surroundings.isDateline { bearing = .report }
      // `Ebebiyin, 5 mars 2025` under the headline.
      if own == nil, line != story.title.line, words.count <= PlacedDate.longestDateline,
        reading.first?.day != nil
      {
        bearing = .report
      }
      placed.append(
        PlacedDate(
          reading: reading, line: line, sentence: own == nil ? nil : sentence, bearing: bearing,
          isShown: isShown,
          isAttribute: surroundings.isAttribute, isArabic: story.language == "ar",
          mention: resolver.mention(of: reading, in: utf8, line: line, bearing: bearing)))
    }
  }
  return placed
}

/// The lines of the story that have date expressions, with their words and what was read in each.
private func readLines(
  of story: Story, order: DateOrder? = nil, with lexicons: Lexicons
) -> [(line: Int, words: [Word], readings: [DateReading])] {
  let utf8 = story.article.text.utf8
  return story.lines.enumerated().compactMap { index, verdict in
    guard verdict.kind == .title || verdict.kind == .body || verdict.kind == .subhead else { return nil }
    let words = words(in: utf8, story.range(ofLine: index + 1))
    let readings = dateReadings(in: utf8, words, language: story.language, order: order, with: lexicons.dates)
    return readings.isEmpty ? nil : (index + 1, words, readings)
  }
}
