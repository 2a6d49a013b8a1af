import Support
import Testing

@testable import Mustache

/// Templates grown from the grammar, so that most of them are sound, shown a tree.
@Suite struct GrownTemplateTests {
  static let tree = Branch(
    name: "<&>", branches: [Branch(name: "'", branches: [Branch(name: "<b>")]), Branch(name: "\"")])

  static func grow(_ depth: Int, _ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      let inner = depth > 0 ? grow(depth - 1, &generator) : "x"
      return switch Int.random(in: 0..<12, using: &generator) {
      case 0...2: "{{name}}"
      case 3: "{{#branches}}\(inner){{/branches}}"
      case 4: "\n  {{#branches}}\n\(inner)\n  {{/branches}}\n"
      case 5: "{{^branches}}\(inner){{/branches}}"
      case 6: "{{#name}}\(inner){{.}}{{/name}}"
      case 7: "{{#branches}}{{>q}}{{/branches}}"
      case 8: "\n {{>p}}\n"
      case 9: "{{<q}}{{$t}}\(inner){{/t}}{{/q}}"
      case 10: "{{$t}}\(inner){{/t}}"
      default: "\n  x {{! y }}\n"
      }
    }.joined()
  }

  @Test(arguments: 0..<10) func `what compiles comes to an end and escapes all text`(_ round: Int) {
    var sound = 0
    for seed in 0..<60 {
      var generator = SeededGenerator(seed: UInt64(round * 60 + seed))
      var faults: [TemplateFault] = []
      let page = Self.grow(3, &generator)
      let partials: KeyValuePairs = [
        "p": "(\(Self.grow(1, &generator)))", "q": "\(Self.grow(1, &generator)){{$t}}{{/t}}",
      ]
      let template = templates(page, partials, noting: &faults)
        .compile("page", for: Branch.self, noting: &faults)
      #expect(faults.allSatisfy { $0.what.hasSuffix("would include itself without end") })
      guard faults.isEmpty else { continue }
      sound += 1
      let output = template.render(Self.tree)
      #expect(output == template.render(Self.tree))
      #expect(!output.contains { "<>\"'{}".utf8.contains($0) })
    }
    #expect(sound > 10)
  }
}
