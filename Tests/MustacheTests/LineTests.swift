import Testing

@testable import Mustache

/// Which tags take their line with them, and what goes before the lines of a partial.
@Suite struct LineTests {
  static let cases = [
    Case(
      "a section alone on its lines leaves none", "a\n{{#f}}\nb\n{{/f}}\nc\n", ["f": true], gives: "a\nb\nc\n"
    ),
    Case("indented too", "a\n  {{#f}}  \nb\n\t{{/f}}\nc", ["f": true], gives: "a\nb\nc"),
    Case("inverted too", "a\n{{^f}}\nb\n{{/f}}\nc\n", ["f": false], gives: "a\nb\nc\n"),
    Case("with the other end of line", "a\r\n{{#f}}\r\nb\r\n{{/f}}\r\nc", ["f": true], gives: "a\r\nb\r\nc"),
    Case("at the start and the end", "{{#f}}\nb\n{{/f}}", ["f": true], gives: "b\n"),
    Case("not with text beside it", "{{#f}} x\nb\n{{/f}} y", ["f": true], gives: " x\nb\n y"),
    Case("not two on a line", " {{#f}}{{/f}}\n", ["f": true], gives: " \n"),
    Case("not a variable", " {{a}}\nb", ["a": "1"], gives: " 1\nb"),
    Case("inside and around stay", "| {{#f}}\t|\t{{/f}} |\n", ["f": true], gives: "| \t|\t |\n"),
    Case("blank lines stay", "a\n\n{{#f}}\n\nb\n{{/f}}\n\nc", ["f": true], gives: "a\n\n\nb\n\nc"),
    Case("comments say nothing", "a{{! not said }}b", gives: "ab"),
    Case("comments alone leave no line", "a\n  {{! not\n  said }}\nb\n", gives: "a\nb\n"),
    Case("comments beside text stay in line", "a {{! x }}\nb", gives: "a \nb"),
    Case("comments hide tags", "{{! {{#a }}ok", gives: "ok"),
    Case("delimiters change", "{{=<% %>=}}<% a %>{{a}}<%={{ }}=%>{{a}}", ["a": "1"], gives: "1{{a}}1"),
    Case("single ones", "{{=| |=}}|a|", ["a": "1"], gives: "1"),
    Case("ampersand in others", "{{=<% %>=}}<%&a%>", ["a": .markup("<")], gives: "<"),
    Case("sections across a change", "{{#f}}{{=| |=}}|a||/f|", ["f": true, "a": "1"], gives: "1"),
    Case("alone leave no line", "a\n {{=@ @=}}\nb", gives: "a\nb"),
    Case("spaces in them", "{{=  @\n  @ =}}@a@", ["a": "1"], gives: "1"),
    Case(
      "a partial has its own delimiters", "{{=| |=}}|>p||a|", ["a": "1"], partials: ["p": "{{a}}|a|"],
      gives: "1|a|1"),
    Case(
      "a partial's do not leak", "{{>p}}{{a}}|a|", ["a": "1"], partials: ["p": "{{=| |=}}|a|"], gives: "11|a|"
    ),
    Case("a partial stands in line", "a {{>p}} b", partials: ["p": "x"], gives: "a x b"),
    Case(
      "a partial sees the names around it", "{{#a}}{{>p}}{{/a}}", ["a": ["b": 1], "c": 2],
      partials: ["p": "{{b}}{{c}}"], gives: "12"),
    Case("a partial alone leaves no line", "a\n{{>p}}\nb", partials: ["p": "x\n"], gives: "a\nx\nb"),
    Case(
      "in line it adds no indentation", "  {{a}}  {{>p}}\n", ["a": "|"], partials: ["p": ">\n>"],
      gives: "  |  >\n>\n"),
    Case(
      "alone it is indented, but not what it inserts", "\\\n  {{>p}}\n/\n", ["a": .markup("<\n->")],
      partials: ["p": "|\n{{{a}}}\n|\n"], gives: "\\\n  |\n  <\n->\n  |\n/\n"),
    Case(
      "indentation adds up", " {{>p}}\n", partials: ["p": "a\n {{>q}}\nb\n", "q": "c\n"],
      gives: " a\n  c\n b\n"),
    Case("blank lines get none", " {{>p}}\n", partials: ["p": "a\n\nb\n"], gives: " a\n\n b\n"),
    Case(
      "sections in it leave no line", " {{>p}}\n", ["f": true], partials: ["p": "{{#f}}\na\n{{/f}}\nb\n"],
      gives: " a\n b\n"),
    Case("last line without end", "x\n  {{>p}}", partials: ["p": "a\nb"], gives: "x\n  a\n  b"),
    Case("white space in its tag", "{{> p }}", partials: ["p": "x"], gives: "x"),
    Case("any name", "{{>a/b-c.d}}", partials: ["a/b-c.d": "x"], gives: "x"),
  ]

  @Test(arguments: cases) func `lines and indentation follow the standard`(_ example: Case) {
    #expect(example.actual == example.expected)
  }
}
