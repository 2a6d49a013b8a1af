import Support
import Testing

@testable import Pressroom

@Suite struct `Markdown` {
  @Test(
    arguments: [
      (
        "A line.[^1]\n\n[^1]: articles/a.txt, l. 3\n",
        "<p>A line.<sup class=\"note\"><a href=\"#e1\" id=\"r1\">1</a></sup></p>\n"
      ),
      (
        "One[^b] and again[^b].\n\n[^b]: x\n",
        "<p>One<sup class=\"note\"><a href=\"#e1\" id=\"r1\">1</a></sup> and again<sup class=\"note\"><a href=\"#e1\" id=\"r1-2\">1</a></sup>.</p>\n"
      ),
      ("# Title\n", "<h2>Title</h2>\n"),
      ("###### Deep\n", "<h6>Deep</h6>\n"),
      ("<b>bold</b>\n", "<p>&lt;b&gt;bold&lt;/b&gt;</p>\n"),
      ("<div onclick=\"x\">\n", "<p>&lt;div onclick=&quot;x&quot;&gt;\n</p>\n"),
      ("[a](javascript:alert(1))\n", "<p>a</p>\n"),
      ("[a](data:text/html;base64,xx)\n", "<p>a</p>\n"),
      ("[a](../../x)\n", "<p>a</p>\n"),
      ("[a](https://x.example/?a=1&b=\"2\")\n", nil),
      ("![a *picture*](https://x.example/p.png)\n", "<p>a picture</p>\n"),
      (
        "https://x.example/a\n",
        "<p><a href=\"https://x.example/a\" rel=\"external nofollow\">https://x.example/a</a></p>\n"
      ),
      (
        "~~gone~~ *e* **s** `c<d`\n",
        "<p><del>gone</del> <em>e</em> <strong>s</strong> <code>c&lt;d</code></p>\n"
      ),
      ("- a\n- b\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
      ("3. a\n4. b\n", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
      (
        "| a | b |\n|---|--:|\n| 1 | 2 |\n",
        "<table>\n<thead><tr><th>a</th><th class=\"n\">b</th></tr></thead><tbody>\n<tr><td>1</td><td class=\"n\">2</td></tr>\n</tbody></table>\n"
      ),
      ("", ""),
    ] as [(String, String?)])
  func `is written as HTML of ours`(_ markdown: String, _ html: String?) {
    let rendered = String(decoding: render(Array(markdown.utf8)).html, as: UTF8.self)
    if let html {
      #expect(rendered == html)
    } else {
      #expect(rendered.contains("href=\"https://x.example/?a=1&amp;b=&quot;2&quot;\""))
    }
  }

  @Test func `the machine's heading speaks the interface's language`() {
    let words = HeadingWords(text: "نقاط", language: "ar")
    let html = String(
      decoding: render(Array("## Points\n\n- a\n".utf8), headings: ["Points": words]).html, as: UTF8.self)
    #expect(html.hasPrefix("<h2 lang=\"ar\" dir=\"rtl\">نقاط</h2>\n<ul>"))
  }

  /// Each of these made some version of cmark-gfm slow in the square of its length. None may take more than moments:
  /// the test would not end otherwise.
  @Test(arguments: [
    "[", "]", "[a](", "![[]()", "<?", "<!A ", "*a_ ", "_a ", "~a", "> ", "- ", "1. ", "`a", "|a", "[^1]",
    "&#1;", "a@b.",
    "http://a", "www.", "\\", "a**b", "$", "\"", ":", "[^a]:\n", "|-\n", "- \n", ">\n\n", "[a]: x\n", "*\t",
  ])
  func `what is made to be slow is shown as text, or is quick`(_ piece: String) {
    for size in [4_000, 250_000] {
      let text = String(repeating: piece, count: size / piece.utf8.count)
      _ = render(Array(text.utf8))
    }
  }

  /// An address ends before the brackets behind it; to find out, libcmark reads it again for each of them.
  @Test(arguments: ["www.a", "http://a.bc"])
  func `an address with many brackets behind it is quick`(_ address: String) {
    let text = address + String(repeating: ")", count: 200_000)
    #expect(String(decoding: render(Array(text.utf8)).html.prefix(5), as: UTF8.self) == "<pre>")
  }

  @Test(arguments: [
    "[x]: http://a.example/" + String(repeating: "a", count: 200_000) + "\n\n"
      + String(repeating: "[x] ", count: 900),
    String(repeating: "|a", count: 60) + "|\n" + String(repeating: "|-", count: 60) + "|\n"
      + String(repeating: "a\n", count: 100_000),
  ])
  func `a small text does not become a large page`(_ text: String) {
    let html = render(Array(text.utf8)).html
    #expect(html.count < 1 << 20)
  }

  @Test func `no text becomes a script, a handler or a link that we did not allow`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let text = nastyText(using: &generator)
      let html = String(decoding: render(Array(text.utf8)).html, as: UTF8.self)
      #expect(!html.contains("<script") && !html.contains("<img"), "\(text.debugDescription)")
      for part in html.split(separator: "href=\"").dropFirst() {
        #expect(
          ["http://", "https://", "mailto:", "#e"].contains { part.hasPrefix($0) }, "\(text.debugDescription)"
        )
      }
    }
  }
}
