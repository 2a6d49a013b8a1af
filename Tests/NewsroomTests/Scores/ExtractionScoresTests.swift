import Briefs
import Newsroom
import Testing

/// Bodies, headlines, days and outlets of articles the rules were not written on, against what a careful reader says.
struct `Extraction scores` {
  @Test func `do not fall below their floors`() throws {
    var (lines, bodies, titles, days, outlets, languages) = (
      Tally(), Tally(), Tally(), Tally(), Tally(), Tally()
    )
    var wrongDays = 0
    for name in labelledArticles {
      let truth = try ExtractionTruth(name)
      let article = Article(path: name, bytes: try readFile("\(labelledFolder)/\(name).txt", limit: 1 << 20))
      let story = extract(article, with: allLexicons)
      let body = truth.body.filter { !story.lines[$0 - 1].kind.isBlank }
      lines.count(Set(story.body), against: body)
      bodies.count(Set(story.body) == body)
      titles.count(
        story.title.line == truth.titleLine && (truth.title == nil || truth.title == story.title.text))
      days.count(story.published?.value == truth.published)
      if let said = story.published?.value, said != truth.published { wrongDays += 1 }
      outlets.count(story.outlet == truth.outlet)
      languages.count(story.language == truth.language)
    }
    let floors = try Floors()
    floors.expect(lines.f1, atLeast: "body.lines.f1")
    floors.expect(bodies.precision, atLeast: "body.exact")
    floors.expect(titles.precision, atLeast: "title.exact")
    floors.expect(days.precision, atLeast: "published.exact")
    floors.expect(outlets.precision, atLeast: "outlet.exact")
    floors.expect(languages.precision, atLeast: "language.exact")
    #expect(wrongDays == 0)
  }
}

extension LineKind {
  fileprivate var isBlank: Bool { self == .blank }
}

/// What `NAME.truth.yaml` says of an article's lines.
private struct ExtractionTruth {
  let body: Set<Int>
  let title: String?
  let titleLine: Int?
  let published: EDTF?
  let outlet: String?
  let language: String?

  init(_ name: String) throws {
    let path = "\(labelledFolder)/\(name).truth.yaml"
    var fields = Fields(try readYAML(try readFile(path, limit: 1 << 16), path: path), path: path)
    body = Set(fields.items("body").flatMap { $0.lines })
    title = fields.text("title")
    titleLine = fields.int("titleLine")
    published = fields.text("published").flatMap { EDTF($0) }
    outlet = fields.text("outlet")
    language = fields.text("language")
  }
}

extension YAMLNode {
  /// The lines of a range written as `[4, 9]`.
  fileprivate var lines: ClosedRange<Int> {
    guard case .sequence(let ends) = content else { return 0...0 }
    let numbers = ends.compactMap { end -> Int? in
      if case .scalar(let text, _) = end.content { Int(text) } else { nil }
    }
    return (numbers.first ?? 0)...(numbers.last ?? 0)
  }
}
