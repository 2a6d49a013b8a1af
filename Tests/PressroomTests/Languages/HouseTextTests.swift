import Briefs
import Testing

@testable import Pressroom

@Suite struct `A text of one's own` {
  private static func shown(_ page: String) -> String { page + "<p>{{t.house_line}}</p>\n" }

  @Test func `that no language has is to be added in all four`() throws {
    let problems = try said(changing: ["home.mustache": Self.shown])
    #expect(problems.map(\.path) == ["Templates/home.mustache"], "\(problems)")
    #expect(
      problems.first?.hint == "add house_line to Templates/strings/fr.yaml, en.yaml, es.yaml, ar.yaml",
      "\(problems)")
  }

  @Test func `that is near to another is asked about first`() throws {
    let problems = try said(changing: ["home.mustache": { $0 + "{{t.nav_hme}}\n" }])
    #expect(problems.map(\.hint.isEmpty) == [false], "\(problems)")
    #expect(
      problems.first?.hint.hasPrefix("did you mean 'nav_home'? Else add nav_hme to ") == true, "\(problems)")
  }

  @Test func `that one language has is missing in the three others, and the template is not to blame`() throws
  {
    var line = 0
    let problems = try said(changing: [
      "home.mustache": Self.shown,
      "strings/fr.yaml": {
        line = $0.split(separator: "\n", omittingEmptySubsequences: false).count
        return $0 + "house_line: \"Relu par deux personnes.\"\n"
      },
    ])
    #expect(problems.map(\.path) == ["ar", "en", "es"].map { "Templates/strings/\($0).yaml" }, "\(problems)")
    for problem in problems {
      #expect(problem.what == "the text \"house_line\" is missing" && problem.severity == .error)
      #expect(problem.hint.contains("Templates/strings/fr.yaml:\(line)"), "\(problem)")
    }
  }

  @Test func `without a form of its plural is told of once, and truly`() throws {
    let problems = try said(changing: [
      "strings/en.yaml": {
        $0.replacing("one: \"{n} event\", other: \"{n} events\"", with: "one: \"{n} event\"")
      }
    ])
    #expect(problems.count == 1 && problems[0].path == "Templates/strings/en.yaml", "\(problems)")
    #expect(problems.first?.what == "the plural form \"other\" of \"events_count\" is missing", "\(problems)")
  }
}
