import Briefs
import CCmarkGFM
import Mustache

/// A brief's Markdown as HTML, and the footnotes it refers to.
struct RenderedMarkdown: Sendable {
  /// Finished HTML: headings from level 2, footnotes as links to `#e1`, `#e2`, … with the ids `r1`, `r2`, ….
  var html: [UInt8]
  /// In the order of their first references: the first is number 1.
  var notes: [Note]

  /// A footnote that is referred to.
  struct Note: Sendable {
    /// The ids of the references to it.
    var references: [String]
    /// What it says, without markup.
    var text: String
  }
}

/// Renders Markdown (GitHub's: CommonMark 0.29, tables, strikethrough, autolinks, footnotes) by libcmark-gfm.
///
/// The tree is walked and written by us: HTML in it appears as text, an image as its description, and a link is one only
/// if it leads to http, https or mailto. What is larger or more deeply nested than a brief ever is, is not parsed
/// but shown as the text it is (``MarkdownBounds``). About 40 µs for an ordinary brief.
func render(_ markdown: [UInt8], headings: [String: HeadingWords] = [:]) -> RenderedMarkdown {
  guard MarkdownBounds.allow(markdown) else {
    var html: [UInt8] = Array("<pre>".utf8)
    HTML.escape(String(decoding: markdown, as: UTF8.self), into: &html)
    return RenderedMarkdown(html: html + "</pre>\n".utf8, notes: [])
  }
  _ = extensionsAreThere
  guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8) else {
    return RenderedMarkdown(html: [], notes: [])
  }
  defer { cmark_parser_free(parser) }
  for name in ["table", "strikethrough", "autolink"] {
    if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
  }
  markdown.withUnsafeBytes { buffer in
    cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
  }
  guard let document = cmark_parser_finish(parser) else { return RenderedMarkdown(html: [], notes: []) }
  defer { cmark_node_free(document) }
  var writer = MarkdownWriter(headings: headings, room: markdown.count * 2)
  writer.write(document)
  return writer.rendered
}

/// Markdown below a title as HTML, by the same rules as a brief's: for what is made of Markdown outside the site, such as a night's report.
package func html(ofMarkdown markdown: [UInt8], under title: String) -> [UInt8] {
  var html = Array("<h1>".utf8)
  HTML.escape(title, into: &html)
  return html + "</h1>\n".utf8 + render(markdown).html
}

/// What a heading of the machine's (`Points`) is called on the page, and in which language.
struct HeadingWords: Sendable {
  var text: String
  var language: String
}

/// libcmark's list of extensions is global and filled once.
private let extensionsAreThere: Void = cmark_gfm_core_extensions_ensure_registered()
