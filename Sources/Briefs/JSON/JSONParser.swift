/// One pass over a JSON text. Made by ``readJSON(_:)``.
struct JSONParser {
  private let bytes: [UInt8]
  private var i = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func text() throws(JSONFailure) -> JSONValue {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw JSONFailure(what: "not UTF-8", offset: error.byteOffsets.lowerBound)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { i = 3 }
    let value = try value(depth: 0)
    skipSpace()
    guard i == bytes.count else { throw failure("something behind the value") }
    return value
  }

  private mutating func value(depth: Int) throws(JSONFailure) -> JSONValue {
    guard depth <= 64 else { throw failure("nested too deeply") }
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case .some(let byte) where byte == UInt8(ascii: "-") || (48...57).contains(byte): return try number()
    case nil: throw failure("a value is missing")
    default: throw failure("not a value")
    }
  }

  private mutating func object(depth: Int) throws(JSONFailure) -> JSONValue {
    i += 1
    var members: [JSONMember] = []
    var keys: Set<String> = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipSpace()
      let start = i
      guard peek == UInt8(ascii: "\"") else { throw failure("a key in quotes is missing") }
      let key = try string()
      guard keys.insert(key).inserted else {
        throw JSONFailure(what: "the key \"\(key)\" stands twice", offset: start)
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure("a colon is missing") }
      members.append(JSONMember(key: key, value: try value(depth: depth + 1)))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw failure("the object has no end") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONFailure) -> JSONValue {
    i += 1
    var items: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      items.append(try value(depth: depth + 1))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw failure("the array has no end") }
    return .array(items)
  }

  private mutating func string() throws(JSONFailure) -> String {
    i += 1
    var text: [UInt8] = []
    while true {
      let start = i
      while let byte = peek, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { i += 1 }
      text += bytes[start..<i]
      switch peek {
      case UInt8(ascii: "\""):
        i += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try appendEscape(to: &text)
      case nil: throw failure("the string has no end")
      default: throw failure("a control character in a string")
      }
    }
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(JSONFailure) {
    i += 1
    guard let letter = peek else { throw failure("the string has no end") }
    i += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      let first = try hexadecimal()
      var scalar = Unicode.Scalar(first)
      if (0xD800...0xDBFF).contains(first), peek == UInt8(ascii: "\\"), i + 1 < bytes.count,
        bytes[i + 1] == UInt8(ascii: "u")
      {
        let back = i
        i += 2
        let second = try hexadecimal()
        if (0xDC00...0xDFFF).contains(second) {
          scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        } else {
          i = back
        }
      }
      text += String(scalar ?? "\u{FFFD}").utf8
    default:
      i -= 1
      throw failure("an unknown escape")
    }
  }

  private mutating func hexadecimal() throws(JSONFailure) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      let digit: UInt8? =
        switch peek {
        case .some(let byte) where (48...57).contains(byte): byte - 48
        case .some(let byte) where (65...70).contains(byte & 0xDF): (byte & 0xDF) - 55
        default: nil
        }
      guard let digit else { throw failure("four hexadecimal digits are needed") }
      number = number << 4 | UInt32(digit)
      i += 1
    }
    return number
  }

  private mutating func number() throws(JSONFailure) -> JSONValue {
    let start = i
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    return .number(String(decoding: bytes[start..<i], as: UTF8.self))
  }

  private mutating func digits() throws(JSONFailure) {
    guard let first = peek, (48...57).contains(first) else { throw failure("a digit is missing") }
    while let byte = peek, (48...57).contains(byte) { i += 1 }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFailure) -> JSONValue {
    guard bytes[i...].starts(with: word.utf8) else { throw failure("not a value") }
    i += word.utf8.count
    return value
  }

  private var peek: UInt8? { i < bytes.count ? bytes[i] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    i += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { i += 1 }
  }

  private func failure(_ what: String) -> JSONFailure { JSONFailure(what: what, offset: i) }
}
