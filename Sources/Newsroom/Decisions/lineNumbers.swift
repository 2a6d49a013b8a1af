import Briefs

/// Why a decision's line is none of the article's.
struct NoLine: Error {
  let what: String
  let hint: String
}

/// The numbers of the lines that a decision means, from 1: one, or every line that says the text. Linear in the article.
func numbers(of line: LineName, in story: Story) -> Result<[Int], NoLine> {
  let article = story.article
  if let digits = line.sha256, !article.sha256.hasPrefix(digits) {
    return .failure(
      NoLine(
        what: "\(article.path) has other bytes than the line was chosen in",
        hint: "give the line's text, or sha256: \"\(article.sha256.prefix(12))\" and its number there"))
  }
  let text = article.text
  func words(_ number: Int) -> String { squeezed(text.string(text.lines[number - 1])) }
  switch line.mark {
  case .number(let number):
    guard number <= text.lines.count else {
      return .failure(
        NoLine(
          what: "\(article.path) has \(text.lines.count) lines and no line \(number)",
          hint: "give the line's text"))
    }
    guard !words(number).isEmpty else {
      return .failure(
        NoLine(what: "line \(number) of \(article.path) is blank", hint: "give the line's text"))
    }
    return .success([number])
  case .text(let wanted):
    // Of most lines the first byte tells that it is another one.
    let found = text.lines.indices.filter {
      isLikely(text, text.lines[$0], wanted) && words($0 + 1) == wanted
    }
    if !found.isEmpty { return .success(found.map { $0 + 1 }) }
    return .failure(
      NoLine(what: "no line of \(article.path) says “\(shortened(wanted))”", hint: hint(wanted, in: text)))
  }
}

/// Whether a line may say a text: it is long enough, white space apart.
private func isLikely(_ text: SourceText, _ line: Range<Int>, _ wanted: String) -> Bool {
  // Composed and decomposed letters differ in length, threefold at most.
  line.count * 3 >= wanted.utf8.count
}

private func shortened(_ text: String) -> String {
  text.utf8.count <= 80 ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(60))) + "…"
}

/// The line that has most words in common with a text that no line says.
private func hint(_ wanted: String, in text: SourceText) -> String {
  if let number = Int(wanted), (1...text.lines.count).contains(number) {
    return "line \(number) is named without quotes"
  }
  let keys = Set(words(of: wanted).map(\.key))
  var best: (line: Int, common: Int)?
  for (index, range) in text.lines.enumerated() {
    let common = Set(words(in: text.utf8, range).map(\.key)).intersection(keys).count
    if common > best?.common ?? 0 { best = (index + 1, common) }
  }
  guard let best, best.common * 2 >= keys.count else { return "copy the line from the article as it is now" }
  let said = squeezed(text.string(text.lines[best.line - 1]))
  return "line \(best.line) says “\(shortened(said))”"
}
