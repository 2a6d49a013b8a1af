import Briefs

/// The date expressions in a range of UTF-8 text, in order, each as it stands and with what it says by itself.
///
/// Nothing outside the range is looked at: a missing year stays open (`XXXX-11-24/XXXX-11-27`), a bare weekday or `hier` has
/// no value. Values are never guessed: `05/06/2022` in English has none (rule `ambiguous-numeric`). A language that is none
/// of ours is read with the months of all, and without `hier`. Linear.
package func dates(
  in utf8: [UInt8], _ range: Range<Int>, line: Int, language: String, with lexicon: DateWords
) -> [DateMention] {
  dateReadings(in: utf8, words(in: utf8, range), language: language, with: lexicon).map {
    $0.mention(in: utf8, line: line)
  }
}

/// The date expressions among the words of one line.
func dateReadings(
  in utf8: [UInt8], _ words: [Word], language: String, with lexicon: DateWords
) -> [DateReading] {
  let index = Lexicons.languages.firstIndex(of: language)
  let tokens = dateTokens(words, in: utf8, language: index, with: lexicon)
  guard tokens.contains(where: \.mayBegin) else { return [] }
  let reader = DateReader(
    utf8: utf8, words: words, tokens: tokens, language: index,
    isDayFirst: language != "en" && language != "und")
  return reader.readings()
}

extension DateToken {
  /// Whether an expression can begin with it.
  fileprivate var mayBegin: Bool {
    number >= 0 || month > 0 || weekday != nil || offset != nil || !roles.isDisjoint(with: [.eve, .morrow])
  }
}
