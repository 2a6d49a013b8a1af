import Briefs
import Newsroom

/// The marks of all articles in all tasks: each is extracted and annotated, and all are clustered together.
package func marks(of articles: [LabelledArticle], with lexicons: Lexicons) -> [Mark] {
  let facts = articles.map { annotate(extract($0.article, with: lexicons), with: lexicons) }
  return zip(articles, facts).flatMap { marks(of: $0, told: $1) } + eventMarks(articles, facts, lexicons)
}

/// The marks of one article in every task but joining.
private func marks(of labelled: LabelledArticle, told facts: Facts) -> [Mark] {
  let (truth, story) = (labelled.truth, facts.story)
  var book = MarkBook(labelled)
  let text = labelled.article.text
  let printed = truth.body.filter { $0 <= story.lines.count && story.lines[$0 - 1].kind != .blank }
  func strings(_ lines: some Sequence<Int>) -> [String] {
    lines.sorted().map { text.string(text.lines[$0 - 1]) }
  }
  let shared = sharedShingles(said: strings(story.body), true: strings(printed))
  book.mark(
    .body, right: shared.right, wrong: shared.wrong, missed: shared.missed,
    note: difference(Set(story.body), printed))
  book.compare(.lines, Set(story.body), printed)
  book.headline(story.title, truth)
  book.ask(.language, story.language, truth.language)
  book.ask(.published, story.published?.value, truth.published)
  book.ask(.outlet, story.outlet, truth.outlet)
  book.ask(.byline, story.byline, truth.byline)
  book.happened(facts.happened, truth)
  book.ask(.place, facts.place?.country?.code, truth.placeCountry)
  book.dates(facts.dates, truth.dates)
  book.countries(facts.countries, truth)
  book.people(facts.people, truth.people)
  book.compare(
    .organisations, Set(facts.organisations.map { "\($0.name) (\($0.acronym ?? ""))" }),
    Set(truth.organisations.map { "\($0.name) (\($0.acronym ?? ""))" }))
  book.compare(.topics, Set(facts.topics), truth.topics)
  let judged: Set = ["debris", "mojibake", "translated", "truncated", "several"]
  book.compare(.flags, judged.intersection(story.flags.map(\.flag)), truth.flags)
  if let abstract = truth.abstract {
    let said = facts.sentences.first.map { text.string($0.range) } ?? ""
    let shared = sharedShingles(said: [said], true: [abstract], size: 1)
    book.mark(.sentence, right: shared.right, wrong: shared.wrong, missed: shared.missed, note: said)
  }
  return book.marks
}

/// B³: how many of the articles that stand with each are of its event, and how many of its event stand with it.
private func eventMarks(_ articles: [LabelledArticle], _ facts: [Facts], _ lexicons: Lexicons) -> [Mark] {
  let told = facts.filter { !$0.story.body.isEmpty }
  var eventOf: [String: Int] = [:]
  for (number, event) in cluster(told, known: [:], with: lexicons).enumerated() {
    for account in event.accounts { eventOf[account.story.article.sha256] = number }
  }
  let said = articles.enumerated().map { eventOf[$1.article.sha256] ?? -1 - $0 }
  return articles.indices.map { i in
    let together = Set(articles.indices.filter { said[$0] == said[i] })
    let true_ = Set(articles.indices.filter { articles[$0].truth.event == articles[i].truth.event })
    var book = MarkBook(articles[i])
    book.mark(
      .events, right: Double(together.intersection(true_).count),
      wrong: Double(together.subtracting(true_).count),
      missed: Double(true_.subtracting(together).count),
      note: difference(Set(together.map { articles[$0].name }), Set(true_.map { articles[$0].name })))
    return book.marks[0]
  }
}

/// What was said and is not true, and what is true and was not said.
func difference<Answer: Hashable & Comparable>(_ said: Set<Answer>, _ truth: Set<Answer>) -> String {
  (said.subtracting(truth).sorted().map { "+\($0)" } + truth.subtracting(said).sorted().map { "-\($0)" })
    .joined(separator: " · ")
}
