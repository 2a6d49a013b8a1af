import Briefs

/// Parts one line into sentences.
///
/// A line is read once; at each stop a bounded number of bytes is looked at on either side.
struct SentenceBreaker {
  let utf8: [UInt8]
  let line: Range<Int>
  let abbreviations: Abbreviations
  /// An index into `Lexicons.languages`; nil where the language is none of ours.
  let language: Int?

  /// How far a bracket may reach for no sentence to end within it.
  private static let longestBracket = 300
  /// The longest run of marks and spaces looked through around a stop.
  private static let longestRun = 64
  /// The longest word looked at before a stop.
  static let longestWord = 32

  /// The sentences as ranges, without the spaces and list marks at their ends; a part without a word is none.
  func sentences() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = line.lowerBound
    var i = start
    var bracketEnd = start
    var bracketSeen = start
    while i < line.upperBound {
      let byte = utf8[i]
      if byte == UInt8(ascii: "("), i >= bracketSeen {
        (bracketEnd, bracketSeen) = bracket(from: i)
      }
      guard SentenceBreaker.mayBeStop(byte), isStop(at: i) else {
        i += 1
        continue
      }
      let stop = stops(from: i)
      if i >= bracketEnd, let end = end(of: i..<stop.end, isStrong: stop.isStrong) {
        if let sentence = trimmed(start..<end) { found.append(sentence) }
        start = end
        i = end
      } else {
        i = stop.end
      }
    }
    if let sentence = trimmed(start..<line.upperBound) { found.append(sentence) }
    return found
  }

  /// The bytes a stop can begin with: `.`, `!`, `?`, and the first bytes of `…`, `؟`, `۔`.
  private static func mayBeStop(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x21, 0x3F, 0xE2, 0xD8, 0xDB: true
    default: false
    }
  }

  private func isStop(at i: Int) -> Bool {
    switch mark(at: i).mark {
    case .stop, .strongStop: true
    default: false
    }
  }

  /// The mark at a byte and its width.
  func mark(at i: Int) -> (mark: Mark, width: Int) {
    let (scalar, width) = decodeScalar(utf8.span, at: i, end: line.upperBound)
    return (Mark(scalar), width)
  }

  /// The end of a run of stops, and whether it is more than one dot.
  private func stops(from i: Int) -> (end: Int, isStrong: Bool) {
    var end = i
    var count = 0
    var isStrong = false
    while end < line.upperBound {
      let (mark, width) = mark(at: end)
      guard mark == .stop || mark == .strongStop else { break }
      isStrong = isStrong || mark == .strongStop
      end += width
      count += 1
    }
    return (end, isStrong || count > 1)
  }

  /// The end of the bracket that opens at `i` (or `i` where it does not close near), and how far was looked.
  private func bracket(from i: Int) -> (end: Int, seen: Int) {
    let limit = min(line.upperBound, i + SentenceBreaker.longestBracket)
    guard let close = utf8[i..<limit].firstIndex(of: UInt8(ascii: ")")) else { return (i, limit) }
    return (close, close)
  }

  /// Where the sentence ends whose stop is `stop`; nil where it goes on.
  private func end(of stop: Range<Int>, isStrong: Bool) -> Int? {
    let end = afterClosers(stop.upperBound)
    let next = beginning(after: end)
    guard let follower = next.mark else { return end }
    if follower == .pause || follower == .small { return nil }
    if !next.isSpaced { return endsGlued(stop, next, isStrong: isStrong) ? end : nil }
    if follower == .closer { return nil }
    if isStrong || end > stop.upperBound { return end }
    return wordEnds(before: stop.lowerBound, next) ? end : nil
  }

  /// After the closing quotes, brackets and footnote marks that touch the stop.
  private func afterClosers(_ i: Int) -> Int {
    var end = i
    var look = i
    while look < min(line.upperBound, i + SentenceBreaker.longestRun) {
      let (mark, width) = mark(at: look)
      switch mark {
      case .closer:
        look += width
        end = look
      case .quote where look == end, .bullet where utf8[look] == UInt8(ascii: "*") && look == end:
        look += width
        end = look
      // French puts a space before its closing quote.
      case .space: look += width
      case .opener where look == end && utf8[look] == UInt8(ascii: "["):
        guard let note = footnote(from: look) else { return end }
        look = note
        end = note
      case .letter, .small, .other, .digit:
        guard look == end, isRaised(at: look) else { return end }
        look += width
        end = look
      default: return end
      }
    }
    return end
  }

  /// The end of `[12]`.
  private func footnote(from i: Int) -> Int? {
    var look = i + 1
    while look < min(line.upperBound, i + 5), utf8[look] >= 0x30, utf8[look] <= 0x39 { look += 1 }
    guard look > i + 1, look < line.upperBound, utf8[look] == UInt8(ascii: "]") else { return nil }
    return look + 1
  }

  /// Whether a raised figure (`¹`) stands there.
  private func isRaised(at i: Int) -> Bool {
    switch decodeScalar(utf8.span, at: i, end: line.upperBound).scalar {
    case 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079: true
    default: false
    }
  }

  /// What comes after a stop: the first mark that tells, whether spaces part it, and where it is.
  struct Follower {
    /// Nil at the end of the line.
    var mark: Mark?
    var isSpaced = false
    var at: Int
    /// Whether a list mark or an opening quote stands before it.
    var isOpened = false
  }

  private func beginning(after i: Int) -> Follower {
    var next = Follower(mark: nil, at: i)
    while next.at < line.upperBound {
      if next.at > i + SentenceBreaker.longestRun {
        next.mark = .other
        return next
      }
      let (mark, width) = mark(at: next.at)
      switch mark {
      case .space: next.isSpaced = true
      case .stop, .strongStop: break
      case .opener, .quote, .bullet: next.isOpened = true
      default:
        next.mark = mark
        return next
      }
      next.at += width
    }
    return next
  }

  /// Without the spaces at both ends and the list marks and lost punctuation at the beginning; nil without a word.
  private func trimmed(_ part: Range<Int>) -> Range<Int>? {
    var from = part.lowerBound
    scan: while from < part.upperBound {
      let (mark, width) = mark(at: from)
      switch mark {
      case .letter, .small, .capital, .digit, .opener, .quote, .other: break scan
      case .bullet where isSign(at: from, end: part.upperBound): break scan
      default: from += width
      }
    }
    var to = part.upperBound
    while to > from, let width = spaceWidth(before: to, from: from) { to -= width }
    guard from < to,
      !words(in: utf8, from..<min(to, from + SentenceBreaker.longestRun)).isEmpty || hasWord(from..<to)
    else { return nil }
    return from..<to
  }

  /// A minus before a number.
  private func isSign(at i: Int, end: Int) -> Bool {
    utf8[i] == UInt8(ascii: "-") && i + 1 < end && utf8[i + 1] >= 0x30 && utf8[i + 1] <= 0x39
  }

  private func hasWord(_ range: Range<Int>) -> Bool {
    range.count > SentenceBreaker.longestRun && !words(in: utf8, range).isEmpty
  }

  private func spaceWidth(before end: Int, from: Int) -> Int? {
    var start = end - 1
    while start > from, end - start < 4, utf8[start] & 0xC0 == 0x80 { start -= 1 }
    let (mark, width) = mark(at: start)
    return mark == .space && start + width == end ? width : nil
  }
}
