import Briefs

/// A text's runs of five words, by their smallest hashes (bottom-k): enough to see that one text stands in another.
///
/// Up to 8 KB a text. What is said inside quotation marks is left out: it is the speaker's, whoever prints it, and two accounts
/// that quote one long statement are two accounts. A text that is little but a quotation is taken whole.
package struct Sketch: Sendable {
  /// A thousand words: of most articles every run.
  private static let kept = 1024
  private static let run = 5
  /// From this share of the shorter text's runs on, one text is taken for a copy of the other. Measured on made retellings
  /// in four languages and on accounts written apart: the former shared 0.59 at least, the latter 0.12 at most.
  static let copyFrom = 0.4
  /// A sentence that two short accounts have in common ("opened an inquiry into the permits of the builder") makes neither a copy:
  /// so many runs must be shared, or nearly all of the shorter text's.
  private static let fewestCopied = 16.0
  private static let wholeFrom = 0.9
  /// A shorter text's runs may all be a set phrase.
  private static let fewestRuns = 8
  /// Below this many runs outside of quotations the quotations are read too.
  private static let fewestOutside = 24

  /// Ascending, each once.
  let hashes: [UInt64]
  /// How many runs the text has, each once.
  let count: Int

  /// The sketch of some sentences, read as one text.
  package init(of sentences: [String]) {
    var reader = RunReader(room: sentences.reduce(0) { $0 + $1.utf8.count })
    for sentence in sentences {
      let text = Array(sentence.utf8)
      reader.take(text, 0..<text.count)
    }
    self.init(reader)
  }

  /// The sketch of some lines of a source, read as one text.
  init(of text: SourceText, lines: [Range<Int>]) {
    var reader = RunReader(room: lines.reduce(0) { $0 + $1.count })
    for line in lines { reader.take(text.utf8, line) }
    self.init(reader)
  }

  private init(_ reader: RunReader) {
    let outside = Sketch.runs(reader.words.keys, leavingOut: reader.isQuoted)
    let runs = outside.count < Sketch.fewestOutside ? Sketch.runs(reader.words.keys, leavingOut: []) : outside
    count = runs.count
    hashes = Array(runs.prefix(Sketch.kept))
  }

  /// The hashes of all runs that are not wholly inside a quotation, ascending, each once.
  private static func runs(_ words: [UInt64], leavingOut isQuoted: [Bool]) -> [UInt64] {
    let length = min(run, max(words.count, 1))
    guard words.count >= length else { return [] }
    var runs: [UInt64] = []
    runs.reserveCapacity(words.count)
    var lastOutside = isQuoted.isEmpty ? Int.max : isQuoted.prefix(length - 1).lastIndex(of: false) ?? -1
    for start in 0...(words.count - length) {
      if !isQuoted.isEmpty, !isQuoted[start + length - 1] { lastOutside = start + length - 1 }
      if lastOutside < start { continue }
      var hash = Word.noKey
      for word in start..<(start + length) { hash = Word.key(hash, taking: words[word]) }
      // The last multiplication leaves the low bits poor: mix them, as the smallest are kept.
      hash ^= hash >> 31
      runs.append(hash &* 0x9E37_79B9_7F4A_7C15)
    }
    return ascending(runs)
  }

  /// Of the runs of the shorter text, the share that stands in the longer, where that is enough for one of them to come from the
  /// other, or both from a third; nil where it is not.
  func copiedShare(of other: Sketch) -> Double? {
    let share = likeness(to: other)
    let isEnough = share >= Sketch.copyFrom && share * Double(min(count, other.count)) >= Sketch.fewestCopied
    return isEnough || share >= Sketch.wholeFrom ? share : nil
  }

  /// Of the runs of the shorter text, the share that stands in the longer; 0…1. Exact up to a thousand words, an estimate above.
  func likeness(to other: Sketch) -> Double {
    guard min(count, other.count) >= Sketch.fewestRuns else {
      return count == other.count && count > 0 && hashes == other.hashes ? 1 : 0
    }
    // Below the lowest of both ends every run of both is known.
    var limit = UInt64.max
    if count > hashes.count { limit = min(limit, hashes.last ?? 0) }
    if other.count > other.hashes.count { limit = min(limit, other.hashes.last ?? 0) }
    let (a, b) = (hashes.prefix { $0 <= limit }, other.hashes.prefix { $0 <= limit })
    let shorter = min(a.count, b.count)
    return shorter == 0 ? 0 : Double(commonKeys(a, b)) / Double(shorter)
  }
}

/// Even hashes in ascending order, each once. Put into order by their first byte they are nearly sorted.
private func ascending(_ hashes: [UInt64]) -> [UInt64] {
  var ends = [Int](repeating: 0, count: 257)
  for hash in hashes { ends[Int(hash >> 56) + 1] += 1 }
  let fullest = ends.max() ?? 0
  for byte in 1...256 { ends[byte] += ends[byte - 1] }
  var sorted = [UInt64](repeating: 0, count: hashes.count)
  for hash in hashes {
    sorted[ends[Int(hash >> 56)]] = hash
    ends[Int(hash >> 56)] += 1
  }
  // A text that repeats itself, or one that is very long.
  if fullest > 64 {
    sorted.sort()
  } else {
    for i in sorted.indices.dropFirst() {
      let hash = sorted[i]
      var place = i
      while place > 0, sorted[place - 1] > hash {
        sorted[place] = sorted[place - 1]
        place -= 1
      }
      sorted[place] = hash
    }
  }
  var count = 0
  for hash in sorted where count == 0 || sorted[count - 1] != hash {
    sorted[count] = hash
    count += 1
  }
  sorted.removeLast(sorted.count - count)
  return sorted
}

/// The words of a text, and which of them stand inside quotation marks that are closed on the same line.
private struct RunReader {
  private(set) var words: WordKeys
  private(set) var isQuoted: [Bool] = []

  /// Of a text of so many bytes.
  init(room: Int) { words = WordKeys(room: room) }

  mutating func take(_ text: [UInt8], _ line: Range<Int>) {
    let first = words.starts.count
    words.add(text, line)
    let quotations = RunReader.quotations(in: text, line)
    var next = 0
    for word in first..<words.starts.count {
      let start = Int(words.starts[word])
      while next < quotations.count, quotations[next].upperBound <= start { next += 1 }
      isQuoted.append(next < quotations.count && quotations[next].lowerBound < start)
    }
  }

  /// From an opening mark to its closing one: « », “ ”, „ “, and the straight mark, every second of which closes.
  private static func quotations(in text: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: (at: Int, closing: UInt32, orClosing: UInt32)?
    var i = line.lowerBound
    let end = min(line.upperBound, text.count)
    while i < end {
      // Every mark but the straight one begins with C2 or E2.
      guard text[i] == 0x22 || text[i] == 0xC2 || text[i] == 0xE2 else {
        i += 1
        continue
      }
      let (scalar, width) = decodeScalar(text.span, at: i, end: end)
      if let begun = open {
        if scalar == begun.closing || scalar == begun.orClosing {
          found.append(begun.at..<i)
          open = nil
        }
      } else {
        switch scalar {
        case 0x22: open = (i, 0x22, 0x22)
        case 0xAB: open = (i, 0xBB, 0xBB)
        case 0x201C: open = (i, 0x201D, 0x201D)
        case 0x201E: open = (i, 0x201C, 0x201D)
        default: break
        }
      }
      i += width
    }
    return found
  }
}
