import Testing

@testable import Mustache

@Suite struct InheritanceTests {
  static let cases = [
    Case("an unfilled block shows its own", "{{$t}}own {{a}}{{/t}}", ["a": 1], gives: "own 1"),
    Case(
      "sections in it", "{{$t}}{{#a}}{{b}}{{/a}}{{^c}}!{{/c}}{{/t}}", ["a": ["b": 1], "c": false], gives: "1!"
    ),
    Case("a parent as it is", "{{<base}}{{/base}}", partials: ["base": "({{$t}}own{{/t}})"], gives: "(own)"),
    Case("as a partial", "{{>base}}", partials: ["base": "({{$t}}own{{/t}})"], gives: "(own)"),
    Case(
      "a filled block", "{{<base}}{{$t}}new{{/t}}{{/base}}", partials: ["base": "({{$t}}own{{/t}})"],
      gives: "(new)"),
    Case(
      "one filled, one not", "{{<base}}{{$b}}new{{/b}}{{/base}}",
      partials: ["base": "{{$a}}1{{/a}}{{$b}}2{{/b}}"],
      gives: "1new"),
    Case(
      "two of one parent", "{{<base}}{{$t}}1{{/t}}{{/base}} {{<base}}{{$t}}2{{/t}}{{/base}}",
      partials: ["base": "({{$t}}{{/t}})"], gives: "(1) (2)"),
    Case(
      "a block shown twice is filled twice", "{{<base}}{{$t}}x{{/t}}{{/base}}",
      partials: ["base": "<title>{{$t}}{{/t}}</title><h1>{{$t}}{{/t}}</h1>"],
      gives: "<title>x</title><h1>x</h1>"),
    Case(
      "a field of the same name is another thing", "{{<base}}{{$t}}new{{/t}}{{/base}}", ["t": "field"],
      partials: ["base": "{{$t}}own{{/t}}"], gives: "new"),
    Case(
      "a filling is read where the block stands", "{{<base}}{{$t}}{{n}}{{/t}}{{/base}}",
      ["n": "outer", "in": ["n": "inner"]], partials: ["base": "{{#in}}{{$t}}{{/t}}{{/in}}"], gives: "inner"),
    Case(
      "the youngest filling wins", "{{<mid}}{{$t}}page{{/t}}{{/mid}}",
      partials: ["mid": "{{<base}}{{$t}}mid{{/t}}{{/base}}", "base": "({{$t}}base{{/t}})"], gives: "(page)"),
    Case(
      "else the middle one", "{{<mid}}{{/mid}}",
      partials: ["mid": "{{<base}}{{$t}}mid{{/t}}{{/base}}", "base": "({{$t}}base{{/t}})"], gives: "(mid)"),
    Case(
      "a block in a filling can be filled", "{{<mid}}{{$t}}page{{/t}}{{/mid}}",
      partials: [
        "mid": "{{<base}}{{$main}}<h1>{{$t}}{{/t}}</h1>{{/main}}{{/base}}", "base": "{{$main}}{{/main}}",
      ],
      gives: "<h1>page</h1>"),
    Case(
      "a filling may keep a block of its own name", "{{<base}}{{$t}}[{{$t}}x{{/t}}]{{/t}}{{/base}}",
      partials: ["base": "{{$t}}own{{/t}}"], gives: "[x]"),
    Case(
      "a card inside a page is not filled by the page's title",
      "{{<base}}{{$t}}page{{/t}}{{$main}}{{<card}}{{$t}}card{{/t}}{{/card}}{{/main}}{{/base}}",
      partials: ["base": "{{$t}}{{/t}}: {{$main}}{{/main}}", "card": "({{$t}}{{/t}})"], gives: "page: (card)"),
    Case(
      "a partial of the layout shows its blocks to the page", "{{<base}}{{$t}}page{{/t}}{{/base}}",
      partials: ["base": "{{>head}}", "head": "<title>{{$t}}site{{/t}}</title>"], gives: "<title>page</title>"
    ),
    Case(
      "parents that name each other", "{{<a}}{{$x}}new{{/x}}{{/a}}",
      partials: [
        "a": "{{$x}}a{{/x}} {{$y}}{{<b}}{{/b}}{{/y}}", "b": "{{$x}}b{{/x}} {{<a}}{{$y}}end{{/y}}{{/a}}",
      ], gives: "new new new end"),
    Case(
      "text between fillings is nothing", "{{<base}} a {{$t}}x{{/t}} b {{/base}}c",
      partials: ["base": "{{$t}}{{/t}}"], gives: "xc"),
    Case("comments between them too", "{{<base}}{{! why }}{{/base}}", partials: ["base": "x"], gives: "x"),
    Case(
      "a filling on lines of its own", "{{<base}}{{$t}}\none\n\ntwo\n{{/t}}{{/base}}",
      partials: ["base": "{{$t}}{{/t}}"],
      gives: "one\n\ntwo\n"),
    Case(
      "a parent on one line is alone", "a\n  {{<p}}{{/p}}\nb\n", partials: ["p": "1\n2\n"],
      gives: "a\n  1\n  2\nb\n"),
    Case(
      "a parent over lines is alone", "a\n{{<p}}\n  {{$t}}x{{/t}}\n{{/p}}\nb\n",
      partials: ["p": "1\n{{$t}}{{/t}}\n"], gives: "a\n1\nx\nb\n"),
    Case(
      "a filling in line keeps the block's indentation", "{{<p}}{{$t}}x{{/t}}{{/p}}",
      partials: ["p": "a\n  {{$t}}own{{/t}}\n"],
      gives: "a\n  x\n"),
    Case(
      "lines take the indentation of the block's tag", "{{<p}}{{$t}}\none\ntwo{{/t}}\n{{/p}}\n",
      partials: ["p": "a\n  {{$t}}{{/t}}\n"], gives: "a\n  one\n  two\n"),
    Case(
      "and lose their own", "{{<p}}{{$t}}\n      one\n        two\n{{/t}}{{/p}}\n",
      partials: ["p": "a\n  {{$t}}\n  {{/t}}\n"], gives: "a\n  one\n    two\n"),
    Case(
      "the block's content tells better than its tag", "{{<p}}{{$t}}\none\ntwo\n{{/t}}{{/p}}\n",
      partials: ["p": "a\n{{$t}}\n  own\n{{/t}}\n"], gives: "a\n  one\n  two\n"),
    Case(
      "a filling's partials are indented with it", "{{<p}}{{$t}}\n    {{>row}}\n{{/t}}{{/p}}",
      partials: ["p": "<ul>\n  {{$t}}\n  {{/t}}\n</ul>\n", "row": "<li>\n</li>\n"],
      gives: "<ul>\n  <li>\n  </li>\n</ul>\n"),
  ]

  @Test(arguments: cases) func `layouts and blocks follow the standard`(_ example: Case) {
    #expect(example.actual == example.expected)
  }
}
