import Briefs
import Testing

@Suite struct FieldsTests {
  private func fields(_ text: String) throws -> Fields {
    Fields(try readYAML(Array(text.utf8), path: "x.yaml"), path: "x.yaml")
  }

  @Test(arguments: ["NO", "null_", "2025", "1.5", "true", "\"null\"", "'~'", "\"\"", "|\n  x"])
  func `text is text, whatever it looks like`(_ written: String) throws {
    var fields = try fields("a: \(written)\n")
    #expect(fields.text("a") != nil)
    #expect(fields.finish() == [])
  }

  @Test(arguments: ["", "~", "null", "NULL", "Null"])
  func `null is nil`(_ written: String) throws {
    var fields = try fields("a: \(written)\nb: 1\n")
    #expect(fields.text("a") == nil)
    #expect(fields.int("b") == 1)
    #expect(fields.finish() == [])
  }

  @Test func `every wrong value is named with its line`() throws {
    var fields = try fields(
      "n: \"12\"\nt: [1]\nb: yes\nl:\n  - 1\n  - x\nw: mondy\nd: 2022-13\no: 3\nextra: 1\noutlt: x\n")
    #expect(fields.int("n") == nil)
    #expect(fields.text("t") == nil)
    #expect(fields.bool("b") == nil)
    #expect(fields.ints("l") == [1])
    #expect(fields.choice("w", of: Weekday.self) == nil)
    #expect(fields.value("d", wanted: "a date") { EDTF($0) } == nil)
    #expect(fields.object("o") { $0.text("x") } == nil)
    #expect(fields.text("outlet") == nil)
    let problems = fields.finish()
    #expect(problems.map(\.line) == [1, 2, 3, 6, 7, 8, 9, 10, 11])
    #expect(problems[0].what == #""n" is a string where a whole number is needed"#)
    #expect(problems[4].hint == #"did you mean "monday"?"#)
    #expect(problems[8].what == #"unknown key "outlt""#)
    #expect(problems[8].hint == #"did you mean "outlet"?"#)
  }

  @Test func `a number too long for the machine is a problem, not a crash`() throws {
    var fields = try fields("a: 99999999999999999999999999\n")
    #expect(fields.int("a") == nil)
    #expect(fields.finish().count == 1)
  }

  @Test(
    arguments: [
      ("publshed", "published"), ("tilte", "title"), ("x", nil), ("zzzzzz", nil), ("", nil),
      ("titl", "title"),
    ] as [(String, String?)])
  func `the nearest word is found, or none`(_ word: String, _ expected: String?) {
    #expect(nearest(to: word, among: ["title", "published", "outlet", "url"]) == expected)
  }
}
