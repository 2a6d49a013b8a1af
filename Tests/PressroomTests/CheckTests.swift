import Briefs
import Support
import Testing

@testable import Pressroom

/// A brief that quotes one sentence of one line.
private func brief(quoting sentence: String, of path: String, line: Int = 1) -> BriefFile? {
  let text = """
    ---
    title: "A visit"
    source: { path: "articles/a.txt", sha256: "\(String(repeating: "0", count: 64))" }
    ---
    \(sentence)[^1]

    [^1]: \(path), l. \(line)
    """
  return BriefFile.parse(Array(text.utf8), path: "content/briefs/a.md").file
}

@Suite struct CheckTests {
  @Test func `a sentence that stands in its line is sound, one with another letter is not`() throws {
    let folder = try TemporaryFolder()
    folder.write("articles/a.txt", "Menu\nThe two ministers met. They signed.\n")
    let sound = try #require(brief(quoting: "They signed.", of: "articles/a.txt", line: 2))
    #expect(checkQuotations(in: [sound], articles: folder.path + "/articles").isEmpty)
    let altered = try #require(brief(quoting: "They sighed.", of: "articles/a.txt", line: 2))
    let problem = try #require(checkQuotations(in: [altered], articles: folder.path + "/articles").first)
    #expect(problem.what == "the sentence does not stand in articles/a.txt, line 2: They sighed.")
    #expect(problem.hint == "the line says: The two ministers met. They signed.")
    #expect(problem.line == 5)
  }

  @Test(arguments: ["articles/../secret", "articles/link", "../secret", "articles/link/secret"])
  func `a footnote that leads out of the articles is not followed`(_ path: String) throws {
    let folder = try TemporaryFolder()
    folder.write("secret", "the password\n")
    folder.makeFolder("articles")
    folder.makeLink("articles/link", to: path.hasSuffix("link/secret") ? ".." : "../secret")
    let file = try #require(brief(quoting: "A guess.", of: path))
    let problems = checkQuotations(in: [file], articles: folder.path + "/articles")
    #expect(problems.count == 1)
    #expect(problems.allSatisfy { !($0.what + $0.hint).contains("password") })
  }

  @Test func `a sentence and a line of one letter are compared in one pass`() throws {
    let folder = try TemporaryFolder()
    folder.write("articles/a.txt", [UInt8](repeating: 0x61, count: 4_000_000))
    let sentence = String(repeating: "a", count: 400_000) + "b"
    let file = try #require(brief(quoting: sentence, of: "articles/a.txt"))
    let problem = try #require(checkQuotations(in: [file], articles: folder.path + "/articles").first)
    #expect(problem.hint.utf8.count < 1000)
  }

  @Test(arguments: ["", "{", #"{"files":{}}"#, "\u{0}"])
  func `a manifest that lists nothing is an error`(_ text: String) throws {
    let folder = try TemporaryFolder()
    folder.write("manifest.json", text)
    let problems = checkSite(in: folder.path)
    #expect(problems.map(\.severity) == [.error])
  }

  @Test func `a folder without a site is a warning`() throws {
    let folder = try TemporaryFolder()
    #expect(checkSite(in: folder.path).map(\.severity) == [.warning])
  }
}
