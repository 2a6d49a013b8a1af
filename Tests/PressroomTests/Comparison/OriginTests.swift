import Support
import Testing

@testable import Pressroom

@Suite struct `Where accounts come from` {
  @Test(arguments: ["fr", "en", "es", "ar"])
  func `what outlets make of a communiqué is a copy of it`(_ language: String) {
    let original = Sketch(of: Retellings.communique[language] ?? [])
    for (name, text) in Retellings.retellings(language) {
      let share = Sketch(of: text).likeness(to: original)
      #expect(share >= 0.59, "\(name)")
      #expect(Sketch(of: text).copiedShare(of: original) == share, "\(name)")
    }
  }

  @Test func `accounts written apart are none, whatever statement they quote`() {
    for (name, one, other) in Retellings.apart {
      let share = Sketch(of: one).likeness(to: Sketch(of: other))
      #expect(share <= 0.12, "\(name)")
    }
    for (a, b) in [("fr", "en"), ("en", "es"), ("es", "ar")] {
      let share = Sketch(of: Retellings.communique[a] ?? []).likeness(
        to: Sketch(of: Retellings.communique[b] ?? []))
      #expect(share == 0)
    }
  }

  @Test func `a communiqué in five outlets is one origin, and so are its opening and its end`() {
    let text = Retellings.communique["fr"] ?? []
    let parts = [text, Array(text.prefix(2)), Array(text.suffix(2))].map { Sketch(of: $0) }
    #expect(parts[1].copiedShare(of: parts[2]) == nil)
    #expect(Origins(of: parts).groups == [[0, 1, 2]])
    let outlets = Retellings.retellings("fr").map { Sketch(of: $0.text) } + [Sketch(of: text)]
    #expect(Origins(of: outlets).groups == [Array(outlets.indices)])
  }

  @Test func `a text told by no other is alone, and an empty one too`() {
    let sketches = [
      Sketch(of: []), Sketch(of: Retellings.apart[0].one), Sketch(of: []), Sketch(of: ["Two words"]),
    ]
    #expect(Origins(of: sketches).groups == [[0], [1], [2], [3]])
    #expect(Origins(of: []).groups == [])
  }

  @Test func `origins do not depend on the order of accounts, nor on how many there are`() {
    var random = SeededGenerator(seed: 7)
    // Thirty texts of random words, each told by up to six outlets that keep two thirds of it.
    var texts: [(origin: Int, text: [String])] = []
    for origin in 0..<30 {
      let sentences = (0..<12).map { _ in
        (0..<14).map { _ in "w\(String(Int.random(in: 0..<4000, using: &random), radix: 36))" }.joined(
          separator: " ")
      }
      texts.append((origin, sentences))
      for _ in 0..<Int.random(in: 0..<6, using: &random) {
        texts.append((origin, Array(sentences.shuffled(using: &random).prefix(8))))
      }
    }
    #expect(texts.count > 60)
    for _ in 0..<4 {
      texts.shuffle(using: &random)
      let groups = Origins(of: texts.map { Sketch(of: $0.text) }).groups
      let found = Set(groups.map { Set($0.map { texts[$0].origin }) })
      #expect(groups.count == 30)
      #expect(found.allSatisfy { $0.count == 1 })
    }
  }

  @Test func `an event of very many accounts is grouped`() {
    var random = SeededGenerator(seed: 11)
    let sentences = (0..<20).map { _ in
      (0..<15).map { _ in "w\(String(Int.random(in: 0..<4000, using: &random), radix: 36))" }.joined(
        separator: " ")
    }
    let sketches = (0..<500).map { _ in Sketch(of: Array(sentences.shuffled(using: &random).prefix(16))) }
    #expect(Origins(of: sketches).groups.count == 1)
  }
}
