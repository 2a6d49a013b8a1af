import Briefs
import Support
import Testing

@testable import Newsroom

@Suite struct WrittenBriefsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ bytes: [UInt8]) -> (list: WrittenBriefs, problems: [Problem]) {
    folder.write("briefs/written.tsv", bytes)
    var problems: [Problem] = []
    let list = WrittenBriefs(in: folder.path, problems: &problems)
    return (list, problems)
  }

  private let digest = String(repeating: "ab", count: 32)

  @Test(arguments: [
    "a.txt", "é/l'été.txt", "a\tb\nc\rd\\n.txt", "#.txt", "a b.txt", "\u{202E}.txt", "\".txt",
  ])
  func `a row is read as it was written, whatever the article is called`(_ name: String) throws {
    var list = WrittenBriefs()
    let row = WrittenBriefs.Row(
      sha256: digest, article: "articles/" + name, brief: "briefs/2024/" + name + ".md")
    list.record(row)
    let bytes = try #require(list.newBytes)
    let (again, problems) = read(bytes)
    #expect(Array(again.rows) == [row] && problems == [] && again.newBytes == nil)
    #expect(bytes.split(separator: 0x0A).count == 2)
  }

  @Test func `a list with CR LF, marks of a conflict and remarks is read`() {
    let rows = ["1", "2", "3"].map {
      "\(String(repeating: $0, count: 64))\tarticles/\($0).txt\tbriefs/2024/\($0).md"
    }
    let lines =
      [
        "# a remark", "<<<<<<< HEAD", rows[0], "=======", rows[1], ">>>>>>> other", rows[2], rows[2] + "x.md",
        "",
      ]
    let (list, problems) = read(Array(lines.joined(separator: "\r\n").utf8))
    #expect(list.rows.map(\.article).sorted() == ["articles/1.txt", "articles/2.txt", "articles/3.txt"])
    #expect(list[String(repeating: "3", count: 64)]?.brief == "briefs/2024/3.md")
    #expect(problems == [])
  }

  @Test(
    arguments: [
      "x", "a\tb\tc", "\tarticles/a.txt\tbriefs/a.md", "D\tarticles/a.txt",
      "D\tarticles/a.txt\tbriefs/a.md\tx",
      "D\tarticles/a.txt\tbriefs/../../x.md", "D\tarticles/../x\tbriefs/a.md", "D\tarticles/a.txt\t/etc/x.md",
      "D\tarticles/a.txt\tbriefs/.hidden.md", "D\tarticles/a.txt\tbriefs/a.txt", "D\tarticles/a.txt\tbriefs/",
      "D\tarticles/a\\x.txt\tbriefs/a.md", "D\tarticles/a.txt\tbriefs/a\0.md", "D\tarticles/a\\\tbriefs/a.md",
      "D \tarticles/a.txt\tbriefs/a.md", "D\t\tbriefs/a.md", "D\tarticles/a.txt\tbriefs//a.md",
    ]
  )
  func `what is no row is named with its line, and passed over`(_ row: String) {
    let good = "\(String(repeating: "cd", count: 32))\tarticles/b.txt\tbriefs/b.md\n"
    let (list, problems) = read(Array((good + row.replacing("D", with: digest) + "\n").utf8))
    #expect(list.rows.map(\.article) == ["articles/b.txt"])
    #expect(problems.map(\.line) == [2] && problems.map(\.severity) == [.warning])
  }

  @Test func `no bytes crash the reader, and what it writes it reads`() throws {
    var generator = SeededGenerator(seed: 31)
    var list = WrittenBriefs()
    for number in 0..<12 {
      list.record(
        WrittenBriefs.Row(
          sha256: sha256([UInt8(number)]), article: "articles/\(number)\t.txt", brief: "briefs/\(number)\\.md"
        ))
    }
    let sample = try #require(list.newBytes)
    for _ in 0..<500 {
      let (read, problems) = read(damaged(sample, using: &generator))
      #expect(read.isKnown && problems.count <= 1)
      if let bytes = read.newBytes {
        let (again, problems) = self.read(bytes)
        #expect(again.newBytes == nil && problems == [])
        #expect(Set(again.rows) == Set(read.rows))
      }
    }
  }

  @Test func `a row that would not be read is not written`() {
    var list = WrittenBriefs()
    list.record(WrittenBriefs.Row(sha256: digest, article: "../x", brief: "briefs/a.md"))
    list.record(WrittenBriefs.Row(sha256: "", article: "articles/x", brief: "briefs/a.md"))
    #expect(list.newBytes == nil)
  }
}
