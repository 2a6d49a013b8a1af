import Briefs
import Newsroom
import Testing

/// A line and what must be read in it: `text = value`, in order; `?` for no value.
struct DateCase: Sendable, CustomTestStringConvertible {
  let line: String
  let expected: [String]

  init(_ line: String, _ expected: String...) {
    self.line = line
    self.expected = expected
  }

  var testDescription: String { line }

  /// What the reader says, in the same form.
  static func read(_ line: String, _ language: String) -> [String] {
    let utf8 = Array(line.utf8)
    return dates(in: utf8, 0..<utf8.count, line: 1, language: language, with: allLexicons.dates).map {
      "\($0.text) = \($0.value?.description ?? $0.weekday?.rawValue ?? "?")"
    }
  }

  func check(_ language: String, _ location: SourceLocation = #_sourceLocation) {
    #expect(DateCase.read(line, language) == expected, "\(line)", sourceLocation: location)
  }
}
