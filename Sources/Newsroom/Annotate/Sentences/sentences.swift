import Briefs

/// The sentences of a line, in order, as byte ranges of its own text.
///
/// Rules and tables of ours for French, English, Spanish and Arabic: `M. Belqadir`, `S.M.`, `art. 3`, `3.5`, `. , notamment` part
/// nothing; closing quotes, brackets and footnote marks belong to the sentence before them; spaces and list marks at the
/// ends to none. A sentence never crosses a line. Linear.
package func sentences(
  in utf8: [UInt8], _ range: Range<Int>, line: Int, language: String, with abbreviations: Abbreviations
) -> [Sentence] {
  let breaker = SentenceBreaker(
    utf8: utf8, line: range.clamped(to: 0..<utf8.count), abbreviations: abbreviations,
    language: Lexicons.languages.firstIndex(of: language))
  return breaker.sentences().map { Sentence(line: line, range: $0) }
}

/// The sentences of a story's body lines, in order; subheads are none.
package func sentences(of story: Story, with lexicons: Lexicons) -> [Sentence] {
  var found: [Sentence] = []
  for line in story.body where story.lines[line - 1].kind == .body {
    found += sentences(
      in: story.article.text.utf8, story.range(ofLine: line), line: line, language: story.language,
      with: lexicons.abbreviations)
  }
  return found
}
