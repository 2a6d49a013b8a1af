/// The machine's text of a body part, with the footnotes it refers to.
struct BodyText {
  /// One sentence a paragraph, or one a list item below its heading; each line ends in LF.
  let text: String
  let footnotes: [Footnote]

  /// Writes passages; nil where there are none. `number` gives the next free label.
  init?(_ part: String, _ passages: [Passage], path: String, number: () -> String) {
    guard !passages.isEmpty else { return nil }
    var footnotes: [Footnote] = []
    var lines: [String] = []
    for passage in passages {
      let footnote = Footnote(label: number(), path: path, line: passage.line)
      footnotes.append(footnote)
      lines.append("\(markdown(passage.text))[^\(footnote.label)]\n")
    }
    self.footnotes = footnotes
    text =
      part == "points"
      ? "## Points\n\n" + lines.map { "- " + $0 }.joined() : lines.joined(separator: "\n")
  }

  /// The definitions, a line each.
  var definitions: String { footnotes.map(\.definition).joined() }

  /// As ``BriefLayout/hash(of:)`` will find it.
  var hash: String { shortHash(Array((text + definitions).utf8)) }
}

/// Numbers from 1 that no one else uses as a label.
final class FootnoteNumbers {
  private var last = 0
  private let taken: Set<String>

  init(taken: Set<String> = []) { self.taken = taken }

  func next() -> String {
    repeat { last += 1 } while taken.contains(String(last))
    return String(last)
  }
}
