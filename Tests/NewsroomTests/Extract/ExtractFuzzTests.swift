import Briefs
import Newsroom
import Support
import Testing

/// Extraction on bytes of any kind: it ends, and what it says hangs together.
struct ExtractFuzzTests {
  @Test(arguments: 0..<40) func `any bytes give a whole verdict`(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "Le ministre a reçu lundi à Rabat son homologue, selon un communiqué. ", "\n", "\n\n", "- ", "20:38",
      " | ", "© 2024 ",
      "Publié le ", "12/03/2024", "Par Jean Test", "Commentaires (3)", "نشر في ", "١٦ يونيو ٢٠٢٢", "\u{202E}",
      "\u{0}", "   ",
      "«", "»", "<script>", "---", "http://a.b/c", "中文没有空格的句子。", "\r\n", ". .", "(C)", "REUTERS/X Y",
      "\u{FEFF}", "é", "😀",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<400, using: &generator) {
      if Int.random(in: 0..<12, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      } else if let piece = pieces.randomElement(using: &generator) {
        bytes += Array(piece.utf8)
      }
    }
    let story = extract(Article(path: "fuzz", bytes: bytes), with: allLexicons)
    let count = story.article.text.lines.count
    #expect(story.lines.count == count)
    #expect(story.body.allSatisfy { (1...max(1, count)).contains($0) })
    #expect(story.body == story.body.sorted() && Set(story.body).count == story.body.count)
    #expect(story.body.allSatisfy { [.body, .subhead].contains(story.lines[$0 - 1].kind) })
    #expect(story.lines.count { [.body, .subhead].contains($0.kind) } == story.body.count)
    if let line = story.title.line {
      #expect(story.lines[line - 1].kind == .title)
      #expect(story.article.text.string(story.range(ofLine: line)).contains(story.title.text))
    }
    for line in story.lines { #expect(LineRule(rawValue: line.reason) != nil) }
  }

  @Test func `a hundred thousand short lines and a huge one are read`() {
    let lines = Array(repeating: "Sport", count: 100_000).joined(separator: "\n")
    let many = extract(Article(path: "many", bytes: Array(lines.utf8)), with: allLexicons)
    #expect(many.lines.count == 100_000 && many.body.isEmpty)
    let sentence = "Le port a rouvert lundi, selon la capitainerie. "
    let huge = extract(
      Article(path: "huge", bytes: Array(String(repeating: sentence, count: 100_000).utf8)), with: allLexicons
    )
    #expect(huge.body == [1])
  }
}
