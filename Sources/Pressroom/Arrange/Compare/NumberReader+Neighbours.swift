import Briefs

extension NumberReader {
  /// Whether a word alone has a meaning.
  func isOf(_ kind: ComparisonWords.Kind, _ i: Int) -> Bool {
    words.indices.contains(i) && lexicon.isOf(kind, words[i].key)
  }

  /// Whether nothing but blanks, a hyphen or an apostrophe stands between two words that follow one another.
  func isClose(_ first: Int, _ second: Int) -> Bool {
    guard first >= 0, second < words.count, first < second else { return false }
    var at = Int(words[first].end)
    let end = Int(words[second].start)
    if second > first + 1 { return (first..<second).allSatisfy { isClose($0, $0 + 1) } }
    while at < end {
      let (scalar, width) = decodeScalar(text.span, at: at, end: end)
      at += width
      switch scalar {
      case 0x20, 0x2D, 0x27, 0x2019, 0xA0, 0x202F, 0x2009, 0xAD, 0x200B...0x200F: continue
      default: return false
      }
    }
    return true
  }

  /// The longest of a word's meanings that stands in the text there, of some kinds.
  func meaning(at i: Int, of kinds: Set<ComparisonWords.Kind>) -> (ComparisonWords.Meaning, last: Int)? {
    guard words.indices.contains(i), let meanings = lexicon.meanings[words[i].key] else { return nil }
    var best: (ComparisonWords.Meaning, last: Int)?
    for meaning in meanings where kinds.contains(meaning.kind) {
      let last = i + meaning.rest.count
      guard last < words.count, last >= best?.last ?? i,
        zip(words[(i + 1)...], meaning.rest).allSatisfy({ $0.key == $1 })
      else { continue }
      best = (meaning, last)
    }
    return best
  }
}
