import Briefs

/// The story's headline: the stated line above the body that shares its words, else one made from the lede.
func headline(of galley: Galley, above run: Range<Int>, _ verdicts: [LineVerdict?]) -> Headline {
  let vocabulary = contentWords(of: galley, run)
  var best: (line: Int, score: Double)?
  var distance = 0
  var i = run.lowerBound - 1
  while i >= 0, distance < 12 {
    defer { i -= 1 }
    let shape = galley.shapes[i]
    if shape.isBlank { continue }
    distance += 1
    guard verdicts[i] == nil, (2...35).contains(shape.words), galley.wordings[i].published == nil,
      galley.wordings[i].byline == nil
    else { continue }
    let keys = Set(galley.words(ofLine: i).filter { $0.length > 3 }.map(\.key))
    guard !keys.isEmpty else { continue }
    let shared = Double(keys.intersection(vocabulary).count) / Double(keys.count)
    guard shared >= 0.4 else { continue }
    let score = shared - 0.05 * Double(distance)
    if score > (best?.score ?? 0) { best = (i, score) }
  }
  if let best {
    return Headline(
      text: galley.text.string(galley.text.lines[best.line]), basis: .stated, line: best.line + 1)
  }
  return madeHeadline(of: galley, run)
}

/// The words longer than three letters of some lines.
func contentWords(of galley: Galley, _ run: Range<Int>) -> Set<UInt64> {
  var found: Set<UInt64> = []
  for i in run { for word in galley.words(ofLine: i) where word.length > 3 { found.insert(word.key) } }
  return found
}

/// The lede's beginning, cut at a word's end.
private func madeHeadline(of galley: Galley, _ run: Range<Int>) -> Headline {
  let words = galley.words(ofLine: run.lowerBound)
  guard let first = words.first, let last = words.prefix(14).last else {
    return Headline(text: "", basis: .made, line: nil)
  }
  return Headline(text: galley.text.string(Int(first.start)..<Int(last.end)), basis: .made, line: nil)
}
