import Briefs
import CCmarkGFM
import Glibc
import Support
import Testing

@Suite struct MarkdownTests {
  @Test(
    arguments: [
      "*a* _b_ `c` [d](e) <i> ![x](y)", "# not a heading", "1. not a list", "12) not a list", "- no", "+ no",
      "---", "===", "***", "___", "> no", "    code",
      "&amp; &#42; AT&T", "[^1] and [^1]: x", "| a | b |", "~~no~~ ~~~",
      "http://x.example/a_b_c https://y.example", "www.x.example", "snake_case_name _x_", "Enfin!",
      "a\\b\\*c\\",
      "```", "<!-- no -->", "[x]: http://y", "\tx", "x  ", "  ", "- [ ] task", "a\u{202E}b\u{2028}c",
      "{{mustache}} {% no %}", "Il a dit : « Non ».", "x^2^", "#", "-", "\\", "&#x41;",
      "1234567890. ten digits",
    ]
  )
  func `a sentence shows as it stands`(_ sentence: String) throws {
    try expectShown(sentence)
  }

  @Test func `sentences of every kind show as they stand, and are read back`() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<4000 { try expectShown(nastyText(using: &generator)) }
  }

  @Test(arguments: [
    ("AT&T\\!", "AT&T!"), ("a\n  b", "a b"), (" x ", "x"), ("&amp;&lt;&nbsp;", "&<\u{A0}"),
    ("&#0;", "\u{FFFD}"), ("**b**", "**b**"), ("&bogus; &", "&bogus; &"), ("\\a", "\\a"),
  ])
  func `what a person writes is read as it shows`(_ passage: String, _ text: String) {
    #expect(plain(passage) == text)
  }

  private func expectShown(_ sentence: String) throws {
    let written = markdown(sentence)
    #expect(!written.utf8.contains(0x0A))
    // NUL is what Markdown cannot hold.
    let expected = sentence.replacing("\0", with: "\u{FFFD}")
    let shown = Array(expected.utf8)
    #expect(Array(plain(written).utf8) == shown)
    guard !sentence.isEmpty else { return }
    for source in [
      "\(written)[^1]\n\n[^1]: x\n", "- \(written)[^1]\n- \(written)[^1]\n\n[^1]: x\n",
      "[^1]: y\n\n\(written)[^1]\n",
    ] {
      let (text, kinds) = try #require(rendered(source))
      #expect(text == shown, "\(sentence.debugDescription) was written \(written.debugDescription)")
      #expect(
        kinds.isSubset(of: ["document", "paragraph", "list", "item", "text", "<unknown>"]),
        "\(sentence.debugDescription)")
    }
  }

  /// The text before the first footnote reference, and the kinds of all nodes, as cmark-gfm reads it with all its extensions.
  private func rendered(_ source: String) -> (text: [UInt8], kinds: Set<String>)? {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE) else { return nil }
    defer { cmark_parser_free(parser) }
    // Mail addresses become links (they are allowed to), so autolinks are looked at only without an @.
    for name in ["table", "strikethrough", "tagfilter", "tasklist"]
      + (source.contains("@") ? [] : ["autolink"])
    {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, source, source.utf8.count)
    guard let root = cmark_parser_finish(parser), let iterator = cmark_iter_new(root) else { return nil }
    defer {
      cmark_iter_free(iterator)
      cmark_node_free(root)
    }
    var text: [UInt8] = []
    var kinds: Set<String> = []
    var isBehind = false
    while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      let kind = String(cString: cmark_node_get_type_string(node))
      kinds.insert(kind)
      // cmark has no name for the kinds of a footnote's nodes.
      if kind == "<unknown>" { isBehind = true }
      if !isBehind, kind == "text", let literal = cmark_node_get_literal(node) {
        text += UnsafeBufferPointer(start: literal, count: strlen(literal)).map { UInt8(bitPattern: $0) }
      }
    }
    return (text, kinds)
  }
}
