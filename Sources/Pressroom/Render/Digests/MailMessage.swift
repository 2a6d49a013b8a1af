import Briefs

/// A message with the same as text and as HTML (RFC 5322; RFC 2046, 5.1.4), to be sent by a person.
///
/// `X-Unsent: 1` opens it as a draft in the mail programs that know it. Lines end in CRLF and are no longer than 76 characters in the
/// parts; the same content gives the same bytes, and other content another `Message-ID`.
struct MailMessage {
  var from: (name: String, address: String)
  var subject: String
  var day: Day
  var host: String
  var language: String
  /// UTF-8.
  var text: [UInt8]
  var html: [UInt8]

  /// The whole message.
  var bytes: [UInt8] {
    let mark = sha256(Array((from.name + "\n" + subject + "\n" + language + "\n").utf8) + text + html)
    // Neither quoted-printable nor base64 can have "=_" in it.
    let boundary = "=_" + mark.prefix(32)
    var message = MailHeader()
    message.add("From", MailHeader.phrase(from.name) + [" <\(from.address)>"])
    message.add("Subject", MailHeader.words(subject))
    // No message has a date before 1900 (RFC 5322, 3.3); a draft gets its own when it is sent.
    if day.year >= 1900 { message.add("Date", [MailHeader.date(day)]) }
    message.add("Message-ID", ["<\(mark.prefix(40))@\(host)>"])
    message.add("MIME-Version", ["1.0"])
    message.add("X-Unsent", ["1"])
    message.add("Content-Language", [language])
    message.add("Content-Type", ["multipart/alternative;", " boundary=\"\(boundary)\""])
    var bytes = message.bytes
    for (type, content) in [("text/plain", text), ("text/html", html)] {
      let (encoding, encoded) = MailMessage.encoded(content)
      bytes += Array("\r\n--\(boundary)\r\n".utf8)
      bytes += Array("Content-Type: \(type); charset=utf-8\r\n".utf8)
      bytes += Array("Content-Transfer-Encoding: \(encoding)\r\n\r\n".utf8)
      bytes += encoded
    }
    return bytes + Array("\r\n--\(boundary)--\r\n".utf8)
  }

  /// A part as it travels, in the encoding that takes the least of it.
  static func encoded(_ content: [UInt8]) -> (name: String, bytes: [UInt8]) {
    content.count { $0 >= 0x80 } * 6 < content.count
      ? ("quoted-printable", quotedPrintable(content)) : ("base64", base64(content, width: 76))
  }
}

/// Quoted-printable (RFC 2045, 6.7): lines of at most 76 characters, line breaks as CRLF.
func quotedPrintable(_ content: [UInt8]) -> [UInt8] {
  let digits = Array("0123456789ABCDEF".utf8)
  let lineBreak: [UInt8] = [0x0D, 0x0A]
  let from = Array("From ".utf8)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(content.count + content.count / 8)
  var column = 0
  for (i, byte) in content.enumerated() {
    if byte == 0x0A {
      bytes += lineBreak
      column = 0
      continue
    }
    // A space at a line's end is not sent by every machine, and "From " at its beginning becomes ">From " in a mailbox file.
    let isLast = i + 1 == content.count || content[i + 1] == 0x0A
    let isFrom = column == 0 && content[i...].starts(with: from)
    let isPlain =
      (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") && !isFrom || byte == 0x20 && !isLast
    let width = isPlain ? 1 : 3
    if column + width > 75 {
      bytes += [UInt8(ascii: "=")] + lineBreak
      column = 0
    }
    if isPlain {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    column += width
  }
  return bytes
}

/// Base64 (RFC 4648, 4) in lines of `width` characters that end in CRLF; one line without an end where no width is given.
func base64(_ content: [UInt8], width: Int? = nil) -> [UInt8] {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(content.count * 11 / 8)
  var column = 0
  for start in stride(from: 0, to: content.count, by: 3) {
    let group = content[start..<min(start + 3, content.count)]
    let number = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for place in 0..<4 {
      bytes.append(place <= group.count ? digits[number >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
    column += 4
    if let width, column >= width {
      bytes += [0x0D, 0x0A]
      column = 0
    }
  }
  return bytes
}
