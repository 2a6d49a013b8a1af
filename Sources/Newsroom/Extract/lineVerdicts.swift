import Briefs

/// The kind of every line, and the rule that gave it, once the story is known.
func lineVerdicts(
  of galley: Galley, _ story: StoryLines, _ title: Headline, _ around: Margins, byline: Int?,
  published: Publication?
) -> [LineVerdict] {
  var verdicts = (0..<galley.count).map { galley.verdicts[$0] ?? outsideVerdict(galley.shapes[$0]) }
  for (place, line) in galley.printed.enumerated() where story.taken[place] {
    verdicts[line] = storyVerdict(galley, story, place)
  }
  let titleKey = title.line.map { galley.shapes[$0 - 1].key }
  for place in Array(around.head) + Array(around.tail) where !story.taken[place] {
    let line = galley.printed[place]
    let wording = galley.wordings[line]
    guard galley.shapes[line].words <= 30, galley.verdicts[line]?.kind != .desk else { continue }
    if wording.published != nil || wording.updated != nil {
      verdicts[line] = LineVerdict(.published, .publicationLabel)
    } else if galley.isDateLine[line], galley.verdicts[line] == nil {
      verdicts[line] = LineVerdict(.published, .dateLine)
    }
  }
  if let published, let line = published.line, !story.contains(line - 1, of: galley) {
    verdicts[line - 1] = LineVerdict(kind: .published, reason: published.rule)
  }
  if let byline, verdicts[byline].kind != .published, !story.contains(byline, of: galley) {
    verdicts[byline] = LineVerdict(.byline, .bylineLabel)
  }
  for line in galley.printed where titleKey == galley.shapes[line].key && verdicts[line].kind != .body {
    if verdicts[line].kind == .desk { continue }
    verdicts[line] = LineVerdict(.headlines, .headlineRepeated)
  }
  if let line = title.line { verdicts[line - 1] = LineVerdict(.title, .headlineAbove) }
  return verdicts
}

/// A line of the story: a subhead where it is short, ends no sentence and stands before a paragraph.
private func storyVerdict(_ galley: Galley, _ story: StoryLines, _ place: Int) -> LineVerdict {
  if galley.kept.contains(galley.printed[place]) { return LineVerdict(.body, .deskKept) }
  let shape = galley.shapes[galley.printed[place]]
  if shape.bullet { return LineVerdict(.body, .itemInRun) }
  let isShort = shape.words <= 12 && !shape.endsSentence && !shape.endsColon
  guard isShort, place + 1 < story.taken.count, story.taken[place + 1],
    galley.shapes[galley.printed[place + 1]].isProse
  else { return LineVerdict(.body, .storyRun) }
  return LineVerdict(.subhead, .subheadInRun)
}

/// A line that is not the story and says nothing of itself.
private func outsideVerdict(_ shape: LineShape) -> LineVerdict {
  if shape.isProse { return LineVerdict(.furniture, .proseOutside) }
  if shape.words >= 6 { return LineVerdict(.headlines, .headlineOutside) }
  return LineVerdict(.navigation, .shortOutside)
}
