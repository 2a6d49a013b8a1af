import Briefs
import Support
import Testing

@Suite struct YAMLTests {
  @Test(
    arguments: [
      ("a: 1\nb: 2\na: 3\n", 3, #"the key "a" stands twice, in lines 1 and 3"#),
      ("a: &x 1\nb: *x\n", 1, "an anchor or alias (& or *), which is not read here"),
      ("b: *x\n", 1, "an anchor or alias (& or *), which is not read here"),
      ("a:\n  - !!str x\n", 2, "a tag (!), which is not read here"),
      ("%YAML 1.1\n---\na: 1\n", 1, "a directive (%), which is not read here"),
      ("a: 1\n---\nb: 2\n", 2, "a second document"),
      ("a: 1\n? [x]\n: 2\n", 2, "a key that is not a word"),
      ("a: 1\nb: \u{1}\n", 2, "a control character in YAML"),
      ("a: 1\nb: \u{0}\n", 2, "a control character in YAML"),
      ("a: one: two\n", 1, "not YAML: mapping values are not allowed in this context"),
      ("a: \"open\nb: 1\n", 3, "not YAML: found unexpected end of stream"),
      ("é: \"\u{2028}x\u{85}\"\nb: [\n", 3, "not YAML: did not find expected node content"),
    ]
  )
  func `what is refused says which line`(_ text: String, _ line: Int, _ what: String) {
    let problem = #expect(throws: Problem.self) { try readYAML(Array(text.utf8), path: "x.yaml") }
    #expect(problem?.line == line)
    #expect(problem?.what == what)
    #expect(problem?.path == "x.yaml")
  }

  @Test func `a key that stands twice is found among many`() {
    let keys = (1...100).map { "key\($0): x\n" }.joined()
    let problem = #expect(throws: Problem.self) {
      try readYAML(Array((keys + "key70: y\n").utf8), path: "x")
    }
    #expect(problem?.what == "the key \"key70\" stands twice, in lines 70 and 101")
  }

  @Test func `bytes that are not UTF-8 say their line`() {
    let problem = #expect(throws: Problem.self) {
      try readYAML(Array("a: 1\nb: 2\nc: ".utf8) + [0xE9, 0x0A], path: "x")
    }
    #expect(problem?.line == 3)
    #expect(problem?.what == "not UTF-8")
  }

  @Test(
    arguments: [
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
      String(repeating: "- ", count: 5000),
      String(repeating: "a:\n ", count: 300),
      "x: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
    ]
  )
  func `deep nesting is refused`(_ text: String) {
    #expect(throws: Problem.self) { try readYAML(Array(text.utf8), path: "x") }
  }

  @Test func `sizes are bounded`() {
    let limits = YAMLLimits(bytes: 100, depth: 3, nodes: 10)
    #expect(throws: Problem.self) {
      try readYAML(Array(repeating: 0x61, count: 101), path: "x", limits: limits)
    }
    #expect(throws: Problem.self) {
      try readYAML(Array("[1,2,3,4,5,6,7,8,9,0]".utf8), path: "x", limits: limits)
    }
    #expect(throws: Never.self) { try readYAML(Array("[1,2,3]".utf8), path: "x", limits: limits) }
  }

  @Test func `values know their lines and bytes, behind characters of any width`() throws {
    let text = "é: \"ü\"\n# remark\nb:\n  - 日\n  - { k: 1 }  # end\nc: |\n  one\n\nd: x\n"
    let bytes = Array(text.utf8)
    let root = try #require(try readYAML(bytes, path: "x"))
    let entries = try #require(root.entries)
    #expect(entries.map(\.key) == ["é", "b", "c", "d"])
    #expect(entries.map(\.line) == [1, 3, 6, 9])
    func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    #expect(slice(entries[0].value.range) == "\"ü\"")
    #expect(slice(entries[1].value.range) == "- 日\n  - { k: 1 }")
    #expect(slice(entries[2].value.range) == "|\n  one\n\n")
    #expect(slice(entries[3].value.range) == "x")
    #expect(try readYAML(bytes[9...], path: "x", firstLine: 2)?.entries?.map(\.line) == [3, 6, 9])
  }

  @Test func `nothing is nil`() throws {
    #expect(try readYAML([], path: "x") == nil)
    #expect(try readYAML(Array("# only a remark\n".utf8), path: "x") == nil)
  }

  @Test func `no bytes crash the reader`() {
    var generator = SeededGenerator(seed: 2)
    let sample = Array("a: [1, {b: \"x\\u0041\"}]\n? c\n: |\n  text\nd: 'x'\ne: &a *b\n--- !t\n".utf8)
    for _ in 0..<20_000 {
      let bytes = damaged(sample, using: &generator)
      if let node = try? readYAML(bytes, path: "x") {
        #expect(node.range.lowerBound >= 0 && node.range.upperBound <= bytes.count)
      }
    }
  }
}
