import CCmarkGFM
import Mustache

/// Writes a parsed document as HTML, node by node.
struct MarkdownWriter {
  private(set) var html: [UInt8] = []
  private let headings: [String: HeadingWords]
  /// What is said behind every other heading, which no source answers for.
  private let headingMark: HeadingWords?
  /// The text's own.
  private let language: String
  /// By the number of the note.
  private let desk: [Int: HeadingWords]
  private var notes: [RenderedMarkdown.Note] = []
  /// The number of definitions met: libcmark puts them at the end, in the order of their numbers.
  private var defined = 0
  /// Within a table's head, cells are `th`.
  private var isHead = false
  private var alignments: [UInt8] = []
  private var column = 0
  /// What addresses may still take, in bytes: one reference's address, named often, would make a large page of a small text.
  private var addressRoom = 256 << 10
  /// Whether the link that is open has no room for its address; links do not nest.
  private var isBareLink = false

  private typealias Node = OpaquePointer

  init(
    headings: [String: HeadingWords], desk: [Int: HeadingWords] = [:], heading: HeadingWords? = nil,
    language: String = "",
    room: Int
  ) {
    headingMark = heading
    self.language = language
    self.headings = headings
    self.desk = desk
    html.reserveCapacity(room)
  }

  var rendered: RenderedMarkdown { RenderedMarkdown(html: html, notes: notes) }

  mutating func write(_ document: OpaquePointer) {
    guard let walk = cmark_iter_new(document) else { return }
    defer { cmark_iter_free(walk) }
    while true {
      let step = cmark_iter_next(walk)
      guard step != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { return }
      let isEntering = step == CMARK_EVENT_ENTER
      switch cmark_node_get_type(node) {
      case CMARK_NODE_FOOTNOTE_DEFINITION where isEntering:
        note(node)
        cmark_iter_reset(walk, node, CMARK_EVENT_EXIT)
      // To reset to a node's exit is to go on behind it.
      case CMARK_NODE_HEADING where isEntering:
        if let words = headings[plainText(of: node)], cmark_node_get_heading_level(node) == 2 {
          heading(words)
          cmark_iter_reset(walk, node, CMARK_EVENT_EXIT)
        } else {
          put("<h\(MarkdownWriter.level(node))>")
        }
      case CMARK_NODE_IMAGE where isEntering:
        leaf(node) { $0.escaped(plainText(of: node)) }
        cmark_iter_reset(walk, node, CMARK_EVENT_EXIT)
      default: write(node, isEntering)
      }
    }
  }

  private mutating func write(_ node: Node, _ isEntering: Bool) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT, CMARK_NODE_FOOTNOTE_DEFINITION, CMARK_NODE_IMAGE: break
    case CMARK_NODE_PARAGRAPH:
      if !MarkdownWriter.isTight(node) { put(isEntering ? "<p>" : "</p>\n") }
    case CMARK_NODE_HEADING:
      if let headingMark {
        put(" ")
        deskMark(headingMark)
      }
      put("</h\(MarkdownWriter.level(node))>\n")
    case CMARK_NODE_BLOCK_QUOTE: put(isEntering ? "<blockquote>\n" : "</blockquote>\n")
    case CMARK_NODE_LIST: list(node, isEntering)
    case CMARK_NODE_ITEM: put(isEntering ? "<li>" : "</li>\n")
    case CMARK_NODE_THEMATIC_BREAK: put("<hr>\n")
    case CMARK_NODE_CODE_BLOCK:
      put("<pre><code>")
      literal(node)
      put("</code></pre>\n")
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_CUSTOM_BLOCK:
      put("<p>")
      literal(node)
      put("</p>\n")
    case CMARK_NODE_TEXT: leaf(node) { $0.text(node) }
    case CMARK_NODE_HTML_INLINE, CMARK_NODE_CUSTOM_INLINE: leaf(node) { $0.literal(node) }
    case CMARK_NODE_SOFTBREAK: put("\n")
    case CMARK_NODE_LINEBREAK: put("<br>\n")
    case CMARK_NODE_CODE:
      leaf(node) {
        $0.put("<code>")
        $0.literal(node)
        $0.put("</code>")
      }
    case CMARK_NODE_EMPH: put(isEntering ? "<em>" : "</em>")
    case CMARK_NODE_STRONG: put(isEntering ? "<strong>" : "</strong>")
    case CMARK_NODE_LINK: link(node, isEntering)
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      if isEntering { reference(node) }
    default: ofExtension(node, isEntering)
    }
  }

  private mutating func ofExtension(_ node: Node, _ isEntering: Bool) {
    switch String(cString: cmark_node_get_type_string(node)) {
    case "strikethrough": put(isEntering ? "<del>" : "</del>")
    case "table":
      let count = Int(cmark_gfm_extensions_get_table_columns(node))
      let found = cmark_gfm_extensions_get_table_alignments(node)
      alignments = (0..<count).map { found?[$0] ?? 0 }
      put(isEntering ? "<table>\n" : "</tbody></table>\n")
    case "table_header":
      isHead = isEntering
      column = 0
      put(isEntering ? "<thead><tr>" : "</tr></thead><tbody>\n")
    case "table_row":
      column = 0
      put(isEntering ? "<tr>" : "</tr>\n")
    case "table_cell":
      let name = isHead ? "th" : "td"
      guard isEntering else {
        put("</\(name)>")
        column += 1
        return
      }
      // A class, not a style: the page's policy allows no inline styles.
      switch alignments.indices.contains(column) ? alignments[column] : 0 {
      case UInt8(ascii: "r"): put("<\(name) class=\"n\">")
      case UInt8(ascii: "c"): put("<\(name) class=\"c\">")
      default: put("<\(name)>")
      }
    default: break
    }
  }

  private mutating func list(_ node: Node, _ isEntering: Bool) {
    guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else {
      put(isEntering ? "<ul>\n" : "</ul>\n")
      return
    }
    let start = cmark_node_get_list_start(node)
    // In a brief a list's number is layout, and says nothing that a source would have to bear out.
    let isFirst = start == 1 || headingMark != nil
    put(isEntering ? (isFirst ? "<ol>\n" : "<ol start=\"\(start)\">\n") : "</ol>\n")
  }

  private mutating func link(_ node: Node, _ isEntering: Bool) {
    let url = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    guard let safe = MarkdownWriter.safe(url) else { return }
    guard isEntering else {
      if !isBareLink { put("</a>") }
      return
    }
    isBareLink = safe.utf8.count > addressRoom
    guard !isBareLink else { return }
    addressRoom -= safe.utf8.count
    put("<a href=\"")
    escaped(safe)
    put("\" rel=\"external nofollow\">")
  }

  /// The address, if its scheme is one that leads to a page or a mailbox.
  private static func safe(_ url: String) -> String? {
    let lower = url.lowercased()
    return ["http://", "https://", "mailto:"].contains { lower.hasPrefix($0) } ? url : nil
  }

  /// libcmark leaves only references that have a definition, each with its number as literal.
  private mutating func reference(_ node: Node) {
    guard let text = cmark_node_get_literal(node), let number = Int(String(cString: text)),
      (1...notes.count + 1).contains(number)
    else { return literal(node) }
    if number > notes.count { notes.append(RenderedMarkdown.Note(references: [], text: "")) }
    let count = notes[number - 1].references.count
    let id = count == 0 ? "r\(number)" : "r\(number)-\(count + 1)"
    notes[number - 1].references.append(id)
    put("<sup class=\"note\"><a href=\"#e\(number)\" id=\"\(id)\">\(number)</a></sup>")
  }

  private mutating func note(_ node: Node) {
    defer { defined += 1 }
    if notes.indices.contains(defined) { notes[defined].text = plainText(of: node) }
  }

  private mutating func heading(_ words: HeadingWords) {
    put("<h2 lang=\"\(words.language)\" dir=\"\(direction(of: words.language))\">")
    escaped(words.text)
    put("</h2>\n")
  }

  /// The page's own title is level 1.
  private static func level(_ node: Node) -> Int32 { min(6, max(2, cmark_node_get_heading_level(node))) }

  private static func isTight(_ paragraph: Node) -> Bool {
    guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item),
      cmark_node_get_type(list) == CMARK_NODE_LIST
    else { return false }
    return cmark_node_get_list_tight(list) != 0
  }

  /// Writes a piece of text; set apart where a person of the desk signed it, with the words that say so before a note's first.
  private mutating func leaf(_ node: Node, _ write: (inout MarkdownWriter) -> Void) {
    guard !desk.isEmpty, let mark = cmark_node_get_user_data(node) else { return write(&self) }
    let number = Int(bitPattern: mark)
    if number < 0, let words = desk[-number] {
      deskMark(words)
      put(" ")
    }
    put("<span class=\"desk-note\">")
    write(&self)
    put("</span>")
  }

  private mutating func deskMark(_ words: HeadingWords) {
    put("<span class=\"desk-by\" lang=\"\(words.language)\" dir=\"\(direction(of: words.language))\">")
    escaped(words.text)
    put("</span>")
  }

  private mutating func text(_ node: Node) {
    guard let text = cmark_node_get_literal(node) else { return }
    escaped(typeset(String(cString: text), in: language))
  }

  private mutating func literal(_ node: Node) {
    guard let text = cmark_node_get_literal(node) else { return }
    escaped(String(cString: text))
  }

  private mutating func escaped(_ text: String) { HTML.escape(text, into: &html) }

  private mutating func put(_ text: String) { html += text.utf8 }
}
