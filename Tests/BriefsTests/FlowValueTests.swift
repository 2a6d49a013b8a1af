import Briefs
import Support
import Testing

@Suite struct FlowValueTests {
  @Test func `strings of every kind are read back as they were written`() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<5000 {
      let texts = (0..<3).map { _ in nastyText(using: &generator) }
      let value = FlowValue.object([
        FlowField("a", .string(texts[0])), FlowField("b", .list([.string(texts[1]), .int(3), .null])),
        FlowField("c", .list([.object([FlowField("d", .string(texts[2]))]), .object([])])),
      ])
      let line = "k: \(value.text)\nz: 1\n"
      #expect(line.utf8.count { $0 == 0x0A } == 2)
      let root = try #require(try readYAML(Array(line.utf8), path: "x"))
      var fields = Fields(root, path: "x")
      let read = fields.object("k") { inner -> [String]? in
        let items = inner.items("b")
        #expect(items.count == 3 && items[2].isNull)
        guard case .scalar(let second, .quoted) = items[0].content else { return nil }
        let third = inner.objects("c") { $0.text("d") }
        return [inner.text("a") ?? "nil", second] + third
      }
      // Swift compares strings by canonical equivalence; here every byte counts.
      #expect(read?.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
    }
  }

  @Test func `what hides in a line is written as its number`() {
    #expect(
      FlowValue.string("a\u{202E}b\u{85}\u{2028}\u{0}\u{1B}\n\"\\").text
        == #""a\u202eb\u0085\u2028\0\u001b\n\"\\""#)
  }
}
