import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `A brief as it is printed` {
  /// A source of lines of the kind that breaks readers, and some of their pieces as sentences.
  private struct Made {
    var source: SourceText
    var bytes: [UInt8]
    var brief: Brief

    init(using generator: inout SeededGenerator) {
      let lines = (0..<6).map { _ in "Le mot " + nastyText(using: &generator, isLine: true) + " fin." }
      bytes = Array(("Menu\n" + lines.joined(separator: "\n") + "\n").utf8)
      source = SourceText(decoding: bytes)
      brief = Brief(
        title: "A", titleBasis: .stated, language: "fr",
        source: Source(path: "articles/a.txt", sha256: sha256(bytes)))
      var passages: [Passage] = []
      for (index, range) in source.lines.enumerated() where range.count > 8 && index > 0 {
        let scalars = Array(source.string(range).unicodeScalars)
        let start = Int.random(in: 0..<(scalars.count / 2), using: &generator)
        let end = Int.random(in: (start + 1)...scalars.count, using: &generator)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<end])
        guard text.contains(where: \.properties.isAlphabetic) else { continue }
        passages.append(Passage(text: String(text), line: index + 1))
      }
      brief.summary = Array(passages.prefix(3))
      brief.points = Array(passages.dropFirst(3))
    }

    func faults() throws -> [Fault] {
      let file = try #require(BriefFile.parse(BriefFile.print(brief), path: "a.md").file)
      return try Quoting(bytes).attribution(of: file).faults
    }
  }

  @Test(arguments: 0..<150)
  func `is sound, and any one changed character is found`(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var made = Made(using: &generator)
    #expect(try made.faults().map(\.problem.what) == [])
    guard !made.brief.summary.isEmpty else { return }
    let index = Int.random(in: 0..<made.brief.summary.count, using: &generator)
    let passage = made.brief.summary[index]
    var scalars = Array(passage.text.unicodeScalars)
    let place = Int.random(in: 0..<scalars.count, using: &generator)
    let other =
      (["x", "é", "\u{A0}", " ", "’", "\u{200B}", "\u{202E}", ".", "*", "\u{301}"] as [Unicode.Scalar])
      .randomElement(using: &generator)!
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: scalars[place] = other
    case 1: scalars.insert(other, at: place)
    default: scalars.remove(at: place)
    }
    // What shows nothing at its ends says nothing.
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let text = Array(scalars.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    let line = Array(made.source.string(made.source.lines[passage.line - 1]).unicodeScalars)
    let stands = text.isEmpty || line.indices.contains { line[$0...].starts(with: text) }
    guard !stands else { return }
    var changed = String.UnicodeScalarView()
    changed.append(contentsOf: scalars)
    made.brief.summary[index].text = String(changed)
    #expect(
      try made.faults().count == 1, "\(passage.text.debugDescription) → \(String(changed).debugDescription)")
  }
}
