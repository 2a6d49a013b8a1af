import CLibYAML

/// Builds the tree of one document from libyaml's events. Made by ``readYAML(_:path:firstLine:limits:)``.
struct YAMLComposer: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let path: String
  private let limits: YAMLLimits
  private var cursor: MarkCursor
  private var nodes = 0

  /// `buffer` must outlive the composer.
  init(
    _ buffer: UnsafeBufferPointer<UInt8>, offset: Int, path: String, firstLine: Int, limits: YAMLLimits
  ) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    self.path = path
    self.limits = limits
    cursor = MarkCursor(buffer: buffer, offset: offset, line: firstLine)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The only document; nil where there is none.
  mutating func document() throws(Problem) -> YAMLNode? {
    var root: YAMLNode?
    var documents = 0
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      case YAML_STREAM_END_EVENT: return root
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        guard documents == 1 else { throw problem(event, .secondDocument) }
        let start = event.data.document_start
        guard start.version_directive == nil, start.tag_directives.start == start.tag_directives.end else {
          throw problem(event, .directive)
        }
      default: root = try node(&event, depth: 0)
      }
    }
  }

  /// The node that begins with `event`.
  private mutating func node(_ event: inout yaml_event_t, depth: Int) throws(Problem) -> YAMLNode {
    nodes += 1
    guard nodes <= limits.nodes else { throw problem(event, .tooMany) }
    guard depth <= limits.depth else { throw problem(event, .tooDeep) }
    switch event.type {
    case YAML_SCALAR_EVENT: return try scalar(event)
    case YAML_SEQUENCE_START_EVENT: return try sequence(event, depth: depth)
    case YAML_MAPPING_START_EVENT: return try mapping(event, depth: depth)
    default: throw problem(event, .alias)
    }
  }

  private mutating func scalar(_ event: yaml_event_t) throws(Problem) -> YAMLNode {
    let scalar = event.data.scalar
    guard scalar.anchor == nil else { throw problem(event, .alias) }
    guard scalar.tag == nil else { throw problem(event, .tag) }
    let text = String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    let style: YAMLScalarStyle =
      switch scalar.style {
      case YAML_PLAIN_SCALAR_STYLE: .plain
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
      default: .quoted
      }
    let start = cursor.offset(of: event.start_mark)
    let line = cursor.line
    let end = cursor.offset(of: event.end_mark)
    return YAMLNode(
      content: .scalar(text, style), line: line, range: start..<max(start, end), isFlow: false)
  }

  private mutating func sequence(_ event: yaml_event_t, depth: Int) throws(Problem) -> YAMLNode {
    guard event.data.sequence_start.anchor == nil else { throw problem(event, .alias) }
    guard event.data.sequence_start.tag == nil else { throw problem(event, .tag) }
    let start = cursor.offset(of: event.start_mark)
    let line = cursor.line
    let isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    var items: [YAMLNode] = []
    var end = start
    while true {
      var inner = try next()
      defer { yaml_event_delete(&inner) }
      if inner.type == YAML_SEQUENCE_END_EVENT {
        // A block collection's own end mark lies at the next token, behind comments that are not its own.
        if isFlow { end = cursor.offset(of: inner.end_mark) }
        break
      }
      let item = try node(&inner, depth: depth + 1)
      end = max(end, item.range.upperBound)
      items.append(item)
    }
    return YAMLNode(
      content: .sequence(items), line: line, range: start..<end, isFlow: isFlow)
  }

  private mutating func mapping(_ event: yaml_event_t, depth: Int) throws(Problem) -> YAMLNode {
    guard event.data.mapping_start.anchor == nil else { throw problem(event, .alias) }
    guard event.data.mapping_start.tag == nil else { throw problem(event, .tag) }
    let start = cursor.offset(of: event.start_mark)
    let line = cursor.line
    let isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    var entries: [YAMLEntry] = []
    var keys = KnownKeys()
    var end = start
    while true {
      var inner = try next()
      defer { yaml_event_delete(&inner) }
      if inner.type == YAML_MAPPING_END_EVENT {
        if isFlow { end = cursor.offset(of: inner.end_mark) }
        break
      }
      let key = try node(&inner, depth: depth + 1)
      guard case .scalar(let name, _) = key.content else { throw problem(inner, .keyNotScalar) }
      if let first = keys.firstLine(of: name, at: key.line, among: entries) {
        throw Problem(
          path: path, line: key.line,
          what: "the key \"\(name)\" stands twice, in lines \(first) and \(key.line)",
          hint: "keep one of them")
      }
      var after = try next()
      defer { yaml_event_delete(&after) }
      let value = try node(&after, depth: depth + 1)
      end = max(end, key.range.upperBound, value.range.upperBound)
      entries.append(YAMLEntry(key: name, line: key.line, keyRange: key.range, value: value))
    }
    return YAMLNode(
      content: .mapping(entries), line: line, range: start..<end, isFlow: isFlow)
  }

  private mutating func next() throws(Problem) -> yaml_event_t {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    return event
  }

  private mutating func failure() -> Problem {
    let words = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
    guard parser.pointee.error == YAML_READER_ERROR else {
      _ = cursor.offset(of: parser.pointee.problem_mark)
      return Problem(
        path: path, line: cursor.line, what: "not YAML: \(words)",
        hint: "put a value that holds punctuation in \"double quotes\"")
    }
    let line = cursor.line(ofByte: Int(clamping: parser.pointee.problem_offset))
    return words.contains("control")
      ? Problem(
        path: path, line: line, what: "a control character in YAML",
        hint: "delete it, or write it as \\u0000 in double quotes")
      : Problem(path: path, line: line, what: "not UTF-8", hint: "save the file as UTF-8")
  }

  private mutating func problem(_ event: yaml_event_t, _ refusal: YAMLRefusal) -> Problem {
    _ = cursor.offset(of: event.start_mark)
    return Problem(path: path, line: cursor.line, what: refusal.what, hint: refusal.hint)
  }
}
