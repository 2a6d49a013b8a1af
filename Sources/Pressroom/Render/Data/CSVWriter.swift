import Mustache

/// Writes a table as CSV (RFC 4180) straight into bytes: the one place where text becomes a cell.
///
/// Begins with a byte order mark, without which spreadsheet programs take UTF-8 for something else; lines end in CR LF. A cell of text never
/// is a formula: an apostrophe stands before what a program would begin to reckon with (``appendText(_:)``). Numbers are written bare.
struct CSVWriter {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var isFirst = true

  /// A row of names, which are ours.
  init(_ columns: [String]) {
    for column in columns { text(column) }
    endRow()
  }

  /// A cell of text; nil is an empty one.
  mutating func text(_ text: String?) {
    separate()
    if let text { append(text) }
  }

  /// A whole number.
  mutating func number(_ number: Int) {
    separate()
    bytes += String(number).utf8
  }

  /// Several texts that have no space in them, as codes and addresses have none.
  mutating func list(_ texts: some Sequence<String>) { text(texts.joined(separator: " ")) }

  /// Several texts of any kind.
  mutating func names(_ texts: some Sequence<String>) { text(texts.joined(separator: "; ")) }

  /// Ends the row.
  mutating func endRow() {
    bytes += "\r\n".utf8
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func append(_ text: String) {
    let guarded = CSVWriter.guarded(text)
    let needsQuotes = guarded.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
        || $0 == UInt8(ascii: ";")
    }
    guard needsQuotes || guarded.first == 0x20 || guarded.last == 0x20 else { return bytes += guarded }
    bytes.append(UInt8(ascii: "\""))
    for byte in guarded {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The text with an apostrophe before each place where a program could begin a formula: `=`, `+`, `-`, `@`, their full-width forms, a tab
  /// or a carriage return, at the start or behind a separator, a quotation mark or a line's end, spaces passed over.
  ///
  /// Not only at the start, as a program that takes `;` or a tab for the separator cuts cells elsewhere than we do. A text that is a number
  /// as it stands stays one. Controls and directions left open are dealt with as ``settled(_:)`` says. Linear.
  static func guarded(_ text: String) -> [UInt8] {
    let source = Array(settled(text).utf8)
    guard !isNumber(source) else { return source }
    var guarded: [UInt8] = []
    guarded.reserveCapacity(source.count + 1)
    var isAtStart = true
    for (i, byte) in source.enumerated() {
      if isAtStart, isTrigger(source, at: i) { guarded.append(UInt8(ascii: "'")) }
      guarded.append(byte)
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "\""), 0x09, 0x0A, 0x0D:
        isAtStart = true
      case 0x20: break
      default: isAtStart = false
      }
    }
    return guarded
  }

  private static func isTrigger(_ text: [UInt8], at i: Int) -> Bool {
    switch text[i] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    // U+FF0B, U+FF0D, U+FF1D, U+FF20: full-width + - = @.
    case 0xEF:
      i + 2 < text.count && text[i + 1] == 0xBC && [0x8B, 0x8D, 0x9D, 0xA0].contains(text[i + 2])
    default: false
    }
  }

  /// `-12`, `3.5`: a sign, digits, and digits behind a point.
  private static func isNumber(_ text: [UInt8]) -> Bool {
    var digits = text[...]
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    guard digits.count < 20, let first = digits.first, (48...57).contains(first), let last = digits.last,
      (48...57).contains(last)
    else { return false }
    return digits.count { $0 == UInt8(ascii: ".") } <= 1
      && digits.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
  }
}
