import Briefs

/// Gives every line of an article a kind and a reason, and finds the headline, the byline, the publication day and the body.
///
/// Every line is measured (`Galley`), weighed (`StoryLines`), and then the headline, the day, the author and the outlet are
/// looked for about the story. What the sidecar says beats what the text says. Linear in the article's bytes.
///
package func extract(_ article: Article, with lexicons: Lexicons) -> Story {
  extract(article, barring: [], with: lexicons)
}

/// As ``extract(_:with:)``, with what is known from outside the article.
///
/// - Parameters:
///   - barred: Numbers of lines that are known to be no story.
///   - desk: The lines that the desk decided about.
func extract(
  _ article: Article, barring barred: Set<Int>, deciding desk: DeskLines = .none, with lexicons: Lexicons
) -> Story {
  let galley = Galley(article.text, barring: barred, deciding: desk, with: lexicons)
  var told = StoryLines(of: galley, with: lexicons.weights)
  let title = headline(of: galley, told, with: lexicons.weights.headline)
  told.weigh(of: galley, with: lexicons.weights, title: title.line)
  told.leaveOut(of: galley, title: title)
  let body = told.lines(of: galley)
  let tongue =
    article.sidecar.language ?? language(of: body.flatMap { galley.words(ofLine: $0) }, with: lexicons)
  let around = Margins(of: galley, told, titleLine: title.line)
  let stated = publication(
    of: PublicationCandidates(of: galley, told, titleLine: title.line, language: tongue, with: lexicons),
    in: galley, with: lexicons.weights.publication)
  let author = told.isEmpty ? nil : byline(of: galley, around)
  let published = article.sidecar.published.map {
    Publication(value: $0, basis: .sidecar, line: nil, rule: PublicationRule.sidecar.rawValue)
  }
  let lines = lineVerdicts(of: galley, told, title, around, byline: author?.line, published: stated)
  let finder = OutletFinder(galley: galley, story: told, lexicons: lexicons, language: tongue)
  return Story(
    article: article, language: tongue, lines: lines, title: title, published: published ?? stated,
    outlet: article.sidecar.outlet ?? (told.isEmpty ? nil : finder.outlet(title: title, publication: stated)),
    byline: author?.name, body: body.map { $0 + 1 },
    flags: flags(of: galley, body, language: tongue, with: lexicons))
}
