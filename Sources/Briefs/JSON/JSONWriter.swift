/// Writes JSON (RFC 8259) straight into bytes, in the order it is told, without spaces.
///
/// ```swift
/// var json = JSONWriter()
/// json.object {
///   $0.member("title", brief.title)
///   $0.member("lines", [11, 12])
///   $0.member("place") { $0.object { $0.member("name", "Rabat") } }
/// }
/// ```
/// Commas are its own affair; that keys stand once is the caller's. U+2028 and U+2029 are escaped, so that a line stays a line.
package struct JSONWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  /// Whether `<`, `>` and `&` are written as `\u003c`, … for JSON inside HTML.
  private let isForHTML: Bool
  private let settle: (@Sendable (String) -> String)?
  private var needsComma = false

  /// An empty writer.
  ///
  /// - Parameter settle: What becomes of each text before it is written.
  package init(forHTML: Bool = false, settling settle: (@Sendable (String) -> String)? = nil) {
    isForHTML = forHTML
    self.settle = settle
  }

  /// An object, with the members that `write` writes.
  package mutating func object(_ write: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    write(&self)
    close(UInt8(ascii: "}"))
  }

  /// An array, with the values that `write` writes.
  package mutating func array(_ write: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    write(&self)
    close(UInt8(ascii: "]"))
  }

  /// An array, with what `write` writes for each item.
  package mutating func array<Item>(of items: some Sequence<Item>, _ write: (inout JSONWriter, Item) -> Void)
  {
    array { for item in items { write(&$0, item) } }
  }

  /// The key of the value that is written next.
  package mutating func key(_ key: String) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A string.
  package mutating func string(_ text: String) {
    separate()
    appendString(text)
    needsComma = true
  }

  /// A string of UTF-8 bytes; what is not UTF-8 becomes U+FFFD.
  package mutating func string(utf8: some Collection<UInt8>) { string(String(decoding: utf8, as: UTF8.self)) }

  /// A whole number.
  package mutating func int(_ number: Int) { literal(String(number)) }

  /// A number with three decimals, given in thousandths: 1234 is `1.234`.
  package mutating func thousandths(_ number: Int) {
    let digits = String(number.magnitude)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    literal((number < 0 ? "-" : "") + padded.dropLast(3) + "." + padded.suffix(3))
  }

  /// `true` or `false`.
  package mutating func bool(_ truth: Bool) { literal(truth ? "true" : "false") }

  /// `null`.
  package mutating func null() { literal("null") }

  /// Ends a line of JSON lines.
  package mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes += text.utf8
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func appendString(_ text: String) {
    var text = settle?(text) ?? text
    let isForHTML = isForHTML
    text.withUTF8 { utf8 in
      bytes.append(UInt8(ascii: "\""))
      var plain = 0
      var i = 0
      while i < utf8.count {
        let byte = utf8[i]
        let isSeparator =
          byte == 0xE2 && i + 2 < utf8.count && utf8[i + 1] == 0x80 && (utf8[i + 2] | 1) == 0xA9
        let isMarkup =
          isForHTML && (byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&"))
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || isSeparator || isMarkup else {
          i += 1
          continue
        }
        bytes.append(contentsOf: utf8[plain..<i])
        if isSeparator {
          bytes += utf8[i + 2] == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8
          i += 3
        } else {
          appendEscape(byte)
          i += 1
        }
        plain = i
      }
      bytes.append(contentsOf: utf8[plain...])
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func appendEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(UInt8(ascii: "u"))
      appendHexadecimal(UInt32(byte), digits: 4, to: &bytes)
    }
  }
}

extension JSONWriter {
  /// A member with the value that `write` writes.
  package mutating func member(_ key: String, _ write: (inout JSONWriter) -> Void) {
    self.key(key)
    write(&self)
  }

  /// A member that is a string or null.
  package mutating func member(_ key: String, _ text: String?) {
    self.key(key)
    if let text { string(text) } else { null() }
  }

  /// A member that is a whole number or null.
  package mutating func member(_ key: String, _ number: Int?) {
    self.key(key)
    if let number { int(number) } else { null() }
  }

  /// A member that is a list of whole numbers.
  package mutating func member(_ key: String, _ numbers: [Int]) {
    self.key(key)
    array(of: numbers) { $0.int($1) }
  }

  /// A member that is a list of strings.
  package mutating func member(_ key: String, _ texts: [String]) {
    self.key(key)
    array(of: texts) { $0.string($1) }
  }
}
