import Briefs

/// The lines that show the text to be a machine's translation; empty where it is not, or does not show it.
///
/// A line about the story (not a paragraph of it, which may be *about* translating) that says so is enough. Without one it takes
/// three slips, at least one in 120 words: a person makes one now and then, and a long text more. Chosen on our labelled
/// articles and on French and English pages, where it flags none of those written by people. Linear in the words.
func translationLines(of galley: Galley, _ body: [Int], language: String, with table: Translations) -> [Int] {
  let own = Set(body)
  for line in galley.printed where galley.shapes[line].words <= 30 {
    if own.contains(line), galley.shapes[line].words > 20 { continue }
    let words = Array(galley.words(ofLine: line))
    let says = words.indices.contains { i in
      table.said.longest(in: words, at: i).map { $0.values.contains(.said) || words.count <= 4 } ?? false
    }
    if says { return [line] }
  }
  var slips: [Int] = []
  var count = 0
  for line in body {
    let words = Array(galley.words(ofLine: line))
    count += words.count
    for i in words.indices where table.isSlip(words, i, in: galley.text.utf8, language: language) {
      slips.append(line)
    }
  }
  return slips.count >= 3 && slips.count * 120 >= count ? Array(Set(slips)).sorted() : []
}
