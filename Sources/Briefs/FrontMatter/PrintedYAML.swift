/// Reads YAML in the form that ``FlowValue`` prints: a `key: value` a line, strings in double quotes, lists and objects in one line.
///
/// It takes a tenth of libyaml's time, and nearly every brief's front matter has that form. It knows nothing else: whatever could mean
/// something more (comments, blank lines, block collections, bare words with a space, escapes but `\"` and `\\`) is left to libyaml, and
/// so is all that is wrong. What it reads, it reads as ``YAMLComposer`` does; a property test holds the two against each other.
struct PrintedYAML {
  private let offset: Int
  private let limits: YAMLLimits
  /// The byte that is next, in the text.
  private var i = 0
  private var line: Int
  private var nodes = 0

  /// The document; nil where it is not in that form.
  static func read(
    _ text: Span<UInt8>, offset: Int, firstLine: Int, limits: YAMLLimits
  ) -> YAMLNode? {
    var reader = PrintedYAML(offset: offset, limits: limits, line: firstLine)
    return reader.document(text)
  }

  private init(offset: Int, limits: YAMLLimits, line: Int) {
    self.offset = offset
    self.limits = limits
    self.line = line
  }

  private mutating func document(_ text: Span<UInt8>) -> YAMLNode? {
    guard isNew(depth: 0) else { return nil }
    let first = line
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(24)
    var keys = KnownKeys()
    while i < text.count {
      guard let entry = entry(text, depth: 1, known: &keys, entries) else { return nil }
      entries.append(entry)
      guard i < text.count else { break }
      guard text[i] == 0x0A else { return nil }
      i += 1
      line += 1
    }
    guard let start = entries.first?.keyRange.lowerBound, let end = entries.last?.value.range.upperBound
    else { return nil }
    return YAMLNode(content: .mapping(entries), line: first, range: start..<end, isFlow: false)
  }

  /// `key: value`.
  private mutating func entry(
    _ text: Span<UInt8>, depth: Int, known keys: inout KnownKeys, _ entries: [YAMLEntry]
  ) -> YAMLEntry? {
    let start = i
    // libyaml looks no further than 1,024 characters for a key's colon.
    guard isNew(depth: depth), let key = word(text), i - start <= 128, i + 1 < text.count,
      text[i] == UInt8(ascii: ":"), text[i + 1] == 0x20
    else { return nil }
    let keyRange = (offset + start)..<(offset + i)
    i += 1
    skipSpaces(text)
    guard keys.firstLine(of: key, at: line, among: entries) == nil, let value = value(text, depth: depth)
    else { return nil }
    return YAMLEntry(key: key, line: line, keyRange: keyRange, value: value)
  }

  private mutating func value(_ text: Span<UInt8>, depth: Int) -> YAMLNode? {
    guard i < text.count, isNew(depth: depth) else { return nil }
    let start = offset + i
    let content: YAMLNode.Content?
    var isFlow = true
    switch text[i] {
    case UInt8(ascii: "["): content = list(text, depth: depth)
    case UInt8(ascii: "{"): content = object(text, depth: depth)
    case UInt8(ascii: "\""):
      content = quoted(text).map { .scalar($0, .quoted) }
      isFlow = false
    default:
      content = word(text).map { .scalar($0, .plain) }
      isFlow = false
    }
    return content.map { YAMLNode(content: $0, line: line, range: start..<(offset + i), isFlow: isFlow) }
  }

  /// `[12, 13]`.
  private mutating func list(_ text: Span<UInt8>, depth: Int) -> YAMLNode.Content? {
    var items: [YAMLNode] = []
    i += 1
    skipSpaces(text)
    while !takes(UInt8(ascii: "]"), text) {
      guard items.isEmpty || takesComma(text), let item = value(text, depth: depth + 1) else { return nil }
      items.append(item)
      skipSpaces(text)
    }
    return .sequence(items)
  }

  /// `{ name: "Rabat", lines: [12] }`.
  private mutating func object(_ text: Span<UInt8>, depth: Int) -> YAMLNode.Content? {
    var entries: [YAMLEntry] = []
    var keys = KnownKeys()
    i += 1
    skipSpaces(text)
    while !takes(UInt8(ascii: "}"), text) {
      guard entries.isEmpty || takesComma(text),
        let entry = entry(text, depth: depth + 1, known: &keys, entries)
      else { return nil }
      entries.append(entry)
      skipSpaces(text)
    }
    return .mapping(entries)
  }

  /// A bare word that begins with a letter or digit and holds nothing but them, `-` and `_`: `null`, `12`, `title`.
  private mutating func word(_ text: Span<UInt8>) -> String? {
    let start = i
    guard i < text.count, isASCIIWord(text[i]) else { return nil }
    repeat {
      i += 1
    } while i < text.count
      && (isASCIIWord(text[i]) || text[i] == UInt8(ascii: "_") || text[i] == UInt8(ascii: "-"))
    return string(text, start..<i)
  }

  private mutating func quoted(_ text: Span<UInt8>) -> String? {
    i += 1
    let start = i
    while i < text.count {
      let byte = text[i]
      if byte == UInt8(ascii: "\"") {
        i += 1
        return string(text, start..<(i - 1))
      }
      if byte == UInt8(ascii: "\\") { return escaped(text, from: start) }
      guard (0x20...0x7E).contains(byte) || isPrinted(text) else { return nil }
      i += 1
    }
    return nil
  }

  /// The rest of a string that holds an escape.
  private mutating func escaped(_ text: Span<UInt8>, from start: Int) -> String? {
    var bytes: [UInt8] = []
    for place in start..<i { bytes.append(text[place]) }
    while i < text.count, text[i] != UInt8(ascii: "\"") {
      guard isPrinted(text) else { return nil }
      if text[i] == UInt8(ascii: "\\") {
        i += 1
        guard i < text.count, text[i] == UInt8(ascii: "\\") || text[i] == UInt8(ascii: "\"") else {
          return nil
        }
      }
      bytes.append(text[i])
      i += 1
    }
    guard i < text.count else { return nil }
    i += 1
    return string(bytes.span, 0..<bytes.count)
  }

  /// Whether the next byte is, or begins, a character that YAML takes as it is: no control, no line break, no BOM, no noncharacter. Of
  /// lead bytes that begin such a character too the others are left to libyaml where telling them apart is not worth it.
  private func isPrinted(_ text: Span<UInt8>) -> Bool {
    switch text[i] {
    case 0x20...0x7E, 0x80...0xC1, 0xC3...0xE1, 0xE3...0xEE, 0xF0...0xFF: true
    // U+0080 to U+009F, NEL among them.
    case 0xC2: i + 1 < text.count && text[i + 1] >= 0xA0
    // U+2028 and U+2029 are E2 80 A8 and A9.
    case 0xE2: i + 2 < text.count && (text[i + 1] != 0x80 || text[i + 2] & 0xFE != 0xA8)
    // U+FEFF is EF BB BF, U+FFFE and U+FFFF are EF BF BE and BF.
    case 0xEF: i + 2 < text.count && (text[i + 1] != 0xBB && text[i + 1] != 0xBF || text[i + 2] < 0xBE)
    default: false
    }
  }

  /// Nil where it is not UTF-8.
  private func string(_ text: Span<UInt8>, _ range: Range<Int>) -> String? {
    do {
      return String(copying: try UTF8Span(validating: text.extracting(range)))
    } catch {
      return nil
    }
  }

  private mutating func isNew(depth: Int) -> Bool {
    nodes += 1
    return nodes <= limits.nodes && depth <= limits.depth
  }

  private mutating func takes(_ byte: UInt8, _ text: Span<UInt8>) -> Bool {
    guard i < text.count, text[i] == byte else { return false }
    i += 1
    return true
  }

  private mutating func takesComma(_ text: Span<UInt8>) -> Bool {
    guard takes(UInt8(ascii: ","), text) else { return false }
    skipSpaces(text)
    return true
  }

  private mutating func skipSpaces(_ text: Span<UInt8>) {
    while i < text.count, text[i] == 0x20 { i += 1 }
  }
}
