import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `The longest run taken from a source` {
  private let sentence =
    "Les deux délégations ont signé, à l'issue de trois jours d'entretiens, un accord sur le sauvetage en mer."

  private func run(_ source: String, _ page: String) -> Int {
    longestRun(taken: Array(source.utf8), by: Array(page.utf8))
  }

  @Test func `is counted in characters of the source, wherever it stands`() {
    let count = sentence.unicodeScalars.count
    #expect(run("Menu\n\(sentence) Suite.", "<p>Il écrit : \(sentence)</p>") == count)
    #expect(run("Menu\n\(sentence)", "<p>Rien de tel.</p>") == 0)
  }

  @Test(arguments: [
    ("<p>A</p><p>B</p>", "paragraphs"), ("<ul><li>A</li>\n <li>B</li></ul>", "list items"),
    ("<p>A<sup class='footnote-ref'><a href='#1'>1</a></sup> B</p>", "a footnote"),
    ("<p>A\n\t\u{A0}B</p>", "white space"), ("<p>A <a href='?a>b'></a><b>B</b></p>", "tags within a line"),
  ])
  func `goes on across what a page puts between two sentences`(_ page: String, _ what: String) {
    let second = "Une commission mixte se réunira chaque semestre dans l'une des deux capitales."
    let source = sentence + "\n" + second
    let html = page.replacing("A", with: sentence, maxReplacements: 1).replacing("B", with: second)
    #expect(run(source, html) == source.unicodeScalars.count, "\(what)")
  }

  @Test func `is read as the page shows it, not as it is escaped`() {
    let source =
      "« L'accord <de principe> & l'annexe \"technique\" », a dit la ministre à la presse ce soir même."
    let html =
      "<p>« L&#39;accord &lt;de principe&gt; &amp; l&#39;annexe &quot;technique&quot; », a dit la ministre à la "
    #expect(run(source, html + "presse ce soir même.</p>") == source.unicodeScalars.count)
  }

  @Test(arguments: ["\u{AD}", "\u{200B}", "\u{2060}", "\u{202F}", "\u{FEFF}"])
  func `is not broken by what nobody sees, nor by capitals`(_ unseen: String) {
    let disguised = sentence.uppercased().map { String($0) + unseen }.joined()
    #expect(run(sentence, "<p>\(disguised)</p>") == sentence.unicodeScalars.count)
  }

  @Test func `is found in whichever source it stands, several at once`() {
    let other = "Une ligne directe, tenue jour et nuit, reliera désormais les deux centres de coordination."
    let index = SourceIndex([sentence, "Rien.", other].map { squeezed(Array($0.utf8)) })
    let runs = index.runs(in: squeezed(Array("Avant. \(other) Puis : \(sentence)".utf8)))
    #expect(runs.keys.sorted() == [0, 2])
    #expect(
      runs.mapValues(\.count) == [
        0: squeezed(Array(sentence.utf8)).count, 2: squeezed(Array(other.utf8)).count,
      ])
  }

  @Test func `ends at a word of the page's own`() {
    let other = sentence.replacing("accord", with: "protocole")
    #expect(run(sentence, "<p>\(other)</p>") < sentence.unicodeScalars.count - 20)
  }

  /// Against the plain definition, on texts that repeat themselves.
  @Test func `is the longest common substring, to within two blocks`() {
    var generator = SeededGenerator(seed: 5)
    for round in 0..<60 {
      let words = (0..<8).map { _ in randomWord(&generator) }
      let source = (0..<120).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
      let page = (0..<120).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
      let cut = Int.random(in: 0..<200, using: &generator)
      let mixed =
        page.prefix(150) + source.dropFirst(cut).prefix(Int.random(in: 80..<400, using: &generator)) + page
      let expected = plainLongest(Array(source.utf8), Array(String(mixed).utf8))
      let found = run(source, "<p>\(mixed)</p>")
      #expect(found <= expected && found > expected - 64, "round \(round): \(found) of \(expected)")
    }
  }

  @Test func `is bounded where a source repeats one letter`() {
    let long = String(repeating: "a", count: 300_000)
    #expect(run(long, "<p>\(long)</p>") == 300_000)
  }

  private func randomWord(_ generator: inout SeededGenerator) -> String {
    String(
      (0..<Int.random(in: 2...30, using: &generator)).map { _ in
        "abcdefgh".randomElement(using: &generator) ?? "a"
      })
  }

  private func plainLongest(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var best = 0
    var row = [Int](repeating: 0, count: b.count + 1)
    for x in a {
      var corner = 0
      for j in b.indices {
        let above = row[j + 1]
        row[j + 1] = x == b[j] ? corner + 1 : 0
        corner = above
        best = max(best, row[j + 1])
      }
    }
    return best
  }
}
