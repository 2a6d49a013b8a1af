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
    ("Hier, ils ont signé un accord.", "Ils sont là. Puis ils ont signé un accord. Fin.", "Hier,", "Puis"),
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

  @Test(arguments: [
    (String(repeating: "a", count: 100_000) + "b", String(repeating: "a", count: 1_000_000)),
    (String(repeating: "ab", count: 50_000) + "c", String(repeating: "ab", count: 500_000)),
    ("x" + String(repeating: "abcdefgh", count: 30_000) + "y", String(repeating: "abcdefgz", count: 100_000)),
    (String(repeating: "é", count: 100_000), String(repeating: "è", count: 300_000)),
  ])
  func `of megabytes is found in a few passes`(_ sentence: String, _ line: String) {
    let (s, t) = (Array(sentence.utf8), Array(line.utf8))
    let differing = Differing(s, in: t)
    #expect(excerpt(s, around: differing.sentence).utf8.count < 600)
    #expect(excerpt(t, around: differing.line).utf8.count < 600)
  }
}
