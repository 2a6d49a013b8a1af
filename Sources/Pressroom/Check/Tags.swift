/// A start or end tag of HTML or XML as it stands in a page.
package struct Tag {
  package let name: String
  package let isEnd: Bool
  /// `<link …/>`.
  package let isEmpty: Bool
  /// Names in lower case, values with their character references read.
  package let attributes: [(name: String, value: String)]
  /// The line it begins in, from 1.
  package let line: Int
  /// Its place in the page, from `<` up to and including `>`.
  package let range: Range<Int>

  /// The value of an attribute; nil where it is absent.
  package func value(of name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// The tags of a page that we made, in order; comments, CDATA, declarations and processing instructions are passed over.
///
/// Not a parser for other people's HTML: it reads what our templates can print. Linear.
package func tags(in bytes: [UInt8]) -> [Tag] {
  var scanner = TagScanner(bytes: bytes)
  var found: [Tag] = []
  while let tag = scanner.next() { found.append(tag) }
  return found
}

private struct TagScanner {
  let bytes: [UInt8]
  var i = 0
  var line = 1
  /// Up to where `line` has counted.
  var counted = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Tag? {
    while let open = bytes[i...].firstIndex(of: UInt8(ascii: "<")) {
      i = open
      countLines()
      if skip(from: "<!--", to: "-->") || skip(from: "<![CDATA[", to: "]]>") || skip(from: "<?", to: "?>")
        || skip(from: "<!", to: ">")
      {
        continue
      }
      i += 1
      if let tag = tag() { return tag }
    }
    return nil
  }

  private mutating func countLines() {
    for byte in bytes[counted..<i] where byte == 0x0A { line += 1 }
    counted = i
  }

  private mutating func skip(from start: String, to end: String) -> Bool {
    guard bytes[i...].starts(with: start.utf8) else { return false }
    let last = Array(end.utf8)
    var j = i + start.utf8.count
    while j + last.count <= bytes.count, !bytes[j...].starts(with: last) { j += 1 }
    i = min(bytes.count, j + last.count)
    return true
  }

  private mutating func tag() -> Tag? {
    let open = i - 1
    let isEnd = take(UInt8(ascii: "/"))
    let start = i
    while i < bytes.count, !isSpace(bytes[i]), bytes[i] != UInt8(ascii: ">"), bytes[i] != UInt8(ascii: "/") {
      i += 1
    }
    guard i > start else { return nil }
    let name = String(decoding: bytes[start..<i], as: UTF8.self)
    var attributes: [(name: String, value: String)] = []
    var isEmpty = false
    while i < bytes.count, bytes[i] != UInt8(ascii: ">") {
      if isSpace(bytes[i]) {
        i += 1
      } else if bytes[i] == UInt8(ascii: "/") {
        isEmpty = true
        i += 1
      } else {
        attributes.append(attribute())
      }
    }
    i = min(bytes.count, i + 1)
    return Tag(
      name: name, isEnd: isEnd, isEmpty: isEmpty, attributes: attributes, line: line, range: open..<i)
  }

  private mutating func attribute() -> (name: String, value: String) {
    let start = i
    while i < bytes.count, !isSpace(bytes[i]), bytes[i] != UInt8(ascii: "="), bytes[i] != UInt8(ascii: ">"),
      bytes[i] != UInt8(ascii: "/")
    {
      i += 1
    }
    // Always forward, also over a stray "=".
    if i == start { i += 1 }
    let name = String(decoding: bytes[start..<i], as: UTF8.self).lowercased()
    guard take(UInt8(ascii: "=")), i < bytes.count else { return (name, "") }
    let quote = bytes[i]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let first = i
      while i < bytes.count, !isSpace(bytes[i]), bytes[i] != UInt8(ascii: ">") { i += 1 }
      return (name, readReferences(bytes[first..<i]))
    }
    let first = i + 1
    let end = bytes[first...].firstIndex(of: quote) ?? bytes.count
    i = min(bytes.count, end + 1)
    return (name, readReferences(bytes[min(first, end)..<end]))
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard i < bytes.count, bytes[i] == byte else { return false }
    i += 1
    return true
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

/// The text with the character references that our escaping writes (`&amp;`, `&#39;`, `&#x27;`, …) read back.
func readReferences(_ bytes: ArraySlice<UInt8>) -> String {
  guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
  var text: [UInt8] = []
  var i = bytes.startIndex
  while i < bytes.endIndex {
    if bytes[i] == UInt8(ascii: "&"), let end = bytes[i...].prefix(10).firstIndex(of: UInt8(ascii: ";")),
      let scalar = reference(String(decoding: bytes[(i + 1)..<end], as: UTF8.self))
    {
      text += String(scalar).utf8
      i = end + 1
    } else {
      text.append(bytes[i])
      i += 1
    }
  }
  return String(decoding: text, as: UTF8.self)
}

private func reference(_ name: String) -> Unicode.Scalar? {
  switch name {
  case "amp": return "&"
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "apos": return "'"
  case "nbsp": return "\u{A0}"
  default: break
  }
  guard name.hasPrefix("#") else { return nil }
  let digits = name.dropFirst()
  let value =
    digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  return value.flatMap(Unicode.Scalar.init)
}
