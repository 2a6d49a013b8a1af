import Briefs

/// The headlines of further stories on the page, as line numbers from 0: heads in or below the body whose prose has next to
/// nothing to do with the story's own.
///
/// A subhead's paragraphs speak of the same persons and things as the others; another story's do not. A section counts where it
/// has at least 8 telling words and at most one in nine of them stands in the others, and it takes two of them: one may be a
/// box. The items of a list have heads of three words or less, or numbers. Teasers of related articles come after their own
/// heading, where the search ends. Linear in the words, times the at most 12 sections.
func otherStories(of galley: Galley, _ body: [Int]) -> [Int] {
  guard let first = body.first, let last = body.last,
    let start = galley.printed.firstIndex(of: first)
  else { return [] }
  var sections: [(head: Int?, lines: [Int])] = [(nil, [])]
  for (place, line) in galley.printed.enumerated().dropFirst(start) {
    // Past the body a page has little room for more of its stories before its furniture begins.
    if line > last, galley.headingKind(ofLine: line) != nil || sections.count > 12 { break }
    let shape = galley.shapes[line]
    if isHead(galley, place) {
      sections.append((line, []))
    } else if shape.isProse, galley.verdicts[line] == nil, shape.words >= 12 {
      sections[sections.count - 1].lines.append(line)
    }
  }
  guard sections.count > 1, !sections[0].lines.isEmpty else { return [] }
  let told = sections.map { section in
    Set(section.lines.flatMap { galley.terms(ofLine: $0).filter { $0 >= 0 } })
  }
  let others = sections.indices.dropFirst().filter { i in
    let rest = told.indices.reduce(into: Set<Int32>()) { if $1 != i { $0.formUnion(told[$1]) } }
    return told[i].count >= 8 && told[i].intersection(rest).count * 9 <= told[i].count
  }
  return others.count >= 2 ? others.compactMap { sections[$0].head } : []
}

/// A short line before prose that ends no sentence.
private func isHead(_ galley: Galley, _ place: Int) -> Bool {
  let line = galley.printed[place]
  let shape = galley.shapes[line]
  guard place + 1 < galley.printed.count else { return false }
  let next = galley.shapes[galley.printed[place + 1]]
  return (4...16).contains(shape.words) && shape.numbers == 0 && !shape.endsQuestion && !shape.isProse
    && !shape.endsSentence && !shape.bullet
    && !shape.link
    && !shape.startsLower && shape.numbers * 2 < shape.words && !galley.isDateLine[line] && next.words >= 12
}
