import Briefs

/// The author as a labelled line beside the story names them, and the line (from 0); nil where none does.
func byline(of galley: Galley, _ around: Margins) -> (name: String, line: Int)? {
  for place in Array(around.head) + Array(around.tail) {
    let line = galley.printed[place]
    if let name = author(ofLine: line, galley) { return (name, line) }
  }
  return nil
}

/// The words after a byline's label as far as they are a name: capitals and little words, no digit.
private func author(ofLine i: Int, _ galley: Galley) -> String? {
  let shape = galley.shapes[i]
  guard let label = galley.wordings[i].byline, shape.words <= 20, !shape.endsSentence,
    galley.verdicts[i]?.kind != .desk
  else { return nil }
  let rest = galley.words(ofLine: i).dropFirst(label)
  let utf8 = galley.text.utf8
  var end = rest.startIndex
  for (k, word) in rest.enumerated() {
    if word.shape == .number || k >= 6 { break }
    let isArabic = utf8[Int(word.start)] >= 0xD8 && utf8[Int(word.start)] <= 0xDB
    guard word.isCapitalised || isArabic || (k > 0 && word.length <= 3) else { break }
    if k > 0 {
      let gap = utf8[Int(rest[rest.startIndex + k - 1].end)..<Int(word.start)]
      if gap.contains(where: { $0 == 0x7C || $0 == 0x2C || $0 == 0x3B || $0 == 0xE2 }) || gap.count > 3 {
        break
      }
    }
    end = rest.startIndex + k + 1
  }
  while end > rest.startIndex, !isName(rest[end - 1], utf8) { end -= 1 }
  guard end > rest.startIndex, let first = rest.first, first.length > 1 else { return nil }
  return galley.text.string(Int(first.start)..<Int(rest[end - 1].end))
}

private func isName(_ word: Word, _ utf8: [UInt8]) -> Bool {
  word.isCapitalised || utf8[Int(word.start)] >= 0xD8
}
