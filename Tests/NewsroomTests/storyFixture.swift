import Briefs
@testable import Newsroom

/// A story of these body lines, after a headline, as extraction would hand it over.
func storyFixture(
  _ body: [String], language: String, title: String = "", published: String? = nil
) -> Story {
  let text = ([title] + body).joined(separator: "\n") + "\n"
  let article = Article(path: "articles/fixture.txt", bytes: Array(text.utf8))
  let verdict = LineVerdict(kind: .body, reason: "fixture")
  return Story(
    article: article, language: language,
    lines: [LineVerdict(kind: title.isEmpty ? .blank : .title, reason: "fixture")]
      + body.map { _ in verdict },
    title: Headline(text: title, basis: title.isEmpty ? .made : .stated, line: title.isEmpty ? nil : 1),
    published: published.flatMap { EDTF($0) }.map {
      Publication(value: $0, basis: .sidecar, line: nil, rule: "sidecar")
    },
    outlet: nil, byline: nil, body: body.indices.map { $0 + 2 }, flags: [])
}
