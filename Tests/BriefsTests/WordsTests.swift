import Briefs
import Support
import Testing

@Suite struct WordsTests {
  @Test(arguments: [
    ("L’Été à Rabat", "l ete a rabat"), ("أحمد", "احمد"), ("عُمان", "عمان"), ("A1-b2", "a 1 b 2"),
    ("Cafe\u{301}", "café"), ("٢٠٢٢", "2022"),
  ])
  func `words are the same without case and marks`(_ a: String, _ b: String) {
    #expect(words(of: a).map(\.key) == words(of: b).map(\.key))
  }

  @Test(arguments: [
    ("Éric", "eric"), ("Cafe\u{301}", "cafe"), ("أحمد", "احمد"), ("Le Sémaphore, n° 1", "le semaphore, n° 1"),
    ("Ωμέγα", "ωμέγα"), ("", ""),
  ])
  func `a folded name has no case and no marks`(_ name: String, _ plain: String) {
    #expect(folded(name) == plain)
  }

  @Test(arguments: 0..<100)
  func `the keys alone are the words' keys`(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<20 {
      let bytes = damaged(Array(nastyText(using: &generator).utf8), using: &generator)
      let words = words(in: bytes, 0..<bytes.count)
      var keys = WordKeys(room: bytes.count)
      keys.add(bytes, 0..<bytes.count)
      #expect(keys.keys == words.map(\.key) && keys.starts == words.map(\.start))
    }
  }
}
