/// What is sent back: a status, header fields and the bytes.
struct Response: Error, Sendable {
  var status: Int
  /// In the order they are sent.
  var fields: [(name: String, value: String)] = []
  var body: [UInt8] = []

  /// A response with a body of one kind; nothing in it may be kept without asking again.
  init(_ status: Int, type: String, body: [UInt8]) {
    self.status = status
    self.body = body
    fields = [("Content-Type", type)]
  }

  /// A status and one line that says it, and why.
  static func plain(_ status: Int, _ why: String = "") -> Response {
    let line = "\(status) \(reason(status))\(why.isEmpty ? "" : ": " + why)\n"
    return Response(status, type: "text/plain; charset=utf-8", body: Array(line.utf8))
  }

  /// 400, after which nothing can be read from the connection.
  static func bad(_ why: String) -> Response { plain(400, why) }

  /// The bytes on the wire, as an answer to a request; without the body where none may follow.
  func printed(closing: Bool, isHead: Bool = false) -> [UInt8] {
    var head = "HTTP/1.1 \(status) \(Response.reason(status))\r\n"
    for field in fields + Response.always { head += "\(field.name): \(field.value)\r\n" }
    // A 304 says how long the page would be; the body never follows (RFC 9110, 8.6).
    head += "Content-Length: \(body.count)\r\nConnection: \(closing ? "close" : "keep-alive")\r\n\r\n"
    return Array(head.utf8) + (isHead || status == 304 ? [] : body)
  }

  /// The head of a stream of events (HTML, 9.2), which ends with the connection.
  static let eventStreamHead: [UInt8] = {
    var head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
    for field in always { head += "\(field.name): \(field.value)\r\n" }
    return Array((head + "Connection: close\r\n\r\n").utf8)
  }()

  /// A page of the desk's is nobody else's to embed, to guess the kind of, or to keep.
  private static let always = [
    (name: "Cache-Control", value: "no-cache"), (name: "X-Content-Type-Options", value: "nosniff"),
    (name: "Cross-Origin-Resource-Policy", value: "same-origin"),
  ]

  private static func reason(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 206: "Partial Content"
    case 301: "Moved Permanently"
    case 304: "Not Modified"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 413: "Content Too Large"
    case 416: "Range Not Satisfiable"
    case 421: "Misdirected Request"
    case 431: "Request Header Fields Too Large"
    case 503: "Service Unavailable"
    case 505: "HTTP Version Not Supported"
    default: "Error"
    }
  }
}
