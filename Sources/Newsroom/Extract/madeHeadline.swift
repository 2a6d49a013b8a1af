import Briefs

/// A headline made from the lede: its beginning up to the end of a clause, word for word as it stands.
///
/// At most sixteen words; cut at a sentence's end, else at the last comma or the like from the eighth word on, else
/// before the last word that is not a little one.
func madeHeadline(of galley: Galley, _ story: StoryLines) -> Headline {
  let taken = story.taken.indices.filter { story.taken[$0] }.map { galley.printed[$0] }
  guard let lede = taken.first(where: { galley.shapes[$0].words >= 8 }) ?? taken.first else {
    return Headline(text: "", basis: .made, line: nil)
  }
  let utf8 = galley.text.utf8
  let line = galley.words(ofLine: lede)
  let words = line[afterDateline(line, in: utf8)...]
  guard let first = words.first else { return Headline(text: "", basis: .made, line: nil) }
  let most = 16
  var end = min(words.count, most)
  var depth = 0  // of brackets: a headline does not end inside one
  for count in stride(from: 2, through: min(words.count - 1, most), by: 1) {
    let last = words[words.startIndex + count - 1]
    let next = words[words.startIndex + count]
    let gap = utf8[Int(last.end)..<Int(next.start)]
    if count >= 4, last.length > 1, endsSentence(gap) {
      end = count
      break
    }
    if count >= 8, depth == 0, endsClause(gap) { end = count }
    depth += gap.count { $0 == UInt8(ascii: "(") } - gap.count { $0 == UInt8(ascii: ")") }
  }
  if end == most, words.count > most { end = shortened(words, most, galley) }
  let last = words[words.startIndex + max(1, end) - 1]
  return Headline(text: galley.text.string(Int(first.start)..<Int(last.end)), basis: .made, line: nil)
}

/// Where the words after an agency's dateline begin (`ROME, 3 mars 2024 (AFP) - `): after a dash with spaces among the first
/// fourteen words, where what stands before it has a date, a bracket or capitals throughout; else at the first word.
private func afterDateline(_ line: ArraySlice<Word>, in utf8: [UInt8]) -> Int {
  guard line.count > 8, let first = line.first else { return line.startIndex }
  var isTold = first.shape == .capitals
  for i in line.indices.dropFirst().prefix(14) where i + 4 < line.endIndex {
    let gap = utf8[Int(line[i - 1].end)..<Int(line[i].start)]
    isTold = isTold || line[i - 1].shape == .number || gap.contains(UInt8(ascii: "("))
    let isDash = gap.last == 0x20 && (gap.contains(0x2D) || gap.contains(0xE2)) && gap.count > 2
    if isDash { return isTold ? i : line.startIndex }
  }
  return line.startIndex
}

/// A stop and then a space: not the point in `2,5` or `M.` (its word has one letter).
private func endsSentence(_ gap: ArraySlice<UInt8>) -> Bool {
  guard gap.count > 1, let first = gap.first else { return false }
  return first == UInt8(ascii: ".") || first == UInt8(ascii: "!") || first == UInt8(ascii: "?")
}

private func endsClause(_ gap: ArraySlice<UInt8>) -> Bool {
  guard gap.count > 1 else { return false }
  let marks: [UInt8] = Array(",;:(".utf8)
  return gap.contains { marks.contains($0) } || gap.starts(with: [0xD8, 0x8C])
    || (gap.first == 0x20 && gap.count > 2)
}

/// How many words are left when the little ones at the end are taken away.
private func shortened(_ words: ArraySlice<Word>, _ most: Int, _ galley: Galley) -> Int {
  var end = most
  while end > 4, words[words.startIndex + end - 1].length <= 3 { end -= 1 }
  return end
}
