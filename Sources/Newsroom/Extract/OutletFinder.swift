import Briefs

/// Finds the outlet as the page states it.
///
/// In this order: `Publié dans X le …` in the publication line, the name after the headline (`Titre | X`), the masthead at
/// the page's top where another line outside the story repeats it, a copyright line below the story, the masthead alone.
struct OutletFinder {
  let galley: Galley
  let story: StoryLines
  let lexicons: Lexicons
  let language: String

  /// The outlet's name, word for word; nil where no line prints it.
  func outlet(title: Headline, publication: Publication?) -> String? {
    if let line = publication?.line, let name = beforeDate(ofLine: line - 1) { return name }
    if let line = title.line, let name = afterTitle(line - 1) { return name }
    let masthead = masthead(above: title.line)
    if let masthead, let echo = echo(of: masthead) {
      return name(masthead.allSatisfy { $0.shape == .capitals } ? echo : masthead)
    }
    if let name = inCopyright() { return name }
    return masthead.flatMap { $0.count > 1 ? name($0) : nil }
  }

  /// Between the label and the date: `Publié dans X le 18 - 06 - 2022`.
  private func beforeDate(ofLine i: Int) -> String? {
    guard let label = galley.wordings[i].outlet else { return nil }
    let line = galley.words(ofLine: i)
    let dates = dateReadings(in: galley.text.utf8, Array(line), language: language, with: lexicons.dates)
    guard let date = dates.first(where: { $0.first != nil }) else { return nil }
    var found = line.dropFirst(label).prefix { Int($0.end) <= date.range.lowerBound && $0.shape != .number }
    while let last = found.last, last.length <= 3, !last.isCapitalised { found.removeLast() }
    return name(found)
  }

  /// After the headline's words, in its own line or in another that repeats it.
  private func afterTitle(_ i: Int) -> String? {
    let keys = galley.words(ofLine: i).map(\.key)
    for j in [i] + galley.printed.filter({ $0 != i && galley.shapes[$0].words <= 40 }) {
      let line = galley.words(ofLine: j)
      for cut in suffixCuts(of: line, in: galley.text.utf8) where line.endIndex - cut <= 4 {
        let gap = galley.text.utf8[Int(line[cut - 1].end)..<Int(line[cut].start)]
        guard line[..<cut].map(\.key) == keys || (j == i && gap.contains(0x7C)) else { continue }
        return name(line[cut...])
      }
    }
    return nil
  }

  /// The first line of the page that says something of its own, up to a comma or bar: two to six capitalised words, or
  /// one that another line repeats.
  private func masthead(above title: Int?) -> ArraySlice<Word>? {
    for line in galley.printed.prefix(6) where line + 1 < title ?? .max && !story.contains(line, of: galley) {
      let shape = galley.shapes[line]
      guard galley.verdicts[line] == nil else { continue }
      guard !shape.bullet, !shape.endsSentence, !shape.link, shape.words <= 10, !galley.isDateLine[line]
      else { return nil }
      let words = galley.words(ofLine: line)
      let cut = words.indices.dropFirst().first { parts(words[$0 - 1], words[$0]) } ?? words.endIndex
      let found = words[..<cut]
      guard (1...6).contains(found.count), !found.contains(where: { $0.shape == .number }) else { return nil }
      let proper = found.allSatisfy { isName($0) || lexicons.littleWords.mask($0.key) != 0 }
      return proper ? found : nil
    }
    return nil
  }

  /// These words in a row in a further line outside the story.
  private func echo(of masthead: ArraySlice<Word>) -> ArraySlice<Word>? {
    let keys = masthead.map(\.key)
    guard let own = masthead.first else { return nil }
    for line in galley.printed where galley.shapes[line].words <= 40 && !story.contains(line, of: galley) {
      let words = galley.words(ofLine: line)
      guard words.count > keys.count, words.first?.start != own.start else { continue }
      for i in words.indices.dropLast(keys.count - 1) where words[i].key == keys.first {
        let found = words[i..<i + keys.count]
        if found.map(\.key) == keys { return found }
      }
    }
    return nil
  }

  /// `© 2024 X`, `Copyright X 2024`, below the story.
  private func inCopyright() -> String? {
    guard let last = story.taken.lastIndex(of: true) else { return nil }
    for line in galley.printed.dropFirst(last + 1) {
      let shape = galley.shapes[line]
      guard shape.words <= 25, shape.sign || galley.wordings[line].aside == .copyright else { continue }
      if let name = afterSign(ofLine: line) { return name }
      var found = galley.words(ofLine: line)
      while let first = found.first,
        first.shape == .number || !first.isCapitalised || galley.isCopyrightWord(first)
      {
        found.removeFirst()
      }
      found = found.prefix { $0.isCapitalised || $0.length <= 3 }
      if let cut = found.indices.dropFirst().first(where: { parts(found[$0 - 1], found[$0]) }) {
        found = found[..<cut]
      }
      while let end = found.last, !end.isCapitalised || lexicons.furniture.companies.contains(end.key) {
        found.removeLast()
      }
      if found.count <= 4, let name = name(found) { return name }
    }
    return nil
  }

  /// What stands right after the sign `©` and a year, up to a mark that parts it from the rest of the line: at most six words.
  private func afterSign(ofLine i: Int) -> String? {
    let range = galley.text.lines[i]
    let utf8 = galley.text.utf8[
      range.lowerBound..<min(range.upperBound, range.lowerBound + LineShape.measured)]
    guard
      let sign = zip(utf8.indices, utf8.indices.dropFirst()).first(where: {
        utf8[$0] == 0xC2 && utf8[$1] == 0xA9
      })
    else { return nil }
    var found = galley.words(ofLine: i).drop { Int($0.start) < sign.1 || $0.shape == .number }
    guard let first = found.first, isName(first) else { return nil }
    if let cut = found.indices.dropFirst().first(where: {
      parts(found[$0 - 1], found[$0]) || isRight(found[$0])
    }) {
      found = found[..<cut]
    }
    while let end = found.last, end.shape == .number || lexicons.furniture.companies.contains(end.key) {
      found.removeLast()
    }
    return name(found)
  }

  /// Whether the words of rights begin here: `All rights reserved`.
  private func isRight(_ word: Word) -> Bool { OutletFinder.rights.contains(word.key) }
  private static let rights = Set(["All", "Tous", "Todos", "Alle", "Tutti", "جميع", "كل"].map(wordKey))

  private func parts(_ a: Word, _ b: Word) -> Bool {
    let gap = galley.text.utf8[Int(a.end)..<Int(b.start)]
    return gap.count > 1
      && gap.contains { $0 == 0x7C || $0 == 0x2E || $0 == 0x2C || $0 == 0xE2 || $0 == 0x2D || $0 == 0xD8 }
  }

  private func isName(_ word: Word) -> Bool {
    word.isCapitalised || galley.text.utf8[Int(word.start)] >= 0xD8
  }

  /// The text of a name of one to six words; nil where none of them could be a name's.
  private func name(_ words: ArraySlice<Word>) -> String? {
    guard let first = words.first, let last = words.last, words.count <= 6, words.contains(where: isName)
    else {
      return nil
    }
    return galley.text.string(Int(first.start)..<Int(last.end))
  }
}
