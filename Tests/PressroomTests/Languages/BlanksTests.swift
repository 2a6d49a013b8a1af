import Briefs
import Testing

@testable import Pressroom

@Suite struct `The blanks of a text` {
  @Test(arguments: [
    (
      "en", "edition: \"", "edition: \"{z} ",
      "\"edition\" has {a} {z} where Templates/strings/fr.yaml has {a}"
    ),
    (
      "fr", "edition: \"", "edition: \"{z} ",
      "\"edition\" has {a} {z} where Templates/strings/en.yaml has {a}"
    ),
    (
      "es", "nav_home: \"", "nav_home: \"{n} ",
      "\"nav_home\" has {n} where Templates/strings/fr.yaml has no blank"
    ),
    (
      "en", "events_count: { one: \"{n} event\", other: \"{n} events\" }",
      "events_count: { one: \"{n} event\", other: \"events\" }",
      "the form \"other\" of \"events_count\" has no blank where Templates/strings/fr.yaml has {n}"
    ),
    (
      "en", "events_count: { one: \"{n} event\", other: \"{n} events\" }",
      "events_count: { one: \"{m} event\", other: \"{n} events\" }",
      "the form \"one\" of \"events_count\" has {m} where Templates/strings/fr.yaml has {n}"
    ),
    ("ar", "few: \"{n} أحداث\"", "few: \"أحداث\"", "the form \"few\" of \"events_count\" has no blank"),
  ])
  func `that are not those of the other languages are one error with its line`(
    _ language: String, _ text: String, _ other: String, _ what: String
  ) throws {
    let file = "strings/\(language).yaml"
    let problems = try said(changing: [
      file: { $0.replacing("\n" + text, with: "\n" + other).replacing(", " + text, with: ", " + other) }
    ])
    #expect(problems.map(\.path) == ["Templates/" + file], "\(problems)")
    #expect(problems.first?.what.hasPrefix(what) == true && problems[0].severity == .error, "\(problems)")
    #expect(problems.first?.line != nil && problems.first?.hint.isEmpty == false)
  }

  @Test func `may be left out where a form says the number in words`() throws {
    let text = "events_count: { one: \"{n} event\""
    #expect(
      try said(changing: [
        "strings/en.yaml": { $0.replacing(text, with: "events_count: { one: \"an event\"") }
      ]) == [])
  }

  @Test(
    arguments: [
      ("", []), ("{a} and {b}, {a}", ["a", "b"]), ("{", []), ("{}", []), ("{a", []), ("{{a}}", ["a"]),
      ("{a b} {é}", []),
      ("}{1}", ["1"]),
    ] as [(String, Set<String>)])
  func `are names in braces`(_ text: String, _ blanks: Set<String>) {
    #expect(Wording.blanks(of: text) == blanks)
  }
}
