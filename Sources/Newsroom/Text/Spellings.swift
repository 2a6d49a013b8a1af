import Briefs

/// The other ways to read each word: an Arabic word without the letters written on to it.
///
/// `وبالمغرب` is also `بالمغرب`, `المغرب` and, bare of its article, `مغرب`; `للصين` is also `الصين`. Words of other
/// scripts have no other way.
package struct Spellings: Sendable {
  private var keys: [UInt64] = []
  private var bare: [Bool] = []
  private var drops: [UInt8] = []
  private var starts: [Int32] = []

  /// Works out the spellings of every word. Linear.
  package init(of words: [Word], in utf8: [UInt8]) {
    starts.reserveCapacity(words.count + 1)
    let span = utf8.span
    for word in words {
      starts.append(Int32(keys.count))
      let start = Int(word.start)
      // Arabic letters take two bytes, the first 0xD8 or 0xD9.
      guard word.length > 3, span[start] == 0xD8 || span[start] == 0xD9 else { continue }
      add(word, span)
    }
    starts.append(Int32(keys.count))
  }

  /// The key of the k-th other reading of word `index`; nil past the last.
  package func key(_ index: Int, _ k: Int) -> UInt64? {
    guard index + 1 < starts.count else { return nil }
    let at = Int(starts[index]) + k
    return k >= 0 && at < Int(starts[index + 1]) ? keys[at] : nil
  }

  /// Whether the k-th other reading of word `index` is without its article.
  package func isBare(_ index: Int, _ k: Int) -> Bool {
    guard index + 1 < starts.count, k >= 0 else { return false }
    let at = Int(starts[index]) + k
    return at < Int(starts[index + 1]) && bare[at]
  }

  /// How many bytes the k-th reading leaves out at the start, its article not counted.
  package func dropped(_ index: Int, _ k: Int) -> Int {
    guard index + 1 < starts.count, k >= 0 else { return 0 }
    let at = Int(starts[index]) + k
    return at < Int(starts[index + 1]) ? Int(drops[at]) : 0
  }

  private mutating func add(_ word: Word, _ span: Span<UInt8>) {
    let start = Int(word.start)
    let end = Int(word.end)
    var begins = [start]
    if [0x648, 0x641].contains(letter(span, start, end)), end - start > 6 { begins.append(start + 2) }
    for begin in begins {
      if begin != start { add(span, begin, end, dropped: begin - start) }
      let first = letter(span, begin, end)
      if [0x628, 0x643].contains(first), end - begin > 6 {
        add(span, begin + 2, end, dropped: begin + 2 - start)
        addBare(span, begin + 2, end, dropped: begin + 2 - start)
      } else if first == 0x644, end - begin > 6 {
        if letter(span, begin + 2, end) == 0x644 {
          add(span, begin + 4, end, dropped: begin + 4 - start, article: true)
          add(span, begin + 4, end, dropped: begin + 4 - start, isBare: true)
        } else {
          add(span, begin + 2, end, dropped: begin + 2 - start)
        }
      }
      addBare(span, begin, end, dropped: begin - start)
    }
  }

  /// Without the article `ال`, where it begins with one and enough is left.
  private mutating func addBare(_ span: Span<UInt8>, _ begin: Int, _ end: Int, dropped: Int) {
    let first = letter(span, begin, end)
    guard first == 0x627, letter(span, begin + 2, end) == 0x644, end - begin > 8 else { return }
    add(span, begin + 4, end, dropped: dropped, isBare: true)
  }

  private mutating func add(
    _ span: Span<UInt8>, _ begin: Int, _ end: Int, dropped: Int, article: Bool = false, isBare: Bool = false
  ) {
    var key = Word.noKey
    if article { for scalar in [0x627, 0x644] as [UInt64] { key = Word.key(key, taking: scalar) } }
    var i = begin
    while i < end {
      let (scalar, width) = decodeScalar(span, at: i, end: end)
      let (kind, folded) = Fold.look(scalar)
      if kind != .silent { key = Word.key(key, taking: UInt64(folded)) }
      i += width
    }
    keys.append(key)
    bare.append(isBare)
    drops.append(UInt8(clamping: dropped))
  }

  /// The letter that begins at `i`, folded; 0 beyond the end.
  private func letter(_ span: Span<UInt8>, _ i: Int, _ end: Int) -> UInt32 {
    i < end ? Fold.look(decodeScalar(span, at: i, end: end).scalar).folded : 0
  }
}
