import Briefs
import Newsroom
import Scoring
import Testing

/// What is read of articles the rules were not written on, against what a careful reader says.
struct `Scores` {
  @Test func `do not fall below their floors`() throws {
    let marks = try marks(of: LabelledArticle.all(in: scoresFolder + "/articles"), with: allLexicons)
    let floors = Floors(in: scoresFolder)
    #expect(!floors.floors.isEmpty)
    for fall in floors.falls(marks) { Issue.record("\(fall)") }
  }

  @Test func `a floor is missed where it falls, and the articles that fell are named`() throws {
    let articles = try LabelledArticle.all(in: scoresFolder + "/articles")
    let fallen = marks(of: articles, with: allLexicons).map { mark in
      var mark = mark
      if mark.task == .published, mark.article == articles[0].name {
        (mark.right, mark.wrong, mark.note) = (0, 1, "+no day")
      }
      return mark
    }
    let falls = Floors(in: scoresFolder).falls(fallen)
    #expect(
      falls.contains {
        $0.hasPrefix("published: ") && $0.contains("\(articles[0].name) fell to 0.000: +no day")
      })
  }

  @Test func `every truth is whole and true to its article's bytes`() throws {
    for labelled in try LabelledArticle.all(in: scoresFolder + "/articles") {
      let truth = labelled.truth
      #expect(truth.problems.isEmpty, "\(labelled.name): \(truth.problems.map(\.what))")
      #expect(truth.kind != nil && (truth.abstract != nil || truth.body.isEmpty), "\(labelled.name)")
      let text = labelled.article.text
      let count = text.lines.count
      #expect(truth.body.allSatisfy { (1...count).contains($0) }, "\(labelled.name)")
      func line(_ n: Int) -> String { text.string(text.lines[n - 1]) }
      if let title = truth.title, let n = truth.titleLine {
        #expect(line(n).contains(title), "\(labelled.name): line \(n) has no \(title)")
      }
      for date in truth.dates where date.line <= count {
        #expect(
          line(date.line).contains(date.text), "\(labelled.name): line \(date.line) has no \(date.text)")
        #expect(truth.body.contains(date.line), "\(labelled.name): \(date.text) is not of the body")
      }
      let body = truth.body.sorted().map(line).joined(separator: "\n")
      for name in truth.people.map(\.name) + truth.organisations.map(\.name) {
        #expect(body.contains(name), "\(labelled.name): the body does not name \(name)")
      }
      #expect(truth.parties.isDisjoint(with: truth.mentioned), "\(labelled.name)")
    }
  }

  @Test func `there are articles enough in each language`() throws {
    let languages = try LabelledArticle.all(in: scoresFolder + "/articles").map(\.truth.language)
    let counts = Dictionary(languages.map { ($0, 1) }, uniquingKeysWith: +)
    for (language, least) in ["fr": 40, "en": 30, "es": 20, "ar": 30] {
      #expect(counts[language] ?? 0 >= least, "\(language) has \(counts[language] ?? 0)")
    }
  }
}

/// The folder of the articles with their truth.
let scoresFolder = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
