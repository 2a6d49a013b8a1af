import Briefs

/// A word, or a phrase, that can be part of a date expression.
struct DateToken {
  /// Indices into the words of the text.
  let words: Range<Int>
  /// Bytes of the text.
  let range: Range<Int>
  var roles: DateRoles = []
  var month = 0
  /// A spelled-out day of the month.
  var day = 0
  var weekday: Weekday?
  var offset: Int?
  /// The month that a Roman number stands for.
  var roman = 0
  /// The number written in digits, or the year written in words; -1 for none or one of more than four digits.
  var number = -1
  var digits = 0
}

/// The tokens among `words`, in order; words that no date is made of are left out.
///
/// Joints count in every language; months and weekdays first in `language`, else as foreign ones. Linear.
func dateTokens(
  _ words: [Word], in utf8: [UInt8], language: Int?, with lexicon: DateWords
) -> [DateToken] {
  var tokens: [DateToken] = []
  var i = 0
  while i < words.count {
    let word = words[i]
    if word.shape == .number {
      var token = DateToken(words: i..<i + 1, range: word.range)
      (token.number, token.digits) = number(in: utf8, word.range)
      tokens.append(token)
      i += 1
    } else if let match = lexicon.phrases.longest(in: words, at: i) {
      tokens.append(token(match, in: words, language: language))
      i = match.words.upperBound
    } else {
      i += 1
    }
  }
  return tokens
}

private func token(
  _ match: Phrases<DateWords.Entry>.Match, in words: [Word], language: Int?
) -> DateToken {
  let range = Int(words[match.words.lowerBound].start)..<Int(words[match.words.upperBound - 1].end)
  var token = DateToken(words: match.words, range: range)
  var isOwn = false
  for entry in match.values {
    guard entry.hasContent else {
      if !entry.roles.contains(.not) || language == nil || language == entry.language {
        token.roles.formUnion(entry.roles)
      }
      continue
    }
    let isOwnEntry = language == nil || entry.language == language
    if isOwn && !isOwnEntry { continue }
    if isOwnEntry && !isOwn {
      isOwn = true
      token.roles.remove(.foreign)
      (token.month, token.day, token.weekday, token.offset) = (0, 0, nil, nil)
      (token.roman, token.number, token.digits) = (0, -1, 0)
    }
    token.roles.formUnion(isOwnEntry ? entry.roles : entry.roles.union(.foreign))
    if entry.month > 0 { token.month = entry.month }
    if entry.day > 0 { token.day = entry.day }
    if entry.roman > 0 { token.roman = entry.roman }
    if entry.year > 0 { (token.number, token.digits) = (entry.year, 4) }
    token.weekday = entry.weekday ?? token.weekday
    token.offset = entry.offset ?? token.offset
  }
  return token
}

/// The value of a run of digits, ASCII or Arabic-Indic, and how many there are; -1 for more than four.
private func number(in utf8: [UInt8], _ range: Range<Int>) -> (value: Int, digits: Int) {
  let span = utf8.span
  var value = 0
  var digits = 0
  var i = range.lowerBound
  while i < range.upperBound {
    let (scalar, width) = decodeScalar(span, at: i, end: range.upperBound)
    let (kind, folded) = Fold.look(scalar)
    if kind == .digit {
      digits += 1
      guard digits <= 4, folded >= 0x30, folded <= 0x39 else { return (-1, digits) }
      value = value * 10 + Int(folded - 0x30)
    }
    i += width
  }
  return (value, digits)
}
