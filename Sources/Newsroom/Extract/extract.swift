import Briefs

/// Gives every line of an article a kind and a reason, and finds the headline, the byline, the publication day and the body.
///
/// Linear in the article's bytes.
package func extract(_ article: Article, with lexicons: Lexicons) -> Story {
  let galley = Galley(article.text, with: lexicons)
  let own = (0..<galley.count).map { verdict(onLine: $0, of: galley) }
  guard let run = bodyRun(of: galley, own) else {
    return Story(
      article: article, language: article.sidecar.language ?? "und",
      lines: (0..<galley.count).map { own[$0] ?? outsideVerdict(galley.shapes[$0]) },
      title: Headline(text: "", basis: .made, line: nil), published: nil, outlet: article.sidecar.outlet,
      byline: nil, body: [], flags: [Flag(flag: "no-story", line: nil, text: "")])
  }
  let title = headline(of: galley, above: run, own)
  var lines: [LineVerdict] = []
  for i in 0..<galley.count {
    if let verdict = own[i] {
      lines.append(verdict)
    } else if i + 1 == title.line {
      lines.append(LineVerdict(.title, .headlineAbove))
    } else if run.contains(i) {
      lines.append(LineVerdict(.body, .storyRun))
    } else {
      lines.append(outsideVerdict(galley.shapes[i]))
    }
  }
  let body = lines.indices.filter { lines[$0].kind == .body || lines[$0].kind == .subhead }.map { $0 + 1 }
  return Story(
    article: article,
    language: article.sidecar.language
      ?? language(
        of: galley.words[galley.bounds[run.lowerBound]..<galley.bounds[run.upperBound]], with: lexicons),
    lines: lines, title: title, published: nil,
    outlet: article.sidecar.outlet, byline: nil, body: body, flags: [])
}

private func outsideVerdict(_ shape: LineShape) -> LineVerdict {
  if shape.isProse { return LineVerdict(.furniture, .proseOutside) }
  if shape.words >= 6 { return LineVerdict(.headlines, .headlineOutside) }
  return LineVerdict(.navigation, .shortOutside)
}
