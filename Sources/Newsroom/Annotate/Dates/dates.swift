import Briefs

/// The date expressions in a range of UTF-8 text, in order, each as it stands and with what it says by itself.
///
/// Nothing outside the range is looked at: a missing year stays open (`XXXX-11-24/XXXX-11-27`), a bare weekday or `hier` has
/// no value. Values are never guessed: `05/06/2022` in English has none (rule
/// `ambiguous-numeric`) but where another date of the range shows the order. A language that is none
/// of ours is read with the months of all, and without `hier`. Linear.
package func dates(
  in utf8: [UInt8], _ range: Range<Int>, line: Int, language: String, with lexicon: DateWords
) -> [DateMention] {
  let words = words(in: utf8, range)
  var readings = dateReadings(in: utf8, words, language: language, with: lexicon)
  if readings.contains(where: \.isAmbiguous), let order = DateOrder(of: readings) {
    readings = dateReadings(in: utf8, words, language: language, order: order, with: lexicon)
  }
  return readings.map { $0.mention(in: utf8, line: line) }
}

/// The date expressions among the words of one line, in the order of day and month that the text is known to have.
func dateReadings(
  in utf8: [UInt8], _ words: [Word], language: String, order: DateOrder? = nil, with lexicon: DateWords
) -> [DateReading] {
  let index = Lexicons.languages.firstIndex(of: language)
  let tokens = dateTokens(words, in: utf8, language: index, with: lexicon)
  guard tokens.contains(where: \.mayBegin) else { return [] }
  let reader = DateReader(
    utf8: utf8, words: words, tokens: tokens, language: index,
    isDayFirst: language != "en" && language != "und", order: order)
  return reader.readings()
}

extension DateToken {
  /// Whether an expression can begin with it.
  fileprivate var mayBegin: Bool {
    number >= 0 || month > 0 || weekday != nil || offset != nil || !roles.isDisjoint(with: [.eve, .morrow])
  }
}
