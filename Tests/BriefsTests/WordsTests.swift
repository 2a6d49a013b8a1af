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
}
