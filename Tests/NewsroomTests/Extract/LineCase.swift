import Newsroom
import Testing

/// An article written as its lines, each after the mark of what it should be found to be.
///
/// `T` headline, `B` story (a subhead too), `P` day of publication, `A` author, `.` anything set aside.
struct LineCase: Sendable, CustomTestStringConvertible {
  let name: String
  let marks: [Character]
  let lines: [String]
  let published: String?
  let outlet: String?

  init(_ name: String, published: String? = nil, outlet: String? = nil, _ text: String) {
    self.name = name
    self.published = published
    self.outlet = outlet
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    marks = rows.map { $0.first ?? "." }
    lines = rows.map { String($0.dropFirst(2)) }
  }

  var testDescription: String { name }

  /// The story extracted from the lines.
  var story: Story {
    extract(Article(path: name, bytes: Array(lines.joined(separator: "\n").utf8)), with: allLexicons)
  }

  /// The marks as extraction gives them.
  func marks(of story: Story) -> [Character] {
    story.lines.map { line in
      switch line.kind {
      case .title: "T"
      case .body, .subhead: "B"
      case .published: "P"
      case .byline: "A"
      default: "."
      }
    }
  }
}
