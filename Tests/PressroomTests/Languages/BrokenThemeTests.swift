import Briefs
import Support
import Testing

@testable import Pressroom

/// The project's own theme, in which files were changed, and what was said of it.
func said(changing changes: [String: (String) -> String]) throws -> [Problem] {
  try said(
    changingBytes: changes.mapValues { change in { Array(change(String(decoding: $0, as: UTF8.self)).utf8) } }
  )
}

/// The same with changes to bytes.
func said(changingBytes changes: [String: ([UInt8]) -> [UInt8]]) throws -> [Problem] {
  let place = try TemporaryFolder()
  for (path, bytes) in Snapshot(of: SmallDigest.templates).files() {
    let changed = changes[path]?(bytes)
    if let changed { #expect(changed != bytes, "\(path) was not changed") }
    place.write("Templates/" + path, changed ?? bytes)
  }
  var problems: [Problem] = []
  let theme = Theme(at: place.path + "/Templates", problems: &problems)
  var content = SmallDigest.content()
  content.site.languages = ["fr", "en", "es", "ar"]
  let found = render(content, theme: theme).1
  return Set(problems + found).sorted().map { problem in
    var problem = problem
    problem.path = String(problem.path.dropFirst(place.path.utf8.count + 1))
    problem.hint = problem.hint.replacing(place.path + "/", with: "")
    problem.what = problem.what.replacing(place.path + "/", with: "")
    return problem
  }
}

@Suite struct `A theme with a broken file` {
  @Test(arguments: [
    "nav_home: \"Once more\"\n", "unclosed: \"text\n", "a: b: c\n", "list: [\n",
  ])
  func `of texts is told of once, and no template is blamed for it`(_ slip: String) throws {
    let problems = try said(changing: ["strings/en.yaml": { $0 + slip }])
    #expect(problems.map(\.path) == ["Templates/strings/en.yaml"], "\(problems.prefix(5))")
    #expect(problems.first?.severity == .error && (problems.first?.line ?? 0) > 200, "\(problems)")
  }

  @Test(arguments: [
    "home.mustache", "partials/layout.mustache", "style.css", "strings/topics.tsv",
  ])
  func `whose bytes are no text is an error with its line`(_ file: String) throws {
    var line = 0
    let problems = try said(changingBytes: [
      file: { bytes in
        line = bytes.count { $0 == 0x0A } + 2
        return bytes + Array("{{! é }}\n".utf8) + [0xFF, 0xFE, 0x0A]
      }
    ])
    let found = problems.filter { $0.what.contains("not UTF-8") }
    #expect(found.map(\.path) == ["Templates/" + file] && found[0].severity == .error, "\(problems)")
    #expect(found.first?.line == line && found.first?.hint.isEmpty == false)
  }

  @Test(
    arguments: [
      ([], nil), (Array("a\né\n".utf8), nil), ([0xFF], 1), ([0x0A, 0x0A, 0xC3, 0x0A], 3),
      ([0x61, 0xED, 0xA0, 0x80], 1),
      ([0x0A, 0xF0, 0x9F, 0x98], 2),
    ] as [([UInt8], Int?)])
  func `the first line that is not UTF-8 is found`(_ bytes: [UInt8], _ line: Int?) {
    #expect(flawedLine(of: bytes) == line)
  }
}
