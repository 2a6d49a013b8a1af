import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `The file of editions` {
  @Test func `a row that is none is a warning with its line, and the others are read`() {
    var desk = Desk(2)
    desk.publish()
    let lines = String(decoding: desk.editions.file, as: UTF8.self)
    let bad = [
      "<<<<<<< HEAD", "brief\tonly-a-slug", "event\te\t0\t2026-11-01\t-\t-\t-",
      "event\te\t1\t2026-13-01\t-\t-\t-",
      "edition\t1\t2026-11-01", "change\t1\tinvented\tevent\tx\t-\tT\t-",
      "brief\ta\te\tpublished\t-\t0\th\t\\q",
      "change\t7\tadded\tevent\tx\t-\tT\t-",
    ]
    let (read, problems) = Editions.read(Array((lines + bad.joined(separator: "\n")).utf8), path: "e.tsv")
    #expect(read == desk.editions)
    let first = lines.utf8.count { $0 == 0x0A } + 1
    #expect(problems.compactMap(\.line).sorted() == Array(first..<(first + bad.count)))
    #expect(problems.allSatisfy { $0.severity == .warning && $0.path == "e.tsv" && !$0.hint.isEmpty })
  }

  @Test func `titles of any kind come back as they were`() {
    var desk = Desk(1)
    desk.publish()
    var generator = SeededGenerator(seed: 8)
    let odd = ["", "-", "\\-", "a\tb", "\n", "\\u{41}", "\u{202E}x"]
    for title in odd + (0..<300).map({ _ in nastyText(using: &generator) }) {
      desk.accounts[0].brief.title = title
      desk.publish()
      #expect(desk.editions.briefs["brief-0"]?.title.utf8.elementsEqual(title.utf8) == true)
    }
    #expect(!desk.editions.file.contains(0x0D))
  }

  @Test func `whatever is done to its bytes, it is read in one go and written anew`() {
    var desk = Desk(6)
    desk.publish()
    desk.correct(1, "2026-11-02")
    desk.accounts[3].brief.event = "event-4"
    desk.publish()
    let bytes = desk.editions.file
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let (read, _) = Editions.read(damaged(bytes, using: &generator), path: "")
      let (again, problems) = Editions.read(read.file, path: "")
      #expect(again == read && problems == [])
    }
    #expect(Editions.read([], path: "").0 == Editions())
  }
}
