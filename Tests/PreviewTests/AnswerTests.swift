import Briefs
import Pressroom
import Synchronization
import Testing

@testable import Preview

@Suite struct `An answer` {
  let showing: Showing

  init() throws { showing = Showing(try smallProof(), number: 1) }

  func ask(_ line: String, _ fields: String..., host: String? = "127.0.0.1:4000") throws -> Response {
    let lines = [line + " HTTP/1.1"] + (host.map { ["Host: " + $0] } ?? []) + fields
    return answer(
      try Request.parse(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)[...]), from: showing)
  }

  static func text(_ response: Response) -> String { String(decoding: response.body, as: UTF8.self) }

  static func field(_ response: Response, _ name: String) -> String? {
    response.fields.first { $0.name == name }?.value
  }

  @Test func `to a program is the very bytes that are published`() throws {
    for page in showing.proof.site.pages where page.address.path != "/404.html" {
      let response = try ask("GET " + page.address.encoded, "Accept: */*")
      #expect(response.status == 200)
      #expect(response.body == page.bytes())
    }
    #expect(try ask("GET /index.html").body == ask("GET /").body)
  }

  @Test func `to a browser holds the script, in pages alone`() throws {
    let page = try ask("GET /", "Accept: text/html,application/xhtml+xml,*/*;q=0.8")
    #expect(Self.text(page).contains("/desk/reload.js"))
    #expect(
      Self.field(page, "Content-Security-Policy")?.hasPrefix(
        "default-src 'none'; script-src http://127.0.0.1:4000/") == true)
    #expect(Self.field(page, "Vary") == "Accept")
    let style = try ask("GET /style.css", "Accept: text/html")
    #expect(Self.text(style) == "body { color: red }")
  }

  @Test(
    arguments: [
      ("GET /articles/%C3%A9t%C3%A9", 301, "/articles/%C3%A9t%C3%A9/"),
      ("GET /articles/%C3%A9t%C3%A9?a=1", 301, "/articles/%C3%A9t%C3%A9/?a=1"),
      ("GET /desk", 301, "/desk/"), ("GET //evil.example", 400, nil), ("GET //evil.example/..", 400, nil),
      ("GET /articles", 404, nil), ("GET /nowhere/", 404, nil), ("GET /desk/none", 404, nil),
      ("GET /../etc/passwd", 400, nil),
      ("GET /%2e%2e/%2e%2e/etc/passwd", 400, nil), ("GET /style.css/", 404, nil),
      ("GET /STYLE.css", 404, nil),
      ("POST /", 405, nil), ("OPTIONS /", 405, nil), ("get /", 405, nil),
      ("GET /articles/e%CC%81te%CC%81/", 404, nil),
    ] as [(String, Int, String?)])
  func `has the right status`(line: String, status: Int, location: String?) throws {
    let response = try ask(line)
    #expect(response.status == status)
    #expect(Self.field(response, "Location") == location)
  }

  @Test func `for what is missing is the site's own page`() throws {
    #expect(Self.text(try ask("GET /nowhere")) == "<html><body>nothing here</body></html>")
    #expect(Self.field(try ask("DELETE /"), "Allow") == "GET, HEAD")
  }

  @Test func `is given to this machine alone`() throws {
    #expect(try ask("GET /", host: "evil.example").status == 421)
    #expect(try ask("GET /", host: nil).status == 400)
    #expect(try ask("GET /", "Host: localhost").status == 400)
    #expect(try ask("GET /desk/", host: "evil.example:4000").status == 421)
    #expect(try ask("GET /", "Content-Length: 5").status == 413)
  }

  @Test func `to who has it already is short`() throws {
    let tag = try #require(Self.field(try ask("GET /style.css"), "ETag"))
    for known in [tag, "W/" + tag, "\"x\", " + tag, "*"] {
      #expect(try ask("GET /style.css", "If-None-Match: " + known).status == 304)
    }
    #expect(try ask("GET /style.css", "If-None-Match: \"x\"").status == 200)
    let printed = String(
      decoding: try ask("GET /style.css", "If-None-Match: *").printed(closing: false), as: UTF8.self)
    #expect(printed.hasSuffix("\r\n\r\n"))
    #expect(Self.field(try ask("GET /", "Accept: text/html"), "ETag") != Self.field(try ask("GET /"), "ETag"))
  }

  @Test func `may be a part`() throws {
    let part = try ask("GET /style.css", "Range: bytes=-3")
    #expect(part.status == 206)
    #expect(Self.text(part) == "d }")
    #expect(Self.field(part, "Content-Range") == "bytes 16-18/19")
    let beyond = try ask("GET /style.css", "Range: bytes=19-")
    #expect(beyond.status == 416)
    #expect(Self.field(beyond, "Content-Range") == "bytes */19")
    #expect(try ask("HEAD /style.css", "Range: bytes=0-1").status == 200)
    let tag = try #require(Self.field(part, "ETag"))
    #expect(try ask("GET /style.css", "Range: bytes=0-1", "If-Range: " + tag).status == 206)
    #expect(try ask("GET /style.css", "Range: bytes=0-1", "If-Range: \"old\"").status == 200)
    #expect(
      try ask("GET /style.css", "Range: bytes=0-1", "If-Range: Wed, 21 Oct 2015 07:28:00 GMT").status == 200)
  }

  @Test func `has the manifest that the output folder would have`() throws {
    let manifest = Manifest(reading: try ask("GET /manifest.json").body)
    #expect(manifest.files.count == showing.proof.site.pages.count)
    #expect(
      manifest.files["articles/été/index.html"]?.sha256 == sha256(Array("<html><body>été</body></html>".utf8))
    )
  }

  @Test func `before there is a site still holds the script, for browsers`() throws {
    let desk = DeskPage(siteTitle: "", summary: "") { DeskPage.Contents(queue: [], news: []) }
    let bare = Showing(Proof(site: Site(), problems: [], desk: desk), number: 1)
    func ask(_ accept: String) throws -> Response {
      let head = "GET /x/ HTTP/1.1\r\nHost: localhost\r\nAccept: \(accept)\r\n\r\n"
      return answer(try Request.parse(Array(head.utf8)[...]), from: bare)
    }
    #expect(Self.text(try ask("text/html")).contains("/desk/reload.js"))
    #expect(!Self.text(try ask("*/*")).contains("reload.js"))
    #expect(try ask("*/*").status == 503)
  }

  @Test func `without a body says how long it would be`() throws {
    let response = try ask("HEAD /style.css")
    let printed = String(decoding: response.printed(closing: true, isHead: true), as: UTF8.self)
    #expect(printed.contains("\r\nContent-Length: 19\r\n"))
    #expect(printed.hasSuffix("\r\n\r\n"))
    #expect(printed.contains("\r\nX-Content-Type-Options: nosniff\r\n"))
    #expect(printed.contains("\r\nCache-Control: no-cache\r\n"))
  }
}

@Suite struct `An open page` {
  func events(_ page: String, of showing: Showing, shows: String? = nil) throws -> PageEvents {
    let mark = shows ?? showing.mark(ofPath: page)
    let head =
      "GET /desk/events?page=\(percentEncoded(page))&shows=\(mark)&styles=\(showing.styles) HTTP/1.1\r\n\r\n"
    return PageEvents(try Request.parse(Array(head.utf8)[...]))
  }

  static func names(_ news: [UInt8]) -> [Substring] {
    String(decoding: news, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("event: ") }.map {
      $0.dropFirst(7)
    }
  }

  @Test func `is told what changed for it, once`() throws {
    let first = Showing(try smallProof(), number: 1)
    var home = try events("/", of: first)
    var other = try events("/articles/%C3%A9t%C3%A9/", of: first)
    var missing = try events("/nowhere", of: first)
    #expect(Self.names(home.news(of: first)) == ["problems"])
    _ = other.news(of: first)
    _ = missing.news(of: first)
    let changed = ["/articles/été/": "<html><body>hiver</body></html>"]
    let second = Showing(try smallProof(changed), number: 2)
    #expect(home.news(of: second).isEmpty)
    #expect(Self.names(other.news(of: second)) == ["page"])
    #expect(other.news(of: second).isEmpty)
    #expect(missing.news(of: second).isEmpty)
    let third = Showing(try smallProof(changed.merging(["/style.css": "body {}"]) { $1 }), number: 3)
    #expect(Self.names(home.news(of: third)) == ["styles"])
    let problem = Problem(path: "a\n<b>.md", line: 3, what: "no </script>", hint: "mend \"it\"")
    let warning = Problem(path: "c.md", severity: .warning, what: "w")
    let fourth = Showing(try smallProof(["/404.html": "x"], problems: [problem, warning]), number: 4)
    let news = missing.news(of: fourth)
    #expect(Self.names(news) == ["problems", "page"])
    #expect(!String(decoding: news, as: UTF8.self).contains("c.md"))
  }

  @Test func `that shows something old is told at once`() throws {
    let showing = Showing(try smallProof(), number: 7)
    var page = try events("/", of: showing, shows: "of-another-run")
    #expect(Self.names(page.news(of: showing)) == ["problems", "page"])
  }

  @Test func `of the desk names all that was read as text`() {
    let hostile = "</pre><script>alert(1)</script>"
    let entry = DeskPage.Entry(
      place: "<script>alert(1)</script>.md:3", text: "\" onload=x", hint: "a & b", href: "/articles/a%22b/",
      sides: [DeskPage.Side(hostile, hostile), DeskPage.Side("machine", "")],
      decisions: ["- { article: \"\(hostile)\" }"])
    let desk = DeskPage(siteTitle: "</title><b>", summary: "<i>") {
      DeskPage.Contents(
        queue: [.init("Errors <", note: "<u>", [entry]), .init("Nothing", [])], news: [.init("New", [entry])])
    }
    let page = String(decoding: desk.html, as: UTF8.self)
    for markup in ["<script>", "</title><b>", "<i>", "<u>", "\" onload", "</pre><script"] {
      #expect(!page.contains(markup), "\(markup)")
    }
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;.md:3"))
    #expect(page.contains("<h2>To decide</h2>") && page.contains("<h2>The last run</h2>"))
    #expect(!page.contains("Nothing"), "what has no entry is not shown")
    #expect(page.contains("<p class=\"hint\">nothing</p>"))
  }

  @Test func `of the desk is worked out when somebody looks, and once`() throws {
    let asked = Counter()
    let desk = DeskPage(siteTitle: "", summary: "") {
      asked.add()
      return DeskPage.Contents(queue: [], news: [])
    }
    let showing = Showing(Proof(site: try smallSite(), problems: [], desk: desk), number: 1)
    #expect(asked.count == 0)
    #expect(showing.mark(ofPath: "/desk/") == sha256(showing.desk))
    #expect(asked.count == 1)
  }

  private final class Counter: Sendable {
    private let number = Mutex(0)
    var count: Int { number.withLock { $0 } }
    func add() { number.withLock { $0 += 1 } }
  }
}
