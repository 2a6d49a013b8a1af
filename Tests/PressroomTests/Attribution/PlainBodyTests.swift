import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `A plain body` {
  private let head =
    "---\ntitle: \"A\"\nsource: { path: \"articles/a.txt\", sha256: \"\(String(repeating: "a", count: 64))\" }\n---\n"
  private let notes = "\n[^1]: articles/a.txt, l. 1\n[^2]: articles/2022/b_c.txt, l. 20\n"

  private func read(_ body: String) -> BriefFile? {
    BriefFile.parse(Array((head + body).utf8), path: "a.md").file
  }

  /// What the parser finds in a body, in the form that a plain one gives.
  private func parsed(_ file: BriefFile) -> Statements? {
    Pressroom.statements(in: Array(file.bytes[file.body])).map { found in
      var found = found
      for index in found.all.indices { found.all[index].line += file.bodyLine - 1 }
      return found
    }
  }

  private func quoted(_ file: BriefFile) -> [Statement] {
    file.quotations.map {
      Statement(
        text: $0.text, line: $0.briefLine, note: $0.note, authority: .source(path: $0.path, line: $0.line))
    }
  }

  @Test(arguments: [
    "L’accord a été signé, lundi : « Un mot. »[^1]\n",
    "A.[^1] B.[^2]\n\n- C.[^2]\n- D.[^1]\n\n## Points\n\n- É.[^1]\n",
    "12 people came.[^1]\n", "(A)[^1]\n## Points\nB & C! D_E $1[^2]\n- F: g[^1]  \n\n- H.[^1]\n",
    "مرحبا[^2]\n", "", "\n\n",
    "\"A\" > b + c = d # e; {f} ^g %h? i/j ﷺ[^1]\n",
  ])
  func `says what its quotations say, without being parsed`(_ body: String) throws {
    let file = try #require(read(body + notes))
    #expect(file.isPlain, "\(body)")
    #expect(parsed(file)?.all == quoted(file))
    #expect(parsed(file)?.deskNotes == [:])
    expectSamePage(file)
  }

  /// Whether the page of a plain body is what is made of it by the parser.
  private func expectSamePage(_ file: BriefFile) {
    let body = Array(file.bytes[file.body])
    let points = HeadingWords(text: "In <short>", language: "ar")
    let mark = HeadingWords(text: "desk", language: "en")
    let whole = render(body, headings: ["Points": points], heading: mark, language: "fr")
    let plain = PlainBodyWriter.render(body, points: points, language: "fr")
    #expect(String(decoding: plain.html, as: UTF8.self) == String(decoding: whole.html, as: UTF8.self))
    #expect(plain.notes == whole.notes)
  }

  @Test(arguments: [
    "A.\n", "A.[^1] B.\n", "A[^1].\n", "A[^1][^2]\n", "[^1] A.[^2]\n", "A.[^3]\n", "*A.*[^1]\n", "A\\.[^1]\n",
    "A\nb.[^1]\n", "1. A.[^1]\n",
    "- - A.[^1]\n", "  A.[^1]\n", "> A.[^1]\n", "## Mine\n\nA.[^1]\n", "A.[^1]\r\n", "A\t.[^1]\n",
    "A&amp;b.[^1]\n", "A <b>.[^1]\n",
    "http://x.example[^1]\n", "www.x.example[^1]\n", "a@x.example[^1]\n", "A.\u{A0}[^1]\n",
    "\u{2003}A.[^1]\n", "\u{FEFF}A.[^1]\n",
    "A.[^1]\n- B.\n", "- A.[^1]\nB.[^1]\n", "| A.[^1] |\n", "A![^1]\n", "# A.[^1]\n",
    "A.[^1]\n[^2]: articles/a.txt, l. 1\n",
    "A.[^d]\n\n[^d]: desk, Amina Benali\n", "A.[^9]\n\n[^9]: desk, A, l. 3\n",
    "A.[^x]\n\n[^x]: articles/a.txt, l. 1\n",
    "A.[^1]\n\n[^9]: articles/*a*.txt, l. 1\n", "A_ b.[^1]\n", "---\n", "***\n",
  ])
  func `has nothing in it that only a parser knows the meaning of`(_ body: String) throws {
    #expect(try #require(read(body + notes)).isPlain == false, "\(body)")
  }

  @Test func `is UTF-8`() throws {
    for bad: [UInt8] in [
      [0x80], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80],
    ] {
      let bytes = Array((head + "A").utf8) + bad + Array(" b.[^1]\n\(notes)".utf8)
      #expect(try #require(BriefFile.parse(bytes, path: "a.md").file).isPlain == false, "\(bad)")
    }
  }

  @Test(arguments: 0..<300)
  func `never says anything else than its page`(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let blocks = [
      "A.[^1]", "- B c.[^2]", "\n", "\n\n", "## Points\n", "D.[^1] E.[^2]\n", "\n- F.[^1]\n", "[^2]",
      "[^1]: articles/a.txt, l. 2\n",
      "\n[^3]: articles/c.txt, l. 3\n", "G.[^3]\n", "- ", "H", " ", ".", "\u{A0}", "12 ", "3) ", "é", "[^1]",
      "\n[^10]: desk, A, l. 4\n",
    ]
    for _ in 0..<60 {
      var body = ""
      for _ in 0..<Int.random(in: 1...9, using: &generator) {
        body +=
          Int.random(in: 0..<12, using: &generator) == 0
          ? nastyText(using: &generator) : blocks.randomElement(using: &generator)!
      }
      var bytes = Array((head + body + notes).utf8)
      if Bool.random(using: &generator) {
        let start = head.utf8.count
        bytes = Array(head.utf8) + damaged(Array(bytes[start...]), using: &generator)
      }
      guard let file = BriefFile.parse(bytes, path: "a.md").file, file.isPlain else { continue }
      let found = try #require(parsed(file))
      #expect(found.all == quoted(file), "\(body)")
      #expect(found.deskNotes == [:] && file.otherDefinitions.isEmpty, "\(body)")
      let notes = found.notes.allSatisfy { Footnote(label: "", shown: $0.text) != nil }
      #expect(notes, "\(body)")
      expectSamePage(file)
    }
  }

  @Test(arguments: 0..<60)
  func `is what the machine writes of an ordinary text`(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let words = [
      "Le", "ministre,", "l’Intérieur", "«\u{A0}accord\u{A0}»", "(DGSN)", "2022", "3,5 %", "R&D :", "مرحبا",
      "a_b", "«", "…",
    ]
    var brief = Brief(
      title: "A", titleBasis: .stated, language: "fr",
      source: Source(path: "articles/2022/000_a.txt", sha256: String(repeating: "a", count: 64)))
    func passage() -> Passage {
      let text = (0..<8).map { _ in words.randomElement(using: &generator)! }.joined(separator: " ")
      return Passage(text: text, line: Int.random(in: 1...40, using: &generator))
    }
    brief.summary = [passage(), passage()]
    brief.points = [passage(), passage()]
    let file = try #require(BriefFile.parse(BriefFile.print(brief), path: "a.md").file)
    guard !String(decoding: file.bytes[file.body], as: UTF8.self).contains("\\") else { return }
    #expect(file.isPlain)
    #expect(parsed(file)?.all == quoted(file))
    expectSamePage(file)
  }
}
