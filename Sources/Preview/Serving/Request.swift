/// What a client asks for: the head of an HTTP/1.1 request (RFC 9112), as sent.
struct Request: Sendable, Equatable {
  /// `GET`; case matters.
  let method: String
  /// As sent, from the first `/`; still percent-encoded.
  let target: [UInt8]
  /// Whether the connection stays open for another request.
  let keepsAlive: Bool
  /// Names in lower case, in the order sent.
  let fields: [Field]

  /// A line of the head.
  struct Field: Sendable, Equatable {
    let name: String
    let value: String
  }

  /// The largest head that is read, in bytes.
  static let largestHead = 16 << 10

  /// The value of a field; nil where it is absent or stands more than once.
  func value(of name: String) -> String? {
    let found = fields.filter { $0.name == name }
    return found.count == 1 ? found[0].value : nil
  }

  /// Whether a field stands in the head at all.
  func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

  /// The path of the target, without the query.
  var path: ArraySlice<UInt8> { target.prefix { $0 != UInt8(ascii: "?") } }

  /// The query of the target, without the `?`; empty where there is none.
  var query: ArraySlice<UInt8> { target.drop { $0 != UInt8(ascii: "?") }.dropFirst() }

  /// A value of the query, percent-decoded; nil where it is absent or not UTF-8.
  func parameter(_ name: String) -> String? {
    for part in query.split(separator: UInt8(ascii: "&")) {
      let pair = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard pair[0].elementsEqual(name.utf8) else { continue }
      return pair.count == 2 ? percentDecoded(pair[1]) : ""
    }
    return nil
  }

  /// Whether a browser asks in order to show a page (RFC 9110, 12.5.1), not a program in order to have the bytes.
  var isForAnEye: Bool {
    value(of: "accept")?.lowercased().split(separator: ",").contains {
      $0.split(separator: ";").first?.filter { $0 != " " } == "text/html"
    } ?? false
  }

  /// Reads a head, from the request line up to and including the empty line. Throws the response that is due where it is not one.
  ///
  /// A target that is not a path, a line that is folded or has no colon, a space before the colon and a control character are refused:
  /// what two readers could read in two ways is no request.
  static func parse(_ head: ArraySlice<UInt8>) throws(Response) -> Request {
    var lines = head.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line.last == 0x0D ? line.dropLast() : line
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let words = (lines.first ?? []).split(separator: 0x20, omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty, words[0].allSatisfy(isToken),
      words[1].first == UInt8(ascii: "/"), words[1].allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { throw Response.bad("the request line cannot be read") }
    let version = String(decoding: words[2], as: UTF8.self)
    guard version == "HTTP/1.1" || version == "HTTP/1.0" else { throw Response.plain(505) }
    var fields: [Field] = []
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy(isToken), line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 })
      else { throw Response.bad("a header line cannot be read") }
      let value = line[(colon + 1)...]
      let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
      let trimmed = value.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
      fields.append(
        Field(
          name: String(decoding: line[..<colon], as: UTF8.self).lowercased(),
          value: String(decoding: Array(trimmed), as: UTF8.self)))
    }
    let wishes = fields.filter { $0.name == "connection" }.flatMap {
      $0.value.lowercased().split { $0 == "," || $0 == " " }
    }
    return Request(
      method: String(decoding: words[0], as: UTF8.self), target: Array(words[1]),
      keepsAlive: version == "HTTP/1.1" ? !wishes.contains("close") : wishes.contains("keep-alive"),
      fields: fields)
  }

  /// RFC 9110, 5.6.2.
  private static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
