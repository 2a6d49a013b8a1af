import Support
import Testing

@testable import Preview

@Suite struct `A content policy` {
  static let script = "http://127.0.0.1:4000/desk/reload.js"
  static let events = "http://127.0.0.1:4000/desk/"

  @Test(
    arguments: [
      (
        "default-src 'none'; style-src 'self'",
        "default-src 'none'; style-src 'self'; script-src S; connect-src C"
      ),
      ("default-src 'self'", "default-src 'self'; script-src 'self' S; connect-src 'self' C"),
      ("script-src 'none'; connect-src 'none'", "script-src S; connect-src C"),
      ("SCRIPT-SRC 'self'", "script-src 'self' S"), ("img-src 'self'", "img-src 'self'"), ("", ""),
      (";;", ""),
      ("script-src-elem 'none'; script-src 'self'", "script-src-elem S; script-src 'self'"),
      ("script-src 'strict-dynamic' 'nonce-a'", "script-src 'strict-dynamic' 'nonce-a' 'nonce-M'"),
      (
        "frame-ancestors 'none'; sandbox; report-uri /x; default-src *",
        "default-src *; script-src * S; connect-src * C"
      ),
      ("script-src a; script-src b", "script-src a S"),
      (
        "default-src 'none', script-src *",
        "default-src script-src *; script-src script-src * S; connect-src script-src * C"
      ),
      ("default-src\t'none'\n;", "default-src 'none'; script-src S; connect-src C"),
      ("img-src é\u{0}x", "img-src x"),
    ])
  func `admits the script and its connection, and nothing else`(policy: String, expected: String) {
    var read = ContentPolicy(policy)
    read.leaveElement()
    read.admit(script: Self.script, nonce: "M", connection: Self.events)
    let short = expected.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      switch word {
      case "S", "S;": Self.script + word.dropFirst()
      case "C", "C;": Self.events + word.dropFirst()
      default: String(word)
      }
    }
    #expect(read.text == short.joined(separator: " "))
  }

  @Test func `is one line of a header, whatever stood in the page`() {
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<1000 {
      var policy = ContentPolicy(
        "default-src " + nastyText(using: &generator) + ";" + nastyText(using: &generator))
      policy.admit(script: Self.script, nonce: "M", connection: Self.events)
      #expect(policy.text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
      #expect(!policy.text.contains(","))
    }
  }
}

@Suite struct `A browser's copy` {
  static func copy(_ page: String) -> (text: String, policy: String?) {
    let copy = BrowserCopy(of: Array(page.utf8), mark: "M", styles: "Y", host: "127.0.0.1:4000")
    return (String(decoding: copy.bytes, as: UTF8.self), copy.policy)
  }

  static let script =
    "<script src=\"/desk/reload.js\" defer nonce=\"M\" data-page=\"M\" data-styles=\"Y\"></script>\n"

  @Test(
    arguments: [
      (
        "<html><head><title>x</title></head><body>y</body></html>",
        "<html><head><title>x</title>S</head><body>y</body></html>"
      ),
      ("<html><body class=a>y</body></html>", "<html><body class=a>Sy</body></html>"), ("plain", "plainS"),
      ("", "S"),
      ("<head><script>'</head>'</script></head>", "<head><script>'</head>'</script>S</head>"),
      ("<head><title><body></title></head>", "<head><title><body></title>S</head>"),
      ("<head><!-- </head> --></head>", "<head><!-- </head> -->S</head>"),
      ("<HEAD></HEAD>", "<HEAD>S</HEAD>"),
    ])
  func `holds the script once and is the page else`(page: String, expected: String) {
    let (text, policy) = Self.copy(page)
    #expect(text == expected.replacing("S", with: Self.script))
    #expect(policy == nil)
  }

  @Test func `has its policies in the header, and none in itself`() {
    let meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"
    let other = "<META HTTP-EQUIV='content-security-policy' CONTENT='img-src a'/>"
    let (text, policy) = Self.copy("<head>\(meta)\n<meta charset=utf-8>\(other)</head><body>\(meta)</body>")
    #expect(text == "<head>\n<meta charset=utf-8>\(Self.script)</head><body>\(meta)</body>")
    #expect(
      policy
        == "default-src 'none'; script-src http://127.0.0.1:4000/desk/reload.js; connect-src http://127.0.0.1:4000/desk/, img-src a"
    )
  }

  @Test func `leaves what only looks like a policy`() {
    let page = "<head><script>'<meta http-equiv=\"Content-Security-Policy\" content=\"x\">'</script></head>"
    let (text, policy) = Self.copy(page)
    #expect(text == page.replacing("</head>", with: Self.script + "</head>"))
    #expect(policy == nil)
  }

  @Test func `holds all of the page's bytes, whatever they are`() {
    var generator = SeededGenerator(seed: 15)
    let page =
      "<!DOCTYPE html><html><head><meta http-equiv=x content=y><title>a</title></head><body>b</body></html>"
    for _ in 0..<2000 {
      let bytes = damaged(Array(page.utf8), using: &generator)
      let copy = BrowserCopy(of: bytes, mark: "M", styles: "Y", host: "127.0.0.1:4000")
      guard copy.policy == nil else { continue }
      #expect(copy.bytes.count == bytes.count + Self.script.utf8.count)
    }
  }
}
