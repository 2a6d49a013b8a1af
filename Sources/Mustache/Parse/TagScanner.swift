/// Finds the tags of a template, one after the other, in the delimiters that hold at each place.
struct TagScanner {
  /// What the first character of a tag says it is.
  enum Sigil: Equatable {
    case variable, raw, section, inverted, end, partial, parent, block, comment, delimiters

    /// Whether the tag takes its whole line with it when nothing else is on the line.
    var mayStandAlone: Bool { self != .variable && self != .raw }
  }

  struct Found {
    let sigil: Sigil
    /// Between sigil and closing delimiter, without white space around.
    let content: Range<Int>
    let start: Int
    let end: Int
  }

  /// Why no tag came back.
  struct Failure: Error {
    let offset: Int
    let what: String
    let hint: String
  }

  static let longestDelimiter = 16

  private let bytes: [UInt8]
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next tag at or after `offset`, or nil when only text is left. A tag that changes the delimiters has
  /// done so.
  mutating func tag(from offset: Int) throws(Failure) -> Found? {
    guard let start = find(open, from: offset) else { return nil }
    var inner = start + open.count
    inner = skipBlanks(from: inner)
    let sigil = sigil(at: inner)
    let closing = closing(of: sigil, at: inner)
    if sigil != .variable { inner += 1 }
    guard let last = find(closing, from: inner) else {
      let expected = String(decoding: closing, as: UTF8.self)
      throw Failure(offset: start, what: "the tag is not closed", hint: "write '\(expected)' after the name")
    }
    let found = Found(
      sigil: sigil, content: trimmed(inner..<last), start: start, end: last + closing.count)
    if sigil == .delimiters { try change(found) }
    return found
  }

  private func sigil(at offset: Int) -> Sigil {
    guard offset < bytes.count else { return .variable }
    return switch bytes[offset] {
    case UInt8(ascii: "{") where open == Array("{{".utf8) && close == Array("}}".utf8): .raw
    case UInt8(ascii: "&"): .raw
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .end
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="): .delimiters
    default: .variable
    }
  }

  private func closing(of sigil: Sigil, at offset: Int) -> [UInt8] {
    switch sigil {
    case .delimiters: [UInt8(ascii: "=")] + close
    case .raw where bytes[offset] == UInt8(ascii: "{"): [UInt8(ascii: "}")] + close
    default: close
    }
  }

  private mutating func change(_ tag: Found) throws(Failure) {
    let parts = bytes[tag.content].split { Blank.isSpace($0) || Blank.isNewline($0) }
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")),
      parts.allSatisfy({ $0.count <= Self.longestDelimiter })
    else {
      throw Failure(
        offset: tag.start, what: "the delimiters cannot be read",
        hint: "write two of at most \(Self.longestDelimiter) bytes, without '=': {{=<% %>=}}")
    }
    open = Array(parts[0])
    close = Array(parts[1])
  }

  private func find(_ needle: [UInt8], from offset: Int) -> Int? {
    var at = offset
    while at + needle.count <= bytes.count {
      if bytes[at] == needle[0], bytes[at..<at + needle.count].elementsEqual(needle) { return at }
      at += 1
    }
    return nil
  }

  private func skipBlanks(from offset: Int) -> Int {
    var at = offset
    while at < bytes.count, Blank.isSpace(bytes[at]) || Blank.isNewline(bytes[at]) { at += 1 }
    return at
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, Blank.isSpace(bytes[lower]) || Blank.isNewline(bytes[lower]) { lower += 1 }
    while lower < upper, Blank.isSpace(bytes[upper - 1]) || Blank.isNewline(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}
