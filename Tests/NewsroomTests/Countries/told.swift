import Briefs
@testable import Newsroom

/// A story whose body is `text`, a paragraph a line, under a headline where one is given.
func story(_ text: String, headline: String? = nil, in language: String) -> Story {
  let whole = (headline.map { [$0] } ?? []) + [text]
  let article = Article(path: "articles/told.txt", bytes: Array(whole.joined(separator: "\n").utf8))
  let line = headline == nil ? nil : 1
  let lines = article.text.lines.indices.map { $0 + 1 }
  return Story(
    article: article, language: language,
    lines: lines.map { LineVerdict(kind: $0 == line ? .title : .body, reason: "told") },
    title: Headline(text: headline ?? "", basis: headline == nil ? .made : .stated, line: line),
    published: nil, outlet: nil, byline: nil, body: lines.filter { $0 != line }, flags: [])
}

/// The facts of a story whose body is `text`.
func facts(_ text: String, headline: String? = nil, in language: String) -> Facts {
  annotate(story(text, headline: headline, in: language), with: allLexicons)
}

/// The countries of a story as a row: parties, `~` before the mentioned, `!` before the refused.
func countryRow(_ text: String, in language: String) -> String {
  countryRow(facts(text, in: language))
}

/// The countries of told facts as such a row.
func countryRow(_ facts: Facts) -> String {
  facts.countries.map { mention in
    switch mention.role {
    case .party: mention.code.code
    case .mentioned: "~" + mention.code.code
    case .refused: "!" + mention.code.code
    }
  }.joined(separator: " ")
}

/// The persons of a story as rows: name, office, country.
func personRows(_ text: String, in language: String) -> [String] {
  facts(text, in: language).people.map { person in
    [person.name, person.office ?? "-", person.country?.code ?? "-"].joined(separator: " | ")
  }
}
