import Briefs

/// The language of some words by their little words: BCP 47 primary subtag, or `und`.
///
/// A word shared by several languages counts for each a share. Told only where at least three little words speak for
/// it, they are a tenth of all words, and the next language has clearly fewer. Linear in the words.
package func language(of words: some Sequence<Word>, with lexicons: Lexicons) -> String {
  let table = lexicons.littleWords
  var scores = [Double](repeating: 0, count: table.languages.count)
  var total = 0
  for word in words where word.shape != .number {
    total += 1
    var mask = table.mask(word.key)
    let share = 1 / Double(max(1, mask.nonzeroBitCount))
    while mask != 0 {
      scores[mask.trailingZeroBitCount] += share
      mask &= mask - 1
    }
  }
  guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), total > 0 else { return "und" }
  let second = scores.indices.filter { $0 != best }.map { scores[$0] }.max() ?? 0
  guard scores[best] >= 1.5, scores[best] * 12 >= Double(total), scores[best] >= second * 1.2 else {
    return "und"
  }
  return table.languages[best]
}
