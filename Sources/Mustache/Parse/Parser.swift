/// Reads a template into a tree, noting every fault of its syntax and going on after each.
struct Parser {
  /// Sections, blocks and parents may stand in each other this deep.
  static let deepest = 64

  private let source: TemplateSource
  private let home: Int
  private let lineStarts: [Int]
  private var faults: [TemplateFault] = []
  private var scanner: TagScanner
  /// How far the bytes have become nodes.
  private var cursor = 0
  private var isAtLineStart = true
  /// The tags that are open, the template itself first.
  private var open = [OpenTag(role: .template, tag: Tag(name: "", offset: 0))]

  /// A parser for the template that has number `home` in its set.
  init(_ source: TemplateSource, home: Int) {
    self.source = source
    self.home = home
    lineStarts = ParsedTemplate.lineStarts(of: source.bytes)
    scanner = TagScanner(source.bytes)
  }

  /// The tree; linear in the bytes.
  mutating func parse(noting faults: inout [TemplateFault]) -> ParsedTemplate {
    do throws(TagScanner.Failure) {
      while let found = try scanner.tag(from: cursor) {
        guard open.count <= Self.deepest else {
          let hint = "\(Self.deepest) levels are the most: move some into a partial"
          throw TagScanner.Failure(offset: found.start, what: "tags stand too deep in each other", hint: hint)
        }
        read(found)
      }
      takeText(upTo: source.bytes.count, beforeTag: false)
      while open.count > 1 { leaveUnclosed() }
    } catch {
      note(error.offset, error.what, hint: error.hint)
    }
    faults += self.faults
    return ParsedTemplate(source: source, nodes: open[0].nodes, isBroken: !self.faults.isEmpty)
  }

  private mutating func read(_ found: TagScanner.Found) {
    let lead = Blank.lead(before: found.start, in: source.bytes)
    let lineEnd = Blank.lineEnd(after: found.end, in: source.bytes)
    let tag = Tag(name: name(of: found), offset: found.start)
    let isAlone = found.sigil.mayStandAlone && lead != nil && lineEnd != nil
    switch found.sigil {
    case .end:
      return close(found, tag, lead: lead, lineEnd: lineEnd)
    case .parent:
      takeText(upTo: found.start, beforeTag: true)
      cursor = found.end
      enter(OpenTag(role: .parent, tag: tag, lead: lead))
      return
    case .block where open[open.count - 1].role == .parent:
      cursor = lineEnd ?? found.end
      isAtLineStart = lineEnd != nil
      open.append(OpenTag(role: .filling, tag: tag))
      checkName(tag)
      return
    default:
      takeText(upTo: isAlone ? found.start - (lead?.count ?? 0) : found.start, beforeTag: !isAlone)
      cursor = isAlone ? lineEnd ?? found.end : found.end
      isAtLineStart = isAlone
    }
    switch found.sigil {
    case .comment, .delimiters: break
    case .section: enter(OpenTag(role: .section, tag: tag))
    case .inverted: enter(OpenTag(role: .inverted, tag: tag))
    case .block: enter(OpenTag(role: .block, tag: tag, lead: lead, isStandalone: isAlone))
    case .partial:
      check(tag, written: "{{>\(tag.name)}}")
      append(.partial(tag, margin: isAlone ? lead : nil, replacing: []))
    default:
      check(tag, written: "{{\(tag.name)}}")
      append(.variable(tag, raw: found.sigil == .raw))
    }
  }

  private mutating func close(_ found: TagScanner.Found, _ tag: Tag, lead: Range<Int>?, lineEnd: Int?) {
    guard let match = open.lastIndex(where: { $0.role != .template && $0.tag.name == tag.name }) else {
      let innermost = open[open.count - 1]
      let hint = innermost.role == .template ? "nothing is open here" : "'\(innermost.written)' is open here"
      takeText(upTo: found.start, beforeTag: true)
      cursor = found.end
      isAtLineStart = false
      return note(tag.offset, "'{{/\(tag.name)}}' closes nothing", hint: hint)
    }
    let closed = open[match].role
    let isAlone = closed != .parent && lead != nil && lineEnd != nil
    let leavesLead = isAlone || (closed == .filling && lead != nil)
    takeText(upTo: leavesLead ? found.start - (lead?.count ?? 0) : found.start, beforeTag: !leavesLead)
    while open.count > match + 1 { leaveUnclosed() }
    cursor = isAlone ? lineEnd ?? found.end : found.end
    isAtLineStart = isAlone
    if closed == .parent, let lineEnd, open[match].lead != nil {
      open[match].isStandalone = true
      cursor = lineEnd
      isAtLineStart = true
    }
    leave()
  }

  /// Joins the innermost open tag to the one around it.
  private mutating func leave() {
    let closed = open.removeLast()
    let outer = open.count - 1
    switch closed.role {
    case .template: break
    case .section: append(.section(closed.tag, inverted: false, closed.nodes))
    case .inverted: append(.section(closed.tag, inverted: true, closed.nodes))
    case .block: append(.block(closed.block(home: home)))
    case .filling:
      if open[outer].fillings.contains(where: { $0.tag.name == closed.tag.name }) {
        note(closed.tag.offset, "block '\(closed.tag.name)' is filled twice", hint: "keep one of them")
      }
      open[outer].fillings.append(closed.block(home: home))
    case .parent:
      var margin: Range<Int>?
      if closed.isStandalone, case .margin(let lead)? = open[outer].nodes.last {
        open[outer].nodes.removeLast()
        margin = lead
      }
      append(.partial(closed.tag, margin: margin, replacing: closed.fillings))
    }
  }

  private mutating func leaveUnclosed() {
    let innermost = open[open.count - 1]
    note(
      innermost.tag.offset, "'\(innermost.written)' is never closed",
      hint: "write '{{/\(innermost.tag.name)}}' where it ends")
    leave()
  }

  private mutating func enter(_ tag: OpenTag) {
    check(tag.tag, written: tag.written)
    open.append(tag)
    isAtLineStart = isAtLineStart && tag.role != .parent
  }

  private mutating func append(_ node: Node) {
    open[open.count - 1].nodes.append(node)
  }

  /// Makes nodes of the bytes up to `end`, a line at a time. Between the fillings of a parent, text means
  /// nothing.
  private mutating func takeText(upTo end: Int, beforeTag: Bool) {
    guard open[open.count - 1].role != .parent else { return cursor = max(cursor, end) }
    let bytes = source.bytes
    while cursor < end || (isAtLineStart && beforeTag) {
      var start = cursor
      if isAtLineStart {
        while cursor < end, Blank.isSpace(bytes[cursor]) { cursor += 1 }
        if cursor == end || !Blank.isNewline(bytes[cursor]) {
          open[open.count - 1].nodes.append(.margin(start..<cursor))
          start = cursor
        }
        isAtLineStart = false
      }
      while cursor < end, !isAtLineStart {
        isAtLineStart = bytes[cursor] == UInt8(ascii: "\n")
        cursor += 1
      }
      if start < cursor { open[open.count - 1].nodes.append(.text(start..<cursor)) }
    }
  }

  private func name(of found: TagScanner.Found) -> String {
    String(decoding: source.bytes[found.content], as: UTF8.self)
  }

  private mutating func checkName(_ tag: Tag) {
    if tag.name.isEmpty {
      note(tag.offset, "the tag has no name", hint: "write the name between the braces")
    } else if tag.name.utf8.contains(where: { Blank.isSpace($0) || Blank.isNewline($0) }) {
      note(tag.offset, "a name cannot hold white space: '\(tag.name)'", hint: "is a '}}' missing before it?")
    }
  }

  /// Notes a tag between the fillings of a parent, or one with a bad name.
  private mutating func check(_ tag: Tag, written: String) {
    guard open[open.count - 1].role == .parent else { return checkName(tag) }
    let parent = open[open.count - 1].written
    note(
      tag.offset, "'\(written)' would not be shown here", hint: "inside '\(parent)' only {{$blocks}} count")
  }

  private mutating func note(_ offset: Int, _ what: String, hint: String) {
    faults.append(ParsedTemplate.fault(in: source, lineStarts: lineStarts, at: offset, what, hint: hint))
  }
}
