import Testing

@testable import Mustache

@Suite struct VariableTests {
  static let cases = [
    Case("text without tags is kept", "No tag { here } at all.\n", gives: "No tag { here } at all.\n"),
    Case("a name becomes its text", "From {{city}}:", ["city": "Oran"], gives: "From Oran:"),
    Case(
      "text is escaped", "<p title='{{quote}}'>", ["quote": #"<b> & "c" 'd'"#],
      gives: "<p title='&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;'>"),
    Case(
      "text is not read as a template", "{{quote}}", ["quote": "{{city}}", "city": "no"], gives: "{{city}}"),
    Case(
      "three braces insert markup", "{{{body}}}", ["body": .markup("<p>&amp;</p>")], gives: "<p>&amp;</p>"),
    Case("an ampersand inserts markup", "{{& body }}", ["body": .markup("<hr>")], gives: "<hr>"),
    Case("numbers are digits", "{{n}} {{m}}", ["n": 1_200, "m": -3], gives: "1200 -3"),
    Case("white space in a tag counts for nothing", "|{{ \t city\n }}|", ["city": "Sfax"], gives: "|Sfax|"),
    Case("white space around a tag stays", "  {{city}} \n", ["city": "Sfax"], gives: "  Sfax \n"),
    Case("empty text is nothing", "({{city}})", ["city": ""], gives: "()"),
    Case("a dotted name reaches in", "{{a.b.c}}", ["a": ["b": ["c": "deep"]]], gives: "deep"),
    Case(
      "a dotted name through a missing section is nothing", "({{a.b.c}})",
      ["a": .noSection(of: ["b": ["c": ""]])], gives: "()"),
    Case(
      "the first part of a dotted name is found outside", "{{#in}}{{a.b}}{{/in}}",
      ["in": ["x": ""], "a": ["b": "out"]], gives: "out"),
    Case("any script passes", "{{a}}é", ["a": "صحيفة <"], gives: "صحيفة &lt;é"),
    Case("other braces are text", "{ {a} }}", ["a": ""], gives: "{ {a} }}"),
    Case("a mark of byte order is dropped", "\u{FEFF}{{#a}}\n{{.}}\n{{/a}}", ["a": "x"], gives: "x\n"),
  ]

  @Test(arguments: cases) func `variables show what the view holds`(_ example: Case) {
    #expect(example.actual == example.expected)
  }

  @Test func `bytes that are not UTF-8 pass through`() {
    var faults: [TemplateFault] = []
    let source = TemplateSource(name: "page", path: "page", bytes: [0xFF, 0x00, 0xC3])
    let templates = Templates([source], noting: &faults)
    let program = templates.compile(
      "page", for: Outline(of: "none", entries: []), under: Masthead(), noting: &faults)
    #expect(printed(program) == [0xFF, 0x00, 0xC3] && faults.isEmpty)
  }
}
