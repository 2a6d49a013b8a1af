import Briefs
import Newsroom
import Pressroom
import Testing

@testable import dateline

@Suite struct `The rules that a site tells` {
  static let clone = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  @Test(arguments: ["fr", "en", "es", "ar"])
  func `have words in every language`(language: String) {
    var problems: [Problem] = []
    let theme = Theme(at: Self.clone + "/Templates", problems: &problems)
    #expect(problems == [])
    for section in RuleBook.told {
      for rule in section.rules {
        let words = theme.words(of: rule, in: language)
        #expect(
          words != nil,
          "no row of Templates/strings/reasons.tsv is \"\(rule.sentence)\" (\(section.question) \(rule.name))"
        )
        // A row that somebody forgot to translate.
        if language != "en" { #expect(words != rule.sentence) }
      }
    }
  }

  @Test func `are all that decide dates, places, countries and events`() throws {
    #expect(RuleBook.told.map(\.question) == RuleSection.Question.allCases)
    let book = RuleBook(with: try loadLexicons())
    let families: [(RuleSection.Question, RuleFamily)] = [
      (.publication, .publication), (.dates, .dates), (.happened, .happened), (.place, .place),
      (.parties, .parties), (.context, .context), (.refusals, .refusals), (.joins, .joins),
    ]
    for (question, family) in families {
      let told = RuleBook.told.first { $0.question == question }?.rules.map(\.name) ?? []
      let rows = book.sections.first { $0.family == family }?.rows.map(\.name) ?? []
      #expect(Array(told.prefix(rows.count)) == rows && Set(told).count == told.count, "\(question)")
    }
  }
}
