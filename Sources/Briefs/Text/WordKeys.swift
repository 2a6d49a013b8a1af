/// The words of a text by their keys alone, where nothing else of them is needed.
package struct WordKeys {
  /// As `words(in:_:)` gives them.
  package private(set) var keys: [UInt64] = []
  /// Where each begins in its text.
  package private(set) var starts: [Int32] = []

  /// No word yet; room for as many as some bytes of text have.
  package init(room bytes: Int) {
    keys.reserveCapacity(bytes / 5)
    starts.reserveCapacity(bytes / 5)
  }

  /// Adds the words of a range of UTF-8 text. Linear.
  package mutating func add(_ utf8: [UInt8], _ range: Range<Int>) {
    let span = utf8.span
    let table = Fold.table
    let end = min(range.upperBound, utf8.count)
    var i = max(0, range.lowerBound)
    // What the open word is made of; `separator` where none is open.
    var open = Fold.Kind.separator
    var start = 0
    var key = Word.noKey
    while i < end {
      let (scalar, width) = decodeScalar(span, at: i, end: end)
      let (found, folded) = scalar < 0x700 ? table[Int(scalar)] : Fold.rare(scalar)
      let kind = found == .upper ? .letter : found
      if kind != .silent {
        if kind != open {
          if open != .separator { append(key, start) }
          (open, start, key) = (kind, i, Word.noKey)
        }
        if kind != .separator { key = Word.key(key, taking: UInt64(folded)) }
      }
      i += width
    }
    if open != .separator { append(key, start) }
  }

  private mutating func append(_ key: UInt64, _ start: Int) {
    keys.append(key)
    starts.append(Int32(truncatingIfNeeded: start))
  }
}
