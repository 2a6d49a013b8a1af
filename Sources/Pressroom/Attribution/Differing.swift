/// Where a sentence leaves the line it is said to stand in, as byte ranges of both.
///
/// The line is read at the place where it has the longest run of the sentence: its beginning, its end, or something in its middle.
/// From there on the first difference is the one that is told.
struct Differing {
  /// The differing characters of the sentence; empty where it lacks some.
  private(set) var sentence: Range<Int>
  /// Those of the line; empty where the sentence has some too many.
  private(set) var line: Range<Int>

  /// How far beyond its own length a sentence's lost beginning or end is looked for.
  private static let slack = 256

  /// Compares two texts in UTF-8. Linear in both.
  init(_ s: [UInt8], in t: [UInt8]) {
    let anchor = longestRun(of: s, in: t)
    let (i, j, count) = (anchor.s, anchor.t, anchor.count)
    if count == 0 {
      sentence = 0..<s.count
      line = 0..<min(t.count, s.count)
    } else if i > 0 {
      // What is before the run differs: how much of the sentence's beginning stands before it in the line?
      let window = max(0, j - i - Differing.slack)..<j
      let (length, end) = longestBeginning(of: s[..<i], in: t[window], last: true)
      let start = length == 0 ? max(0, j - i) : end
      sentence = length..<i
      line = start..<j
    } else {
      let rest = Array(s[count...].reversed())
      let window = (j + count)..<min(t.count, j + s.count + Differing.slack)
      let back = Array(t[window].reversed())
      let (length, end) = longestBeginning(of: rest[...], in: back[...], last: true)
      let stop = length == 0 ? min(t.count, j + s.count) : window.upperBound - end
      sentence = count..<(s.count - length)
      line = (j + count)..<stop
    }
    (sentence, line) = (wholeScalars(sentence, of: s), wholeScalars(line, of: t))
    // An accent alone says nothing: with the letter it stands on.
    if sentence.lowerBound > 0, line.lowerBound > 0,
      beginsWithMark(s, sentence.lowerBound) || beginsWithMark(t, line.lowerBound)
    {
      sentence = wholeScalars((sentence.lowerBound - 1)..<sentence.upperBound, of: s)
      line = wholeScalars((line.lowerBound - 1)..<line.upperBound, of: t)
    }
  }
}

/// The longest run that two texts share, nearly: their longest common beginning or end of `s`, or a longer run in its middle.
private func longestRun(of s: [UInt8], in t: [UInt8]) -> (s: Int, t: Int, count: Int) {
  let (prefix, prefixEnd) = longestBeginning(of: s[...], in: t[...], last: false)
  let reversed = (s: Array(s.reversed()), t: Array(t.reversed()))
  let (suffix, suffixEnd) = longestBeginning(of: reversed.s[...], in: reversed.t[...], last: true)
  var best =
    prefix >= suffix
    ? (s: 0, t: prefixEnd - prefix, count: prefix)
    : (s: s.count - suffix, t: t.count - suffixEnd, count: suffix)
  guard best.count < s.count / 2, s.count >= 8, t.count >= 8 else { return best }

  // Altered at both ends: look for the sentence's words of eight bytes, the first place of each.
  var places: [UInt64: Int32] = [:]
  var key: UInt64 = 0
  for (i, byte) in s.enumerated() {
    key = key << 8 | UInt64(byte)
    if i >= 7, places[key] == nil { places[key] = Int32(i - 7) }
  }
  var taken = 0
  key = 0
  for (j, byte) in t.enumerated() {
    key = key << 8 | UInt64(byte)
    guard j - 7 >= taken, let place = places[key] else { continue }
    var (i, start) = (Int(place), j - 7)
    while i > 0, start > taken, s[i - 1] == t[start - 1] { (i, start) = (i - 1, start - 1) }
    var count = Int(place) - i + 8
    while i + count < s.count, start + count < t.count, s[i + count] == t[start + count] { count += 1 }
    if count > best.count { best = (i, start, count) }
    taken = start + count - 7
  }
  return best
}

/// How long a beginning of a pattern stands anywhere in a text, and where it ends there: at the first such place or at the last.
/// Linear (Knuth, Morris and Pratt).
private func longestBeginning(
  of pattern: ArraySlice<UInt8>, in text: ArraySlice<UInt8>, last: Bool
) -> (length: Int, end: Int) {
  guard let first = pattern.first else { return (0, text.startIndex) }
  let start = pattern.startIndex
  var fallback = [Int32](repeating: 0, count: pattern.count)
  var k = 0
  for i in fallback.indices.dropFirst() {
    while k > 0, pattern[start + k] != pattern[start + i] { k = Int(fallback[k - 1]) }
    if pattern[start + k] == pattern[start + i] { k += 1 }
    fallback[i] = Int32(k)
  }
  var best = (length: 0, end: text.startIndex)
  var matched = 0
  for (i, byte) in zip(text.indices, text) {
    if matched == pattern.count { matched = Int(fallback[matched - 1]) }
    while matched > 0, pattern[start + matched] != byte { matched = Int(fallback[matched - 1]) }
    if matched > 0 || byte == first { matched += 1 }
    if matched > best.length || last && matched == best.length && matched > 0 { best = (matched, i + 1) }
  }
  return best
}

/// The range with the whole of the characters that it cuts.
private func wholeScalars(_ range: Range<Int>, of text: [UInt8]) -> Range<Int> {
  var (start, end) = (range.lowerBound, range.upperBound)
  while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
  while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
  return start..<max(start, end)
}

private func beginsWithMark(_ text: [UInt8], _ index: Int) -> Bool {
  String(decoding: text[index...].prefix(4), as: UTF8.self).unicodeScalars.first.map(isMark) ?? false
}

/// An accent or a vowel sign that stands on the letter before it.
func isMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark, .enclosingMark: true
  default: false
  }
}
