import CCmarkGFM

/// Walks a parsed body for its statements: by the same tree that the page is written from, so that nothing shows there which is not read here.
struct StatementReader {
  private(set) var statements = Statements()
  /// The leaves of each statement's text, where somebody asked for them.
  private(set) var leaves: [[OpaquePointer]] = []
  private let keepsLeaves: Bool

  private var text = ""
  private var open: [OpaquePointer] = []
  private var line = 0
  /// The block's last text with a reference: several may refer to it, and punctuation behind them belongs to it.
  private var last: Range<Int>?

  private init(keepsLeaves: Bool) { self.keepsLeaves = keepsLeaves }

  /// Reads a document. Linear.
  static func read(_ document: OpaquePointer, keepingLeaves: Bool = false) -> StatementReader {
    var reader = StatementReader(keepsLeaves: keepingLeaves)
    reader.walk(document)
    reader.statements.attribute()
    return reader
  }

  private mutating func walk(_ document: OpaquePointer) {
    guard let walk = cmark_iter_new(document) else { return }
    defer { cmark_iter_free(walk) }
    while case let step = cmark_iter_next(walk), step != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(walk) else { return }
      let isEntering = step == CMARK_EVENT_ENTER
      switch cmark_node_get_type(node) {
      case CMARK_NODE_FOOTNOTE_DEFINITION where isEntering:
        let text = plainText(of: node)
        // What says more than whose the text is, is nobody's word: a further paragraph, a note within the note.
        statements.notes.append(
          (isOneLine(node) ? text : "… " + text, Int(cmark_node_get_start_line(node))))
        // To reset to a node's exit is to go on behind it.
        cmark_iter_reset(walk, node, CMARK_EVENT_EXIT)
      case CMARK_NODE_IMAGE where isEntering:
        add(plainText(of: node), node)
        cmark_iter_reset(walk, node, CMARK_EVENT_EXIT)
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        isEntering ? begin(node) : end(isHeading: cmark_node_get_type(node) == CMARK_NODE_HEADING)
      case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_CUSTOM_BLOCK:
        guard isEntering else { break }
        begin(node)
        add(literal(of: node), node)
        end(isHeading: false)
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE, CMARK_NODE_CUSTOM_INLINE:
        if isEntering { add(literal(of: node), node) }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
        guard isEntering else { break }
        text += " "
        line += 1
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        if isEntering { refer(node) }
      default: ofExtension(node, isEntering)
      }
    }
  }

  /// Whether a note is one paragraph that refers to no other note.
  private func isOneLine(_ note: OpaquePointer) -> Bool {
    guard let first = cmark_node_first_child(note), cmark_node_next(first) == nil,
      cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH, let walk = cmark_iter_new(first)
    else { return false }
    defer { cmark_iter_free(walk) }
    while case let step = cmark_iter_next(walk), step != CMARK_EVENT_DONE {
      if let node = cmark_iter_get_node(walk), cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_REFERENCE {
        return false
      }
    }
    return true
  }

  private mutating func ofExtension(_ node: OpaquePointer, _ isEntering: Bool) {
    switch String(cString: cmark_node_get_type_string(node)) {
    case "strikethrough": text += "~~"
    case "table_cell": isEntering ? begin(node) : end(isHeading: false)
    default: break
    }
  }

  private mutating func begin(_ node: OpaquePointer) {
    text = ""
    open = []
    line = Int(cmark_node_get_start_line(node))
    last = nil
  }

  private mutating func add(_ more: String, _ node: OpaquePointer) {
    text += more
    if keepsLeaves { open.append(node) }
  }

  /// libcmark leaves only references that have a definition, each with its number as literal.
  private mutating func refer(_ node: OpaquePointer) {
    guard let number = Int(literal(of: node)) else { return add(literal(of: node), node) }
    closeLast()
    let said = trimmed(text)
    if said.isEmpty {
      // `[^1][^2]`: the second bears out the same text, and without a text before it a reference bears out nothing.
      guard let last, let before = statements.all[last].first else { return }
      append(Statement(text: before.text, line: line, note: number), leaves: [])
      self.last = last.lowerBound..<statements.all.count
      return
    }
    let index = statements.all.count
    append(Statement(text: said, line: line, note: number), leaves: open)
    last = index..<(index + 1)
    text = ""
    open = []
  }

  private mutating func end(isHeading: Bool) {
    closeLast()
    let rest = trimmed(text)
    if let last, rest.unicodeScalars.allSatisfy(isPunctuation), !rest.isEmpty {
      // In French a space stands before the mark: `Est-il venu[^1] ?`
      let space = String(text.unicodeScalars.prefix { $0.properties.isWhitespace })
      for index in last { statements.all[index].text += space + rest }
      if keepsLeaves { leaves[last.lowerBound] += open }
    } else if !rest.isEmpty, !isHeading {
      append(Statement(text: rest, line: line, note: 0), leaves: open)
    }
    begin()
  }

  /// Gives the last statement the punctuation that stands right behind its reference: `He came[^1].`
  private mutating func closeLast() {
    guard let last else { return }
    let scalars = text.unicodeScalars
    let end = scalars.firstIndex { !isPunctuation($0) } ?? scalars.endIndex
    guard end > scalars.startIndex, end == scalars.endIndex || scalars[end].properties.isWhitespace else {
      return
    }
    for index in last { statements.all[index].text.unicodeScalars += scalars[..<end] }
    text = String(scalars[end...])
    if keepsLeaves, trimmed(text).isEmpty {
      leaves[last.lowerBound] += open
      open = []
    }
  }

  private mutating func begin() { (text, open, last) = ("", [], nil) }

  private mutating func append(_ statement: Statement, leaves: [OpaquePointer]) {
    statements.all.append(statement)
    if keepsLeaves { self.leaves.append(leaves) }
  }

  private func literal(of node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}

/// Without white space at the ends: what a page shows nothing of.
private func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(scalars[first...last])
}

private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
    .finalPunctuation, .otherPunctuation:
    true
  default: false
  }
}

/// The text below a node, without markup; a line break is a space.
func plainText(of node: OpaquePointer) -> String {
  guard let walk = cmark_iter_new(node) else { return "" }
  defer { cmark_iter_free(walk) }
  var text = ""
  while case let step = cmark_iter_next(walk), step != CMARK_EVENT_DONE {
    guard step == CMARK_EVENT_ENTER, let inner = cmark_iter_get_node(walk) else { continue }
    switch cmark_node_get_type(inner) {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      text += cmark_node_get_literal(inner).map { String(cString: $0) } ?? ""
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
    default: break
    }
  }
  return text
}
