import Briefs

/// The outlet as the page states it; nil where it does not.
///
/// `Publié dans X le …` in the publication line, else the name after the headline (`Titre | X`), else the name in a
/// copyright line below the story.
func outlet(
  of galley: Galley, _ story: StoryLines, _ title: Headline, _ publication: Publication?, language: String,
  with lexicon: DateWords
) -> String? {
  if let line = publication?.line, let name = outletBeforeDate(ofLine: line - 1, galley, language, lexicon) {
    return name
  }
  if let line = title.line, let name = outletAfterTitle(line - 1, galley) { return name }
  return outletInCopyright(galley, story)
}

/// Between the label and the date: `Publié dans X le 18 - 06 - 2022`.
private func outletBeforeDate(ofLine i: Int, _ galley: Galley, _ language: String, _ lexicon: DateWords)
  -> String?
{
  guard let label = galley.wordings[i].outlet else { return nil }
  let line = galley.words(ofLine: i)
  let rest = line.dropFirst(label)
  let dates = dateReadings(in: galley.text.utf8, Array(line), language: language, with: lexicon)
  guard let date = dates.first(where: { $0.first != nil }) else { return nil }
  var name = rest.prefix { Int($0.end) <= date.range.lowerBound && $0.shape != .number }
  while let last = name.last, last.length <= 3, !last.isCapitalised { name.removeLast() }
  return text(of: name, galley)
}

/// After the headline's words, in its own line or in another that repeats it.
private func outletAfterTitle(_ i: Int, _ galley: Galley) -> String? {
  let keys = galley.words(ofLine: i).map(\.key)
  for j in [i] + galley.printed.filter({ $0 != i && galley.shapes[$0].words <= 40 }) {
    let line = galley.words(ofLine: j)
    for cut in suffixCuts(of: line, in: galley.text.utf8) where line.endIndex - cut <= 4 {
      let before = line[..<cut].map(\.key)
      let gap = galley.text.utf8[Int(line[cut - 1].end)..<Int(line[cut].start)]
      guard before == keys || (j == i && gap.contains(0x7C)) else { continue }
      return text(of: line[cut...], galley)
    }
  }
  return nil
}

/// `© 2024 X`, `Copyright X 2024`, below the story.
private func outletInCopyright(_ galley: Galley, _ story: StoryLines) -> String? {
  guard let last = story.taken.lastIndex(of: true) else { return nil }
  for place in (last + 1)..<max(last + 1, galley.printed.count) {
    let line = galley.printed[place]
    let shape = galley.shapes[line]
    guard shape.words <= 25, shape.sign || galley.wordings[line].aside == .copyright else { continue }
    var name = galley.words(ofLine: line)[...]
    while let first = name.first,
      first.shape == .number || !first.isCapitalised || galley.isCopyrightWord(first)
    {
      name.removeFirst()
    }
    name = name.prefix { $0.isCapitalised || $0.length <= 3 }
    if let cut = name.indices.dropFirst().first(where: { parts(galley, name[$0 - 1], name[$0]) }) {
      name = name[..<cut]
    }
    while let end = name.last, !end.isCapitalised { name.removeLast() }
    if name.count <= 4, let found = text(of: name, galley) { return found }
  }
  return nil
}

private func parts(_ galley: Galley, _ a: Word, _ b: Word) -> Bool {
  let gap = galley.text.utf8[Int(a.end)..<Int(b.start)]
  return gap.count > 1 && gap.contains { $0 == 0x7C || $0 == 0x2E || $0 == 0x2C || $0 == 0xE2 || $0 == 0x2D }
}

/// The text of a name of one to six words; nil where none of them could be a name's.
private func text(of name: ArraySlice<Word>, _ galley: Galley) -> String? {
  guard let first = name.first, let last = name.last, name.count <= 6 else { return nil }
  let isArabic = galley.text.utf8[Int(first.start)] >= 0xD8
  guard isArabic || name.contains(where: \.isCapitalised) else { return nil }
  return galley.text.string(Int(first.start)..<Int(last.end))
}
