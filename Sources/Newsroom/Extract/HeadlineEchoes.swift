import Briefs

/// What other lines of the page say of a line: a headline stands again in breadcrumbs, share buttons, the page's own title.
struct HeadlineEchoes: Sendable {
  /// Keys of the beginnings and of the ends of lines, each with the first place and the line's own whole key.
  private var beginnings: Set<UInt64> = []
  private var ends: [UInt64: Int] = [:]
  /// Keys of whole lines.
  private var wholes: Set<UInt64> = []

  /// Lines of more words are prose, and say a headline by chance.
  private static let most = 40
  /// A beginning or end of fewer words is one by chance.
  private static let least = 3

  /// Looks at the page's lines. Linear in the words of short lines.
  init(of galley: Galley) {
    for (place, line) in galley.printed.enumerated() where galley.shapes[line].words <= HeadlineEchoes.most {
      let words = galley.words(ofLine: line)
      wholes.insert(galley.shapes[line].key)
      var key = Word.noKey
      var count = 0
      for word in words.dropLast() where word.shape != .number {
        key = Word.key(key, taking: word.key)
        count += 1
        guard count >= HeadlineEchoes.least else { continue }
        beginnings.insert(key)
      }
      for start in words.indices.dropFirst().prefix(8) where words.endIndex - start >= HeadlineEchoes.least {
        let key = LineShape.key(of: words[start...])
        if ends[key] == nil { ends[key] = place }
      }
    }
  }

  /// Whether some line says the words of this key and then others.
  func contains(_ key: UInt64) -> Bool { beginnings.contains(key) }

  /// Marks what other lines say of the line at a place.
  func mark(_ traits: inout HeadlineTraits, _ place: Int, in galley: Galley) {
    let line = galley.printed[place]
    let key = galley.shapes[line].key
    traits.mark(.beginsOther, beginnings.contains(key))
    traits.mark(.endsOther, ends[key] != nil)
    traits.mark(.endsAbove, (ends[key] ?? place) < place)
    let words = galley.words(ofLine: line)
    traits.mark(.beginsWithLine, beginsWithLine(words))
    traits.mark(
      .endsWithLine,
      words.indices.dropFirst().prefix(8).contains {
        words.endIndex - $0 >= HeadlineEchoes.least && wholes.contains(LineShape.key(of: words[$0...]))
      })
    let cuts = suffixCuts(of: words, in: galley.text.utf8)
    traits.mark(
      .bareOfSuffix,
      cuts.contains {
        wholes.contains(LineShape.key(of: words[..<$0])) || wholes.contains(LineShape.key(of: words[$0...]))
      })
  }
}

extension HeadlineEchoes {
  private func beginsWithLine(_ words: ArraySlice<Word>) -> Bool {
    var key = Word.noKey
    var count = 0
    for word in words.dropLast() where word.shape != .number {
      key = Word.key(key, taking: word.key)
      count += 1
      if count >= HeadlineEchoes.least, wholes.contains(key) { return true }
    }
    return false
  }
}

/// Where a suffix of at most six words begins after ` | `, ` - `, ` – ` or ` — ` (indices into the line's words).
func suffixCuts(of line: ArraySlice<Word>, in utf8: [UInt8]) -> [Int] {
  guard line.count > 2 else { return [] }
  return (max(line.startIndex + 2, line.endIndex - 6)..<line.endIndex).filter { i in
    let gap = utf8[Int(line[i - 1].end)..<Int(line[i].start)]
    guard gap.count >= 3, gap.first == 0x20 || gap.last == 0x20 else { return false }
    return gap.contains(0x7C) || (gap.first == 0x20 && gap.last == 0x20 && isDash(gap))
  }
}

/// Whether `-`, `–` or `—` stands between two words.
func isDash(_ gap: ArraySlice<UInt8>) -> Bool {
  gap.contains(0x2D)
    || (gap.contains(0xE2) && gap.contains(0x80) && (gap.contains(0x93) || gap.contains(0x94)))
}
