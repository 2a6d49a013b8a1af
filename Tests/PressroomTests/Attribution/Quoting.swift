import Briefs
import Support

@testable import Pressroom

/// Articles in a folder of a test's own, and what is found of briefs about them.
struct Quoting {
  let folder: TemporaryFolder
  private let own: [UInt8]

  /// A folder with `articles/a.txt`.
  init(_ article: some Sequence<UInt8>) throws {
    own = Array(article)
    folder = try TemporaryFolder()
    folder.write("articles/a.txt", own)
  }

  /// A brief about `articles/a.txt` that a person wrote; the body begins in line 5.
  func brief(_ body: String) -> BriefFile? {
    let text = """
      ---
      title: "A visit"
      source: { path: "articles/a.txt", sha256: "\(sha256(own))" }
      ---
      \(body)
      """
    return BriefFile.parse(Array(text.utf8), path: "content/briefs/a.md").file
  }

  /// What is against a brief.
  func attribution(of file: BriefFile) -> Attribution {
    var sources = CitedSources(of: SourceFiles(in: folder.path + "/articles"))
    return Attribution(of: file, in: &sources)
  }

  /// What is against a person's brief with a body.
  func faults(in body: String) -> [Fault] { brief(body).map { attribution(of: $0).faults } ?? [] }
}
