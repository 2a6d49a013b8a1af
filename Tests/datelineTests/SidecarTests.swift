import Glibc
import Support
import Testing

@Suite struct Sidecars {
  /// A sidecar, and the lines that are at fault.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var lines: [Int]
    var testDescription: String { String(text.prefix(40)) }

    init(_ text: String, _ lines: Int...) {
      self.text = text
      self.lines = lines
    }
  }

  static let faulty = [
    Case("published: [\n", 2), Case("published: \"2025-03-05\n", 2),
    Case("published: 2025-03-05\n\toutlet: x\n", 2),
    Case("published: 2025-03-05\npublished: 2025-03-06\n", 2), Case("country: NO\n", 1),
    Case("language: NO\n", 1),
    Case("published: 2025-13-45\n", 1), Case("outlet: L'Écho\npublished: hier\n", 2),
    Case("url: \"javascript:alert(1)\"\n", 1),
    Case("url: \"file:///etc/passwd\"\n", 1), Case("outlet: [\"a\", \"b\"]\n", 1),
    Case("outlet: { a: b }\n", 1),
    Case("outlet: &a x\nurl: *a\n", 1), Case("outlet: !!binary x\n", 1),
    Case("%YAML 1.1\n---\noutlet: x\n", 1),
    Case("outlet: a\n---\noutlet: b\n", 2), Case("- published\n", 1), Case("../../x: 1\n", 1),
    Case("slug: \"../../x\"\npath: ../../x\n", 1, 2), Case("publised: 2025-03-05\n", 1),
    Case("outlet: \u{1}\n", 1), Case(String(repeating: "[", count: 5000), 1),
    Case(
      "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\noutlet: *c\n",
      1),
  ]

  @Test(arguments: faulty)
  func `a fault in a sidecar is named with its line, and its article is kept`(_ sidecar: Case) throws {
    let site = try ScratchSite()
    site.article("a.txt", Newsprint.article(0))
    site.article("a.txt.yaml", sidecar.text)
    let ending = try site.dateline("brief")
    let messages = ending.messages(about: "content/articles/a.txt.yaml")
    #expect(ending.code == 1)
    #expect(messages.compactMap(\.line) == sidecar.lines, "\(messages)")
    #expect(messages.allSatisfy { !($0.hint ?? "").isEmpty }, "\(messages)")
    #expect(site.briefs.count == 1)
    let brief = site.briefs.values.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(!brief.contains("javascript:") && !brief.contains("../.."))
  }

  @Test func `what is sound beside a fault is taken`() throws {
    let site = try ScratchSite()
    site.article("a.txt", Newsprint.article(0))
    site.article("a.txt.yaml", "publishd: 2020-01-01\npublished: 2025-03-07\noutlet: no\nlanguage: \"fr\"\n")
    let said = try #require(try site.dateline("annotate", "content/articles/a.txt").said().first)
    #expect(said.published == "2025-03-07")
    #expect(said.publishedBasis == "sidecar")
    #expect(said.outlet == "no")
  }

  @Test func `a sidecar that is no file is named and not read`() throws {
    let site = try ScratchSite()
    site.around.write("secret.yaml", "outlet: \"Le Secret\"\n")
    for name in ["a", "b", "c", "d", "e"] {
      site.article("\(name).txt", Newsprint.article(Int(name.utf8.first ?? 0) - 97))
    }
    site.around.makeFolder("site/content/articles/a.txt.yaml")
    mkfifo(site.path + "/content/articles/b.txt.yaml", 0o644)
    site.around.makeLink("site/content/articles/c.txt.yaml", to: "../../../secret.yaml")
    site.article("d.txt.yaml", [0xFF, 0xFE, 0x00, 0xC3])
    site.article("e.txt.yaml", String(repeating: "# a remark\n", count: 100_000))
    let ending = try site.dateline("build")
    for name in ["a", "b", "c", "d", "e"] {
      let messages = ending.messages(about: "content/articles/\(name).txt.yaml")
      #expect(messages.count == 1, "\(name): \(messages)")
      #expect(messages.allSatisfy { !($0.hint ?? "").isEmpty }, "\(messages)")
    }
    #expect(try site.listedBriefs().count == 5)
    #expect(!site.html.contains("Le Secret"))
  }

  @Test(arguments: [
    "\"><img src=x onerror=alert(1)>", "L'Écho: \"du\" matin # x", "---", "no", "\u{202E}ohcÉ'L",
    "{{outlet}}", "../../x", "🦅",
  ])
  func `an outlet's name appears literally`(_ name: String) throws {
    let site = try ScratchSite()
    site.article("a.txt", Newsprint.article(0))
    let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    site.article("a.txt.yaml", "outlet: \"\(quoted)\"\nurl: \"https://echo.example/a?b=1&c='2\"\n")
    let ending = try site.dateline("build")
    #expect(try site.listedBriefs().map(\.source.outlet) == [name])
    let escaped = name.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
    #expect([name, escaped, escaped.replacing("'", with: "&#39;")].contains { site.html.contains($0) })
    #expect(!site.html.contains("<img src=x"))
    #expect(try site.dateline("check").code == 0)
    #expect(!ending.all.unicodeScalars.contains("\u{202E}"))
  }

  @Test(arguments: ["\\n", "\\r\\n", "\\r"])
  func `a line break in a value begins no message of its own`(_ lineBreak: String) throws {
    let site = try ScratchSite(articles: 1)
    let name = try #require(site.names("content/articles").first)
    site.write("content/articles/" + name + ".yaml", "url: \"x\(lineBreak)::error::forged\"\n")
    let ending = try site.dateline("build")
    #expect(ending.complaints.contains("forged"))
    // By scalars: "\r\n" is one `Character`.
    let lines = ending.complaints.unicodeScalars.split(separator: "\n").map {
      String(String.UnicodeScalarView($0))
    }
    #expect(lines.allSatisfy { !$0.hasPrefix("::error") && !$0.utf8.contains(0x0D) })
  }
}
