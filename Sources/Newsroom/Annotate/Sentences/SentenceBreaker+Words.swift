import Briefs

/// What the words around a stop say: whether a sentence ends between them.
extension SentenceBreaker {
  /// `menaces.Le`, `actifs.-Ils`: a space was lost; `site.Com`, `U.S`, `3.5` are one word.
  func endsGlued(_ stop: Range<Int>, _ next: Follower, isStrong: Bool) -> Bool {
    guard next.mark == .capital || next.mark == .letter else { return false }
    guard let word = word(before: stop.lowerBound), word.length >= 3, word.shape == .lower else {
      return isStrong && next.mark == .capital
    }
    if next.isOpened || next.mark == .letter { return true }
    let width = mark(at: next.at).width
    guard next.at + width < line.upperBound, mark(at: next.at + width).mark == .small || isStrong else {
      return false
    }
    return !isAddress(around: stop.lowerBound)
  }

  /// Whether the run of bytes around a dot looks like a web or mail address.
  private func isAddress(around dot: Int) -> Bool {
    let from = max(line.lowerBound, dot - SentenceBreaker.longestWord)
    let to = min(line.upperBound, dot + SentenceBreaker.longestWord)
    let before = utf8[from..<dot].reversed().prefix { $0 != 0x20 }
    let after = utf8[dot..<to].dropFirst().prefix { $0 != 0x20 }
    let signs: [UInt8] = [UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "=")]
    return before.contains { signs.contains($0) || $0 == UInt8(ascii: ".") }
      || after.contains(where: signs.contains)
  }

  /// Whether the word before a single dot lets the sentence end there.
  func wordEnds(before dot: Int, _ next: Follower) -> Bool {
    guard let word = word(before: dot) else { return true }
    if word.shape == .number { return !isEnumerator(word) && (next.mark != .digit || word.length == 4) }
    let kinds = abbreviations.kinds(of: word.key, in: language)
    let isDotted = word.start > line.lowerBound && utf8[Int(word.start) - 1] == 0x2E
    if kinds.contains(.address) || kinds.contains(.title) && word.isCapitalised { return false }
    if kinds.contains(.number), next.mark == .digit || isRoman(at: next.at) { return false }
    if isDotted || kinds.contains(.maybe) || word.length == 1 && word.isCapitalised {
      return isStarter(at: next.at)
    }
    return true
  }

  /// `1. Le ministre`: a number that begins the line counts, it does not end a sentence.
  private func isEnumerator(_ word: Word) -> Bool {
    guard word.length <= 2 else { return false }
    return !utf8[line.lowerBound..<Int(word.start)].contains { $0 != 0x20 && $0 != UInt8(ascii: "-") }
  }

  /// The word that ends where the dot stands.
  private func word(before dot: Int) -> Word? {
    var from = max(line.lowerBound, dot - SentenceBreaker.longestWord)
    while from > line.lowerBound, utf8[from] & 0xC0 == 0x80 { from -= 1 }
    guard let word = words(in: utf8, from..<dot).last, Int(word.end) == dot else { return nil }
    return word
  }

  private func word(at i: Int) -> Word? {
    var to = min(line.upperBound, i + SentenceBreaker.longestWord)
    while to < line.upperBound, utf8[to] & 0xC0 == 0x80 { to += 1 }
    return words(in: utf8, i..<to).first
  }

  private func isStarter(at i: Int) -> Bool {
    guard let word = word(at: i) else { return true }
    return abbreviations.kinds(of: word.key, in: language).contains(.starter) && word.isCapitalised
  }

  private func isRoman(at i: Int) -> Bool {
    guard let word = word(at: i), word.isCapitalised else { return false }
    return utf8[word.range].allSatisfy { "IVXLC".utf8.contains($0) }
  }
}
