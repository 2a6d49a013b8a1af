import Testing

@testable import Pressroom

@Suite struct `The first difference` {
  private func texts(_ sentence: String, _ line: String) -> (String, String) {
    let (s, t) = (Array(sentence.utf8), Array(line.utf8))
    let differing = Differing(s, in: t)
    return (
      String(decoding: s[differing.sentence], as: UTF8.self),
      String(decoding: t[differing.line], as: UTF8.self)
    )
  }

  @Test(arguments: [
    ("They sighed.", "The two met. They signed. They left.", "h", "n"),
    ("Hier, ils ont signé un accord.", "Ils sont là. Puis ils ont signé un accord. Fin.", "Hier,", " Puis"),
    ("The long common middle of a sentenz", "So: the long common middle of a sentence.", "T", "t"),
    ("", "abc", "", ""), ("abc", "", "abc", ""), ("é", "è", "é", "è"), ("مرحبا بكم", "مرحبا بكن", "م", "ن"),
    ("abc def", "abc", " def", ""), ("a  b", "a b", " ", ""), ("a b", "a  b", "", " "),
  ])
  func `is found where the line is most like the sentence`(
    _ sentence: String, _ line: String, _ found: String, _ expected: String
  ) {
    let (s, t) = texts(sentence, line)
    #expect(s == found && t == expected, "\(s) | \(t)")
  }

  /// A long sentence and a longer line, of the kind that makes a comparison slow.
  private static let long: [(sentence: String, line: String)] = [
    (String(repeating: "a", count: 20_000) + "b", String(repeating: "a", count: 200_000)),
    (String(repeating: "ab", count: 10_000) + "c", String(repeating: "ab", count: 100_000)),
    ("x" + String(repeating: "abcdefgh", count: 3_000) + "y", String(repeating: "abcdefgz", count: 20_000)),
    (String(repeating: "é", count: 20_000), String(repeating: "è", count: 60_000)),
  ]

  @Test(arguments: long.indices)
  func `of long texts is told in few words`(_ index: Int) {
    let (sentence, line) = Self.long[index]
    let (s, t) = (Array(sentence.utf8), Array(line.utf8))
    let differing = Differing(s, in: t)
    #expect(excerpt(s, around: differing.sentence).utf8.count < 600)
    #expect(excerpt(t, around: differing.line).utf8.count < 600)
  }
}
