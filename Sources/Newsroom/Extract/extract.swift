import Briefs

/// Gives every line of an article a kind and a reason, and finds the headline, the byline, the publication day and the body.
///
/// Linear in the article's bytes.
package func extract(_ article: Article, with lexicons: Lexicons) -> Story {
  let galley = Galley(article.text, with: lexicons)
  let story = StoryLines(of: galley, with: lexicons.weights)
  let taken = zip(galley.printed, story.taken).filter { $1 }.map { $0.0 }
  guard let first = taken.first, let last = taken.last else {
    return Story(
      article: article, language: article.sidecar.language ?? "und",
      lines: (0..<galley.count).map { galley.verdicts[$0] ?? outsideVerdict(galley.shapes[$0]) },
      title: Headline(text: "", basis: .made, line: nil), published: nil, outlet: article.sidecar.outlet,
      byline: nil, body: [], flags: [Flag(flag: "no-story", line: nil, text: "")])
  }
  let run = first..<last + 1
  let title = headline(of: galley, above: run, galley.verdicts)
  var lines: [LineVerdict] = (0..<galley.count).map { galley.verdicts[$0] ?? outsideVerdict(galley.shapes[$0]) }
  for i in taken { lines[i] = LineVerdict(.body, .storyRun) }
  if let n = title.line { lines[n - 1] = LineVerdict(.title, .headlineAbove) }
  let body = lines.indices.filter { lines[$0].kind == .body || lines[$0].kind == .subhead }.map { $0 + 1 }
  return Story(
    article: article,
    language: article.sidecar.language
      ?? language(of: taken.flatMap { galley.words(ofLine: $0) }, with: lexicons),
    lines: lines, title: title, published: nil,
    outlet: article.sidecar.outlet, byline: nil, body: body, flags: [])
}

private func outsideVerdict(_ shape: LineShape) -> LineVerdict {
  if shape.isProse { return LineVerdict(.furniture, .proseOutside) }
  if shape.words >= 6 { return LineVerdict(.headlines, .headlineOutside) }
  return LineVerdict(.navigation, .shortOutside)
}
