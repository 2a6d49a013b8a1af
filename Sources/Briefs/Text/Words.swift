/// A word of a text: where it stands, what it folds to, and how it is written.
package struct Word: Sendable, Hashable {
  /// How a word is written.
  package enum Shape: UInt8, Sendable {
    case lower
    /// First letter a capital: `Rabat`.
    case capitalised
    /// Two letters or more, all capitals: `DGSN`.
    case capitals
    /// Digits only, ASCII or Arabic-Indic.
    case number
  }

  /// Byte offsets in the text.
  package let start: Int32
  package let end: Int32
  /// FNV-1a (64 bits) of the folded form: equal words have equal keys, in every run and on every machine.
  package let key: UInt64
  package let shape: Shape
  /// How many letters or digits the folded form has.
  package let length: UInt16

  /// The key of nothing: what keys are begun from.
  package static let noKey: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The key that a further folded letter, or the key of a further word, makes of `key`.
  @inlinable
  package static func key(_ key: UInt64, taking part: UInt64) -> UInt64 { (key ^ part) &* 0x100_0000_01b3 }

  /// Where it stands in the text.
  package var range: Range<Int> { Int(start)..<Int(end) }
  /// Whether it begins with a capital letter.
  package var isCapitalised: Bool { shape == .capitalised || shape == .capitals }
}

/// The words of a range of UTF-8 text, in order: runs of letters or of digits, parted by everything else.
///
/// Apostrophes and hyphens part words (`l’Italie` → `l`, `Italie`; `Maroc-UE` → `Maroc`, `UE`); letters and digits part
/// too (`20:38Sa` → `20`, `38`, `Sa`). Keys are of the folded form: `Pékin` and `PEKIN` are equal. Linear.
package func words(in utf8: [UInt8], _ range: Range<Int>) -> [Word] {
  var found: [Word] = []
  found.reserveCapacity(range.count / 6 + 1)
  let span = utf8.span
  let table = Fold.table
  let end = min(range.upperBound, utf8.count)
  var i = max(0, range.lowerBound)
  var open: OpenWord?
  while i < end {
    let (scalar, width) = decodeScalar(span, at: i, end: end)
    let (kind, folded) = scalar < 0x700 ? table[Int(scalar)] : Fold.rare(scalar)
    switch kind {
    case .separator:
      if let word = open {
        found.append(word.closed)
        open = nil
      }
    case .silent: break
    case .letter, .upper, .digit:
      if let word = open, word.isNumber != (kind == .digit) {
        found.append(word.closed)
        open = nil
      }
      var word = open ?? OpenWord(start: i, end: i, isNumber: kind == .digit, startsUpper: kind == .upper)
      word.take(folded, isUpper: kind == .upper, end: i + width)
      open = word
    }
    i += width
  }
  if let word = open { found.append(word.closed) }
  return found
}

/// A word while its letters are read.
private struct OpenWord {
  let start: Int
  var end: Int
  let isNumber: Bool
  let startsUpper: Bool
  var key = Word.noKey
  var letters = 0
  var capitals = 0

  @inline(__always)
  mutating func take(_ folded: UInt32, isUpper: Bool, end: Int) {
    key = Word.key(key, taking: UInt64(folded))
    letters += 1
    if isUpper { capitals += 1 }
    self.end = end
  }

  var closed: Word {
    let shape: Word.Shape =
      isNumber
      ? .number : letters > 1 && capitals == letters ? .capitals : startsUpper ? .capitalised : .lower
    return Word(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), key: key, shape: shape,
      length: UInt16(clamping: letters))
  }
}

/// The scalar at `i` and its width in bytes; a byte that begins none counts as U+FFFD, one byte wide.
@inlinable
package func decodeScalar(_ span: Span<UInt8>, at i: Int, end: Int) -> (scalar: UInt32, width: Int) {
  let first = UInt32(span[i])
  if first < 0x80 { return (first, 1) }
  if first >= 0xC2 && first < 0xE0, i + 1 < end {
    return ((first & 0x1F) << 6 | UInt32(span[i + 1]) & 0x3F, 2)
  }
  if first >= 0xE0 && first < 0xF0, i + 2 < end {
    return ((first & 0x0F) << 12 | (UInt32(span[i + 1]) & 0x3F) << 6 | UInt32(span[i + 2]) & 0x3F, 3)
  }
  if first >= 0xF0 && first < 0xF5, i + 3 < end {
    let high = (first & 0x07) << 18 | (UInt32(span[i + 1]) & 0x3F) << 12
    return (high | (UInt32(span[i + 2]) & 0x3F) << 6 | UInt32(span[i + 3]) & 0x3F, 4)
  }
  return (0xFFFD, 1)
}

/// The words of a text, in order, as `words(in:_:)` gives them.
package func words(of text: String) -> [Word] {
  let bytes = Array(text.utf8)
  return words(in: bytes, 0..<bytes.count)
}

/// The key of the first word of `text`; 0 where it has none.
package func wordKey(_ text: String) -> UInt64 { words(of: text).first?.key ?? 0 }
