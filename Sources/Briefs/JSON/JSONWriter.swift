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
/// Commas are its own affair; that keys stand once and hold nothing to be settled is the caller's. U+2028 and U+2029 are escaped, so that a line stays a line.
package struct JSONWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8]
  /// Whether `<`, `>` and `&` are written as `\u003c`, … for JSON inside HTML.
  private let isForHTML: Bool
  private let settle: (@Sendable (String) -> String)?
  private var needsComma = false

  /// A writer of one value.
  ///
  /// - Parameters:
  ///   - bytes: What stands before it.
  ///   - settle: What becomes of each text before it is written.
  package init(
    behind bytes: [UInt8] = [], forHTML: Bool = false, settling settle: (@Sendable (String) -> String)? = nil
  ) {
    self.bytes = bytes
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
    separate()
    appendString(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A string.
  package mutating func string(_ text: String) {
    separate()
    appendString(settle?(text) ?? text)
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
    var text = text
    text.withUTF8 { utf8 in
      bytes.append(UInt8(ascii: "\""))
      var start = 0
      var at = plain(utf8, from: 0)
      while at < utf8.count {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<at]))
        if utf8[at] == 0xE2 {
          bytes += utf8[at + 2] == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8
          start = at + 3
        } else {
          appendEscape(utf8[at])
          start = at + 1
        }
        at = plain(utf8, from: start)
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Where the bytes from `start` on that stand for themselves end.
  @inline(__always)
  private func plain(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    let raw = UnsafeRawBufferPointer(utf8)
    // Most texts are plain to their end, and are seen sixteen bytes at a time.
    while at + 16 <= raw.count,
      !JSONWriter.hasSpecial(raw.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self))
    {
      at += 16
    }
    while at < utf8.count, !isSpecial(utf8, at) { at += 1 }
    return at
  }

  /// Whether what begins there cannot stand in a string as it is.
  @inline(__always)
  private func isSpecial(_ utf8: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    switch utf8[at] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): isForHTML
    // U+2028 and U+2029 are E2 80 A8 and A9; behind an E2 there are always two bytes in valid UTF-8.
    case 0xE2: utf8[at + 1] == 0x80 && utf8[at + 2] | 1 == 0xA9
    default: false
    }
  }

  /// Whether one of the bytes may begin something special.
  @inline(__always)
  private static func hasSpecial(_ bytes: SIMD16<UInt8>) -> Bool {
    // < and > differ in one bit.
    let special =
      (bytes .< all(0x20)) .| (bytes .== all(0x22)) .| (bytes .== all(0x5C)) .| (bytes .== all(0x7F))
      .| (bytes .== all(0x26)) .| ((bytes & all(0xFD)) .== all(0x3C)) .| (bytes .== all(0xE2))
    let halves = unsafeBitCast(special, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
  }

  /// Sixteen times the same: comparing with a single byte would go from byte to byte.
  @inline(__always)
  private static func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

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
