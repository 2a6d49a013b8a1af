import Briefs

/// Reads the date expressions of one line, from the left, each token in one expression at most.
///
/// Every attempt looks at a bounded number of tokens, so a line is read in linear time.
struct DateReader {
  let utf8: [UInt8]
  let words: [Word]
  let tokens: [DateToken]
  /// An index into `Lexicons.languages`; nil where the language is none of ours.
  let language: Int?
  /// Whether `05/06/2022` can only mean 5 June: everywhere but in English, and in a text of unknown language.
  let isDayFirst: Bool
  /// What other dates of the text show where the language leaves it open.
  var order: DateOrder?

  /// An expression and the first token after it.
  struct Item {
    var readings: [DateReading]
    var next: Int
  }

  static let english = Lexicons.languages.firstIndex(of: "en")
  static let spanish = Lexicons.languages.firstIndex(of: "es")
  static let arabic = Lexicons.languages.firstIndex(of: "ar")
  static let french = Lexicons.languages.firstIndex(of: "fr")

  /// Every expression, in order.
  func readings() -> [DateReading] {
    var found: [DateReading] = []
    var at = 0
    while at < tokens.count {
      if let item = item(at: at) {
        found.append(contentsOf: item.readings)
        at = max(item.next, at + 1)
      } else {
        at += 1
      }
    }
    return found
  }

  private func item(at: Int) -> Item? {
    let token = tokens[at]
    if token.roles.contains(.not) { return nil }
    if let next = afterHijriDate(at: at) { return Item(readings: [], next: next) }
    if let first = calendar(at: at) { return spanned(first) }
    if token.number >= 0 { return dayAndMonthInDigits(at: at).map(spanned) ?? bareYear(at: at) }
    if token.month > 0 { return bareMonth(at: at) }
    if token.weekday != nil { return bareWeekday(at: at) }
    if token.offset != nil { return relativeDay(at: at) }
    if token.roles.contains(.eve) || token.roles.contains(.morrow) { return neighbourDay(at: at) }
    return nil
  }

  /// A date with a month of its own, in digits or by name.
  func calendar(at: Int) -> Item? {
    let token = tokens[at]
    if token.number >= 0 {
      return dateInDigits(at: at) ?? dateWithRomanMonth(at: at) ?? daysThenMonth(at: at)
        ?? yearThenMonth(at: at)
    }
    if token.weekday != nil {
      return weekdayThenDigits(at: at) ?? daysThenMonth(at: at) ?? weekdaysThenMonth(at: at)
    }
    if token.day > 0, let item = daysThenMonth(at: at) { return item }
    if token.month > 0 { return monthThenDays(at: at) ?? monthThenYear(at: at) }
    return nil
  }

  /// What stands between token `at - 1` and token `at`; `other` where words stand between them.
  func gap(before at: Int) -> DateGap {
    guard at > 0, at < tokens.count, tokens[at - 1].words.upperBound == tokens[at].words.lowerBound else {
      return DateGap.farApart
    }
    return DateGap(in: utf8, tokens[at - 1].range.upperBound..<tokens[at].range.lowerBound)
  }

  /// The token at `at`, if it exists and stands right after the one before it with nothing but spaces between.
  func close(_ at: Int) -> DateToken? {
    guard at < tokens.count, gap(before: at).isClose else { return nil }
    return tokens[at]
  }

  /// Whether the number at `at` is part of a longer figure on its left: `1,5`, `20:38`, `$16`, `n° 12`.
  func isPartOfFigure(_ at: Int) -> Bool {
    let start = tokens[at].range.lowerBound
    if at > 0, tokens[at - 1].words.upperBound == tokens[at].words.lowerBound {
      let gap = gap(before: at)
      if tokens[at - 1].number >= 0 || tokens[at - 1].digits > 0 {
        switch gap.mark {
        case .comma, .dot, .colon, .slash, .dash: if !gap.isSpaced { return true }
        case .apostrophe, .other: return true
        case .none, .parenthesis, .ampersand: break
        }
      }
      if tokens[at - 1].roles.contains(.reference), gap.isPlain || gap.mark == .dot || gap.mark == .other {
        return true
      }
    }
    guard start > 0 else { return false }
    switch utf8[start - 1] {
    case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "&"):
      return true
    // The last byte of £ (C2 A3) and € (E2 82 AC); a letter's last byte would have made a word.
    case 0xA3, 0xAC: return true
    // `TF1 Sept 29`: a number written on to a capital is a name's.
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return true
    default: return false
    }
  }

  /// Whether the number at `at` goes on to the right: `24/7`, `10 %`, `16:30`, `2022,5`.
  func goesOn(after at: Int) -> Bool {
    let end = tokens[at].range.upperBound
    guard end < utf8.count else { return false }
    if at + 1 < tokens.count, tokens[at + 1].number >= 0 || tokens[at + 1].digits > 0 {
      let gap = gap(before: at + 1)
      switch gap.mark {
      case .slash, .dash, .colon, .dot, .comma: if !gap.isSpaced { return true }
      default: break
      }
    }
    var i = end
    while i < utf8.count, i < end + 3, utf8[i] == 0x20 || utf8[i] == 0xC2 || utf8[i] == 0xA0 { i += 1 }
    guard i < utf8.count else { return false }
    return utf8[i] == UInt8(ascii: "%") || utf8[i] == UInt8(ascii: "$")
      || utf8[i] == 0xE2 && i + 2 < utf8.count && utf8[i + 1] == 0x82 && utf8[i + 2] == 0xAC
  }

  /// Whether the word at `index` begins a sentence or the line, as far as the mark before it tells.
  func beginsSentence(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let gap = utf8[Int(words[index - 1].end)..<Int(words[index].start)]
    return gap.contains { byte in
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "-"),
        UInt8(ascii: "|"), UInt8(ascii: "("):
        true
      default: byte >= 0x80 && byte != 0xC2 && byte != 0xA0
      }
    }
  }
}

extension DateGap {
  /// Between words that do not follow each other.
  static let farApart = DateGap(mark: .other, isSpaced: true)

  private init(mark: Mark, isSpaced: Bool) {
    self.mark = mark
    self.isSpaced = isSpaced
  }
}
