import Testing

@testable import Mustache

@Suite struct FaultTests {
  static let sample: Sample = [
    "title": "t", "body": .markup("b"), "rows": [["name": "n"]], "place": ["name": "p", "code": "c"],
    "isNew": true,
    "tags": ["x"], "count": 1,
  ]

  static let cases = [
    Case("unknown name", "a\n é{{titel}}", gives: "2:4: unknown name 'titel' | did you mean 'title'?"),
    Case("by its case alone", "{{Title}}", gives: "1:1: unknown name 'Title' | did you mean 'title'?"),
    Case(
      "nothing near", "{{weather}}",
      gives: "1:1: unknown name 'weather' | offered here: title, body, rows, place, isNew, tags, count"),
    Case(
      "the nearest may be outside", "{{#place}}{{titl}}{{/place}}",
      gives: "1:11: unknown name 'titl' | did you mean 'title'?"),
    Case("inside a dotted name", "{{place.nam}}", gives: "1:1: unknown name 'nam' | did you mean 'name'?"),
    Case(
      "further in", "{{place.title}}", gives: "1:1: unknown name 'title' | offered by 'place': name, code"),
    Case(
      "into a list", "{{rows.name}}",
      gives: "1:1: 'rows' is a list and has no names inside | go into it first: {{#rows}}"),
    Case(
      "into a text", "{{title.x}}",
      gives: "1:1: 'title' is a text and has no names inside | leave out what follows the dot"),
    Case(
      "raw text", "{{{title}}}",
      gives: "1:1: 'title' is text and must be escaped | write {{title}}; only markup may be inserted raw"),
    Case(
      "raw number", "{{&count}}",
      gives: "1:1: 'count' is text and must be escaped | write {{count}}; only markup may be inserted raw"),
    Case(
      "raw dot", "{{#tags}}{{{.}}}{{/tags}}",
      gives: "1:10: '.' is text and must be escaped | write {{.}}; only markup may be inserted raw"),
    Case(
      "escaped markup", "{{body}}",
      gives: "1:1: 'body' is markup and would be escaped | insert it as it is: {{{body}}}"),
    Case(
      "a list as text", "{{rows}}", gives: "1:1: 'rows' is a list, not a text | use it as {{#rows}}…{{/rows}}"
    ),
    Case(
      "a dot for nothing", "{{.}}",
      gives: "1:1: '{{.}}' stands for no text here | use it inside a text or a list of texts"),
    Case("no partial", "{{>raw}}", gives: "1:1: no template 'raw' | did you mean 'row'?"),
    Case(
      "no block", "{{<row}}{{$tilte}}{{/tilte}}{{/row}}",
      gives: "1:9: 'row' has no block 'tilte' | did you mean 'title'?"),
    Case("an unclosed tag", "a {{title", gives: "1:3: the tag is not closed | write '}}' after the name"),
    Case(
      "an unclosed section", "a {{#isNew}} b",
      gives: "1:3: '{{#isNew}}' is never closed | write '{{/isNew}}' where it ends"),
    Case("an end too many", "a{{/isNew}}", gives: "1:2: '{{/isNew}}' closes nothing | nothing is open here"),
    Case(
      "the wrong end", "{{#isNew}}{{/isOld}}{{/isNew}}",
      gives: "1:11: '{{/isOld}}' closes nothing | '{{#isNew}}' is open here"),
    Case(
      "crossed", "{{#isNew}}{{#place}}{{/isNew}}",
      gives: "1:11: '{{#place}}' is never closed | write '{{/place}}' where it ends"),
    Case("no name", "{{ }}", gives: "1:1: the tag has no name | write the name between the braces"),
    Case(
      "a spaced name", "{{a b}}",
      gives: "1:1: a name cannot hold white space: 'a b' | is a '}}' missing before it?"),
    Case(
      "bad delimiters", "{{=a=}}",
      gives: "1:1: the delimiters cannot be read | write two of at most 16 bytes, without '=': {{=<% %>=}}"),
    Case(
      "a tag between fillings", "{{<row}}{{title}}{{/row}}",
      gives: "1:9: '{{title}}' would not be shown here | inside '{{<row}}' only {{$blocks}} count"),
    Case(
      "a block filled twice", "{{<row}}{{$title}}{{/title}}{{$title}}{{/title}}{{/row}}",
      gives: "1:29: block 'title' is filled twice | keep one of them"),
    Case("an empty part", "{{place..name}}", gives: "1:1: unknown name '' | offered by 'place': name, code"),
    Case(
      "a partial in itself", "{{>page}}",
      gives:
        "1:1: 'page' would include itself without end | include it inside a section or list of its own view, which ends some time"
    ),
    Case(
      "through a flag", "{{#isNew}}{{>page}}{{/isNew}}",
      gives:
        "1:11: 'page' would include itself without end | include it inside a section or list of its own view, which ends some time"
    ),
    Case(
      "through a list that starts again", "{{#rows}}{{>page}}{{/rows}}",
      gives:
        "1:10: 'page' would include itself without end | include it inside a section or list of its own view, which ends some time"
    ),
  ]

  @Test(arguments: cases) func `a mistake says where, what, and what to do`(_ example: Case) {
    let partials: KeyValuePairs = ["row": "{{$title}}{{/title}}"]
    #expect(rendered(example.page, Self.sample, partials: partials) == "page.mustache:" + example.expected)
  }

  @Test func `all faults are told, each once, in order`() {
    let said = rendered(
      "{{b}}{{>row}}\n{{a}}{{>row}}", ["x": 1], partials: ["row": "{{c}}{{#x}}{{>rwo}}{{/x}}"])
    #expect(
      said == """
        row.mustache:1:12: no template 'rwo' | did you mean 'row'?
        page.mustache:1:1: unknown name 'b' | did you mean 'x'?
        page.mustache:2:1: unknown name 'a' | did you mean 'x'?
        row.mustache:1:1: unknown name 'c' | did you mean 'x'?
        """)
  }

  @Test func `a fault in a partial names the partial`() {
    #expect(
      rendered("{{>row}}", ["name": "n"], partials: ["row": "\n  {{nmae}}"])
        == "row.mustache:2:3: unknown name 'nmae' | did you mean 'name'?")
  }

  @Test func `a fault in a filling names the page that wrote it`() {
    #expect(
      rendered("{{<base}}{{$t}}{{nmae}}{{/t}}{{/base}}", ["name": "n"], partials: ["base": "\n{{$t}}{{/t}}"])
        == "page.mustache:1:16: unknown name 'nmae' | did you mean 'name'?")
  }

  @Test func `two templates of one name are told apart`() {
    var faults: [TemplateFault] = []
    let source = TemplateSource(name: "a", path: "x/a", bytes: [])
    let other = TemplateSource(name: "a", path: "y/a", bytes: [])
    _ = Templates([source, other], noting: &faults)
    #expect(
      faults.map(\.description) == [
        "y/a:1:1: error: two templates are named 'a'\n  hint: rename one of them: the other is x/a"
      ])
  }

  @Test func `a page without a template is told`() {
    var faults: [TemplateFault] = []
    let templates = templates("", [:], noting: &faults)
    _ = templates.compile("pages", for: Branch.self, noting: &faults)
    #expect(faults.map(\.hint) == ["did you mean 'page'?"])
  }

  @Test func `a syntax fault is told once, and its page renders nothing`() {
    var faults: [TemplateFault] = []
    let template = templates("x{{#a}}{{b}}", [:], noting: &faults)
      .compile("page", for: Branch.self, noting: &faults)
    #expect(faults.count == 1)
    #expect(template.render(Branch(name: "")).isEmpty)
  }
}
