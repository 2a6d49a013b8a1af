import Briefs

/// What may be said of a text's quality, by the names that stand in `flags`; `sentence` says each in words.
package enum FlagRule: String, Sendable, CaseIterable {
  case noStory = "no-story"
  case debris, mojibake, truncated, translated, several, short

  /// What raises the flag, in one English sentence.
  package var sentence: String {
    switch self {
    case .noStory: "No line of the text tells a story."
    case .debris: "A mark stands alone where a link or an image was taken out."
    case .mojibake: "Letters were decoded wrongly before the text got here."
    case .truncated: "The story ends at a line that asks for a subscription."
    case .translated: "The text reads like a machine translation, or says that it is one."
    case .several: "The page tells more than one story."
    case .short: "The story has fewer than 60 words."
    }
  }
}

/// What a reader should know of the text's quality: debris of scraping, broken letters, a cut text, hardly any text.
func flags(of galley: Galley, _ body: [Int], language: String, with lexicons: Lexicons) -> [Flag] {
  guard !body.isEmpty else { return [Flag(flag: "no-story", line: nil, text: "")] }
  var flags: [Flag] = []
  var words = 0
  for line in body {
    words += galley.shapes[line].words
    for range in debris(in: galley.text.utf8, galley.text.lines[line]) {
      flags.append(Flag(flag: "debris", line: line + 1, text: galley.text.string(range)))
    }
    if let range = mojibake(in: galley.text.utf8, galley.text.lines[line]) {
      flags.append(Flag(flag: "mojibake", line: line + 1, text: galley.text.string(range)))
    }
  }
  if let last = body.last,
    let wall = galley.printed.first(where: { $0 > last && galley.wordings[$0].aside == .paywall }),
    galley.printed.filter({ $0 > last && $0 < wall }).count <= 3
  {
    flags.append(Flag(flag: "truncated", line: wall + 1, text: galley.string(ofLine: wall)))
  }
  func flag(_ rule: FlagRule, _ lines: [Int]) {
    flags += lines.prefix(5).map {
      Flag(flag: rule.rawValue, line: $0 + 1, text: galley.string(ofLine: $0).clipped)
    }
  }
  flag(
    .translated, translationLines(of: galley, body, language: language, with: lexicons.translations))
  flag(.several, otherStories(of: galley, body))
  if words < 60 { flags.append(Flag(flag: "short", line: body.first.map { $0 + 1 }, text: "\(words)")) }
  return flags
}

/// ` .`, ` ,` and `. .` where a link or an image was taken out, at most three a line.
private func debris(in utf8: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var i = range.lowerBound
  while i + 1 < range.upperBound, found.count < 3 {
    let (a, b) = (utf8[i], utf8[i + 1])
    let isMark = b == UInt8(ascii: ".") || b == UInt8(ascii: ",")
    let next = i + 2 < range.upperBound ? utf8[i + 2] : 0x20
    if a == 0x20, isMark, next == 0x20 || i + 2 == range.upperBound {
      let start = i > range.lowerBound ? i - 1 : i
      found.append((utf8[start] < 0x80 ? start : i)..<i + 2)
      i += 2
    } else {
      i += 1
    }
  }
  return found
}

extension String {
  /// As much as a message shows of a line.
  fileprivate var clipped: String { utf8.count <= 160 ? self : String(unicodeScalars.prefix(80)) + "…" }
}

/// The first `Ã©` or `â€™` (UTF-8 read as Windows-1252) or U+FFFD of a line.
private func mojibake(in utf8: [UInt8], _ range: Range<Int>) -> Range<Int>? {
  var i = range.lowerBound
  while i + 3 < range.upperBound {
    let (a, b, c) = (utf8[i], utf8[i + 1], utf8[i + 2])
    if a == 0xC3, b == 0x83, c == 0xC2 || c == 0xC3 { return i..<i + 4 }
    // Arabic letters begin with D8 or D9 in UTF-8, which Windows-1252 shows as Ø and Ù: two of them, nothing but a sign between.
    if a == 0xC3, b == 0x98 || b == 0x99, c == 0xC2 || c == 0xE2 || c == 0xC6 || c == 0xC5 {
      return i..<min(i + 5, range.upperBound)
    }
    if a == 0xC3, b == 0xA2, c == 0xE2 { return i..<min(i + 5, range.upperBound) }
    if a == 0xEF, b == 0xBF, c == 0xBD { return i..<i + 3 }
    i += 1
  }
  return nil
}
