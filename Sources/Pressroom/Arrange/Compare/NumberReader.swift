import Briefs

/// Reads the numbers of a sentence, in digits and in words. Linear.
///
/// What may be read in two ways is no number: `12.000` in English, a telephone number, a score, a day written `12/05/2024`.
struct NumberReader {
  let text: [UInt8]
  let words: [Word]
  let lexicon: ComparisonWords.Lexicon

  /// A number as it stands.
  struct Reading {
    /// Nil where it cannot be told, or must not be compared.
    var value: Double?
    /// Of a range the upper end.
    var upper: Double?
    /// The words it takes.
    var words: ClosedRange<Int>
    /// Whether it is nothing but up to four digits: it may be a year, or a day.
    var isPlain = false
  }

  /// The number that begins at a word; nil where none does.
  func number(at i: Int) -> Reading? {
    guard var reading = words[i].shape == .number ? digits(at: i) : spelled(at: i) else { return nil }
    if words[i].shape == .number { scale(&reading) }
    let last = reading.words.upperBound
    // "Two and a half", "one and a quarter": more than what was read.
    for next in (last + 1)..<min(last + 4, max(words.count, last + 1)) where isOf(.fraction, next) {
      if isClose(last, next) { reading.value = nil }
    }
    return reading
  }

  // MARK: Digits

  private func digits(at i: Int) -> Reading? {
    var last = i
    while last + 1 < words.count, words[last + 1].shape == .number, isJoined(last) { last += 1 }
    var reading = Reading(words: i...last)
    // `G20`, `F-16`, `+212`: names and addresses.
    guard !isInName(i) else { return reading }
    if last == i {
      reading.value = plain(i)
      reading.isPlain = words[i].length <= 4
      return reading
    }
    let separators = (i..<last).map(separator(after:))
    if last == i + 1, separators[0] == "-" || separators[0] == "–" {
      if let a = plain(i), let b = plain(last), a < b { (reading.value, reading.upper) = (a, b) }
      return reading
    }
    let groups = (i...last).map { Int(words[$0].length) }
    let decimal: Unicode.Scalar = lexicon.hasDecimalComma ? "," : "."
    var whole = last
    if let end = separators.last, end == decimal || end == "٫", end == "٫" || groups[groups.count - 1] != 3 {
      whole -= 1
    }
    let parts = separators.prefix(whole - i)
    guard parts.allSatisfy({ $0 == parts.first && isThousands($0) }), groups[0] <= 3,
      groups[1..<(whole - i + 1)].allSatisfy({ $0 == 3 })
    else { return reading }
    var value = 0.0
    for k in i...whole { value = value * 1000 + (plain(k) ?? 0) }
    if whole == i { value = plain(i) ?? 0 }
    if whole < last, let part = plain(last) {
      var divisor = 1.0
      for _ in 0..<groups[groups.count - 1] { divisor *= 10 }
      value += part / divisor
    }
    reading.value = value
    return reading
  }

  /// "3 milliards", "12 mille".
  private func scale(_ reading: inout Reading) {
    var last = reading.words.upperBound
    while last + 1 < words.count, isClose(last, last + 1),
      let factor = value(of: last + 1), factor >= 1000
    {
      reading.value? *= factor
      reading.upper? *= factor
      reading.isPlain = false
      last += 1
    }
    guard last > reading.words.upperBound else { return }
    reading.words = reading.words.lowerBound...last
    // "3 millions 200 mille" is not read.
    if last + 1 < words.count, isClose(last, last + 1),
      words[last + 1].shape == .number || value(of: last + 1) != nil
    {
      reading.value = nil
    }
  }

  private func plain(_ i: Int) -> Double? {
    guard words[i].length <= 12 else { return nil }
    var value = 0.0
    var at = Int(words[i].start)
    while at < Int(words[i].end) {
      let (scalar, width) = decodeScalar(text.span, at: at, end: Int(words[i].end))
      at += width
      let (kind, folded) = Fold.look(scalar)
      if kind == .silent { continue }
      guard folded >= 0x30, folded <= 0x39 else { return nil }
      value = value * 10 + Double(folded - 0x30)
    }
    return value
  }

  /// The one scalar between a word and the next; nil where there are more.
  private func separator(after i: Int) -> Unicode.Scalar? {
    let (start, end) = (Int(words[i].end), Int(words[i + 1].start))
    guard start < end else { return nil }
    let (scalar, width) = decodeScalar(text.span, at: start, end: end)
    return start + width == end ? Unicode.Scalar(scalar) : nil
  }

  private func isJoined(_ i: Int) -> Bool { separator(after: i) != nil }

  private func isThousands(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case " ", "\u{A0}", "\u{202F}", "\u{2009}", "٬", "'", "’": true
    // In English `12.000` may be twelve.
    case ".": lexicon.hasDecimalComma
    case ",": true
    default: false
    }
  }

  private func isInName(_ i: Int) -> Bool {
    let start = Int(words[i].start)
    guard start > 0 else { return false }
    if text[start - 1] == UInt8(ascii: "+") { return true }
    guard i > 0 else { return false }
    let end = Int(words[i - 1].end)
    return end == start || end + 1 == start && text[end] == UInt8(ascii: "-") && words[i - 1].shape != .number
  }

  // MARK: Words

  /// "Quatre-vingt-dix-sept", "thirty-five thousand", "ثمان وأربعين".
  private func spelled(at i: Int) -> Reading? {
    var total = 0.0
    var current = 0.0
    var magnitude = Double.infinity
    var last = -1
    var k = i
    if isOf(.one, i) {
      // Arabic says "one and twenty".
      guard i + 1 < words.count, isClose(i, i + 1),
        value(of: i + 1).map({ $0 >= 100 }) ?? joinedValue(of: i + 1).map({ $0 >= 20 && $0 < 100 }) ?? false
      else { return nil }
      current = 1
      k = i + 1
    }
    while k < words.count {
      if last >= 0, !isClose(last, k) { break }
      if last >= 0, isOf(.joiner, k), k + 1 < words.count, isClose(k, k + 1),
        let next = value(of: k + 1) ?? one(k + 1), next < 100
      {
        guard let added = NumberReader.adding(next, to: current) else { break }
        current = added
        last = k + 1
        k += 2
        continue
      }
      let isAfterTens = current.truncatingRemainder(dividingBy: 100) >= 20
      guard
        let value = value(of: k) ?? (last >= 0 || current > 0 ? joinedValue(of: k) : nil)
          ?? (isAfterTens ? one(k) : nil)
      else { break }
      if value >= 1000 {
        guard value < magnitude else { return Reading(words: i...k) }
        total += max(current, 1) * value
        current = 0
        magnitude = value
      } else if value == 100, current >= 1, current < 10 {
        current *= 100
      } else if let added = NumberReader.adding(value, to: current) {
        current = added
      } else {
        break
      }
      last = k
      k += 1
    }
    guard last >= 0 else { return nil }
    return Reading(value: total + current, words: i...last)
  }

  private static func adding(_ value: Double, to current: Double) -> Double? {
    guard value < 1000 else { return nil }
    if current == 0 { return value }
    let tail = current.truncatingRemainder(dividingBy: 100)
    if value == 20, tail == 4 { return current + 76 }
    if value >= 100 { return nil }
    if tail == 0 { return current + value }
    // French counts on from sixty and from eighty; Arabic says the units first, and then "ten" or the tens.
    if tail == 60 || tail == 80, value < 20 { return current + value }
    if tail >= 20, tail.truncatingRemainder(dividingBy: 10) == 0, value < 10 { return current + value }
    if tail < 10, value == 10 || value >= 20 { return current + value }
    if tail == 10 || tail == 70 || tail == 90, value >= 7, value < 10 { return current + value }
    return nil
  }

  private func one(_ i: Int) -> Double? { isOf(.one, i) ? 1 : nil }

  private func value(of i: Int) -> Double? {
    lexicon.meanings[words[i].key]?.first { $0.kind == .number }?.value
  }

  /// Arabic writes "and" as one word with what follows.
  private func joinedValue(of i: Int) -> Double? {
    guard lexicon.isArabic, let rest = FactWords.withoutAnd(text, words[i]) else { return nil }
    return lexicon.meanings[rest]?.first { $0.kind == .number }?.value
  }
}
