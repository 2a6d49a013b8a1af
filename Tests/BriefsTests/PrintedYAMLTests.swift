import Support
import Testing

@testable import Briefs

@Suite struct `YAML in the form we print` {
  private func printed(_ text: [UInt8], limits: YAMLLimits = .frontMatter) -> YAMLNode? {
    PrintedYAML.read(text.span, offset: 0, firstLine: 2, limits: limits)
  }

  private func composed(_ text: [UInt8], limits: YAMLLimits = .frontMatter) throws -> YAMLNode? {
    try composeYAML(text[...], path: "x", firstLine: 2, limits: limits)
  }

  @Test(arguments: [
    "a: 1\n", "a: null", "a: \"Le Maroc et l’Espagne\"\nb: [12, 13]\nc: { k: \"é\", lines: [1] }\n",
    "a: []\nb: {}\n",
    "a: [ ]\nb: { }\n", "a: [1,2]\nb: { k: 1,l: 2 }\n", "a: \"\\\"x\\\\\"\nb: 2019-03-13\n",
    "a:   \"\u{A0}\u{2020}مرحبا\"\n",
    "title_line: 10\nplace: { name: \"Athènes\", country: \"GR\", lines: [13] }\n",
    "a: [[1, [2]], { b: [3] }]\n",
    "a: \"日本 \u{FFFD}\u{1F1F2} ﷺ\"\n",
  ])
  func `is read without libyaml, as libyaml reads it`(_ text: String) throws {
    let bytes = Array(text.utf8)
    let root = try #require(printed(bytes), "\(text)")
    #expect(try composed(bytes) == root)
  }

  @Test(arguments: [
    "", "\n", "# a\na: 1\n", "a: 1 # b\n", "a: b c\n", "a:\n  - 1\n", "a: 1\r\n", "a: 1 \n", " a: 1\n",
    "a: &x 1\n", "a: 1\na: 2\n",
    "a: \"x\n", "a: [1\n", "a: [1, ]\n", "a: [, 1]\n", "a: { b }\n", "a: { b:1 }\n", "a:1\n", "a: 'x'\n",
    "a: \"\\n\"\n",
    "a: \"\\x41\"\n", "a: \"\t\"\n", "a: \"\u{85}\"\n", "a: \"\u{2028}\"\n", "a: \"\u{FEFF}\"\n",
    "a: \"\u{7F}\"\n", "a: \"x\"y\n", "a\n",
    "a: b: c\n", "a: [b: c]\n", "a: 1\n  2\n", "---\na: 1\n", "a: 1\n---\n", "a: \"x\" \"y\"\n", "é: 1\n",
    "a: -1\n", "a:", "a: ",
  ])
  func `is nothing that could mean more, or is wrong`(_ text: String) {
    #expect(printed(Array(text.utf8)) == nil, "\(text)")
  }

  @Test func `is bounded as all YAML is`() {
    let limits = YAMLLimits(bytes: 100, depth: 2, nodes: 6)
    for text in ["a: [[[1]]]\n", "a: [[1]]\n", "a: [1, 2, 3]\n", "a: [1, 2, 3, 4]\n"] {
      let bytes = Array(text.utf8)
      let isSound = (try? composed(bytes, limits: limits)) != nil
      #expect((printed(bytes, limits: limits) != nil) == isSound, "\(text)")
    }
  }

  @Test func `is every brief's front matter with an ordinary text`() throws {
    var brief = Brief(
      title: "« Un \"mot\" d’accord »", titleBasis: .stated, language: "fr",
      source: Source(
        path: "articles/2022/000.txt", sha256: String(repeating: "a", count: 64), outlet: "L'Écho"))
    brief.people = [Person(name: "أحمد", office: nil, country: CountryCode("MA"), lines: [1, 2])]
    brief.setAside = [SetAside(lines: 1...9, kind: "ticker")]
    brief.summary = [Passage(text: "Un mot.", line: 3)]
    let layout = try BriefLayout(BriefFile.print(brief), path: "x.md")
    let text = Array(layout.bytes[layout.frontMatter])
    #expect(try printed(text) == composed(text))
    #expect(printed(text) != nil)
  }

  @Test(arguments: 0..<400)
  func `never differs from what libyaml reads`(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let texts = (0..<3).map { _ in nastyText(using: &generator) }
    let value = FlowValue.object([
      FlowField("name", .string(texts[0])), FlowField("lines", FlowValue([1, 20])),
      FlowField("more", .list([.null, .string(texts[1]), .object([])])),
    ])
    let sample = Array("title: \(FlowValue(texts[2]).text)\nlist: \(value.text)\nnumber: 12\n".utf8)
    for _ in 0..<40 {
      let bytes = damaged(sample, using: &generator)
      if let root = printed(bytes) {
        #expect(try composed(bytes) == root, "\(String(decoding: bytes, as: UTF8.self))")
      }
      // Marks of YAML at places where it has some.
      var marked = sample
      let marks = Array(":,[]{}\"\\ #-'\n&*!|>%@`?a1é".utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let at = Int.random(in: 0..<marked.count, using: &generator)
        marked[at] = marks.randomElement(using: &generator)!
      }
      if let root = printed(marked) {
        #expect(try composed(marked) == root, "\(String(decoding: marked, as: UTF8.self))")
      }
    }
  }
}
