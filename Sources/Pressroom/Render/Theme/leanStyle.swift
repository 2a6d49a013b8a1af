/// A style sheet without its comments and needless white space: what browsers read of it is the same (CSS Syntax 3).
///
/// Strings, escapes and unquoted addresses stay byte for byte. A comment that alone parts two words leaves an empty one, for
/// `1px/**/2px` are two values. White space becomes one space, or one newline after a rule, and is gone behind `{` and `;`
/// and in front of `}`. One pass, whatever the sheet holds.
func leanStyle(_ css: [UInt8]) -> [UInt8] {
  var press = StylePress(css)
  return press.pressed()
}

private struct StylePress {
  private let css: [UInt8]
  private var at = 0
  private var out: [UInt8] = []
  /// Whether white space was read since the last byte that was kept.
  private var isSpaced = false
  /// Whether a comment was.
  private var isParted = false

  init(_ css: [UInt8]) {
    self.css = css
    out.reserveCapacity(css.count)
  }

  mutating func pressed() -> [UInt8] {
    while at < css.count {
      let byte = css[at]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
        isSpaced = true
        at += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
        isParted = true
        skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        part(from: byte)
        keepString(byte)
      case UInt8(ascii: "\\"):
        part(from: byte)
        keepEscape()
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        part(from: byte)
        if isAddress { keepAddress() } else { keep(1) }
      default:
        part(from: byte)
        keep(1)
      }
    }
    if !out.isEmpty, isSpaced || isParted { out.append(0x0A) }
    return out
  }

  private func peek(_ distance: Int) -> UInt8? { at + distance < css.count ? css[at + distance] : nil }

  private mutating func keep(_ count: Int) {
    let end = min(at + count, css.count)
    out += css[at..<end]
    at = end
  }

  /// Puts what is needed of white space and comments between the last byte kept and the next.
  private mutating func part(from next: UInt8) {
    defer { (isSpaced, isParted) = (false, false) }
    guard isSpaced || isParted, let last = out.last else { return }
    let isEscape = out.count > 1 && out[out.count - 2] == UInt8(ascii: "\\")
    if !isEscape {
      if last == UInt8(ascii: "{") || last == UInt8(ascii: ";") { return }
      if last == UInt8(ascii: "}") {
        if next != UInt8(ascii: "}"), isSpaced { out.append(0x0A) }
        return
      }
    }
    if next == UInt8(ascii: "}"), !isEscape { return }
    out += isSpaced ? [0x20] : Array("/**/".utf8)
  }

  /// To behind its end; one without an end reaches to the sheet's.
  private mutating func skipComment() {
    at += 2
    while at < css.count, css[at] != UInt8(ascii: "*") || peek(1) != UInt8(ascii: "/") { at += 1 }
    at = min(at + 2, css.count)
  }

  /// To its quotation mark, or to the line's end, where a string without one ends.
  private mutating func keepString(_ mark: UInt8) {
    keep(1)
    while at < css.count, css[at] != mark {
      if css[at] == 0x0A || css[at] == 0x0C || css[at] == 0x0D { return keep(1) }
      // What an escape hides does not end the string: a mark, or the end of a line, of which CRLF is one.
      if css[at] == UInt8(ascii: "\\") {
        keep(peek(1) == 0x0D && peek(2) == 0x0A ? 3 : 2)
      } else {
        keep(1)
      }
    }
    keep(1)
  }

  /// With the white space that ends the number of a character, which parts nothing.
  private mutating func keepEscape() {
    keep(1)
    var digits = 0
    while digits < 6, at < css.count, isHexadecimal(css[at]) {
      keep(1)
      digits += 1
    }
    guard digits > 0 else { return keep(1) }
    if at < css.count, [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(css[at]) {
      keep(css[at] == 0x0D && peek(1) == 0x0A ? 2 : 1)
    }
  }

  /// Whether `url(` begins here, a word of its own.
  private var isAddress: Bool {
    guard at + 4 <= css.count, css[at..<at + 4].map({ $0 | 0x20 }) == Array("url(".utf8).map({ $0 | 0x20 })
    else { return false }
    guard let last = out.last else { return true }
    return !(last >= 0x80 || isLetterOrDigit(last) || last == UInt8(ascii: "-") || last == UInt8(ascii: "_"))
  }

  /// To its bracket. In one with a quotation mark, what is between the brackets reads as elsewhere.
  private mutating func keepAddress() {
    keep(4)
    var ahead = at
    while ahead < css.count, [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(css[ahead]) { ahead += 1 }
    if ahead < css.count, css[ahead] == UInt8(ascii: "\"") || css[ahead] == UInt8(ascii: "'") { return }
    while at < css.count, css[at] != UInt8(ascii: ")") { keep(css[at] == UInt8(ascii: "\\") ? 2 : 1) }
    keep(1)
  }

  private func isHexadecimal(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte | 0x20)
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 0x20)
  }
}
