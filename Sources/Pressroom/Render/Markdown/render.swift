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
  struct Note: Sendable, Equatable {
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
///
/// - Parameters:
///   - desk: The words above each text that a person of the desk signed, by its note; such texts are set apart.
///   - language: The text's own, which has it set (``typeset(_:in:)``).
///   - heading: The words behind each heading that is none of `headings`: a person wrote it.
func render(
  _ markdown: [UInt8], headings: [String: HeadingWords] = [:], desk: [Int: HeadingWords] = [:],
  heading: HeadingWords? = nil, language: String = ""
) -> RenderedMarkdown {
  let rendered = parsed(markdown) { document in
    if !desk.isEmpty { markDeskNotes(desk, in: document) }
    var writer = MarkdownWriter(
      headings: headings, desk: desk, heading: heading, language: language, room: markdown.count * 2)
    writer.write(document)
    return writer.rendered
  }
  if let rendered { return rendered }
  var html: [UInt8] = Array("<pre>".utf8)
  HTML.escape(String(decoding: markdown, as: UTF8.self), into: &html)
  return RenderedMarkdown(html: html + "</pre>\n".utf8, notes: [])
}

/// What a body says, as its page shows it; nil where it is larger or more deeply nested than is parsed. About 20 µs for an ordinary brief.
func statements(in markdown: [UInt8]) -> Statements? {
  parsed(markdown) { StatementReader.read($0).statements }
}

/// Parses some Markdown; nil where it is not parsed. The document is gone afterwards.
private func parsed<Result>(_ markdown: [UInt8], _ read: (OpaquePointer) -> Result) -> Result? {
  guard MarkdownBounds.allow(markdown[...]) else { return nil }
  _ = extensionsAreThere
  guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8) else { return nil }
  defer { cmark_parser_free(parser) }
  for name in ["table", "strikethrough", "autolink"] {
    if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
  }
  markdown.withUnsafeBytes { buffer in
    cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
  }
  guard let document = cmark_parser_finish(parser) else { return nil }
  defer { cmark_node_free(document) }
  return read(document)
}

/// Leaves the number of its note at each piece of text that a person of the desk signed; negative at the first of a note.
private func markDeskNotes(_ desk: [Int: HeadingWords], in document: OpaquePointer) {
  let reader = StatementReader.read(document, keepingLeaves: true)
  for (statement, leaves) in zip(reader.statements.all, reader.leaves) where desk[statement.note] != nil {
    for (index, leaf) in leaves.enumerated() {
      let mark = index == 0 ? -statement.note : statement.note
      cmark_node_set_user_data(leaf, UnsafeMutableRawPointer(bitPattern: mark))
    }
  }
}

/// Markdown below a title as HTML, by the same rules as a brief's: for what is made of Markdown outside the site, such as a night's report.
package func html(ofMarkdown markdown: [UInt8], under title: String) -> [UInt8] {
  var html = Array("<h1>".utf8)
  HTML.escape(title, into: &html)
  return html + "</h1>\n".utf8 + render(markdown).html
}

/// What the interface says within an article's text, and in which language: a heading of the machine's (`Points`), or whose note it is.
struct HeadingWords: Sendable {
  var text: String
  var language: String
}

/// libcmark's list of extensions is global and filled once.
private let extensionsAreThere: Void = cmark_gfm_core_extensions_ensure_registered()
