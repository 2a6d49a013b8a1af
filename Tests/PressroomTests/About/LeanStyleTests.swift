import Support
import Testing

@testable import Pressroom

@Suite struct `A style sheet as it is built` {
  static func lean(_ css: String) -> String { String(decoding: leanStyle(Array(css.utf8)), as: UTF8.self) }

  @Test(arguments: [
    // Comments and white space.
    ("/* a */\n\na { color: red; }\n", "a {color: red;}\n"),
    ("a {\n  color: red;\n  /* why */\n  width: 1px\n}\n\n\nb { }", "a {color: red;width: 1px}\nb {}"),
    ("@media print {\n  a { b: c }\n  d { e: f }\n}", "@media print {a {b: c}\nd {e: f}}"),
    ("a/* */ b { c: d }", "a b {c: d}"), ("a /* x */ /* y */ b", "a b"), ("a\t \r\n b", "a b"), ("", ""),
    (" \n", ""),
    // A comment that parts two words leaves an empty one.
    ("margin: 1px/* */2px", "margin: 1px/**/2px"), ("a/* */.b {}", "a/**/.b {}"),
    // Strings, and what stands in them.
    ("a { content: \"/* no   comment */\" }", "a {content: \"/* no   comment */\"}"),
    ("a { content: '}  {' ; b: c }", "a {content: '}  {' ;b: c}"),
    ("a { content: \"\\\"  /* */\" }", "a {content: \"\\\"  /* */\"}"),
    ("a { content: \"·\" / \"\" }", "a {content: \"·\" / \"\"}"),
    ("a { list-style: \"–  \"; }", "a {list-style: \"–  \";}"),
    ("a { content: \"one \\\n  two\" }", "a {content: \"one \\\n  two\"}"),
    // A string that nobody ends ends with its line, and so must the built one.
    ("a { b: \"open\n  /* c */ d: e }", "a {b: \"open\n d: e}"),
    // Addresses without quotation marks.
    ("a { b: url(x/*y*/z.png) }", "a {b: url(x/*y*/z.png)}"),
    ("a { b: URL( data:,;{}/* ) }", "a {b: URL( data:,;{}/* )}"),
    ("a { b: url(  \"/*\"  ) /* c */ }", "a {b: url( \"/*\" )}"),
    ("a { b: curl(x /* y */) }", "a {b: curl(x )}"),
    // Escapes: the space behind a number belongs to it.
    (".\\26  b { }", ".\\26  b {}"), (".\\/* b { c: d }", ".\\/* b {c: d}"), (".a\\{  b", ".a\\{ b"),
    // What is not whole.
    ("a { b: c /* open", "a {b: c\n"), ("/*", ""), ("a\\", "a\\"), ("a \"", "a \""), ("url(", "url("),
    ("/", "/"),
  ])
  func `says the same in fewer bytes`(css: String, built: String) { #expect(Self.lean(css) == built) }

  @Test func `pressed twice is pressed once, whatever it holds`() {
    var generator = SeededGenerator(seed: 26)
    let pieces = [
      "/*", "*/", "\"", "'", "\\", "\n", "  ", "{", "}", ";", "url(", ")", "a", "26", "·", "/", "\r\n", "é",
      "-", ":",
    ]
    for _ in 0..<4000 {
      let css = (0..<Int.random(in: 0...14, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let once = leanStyle(Array(css.utf8))
      #expect(once.count <= css.utf8.count + 4 && leanStyle(once) == once, "\(css.debugDescription)")
    }
  }

  @Test func `of the theme keeps every rule and no comment`() throws {
    let theme = SmallDigest.theme()
    let built = String(
      decoding: try #require(theme.files.first { $0.address == "/style.css" }).bytes, as: UTF8.self)
    #expect(!built.contains("/*") && !built.contains("  ."))
    #expect(built.contains("prefers-color-scheme") && built.contains("@page"))
  }
}
