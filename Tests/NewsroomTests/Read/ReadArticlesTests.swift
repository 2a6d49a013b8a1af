import Briefs
import Glibc
import Newsroom
import Support
import Testing

@Suite struct ReadArticlesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read() -> Reading { readArticles(in: folder.path, shownAs: "content/articles") }

  private func messages(_ reading: Reading) -> [String] {
    reading.problems.map {
      "\($0.path)\($0.line.map { ":\($0)" } ?? ""): \($0.severity.rawValue): \($0.what)"
    }
  }

  @Test func `articles come by path, with their sidecars`() {
    folder.write("b.txt", "Bonjour.")
    folder.write("a/é x.txt", "Salut.")
    folder.write("b.txt.yaml", "published: 2025-03-25\noutlet: La Gazette\n")
    let reading = read()
    #expect(messages(reading) == [])
    #expect(reading.articles.map(\.path) == ["articles/a/é x.txt", "articles/b.txt"])
    #expect(reading.articles[1].sidecar.published == EDTF("2025-03-25"))
    #expect(reading.articles[1].sidecar.outlet == "La Gazette")
    #expect(reading.articles[0].sidecar == Sidecar())
  }

  @Test func `what cannot be an article is named, and the others are read`() {
    folder.write("good.txt", "Bonjour.")
    folder.write("same.txt", "Bonjour.")
    folder.write("empty.txt", "")
    folder.write("blank.txt", " \r\n\n")
    folder.write(
      "picture.txt", [0x89, 0x50, 0x4E, 0x47] + (0..<400).map { UInt8(truncatingIfNeeded: $0 &* 37) })
    folder.write("big.txt", [UInt8](repeating: 0x61, count: largestArticle + 1))
    folder.write("page.html", "<p>x</p>")
    folder.write("notes.doc", "x")
    folder.write("none.txt.yaml", "outlet: x\n")
    folder.write("folder.txt/inner.txt", "Dedans.")
    folder.write("damaged.txt", Array("été ".utf8) + [0xFF] + Array(" à Rabat".utf8))
    folder.write("old.txt", [0x63, 0x61, 0x66, 0xE9])
    symlink("/etc/passwd", folder.path + "/out.txt")
    mkfifo(folder.path + "/fifo.txt", 0o600)
    let reading = read()
    #expect(
      messages(reading) == [
        "content/articles/big.txt: error: larger than 8388608 bytes, so it is not read",
        "content/articles/blank.txt: warning: the file holds no text",
        "content/articles/damaged.txt: warning: one place could not be decoded as UTF-8",
        "content/articles/empty.txt: warning: the file is empty",
        "content/articles/fifo.txt: warning: neither a file nor a folder, so it is not read",
        "content/articles/folder.txt: warning: a folder with the name of an article",
        "content/articles/none.txt.yaml: warning: a sidecar without its article",
        "content/articles/notes.doc: warning: not an article, so it is not read",
        "content/articles/out.txt: warning: a link that leads out of the folder, so it is not read",
        "content/articles/page.html: warning: articles of this kind are not read yet",
        "content/articles/picture.txt: error: not text, so it is not read",
        "content/articles/same.txt: warning: the same bytes as content/articles/good.txt, so it is one article with it",
      ])
    #expect(
      reading.articles.map(\.path) == [
        "articles/damaged.txt", "articles/folder.txt/inner.txt", "articles/good.txt", "articles/old.txt",
      ])
    #expect(reading.notes == ["content/articles/old.txt: read as Windows-1252"])
  }

  @Test func `the number of threads changes nothing`() {
    for number in 0..<200 { folder.write("\(number).txt", "Article \(number % 150).") }
    let one = readArticles(in: folder.path, shownAs: "x", jobs: 1)
    let many = readArticles(in: folder.path, shownAs: "x", jobs: 8)
    #expect(one.articles.map(\.path) == many.articles.map(\.path))
    #expect(one.articles.count == 150)
    #expect(one.problems == many.problems)
  }

  @Test(
    arguments: [
      ("published: 2025-13-01\noutlet: x\n", 1, #""published" is "2025-13-01" where a date is needed"#),
      (
        "outlet: x\nurl: javascript:alert(1)\n", 2,
        #""url" is "javascript:alert(1)" where an address that begins with http:// or https:// is needed"#
      ),
      (
        "outlet: x\nlanguage: French\n", 2,
        #""language" is "French" where a code of two or three letters is needed"#
      ),
      ("outlet: x\npublshed: 2025\n", 2, #"unknown key "publshed""#),
      ("outlet: x\ncaptured: [1]\n", 2, #""captured" is a list where text is needed"#),
    ]
  )
  func `a wrong field is named and left out, and the rest is taken`(
    _ yaml: String, _ line: Int, _ what: String
  ) {
    var problems: [Problem] = []
    let sidecar = Sidecar(yaml: Array(yaml.utf8), path: "a.txt.yaml", problems: &problems)
    #expect(problems.map(\.line) == [line])
    #expect(problems.map(\.what) == [what])
    #expect(sidecar.outlet == "x")
  }

  @Test(arguments: ["a: &x [*x]\n", "outlet: x\noutlet: y\n", "- a\n", "outlet: \"\n", "\0", "!!x y"])
  func `a sidecar that cannot be read loses only itself`(_ yaml: String) {
    folder.write("a.txt", "Bonjour.")
    folder.write("a.txt.yaml", yaml)
    let reading = read()
    #expect(reading.articles.count == 1)
    #expect(reading.articles[0].sidecar == Sidecar())
    #expect(reading.problems.count == 1)
    #expect(reading.problems[0].path == "content/articles/a.txt.yaml")
  }

  @Test func `a sidecar knows all its fields`() {
    var problems: [Problem] = []
    let yaml =
      "published: 2025-03-25\noutlet: NO\nurl: https://x.example/a?b=c#d\nlanguage: fr\ncaptured: 2025-03-26T10:00:00Z\n"
    let sidecar = Sidecar(yaml: Array(yaml.utf8), path: "x", problems: &problems)
    #expect(problems == [])
    #expect(sidecar.outlet == "NO")
    #expect(sidecar.url == "https://x.example/a?b=c#d")
    #expect(sidecar.language == "fr")
    #expect(sidecar.captured == EDTF("2025-03-26"))
    #expect(Sidecar(yaml: [], path: "x", problems: &problems) == Sidecar())
  }

  @Test func `a JSON line is an article, with its sidecar fields`() throws {
    var problems: [Problem] = []
    let line =
      #"{"id": 7, "text": "Bonjour\nRabat", "published": "2025-03", "outlet": null, "url": "ftp://x", "mine": [1]}"#
    let article = try #require(article(fromJSONLine: line.utf8, line: 3, problems: &problems))
    #expect(article.id == "7")
    #expect(article.text.lines.count == 2)
    #expect(article.sidecar.published == EDTF("2025-03"))
    #expect(problems.map(\.line) == [3])
    for bad in ["", "[1]", "{}", #"{"id":"x"}"#, "{", #"{"text":1}"#] {
      problems = []
      #expect(Newsroom.article(fromJSONLine: bad.utf8, line: 4, problems: &problems) == nil)
      #expect(problems.map(\.line) == [4])
    }
  }
}
