import Support
import Testing

@testable import Mustache

@Suite struct HostileTests {
  static let pieces = [
    "{{", "}}", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{^b}}", "{{/b}}", "{{#rows}}", "{{/rows}}", "{{>page}}",
    "{{>p}}",
    "{{<p}}", "{{/p}}", "{{$t}}", "{{/t}}", "{{t}}", "{{.}}", "{{a.b}}", "{{{m}}}", "{{=<% %>=}}",
    "<%={{ }}=%>", "<%a%>",
    "{{! c }}", "\n", "\r\n", "  ", "\t", "x", "é", "{{=", "=}}", "{{&", "\u{FEFF}", "{{#tags}}", "{{/tags}}",
    "{{>q}}",
    "{{#tree}}", "{{/tree}}",
  ]

  static func text(_ generator: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...24, using: &generator) {
      if Int.random(in: 0..<8, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      } else {
        bytes += Array(pieces.randomElement(using: &generator)!.utf8)
      }
    }
    return bytes
  }

  @Test(arguments: 0..<20) func `any bytes give a template or faults`(_ round: Int) {
    let sample: Sample = [
      "a": true, "b": ["b": "x"], "rows": [["a": false, "t": "<"], ["a": true, "t": "&"]], "t": "text",
      "m": .markup("<i>"), "tags": ["1", "2"],
    ]
    let outline = sample.outline
    for seed in 0..<400 {
      var generator = SeededGenerator(seed: UInt64(round * 400 + seed))
      var faults: [TemplateFault] = []
      let templates = Templates(
        ["page", "p", "q"].map { TemplateSource(name: $0, path: $0, bytes: Self.text(&generator)) },
        noting: &faults)
      let program = templates.compile("page", for: outline, under: Masthead(), noting: &faults)
      guard faults.isEmpty else { continue }
      _ = printed(program, sample)
    }
  }

  @Test func `text comes back from its escaped form`() {
    let letters = Array("&<>\"'a;#39é\u{202E}\0\n".unicodeScalars)
    for seed in UInt64(0)..<500 {
      var generator = SeededGenerator(seed: seed)
      var text = ""
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        text.unicodeScalars.append(letters.randomElement(using: &generator)!)
      }
      let page = rendered("{{t}}", ["t": .text(text)])
      #expect(!page.utf8.contains { "<>\"'".utf8.contains($0) })
      // No page can hold a NUL: what stands for it says that something was there.
      #expect(unescaped(page) == settled(text))
    }
  }

  @Test func `control characters are shown as replaced, line ends and no-break spaces as they are`() {
    let page = rendered("{{t}}", ["t": .text("a\u{1B}[m\u{7}b\u{7F}\u{85}\u{9F}\u{A0}«c»\t\r\n")])
    #expect(page == "a\u{FFFD}[m\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}\u{A0}«c»\t\r\n")
  }

  @Test(arguments: [
    ("{{#a}}", 100_000, ""), ("{{#a}}", 60, "{{/b}}"), ("{{", 200_000, ""), ("{{{a}} ", 50_000, "}}}"),
    (" ", 500_000, "{{#a}}"), ("{{nothing}}", 20_000, "{{/a}}"), ("\n", 300_000, "{{a}}"),
    ("{{=", 50_000, "=}}"),
  ]) func `size alone does no harm`(_ head: String, _ count: Int, _ tail: String) {
    let page = String(repeating: head, count: count) + String(repeating: tail, count: 20_000)
    #expect(!rendered(page, ["a": true]).isEmpty)
  }

  @Test func `partials that double at every step are refused or bounded`() {
    let blocks = (0..<40).map {
      "{{$b\($0)}}{{$b\($0 + 1)}}{{/b\($0 + 1)}}{{$b\($0 + 1)}}{{/b\($0 + 1)}}{{/b\($0)}}"
    }
    let said = rendered(
      "{{<mid}}\(blocks.joined()){{/mid}}", [:],
      partials: ["mid": "{{$b0}}{{/b0}}" + (1...40).map { "{{$b\($0)}}{{/b\($0)}}" }.joined()])
    #expect(said.utf8.count < 1_000)
  }

  @Test func `a chain of thousands of partials is followed`() {
    var faults: [TemplateFault] = []
    let sources = (0..<5_000).map { number in
      let text = number < 4_999 ? " {{>p\(number + 1)}}" : "end"
      return TemplateSource(name: "p\(number)", path: "p", bytes: Array(text.utf8))
    }
    let program = Templates(sources, noting: &faults)
      .compile("p0", for: Outline(of: "none", entries: []), under: Masthead(), noting: &faults)
    #expect(faults.isEmpty && printed(program).suffix(3) == Array("end".utf8)[...])
  }

  @Test func `a tree of partials that indent themselves is finite`() {
    let tree = Branch(name: "a", branches: [Branch(name: "b", branches: [Branch(name: "c")])])
    var faults: [TemplateFault] = []
    let template = templates("{{name}}\n{{#branches}}\n  {{>page}}\n{{/branches}}\n", [:], noting: &faults)
      .compile("page", for: Branch.self, noting: &faults)
    #expect(faults.isEmpty)
    #expect(String(decoding: template.render(tree), as: UTF8.self) == "a\n  b\n    c\n")
  }

  private func unescaped(_ page: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(page.utf8)[...]
    let references = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")]
    while let byte = rest.first {
      if let (reference, sign) = references.first(where: { rest.starts(with: $0.0.utf8) }) {
        bytes += Array(sign.utf8)
        rest = rest.dropFirst(reference.utf8.count)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
