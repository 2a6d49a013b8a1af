import Testing

@testable import Mustache

@Suite struct SectionTests {
  static let rows: Sample = [["n": 1], ["n": 2], ["n": 3]]

  static let cases = [
    Case("yes shows the section", "{{#a}}seen{{/a}}", ["a": true], gives: "seen"),
    Case("no hides it", "({{#a}}seen{{/a}})", ["a": false], gives: "()"),
    Case("no shows the inverted section", "{{^a}}none{{/a}}", ["a": false], gives: "none"),
    Case("yes hides the inverted section", "({{^a}}none{{/a}})", ["a": true], gives: "()"),
    Case("a view is gone into", "{{#a}}{{b}}{{/a}}", ["a": ["b": "in"]], gives: "in"),
    Case("a missing view is not", "({{#a}}{{b}}{{/a}})", ["a": .noSection(of: ["b": ""])], gives: "()"),
    Case(
      "a missing view shows the inverted", "{{^a}}none{{/a}}", ["a": .noSection(of: ["b": ""])], gives: "none"
    ),
    Case("a list is repeated", "{{#rows}}{{n}},{{/rows}}", ["rows": rows], gives: "1,2,3,"),
    Case("an empty list is not shown", "({{#r}}{{n}}{{/r}})", ["r": .noList(of: ["n": 0])], gives: "()"),
    Case("an empty list shows the inverted", "{{^r}}none{{/r}}", ["r": .noList(of: ["n": 0])], gives: "none"),
    Case("texts are dots", "{{#t}}<{{.}}>{{/t}}", ["t": ["a", "&"]], gives: "<a><&amp;>"),
    Case("no texts, nothing", "({{#t}}{{.}}{{/t}}{{^t}}none{{/t}})", ["t": .noTexts], gives: "(none)"),
    Case(
      "text can be asked for", "{{#a}}by {{.}}{{/a}}{{^b}}!{{/b}}", ["a": "me", "b": ""], gives: "by me!"),
    Case("markup can be asked for", "{{#a}}<p>{{{.}}}{{/a}}", ["a": .markup("<b>")], gives: "<p><b>"),
    Case("zero is none", "{{#a}}{{.}}{{/a}}{{^b}}none{{/b}}", ["a": 4, "b": 0], gives: "4none"),
    Case("outer names are seen inside", "{{#a}}{{b}}{{c}}{{/a}}", ["a": ["b": 1], "c": 2], gives: "12"),
    Case("inner names hide outer ones", "{{#a}}{{b}}{{/a}}{{b}}", ["a": ["b": 1], "b": 2], gives: "12"),
    Case("an empty inner name hides too", "({{#a}}{{b}}{{/a}})", ["a": ["b": ""], "b": "no"], gives: "()"),
    Case(
      "the outer view is back afterwards", "{{#rows}}{{#rows}}{{n}}{{/rows}}|{{/rows}}{{n}}",
      ["rows": [["n": 1], ["n": 2]], "n": 9], gives: "12|12|9"),
    Case(
      "lists stand in lists", "{{#a}}{{x}}:{{#b}}{{y}}{{x}} {{/b}}{{/a}}",
      ["a": [["x": 1, "b": [["y": 5]]]]], gives: "1:51 "),
    Case(
      "texts stand in lists", "{{#a}}{{x}}{{#t}}{{.}}{{/t}};{{/a}}{{#t}}{{.}}{{/t}}",
      ["a": [["x": 1], ["x": 2]], "t": ["p", "q"]], gives: "1pq;2pq;pq"),
    Case(
      "texts stand in texts", "{{#t}}{{#u}}{{.}}{{/u}}{{.}} {{/t}}", ["t": ["a", "b"], "u": ["1"]],
      gives: "1a 1b "),
    Case("a flag keeps the dot", "{{#t}}{{#f}}{{.}}{{/f}}{{/t}}", ["t": ["a"], "f": true], gives: "a"),
    Case("a dot can be asked for", "{{#t}}{{#.}}+{{/.}}{{^.}}-{{/.}}{{/t}}", ["t": ["a", ""]], gives: "+-"),
    Case(
      "dotted sections", "{{#a.b}}{{c}}{{/a.b}}{{^a.d}}!{{/a.d}}", ["a": ["b": ["c": 1], "d": false]],
      gives: "1!"),
    Case(
      "a dotted section shows only its last view's names", "{{#a.b}}{{c}}{{/a.b}}",
      ["a": ["b": ["x": 1], "c": 2], "c": 3], gives: "3"),
    Case("one name twice", "{{#a}}1{{/a}}{{b}}{{#a}}2{{/a}}", ["a": true, "b": "-"], gives: "1-2"),
    Case("nested, same name", "{{#a}}1{{#a}}2{{/a}}3{{/a}}", ["a": true], gives: "123"),
    Case("text after a section belongs to none", "{{#a}}x{{/a}}y", ["a": false], gives: "y"),
  ]

  @Test(arguments: cases) func `sections are shown as often as there is something`(_ example: Case) {
    #expect(example.actual == example.expected)
  }

  @Test func `sections may stand sixty deep`() {
    var sample: Sample = ["n": 1]
    var page = "{{n}}"
    for _ in 0..<60 {
      sample = ["a": sample]
      page = "{{#a}}\(page){{/a}}"
    }
    #expect(rendered(page, sample) == "1")
  }
}
