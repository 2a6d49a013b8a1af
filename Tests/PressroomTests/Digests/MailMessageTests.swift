import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `A message` {
  /// A message as a mail program takes it apart: fields unfolded, parts decoded.
  private struct Read {
    var fields: [(name: String, value: String)] = []
    var parts: [(type: String, content: [UInt8])] = []

    init(_ bytes: [UInt8]) throws {
      let text = String(decoding: bytes, as: UTF8.self)
      let head = try #require(text.firstRange(of: "\r\n\r\n"))
      for line in String(text[..<head.lowerBound]).split(separator: "\r\n", omittingEmptySubsequences: false)
      {
        if line.hasPrefix(" ") {
          fields[fields.count - 1].value += line
        } else {
          let colon = try #require(line.firstRange(of: ": "))
          fields.append((String(line[..<colon.lowerBound]), String(line[colon.upperBound...])))
        }
      }
      let type = try #require(fields.last).value
      let mark = String(
        try #require(type.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first))
      for part in text.split(separator: "\r\n--" + mark, omittingEmptySubsequences: false).dropFirst()
        .dropLast()
      {
        let pieces = part.split(separator: "\r\n\r\n", omittingEmptySubsequences: false)
        let content = Array(pieces.dropFirst().joined(separator: "\r\n\r\n").utf8)
        parts.append(
          (String(pieces[0]), pieces[0].contains("base64") ? unbase64(content) : unquoted(content)))
      }
    }

    subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }
  }

  private static func message(_ name: String, _ subject: String, _ text: [UInt8], _ html: [UInt8])
    -> MailMessage
  {
    MailMessage(
      from: (name, "no-reply@digest.example"), subject: subject, day: Day(2022, 6, 30)!,
      host: "digest.example",
      language: "fr", text: text, html: html)
  }

  @Test func `is two parts under a head`() throws {
    let message = Self.message("La Passerelle", "Juin 2022", Array("Été\n".utf8), Array("<p>Été</p>\n".utf8))
    let read = try Read(message.bytes)
    #expect(
      read.fields.map(\.name) == [
        "From", "Subject", "Date", "Message-ID", "MIME-Version", "X-Unsent", "Content-Language",
        "Content-Type",
      ])
    #expect(read["From"] == "\"La Passerelle\" <no-reply@digest.example>")
    #expect(read["Subject"] == "Juin 2022")
    #expect(read["Date"] == "Thu, 30 Jun 2022 12:00:00 +0000")
    #expect(read.parts.map(\.type).map { $0.contains("text/plain; charset=utf-8") } == [true, false])
    #expect(read.parts.map(\.content) == [message.text, message.html])
    #expect(message.bytes == message.bytes)
  }

  @Test func `with another word has another id`() throws {
    let one = try Read(Self.message("A", "B", [65], [66]).bytes)
    let other = try Read(Self.message("A", "B", [65], [67]).bytes)
    #expect(one["Message-ID"] != other["Message-ID"])
  }

  @Test func `no text gets into the head of a message, and each comes back as it was`() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      let name = nastyText(using: &generator)
      let subject =
        nastyText(using: &generator) + "\r\nBcc: all@example.org\r\n\r\n" + nastyText(using: &generator)
      let text = Array(nastyText(using: &generator).utf8)
      let html = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
        UInt8.random(in: 0x20...0xFF, using: &generator)
      }
      let bytes = Self.message(name, subject, text, html).bytes
      let read = try Read(bytes)
      #expect(read.fields.count == 8)
      #expect(decodedWords(read["Subject"] ?? "") == MailHeader.line(subject))
      let from = try #require(read["From"])
      #expect(from.hasSuffix(" <no-reply@digest.example>"))
      #expect(decodedWords(String(from.dropLast(26))) == MailHeader.line(name))
      #expect(read.parts.map(\.content) == [text, html])
      let head = bytes.prefix(bytes.firstRange(of: Array("\r\n\r\n".utf8))?.lowerBound ?? 0)
      #expect(head.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0D || $0 == 0x0A) })
      for line in bytes.split(separator: 0x0A) { #expect(line.count <= 79 && line.last == 0x0D) }
    }
  }

  @Test(arguments: [
    ("https://digest.example/", "digest.example"),
    ("https://user:key@press.example:8080/x/", "press.example"),
    ("http://127.0.0.1/", "dateline.invalid"), ("http://[::1]/", "dateline.invalid"),
    (nil, "dateline.invalid"),
    ("https://x..y/", "dateline.invalid"),
  ])
  func `comes from the site's host`(_ base: String?, _ host: String) throws {
    let site = SmallDigest.site(SmallDigest.accounts, base: base)
    let read = try Read(Array(try #require(site.text("/digests/2024-03/digest.eml")).utf8))
    #expect(read["From"] == "\"The Harbour Digest\" <no-reply@\(host)>")
    #expect(read["Message-ID"]?.hasSuffix("@\(host)>") == true)
  }

  @Test func `is dated by its period, or by the last day that the content names`() throws {
    let site = SmallDigest.site(SmallDigest.accounts)
    for (period, date) in [
      ("2024-03", "Sun, 31 Mar 2024 12:00:00 +0000"), ("2025-W28", "Wed, 9 Jul 2025 12:00:00 +0000"),
    ] {
      let read = try Read(Array(try #require(site.text("/digests/\(period)/digest.eml")).utf8))
      #expect(read["Date"] == date)
    }
  }

  @Test func `has no date where no message can have one`() throws {
    for (happened, date) in [
      ("0001-01-03", nil), ("1899-12-31", nil), ("1900-01-01", "Mon, 1 Jan 1900 12:00:00 +0000"),
    ] {
      let account = SmallDigest.account(
        "old", "Old", "en", "old", happened: happened, outlet: nil, parties: ["MA"], sentences: ["They met."])
      let period = happened.prefix(7)
      let site = SmallDigest.site([account])
      let read = try Read(Array(try #require(site.text("/digests/\(period)/digest.eml")).utf8))
      #expect(read["Date"] == date && read["X-Unsent"] == "1")
    }
  }

  @Test func `has the page for a mail, and the same as text in lines of 72 columns`() throws {
    let site = SmallDigest.site(SmallDigest.accounts)
    for period in ["2024-03", "2025-07"] {
      let read = try Read(Array(try #require(site.text("/digests/\(period)/digest.eml")).utf8))
      #expect(read.parts[1].content == Array(try #require(site.text("/digests/\(period)/mail.html")).utf8))
      for line in String(decoding: read.parts[0].content, as: UTF8.self).split(separator: "\n") {
        #expect(columns(String(line)) <= 72 || !line.contains(" "), "\(line)")
      }
    }
    let read = try Read(Array(try #require(site.text("/digests/2024-03/digest.eml")).utf8))
    let text = String(decoding: read.parts[0].content, as: UTF8.self)
    for said in [
      "March 2024 – The Harbour Digest\n===", "Monthly digest", "Monday 11 March 2024\n---",
      "Morocco, Portugal · 11 March 2024", "[1, l.\u{A0}5]",
      "[1] The Fanal, Coastguard chiefs meet in Lisbon",
      "    articles/visit-to-lisbon.txt, lines 5–7",
    ] {
      #expect(text.contains(said), "\(said)")
    }
  }

  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("مرحبا", 5), ("مَر", 2), ("\u{2068}a\u{2069}", 1),
    ("👍", 2),
  ])
  func `a text is as wide as it is shown`(_ text: String, _ width: Int) { #expect(columns(text) == width) }
}

// MARK: Decoding, as RFC 2045 and RFC 2047 have it

private func unquoted(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var i = 0
  while i < bytes.count {
    if bytes[i] == UInt8(ascii: "="), i + 2 < bytes.count {
      if bytes[i + 1] != 0x0D {
        result.append(UInt8(String(decoding: bytes[(i + 1)...(i + 2)], as: UTF8.self), radix: 16) ?? 0)
      }
      i += 3
    } else {
      if bytes[i] != 0x0D { result.append(bytes[i]) }
      i += 1
    }
  }
  return result
}

private func unbase64(_ bytes: [UInt8]) -> [UInt8] {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var result: [UInt8] = []
  var (number, bits) = (0, 0)
  for byte in bytes {
    guard let value = digits.firstIndex(of: byte) else { continue }
    number = (number << 6 | value) & 0xFFFF
    bits += 6
    if bits >= 8 {
      bits -= 8
      result.append(UInt8(number >> bits & 0xFF))
    }
  }
  return result
}

/// A quoted string, plain text or encoded words, each read as RFC 2047 reads it: spaces between two words are none.
private func decodedWords(_ text: String) -> String {
  if text.hasPrefix("\""), text.hasSuffix("\"") {
    var result = ""
    var isQuoted = false
    for scalar in text.dropFirst().dropLast().unicodeScalars {
      if scalar == "\\", !isQuoted {
        isQuoted = true
      } else {
        result.unicodeScalars.append(scalar)
        isQuoted = false
      }
    }
    return result
  }
  guard text.hasPrefix("=?UTF-8?B?") else { return text }
  var bytes: [UInt8] = []
  for word in text.split(separator: " ", omittingEmptySubsequences: false)
  where word.hasPrefix("=?UTF-8?B?") && word.hasSuffix("?=") {
    precondition(word.utf8.count <= 75)
    bytes += unbase64(Array(word.utf8.dropFirst(10).dropLast(2)))
  }
  return String(decoding: bytes, as: UTF8.self)
}
