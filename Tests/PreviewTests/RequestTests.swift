import Briefs
import Support
import Testing

@testable import Preview

@Suite struct `A request` {
  static func head(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  /// The status a head is refused with; nil where it is read.
  static func refusal(_ text: String) -> Int? {
    do {
      _ = try Request.parse(head(text))
      return nil
    } catch {
      return error.status
    }
  }

  @Test func `is read as it was sent`() throws {
    let request = try Request.parse(
      Self.head(
        "GET /a%20b/?x=1&page=%2Fp%C3%A9%2F HTTP/1.1\r\nHost: localhost:4000\r\nAccept:  text/html ,*/* \r\n\r\n"
      ))
    #expect(request.method == "GET")
    #expect(String(decoding: request.path, as: UTF8.self) == "/a%20b/")
    #expect(request.parameter("page") == "/pé/")
    #expect(request.parameter("none") == nil)
    #expect(request.value(of: "accept") == "text/html ,*/*")
    #expect(request.isForAnEye)
    #expect(request.keepsAlive)
  }

  @Test(
    arguments: [
      ("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", false), ("GET / HTTP/1.0\r\n\r\n", false),
      ("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", true), ("GET / HTTP/1.1\r\n\r\n", true),
    ])
  func `says whether another one follows`(head: String, follows: Bool) throws {
    #expect(try Request.parse(Self.head(head)).keepsAlive == follows)
  }

  @Test(
    arguments: [
      ("", 400), ("GET\r\n\r\n", 400), ("GET /\r\n\r\n", 400), ("GET / HTTP/2.0\r\n\r\n", 505),
      ("GET  / HTTP/1.1\r\n\r\n", 400), ("GET http://evil.example/ HTTP/1.1\r\n\r\n", 400),
      ("GET * HTTP/1.1\r\n\r\n", 400), ("G@T / HTTP/1.1\r\n\r\n", 400), ("GET /\u{1} HTTP/1.1\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost localhost\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nA: b\r\n folded\r\n\r\n", 400), ("GET / HTTP/1.1\r\nA: b\u{0}\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nA: b\rX: y\r\n\r\n", 400),
    ])
  func `that two readers could read in two ways is refused`(head: String, status: Int) {
    #expect(Self.refusal(head) == status)
  }

  @Test func `never traps, whatever comes`() {
    var generator = SeededGenerator(seed: 11)
    let sample = Array(
      "GET /a/%C3%A9/?page=%2F HTTP/1.1\r\nHost: 127.0.0.1:4000\r\nRange: bytes=0-5\r\n\r\n".utf8)
    var read = 0
    for _ in 0..<4000 {
      let bytes = damaged(sample, using: &generator)
      guard let request = try? Request.parse(bytes[...]) else { continue }
      read += 1
      _ = request.parameter("page")
      _ = address(of: request.path)
      #expect(request.target.first == UInt8(ascii: "/"))
      #expect(request.fields.allSatisfy { !$0.value.utf8.contains(0x0A) && !$0.value.utf8.contains(0x0D) })
    }
    #expect(read > 100)
  }
}

@Suite struct `The path of a request` {
  @Test(
    arguments: [
      ("/", "/"), ("/style.css", "/style.css"), ("/a%20b/", "/a b/"), ("/%C3%A9t%C3%A9/", "/été/"),
      ("/été/", "/été/"), ("/%D8%A3/", "/أ/"), ("/a+b/", "/a+b/"), ("/%7Ex", "/~x"),
    ])
  func `is an address of the site`(path: String, address expected: String) {
    #expect(address(of: path.utf8)?.path == expected)
  }

  @Test(
    arguments: [
      "/..", "/../", "/a/../b", "/%2e%2e/", "/%2E%2E/etc/passwd", "/a/%2e./b", "/./", "//evil.example/",
      "/a//b",
      "/%00", "/a%00.html", "/a%5Cb", "/a\\b", "/..%5c..%5c", "/%2Fetc/passwd", "/a%2fb", "/%", "/%4", "/%zz",
      "/%C3",
      "/%FF%FE", "/%C0%AE%C0%AE/", "/a%0D%0Ab", "/%252e%252e/", "/a%3Fb", "/a%23b", "x", "",
      "/" + String(repeating: "a", count: 256),
    ])
  func `is refused where it is none`(path: String) {
    #expect(address(of: path.utf8) == nil)
  }

  @Test func `never leads out of the site, however it is damaged`() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<4000 {
      let bytes = damaged(Array("/a/%2e%2e/%C3%A9/b%20c/../x.html".utf8), using: &generator)
      guard let found = address(of: bytes) else { continue }
      let names = found.path.split(separator: "/", omittingEmptySubsequences: false)
      #expect(found.path.hasPrefix("/") && !found.path.hasPrefix("//"))
      #expect(!names.contains("..") && !names.contains("."))
      #expect(!found.path.utf8.contains(0) && !found.path.contains("\\"))
    }
  }
}

@Suite struct `A host` {
  @Test(
    arguments: [
      "127.0.0.1", "127.0.0.1:4000", "localhost", "LocalHost:80", "[::1]", "[::1]:4000", "localhost:65535",
    ])
  func `is ours`(host: String) { #expect(isOwn(host: host)) }

  @Test(
    arguments: [
      "", "evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "127.0.0.1:", "127.0.0.1:x",
      "127.0.0.1:4000:1", "127.0.0.1:400000", "[::1]x", "127.0.0.2", "0.0.0.0", "10.0.0.1:4000",
      "localhost@evil",
      "evil.example:4000", " localhost",
    ])
  func `is another's`(host: String) { #expect(!isOwn(host: host)) }

  @Test(
    arguments: [
      ("", true), ("Origin: http://127.0.0.1:4000\r\n", true), ("Sec-Fetch-Site: same-origin\r\n", true),
      ("Sec-Fetch-Site: none\r\n", true), ("Origin: http://evil.example\r\n", false),
      ("Origin: null\r\n", false),
      ("Origin: http://localhost:4000\r\n", false), ("Sec-Fetch-Site: cross-site\r\n", false),
      ("Sec-Fetch-Site: same-site\r\n", false), ("Origin: https://127.0.0.1:4000\r\n", false),
      ("Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: none\r\n", false),
    ])
  func `of a page that asks is told by the browser`(fields: String, own: Bool) throws {
    let head = "GET /desk/events HTTP/1.1\r\nHost: 127.0.0.1:4000\r\n\(fields)\r\n"
    #expect(isOwn(origin: try Request.parse(Array(head.utf8)[...])) == own)
  }
}

@Suite struct `A range` {
  @Test(
    arguments: [
      ("bytes=0-4", ByteRange.part(0..<5)), ("bytes=5-", .part(5..<10)), ("bytes=-3", .part(7..<10)),
      ("bytes=-30", .part(0..<10)), ("bytes=9-9", .part(9..<10)), ("bytes=0-99", .part(0..<10)),
      ("Bytes=1-2", .part(1..<3)), ("bytes=10-", .beyond), ("bytes=10-11", .beyond), ("bytes=-0", .beyond),
      ("bytes=99999999999999999999999-", .beyond), ("bytes=0-99999999999999999999999", .part(0..<10)),
      ("bytes=4-2", .whole), ("bytes=", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole),
      ("bytes=1", .whole),
      ("bytes=0-1,3-4", .whole), ("lines=0-4", .whole), ("", .whole), ("bytes = 0-4", .whole),
      ("bytes=+1-2", .whole),
      ("bytes=0--1", .whole), ("bytes=0-4=", .whole),
    ])
  func `of ten bytes`(value: String, range: ByteRange) { #expect(ByteRange(value, length: 10) == range) }

  @Test func `of nothing is beyond it`() {
    #expect(ByteRange("bytes=0-", length: 0) == .beyond)
    #expect(ByteRange("bytes=-1", length: 0) == .beyond)
    #expect(ByteRange(nil, length: 0) == .whole)
  }

  @Test func `lies within the file, however it is written`() {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<4000 {
      let value = String(decoding: damaged(Array("bytes=12-345".utf8), using: &generator), as: UTF8.self)
      for length in [0, 1, 13, 400] {
        guard case .part(let part) = ByteRange(value, length: length) else { continue }
        #expect(part.lowerBound >= 0 && part.upperBound <= length && !part.isEmpty)
      }
    }
  }
}
