import Briefs

/// A reading with the cues of its language marked on its words.
struct MarkedStory: Sendable {
  let reading: StoryWords
  let spellings: Spellings
  let lexicon: LanguageLexicon
  /// What the longest cue that begins at each word tells, and how many words it has.
  private(set) var starts: [Cues.Kinds]
  private(set) var lengths: [UInt8]
  /// What the cues that end with each word tell.
  private(set) var ends: [Cues.Kinds]
  /// What the cues that cover each word tell.
  private(set) var covers: [Cues.Kinds]

  /// Marks every cue of the language. Linear.
  init(_ reading: StoryWords, lexicon: LanguageLexicon) {
    self.reading = reading
    self.lexicon = lexicon
    let words = reading.words
    spellings = Spellings(of: words, in: reading.story.article.text.utf8)
    starts = Array(repeating: [], count: words.count)
    ends = starts
    covers = starts
    lengths = Array(repeating: 0, count: words.count)
    for index in words.indices {
      guard let match = lexicon.cues.phrases.longest(in: words, at: index, spelling: spellings.key)?.match,
        !crossesBreak(match.words)
      else { continue }
      let kinds = match.values.reduce(into: Cues.Kinds()) { $0.formUnion($1) }
      starts[index] = kinds
      lengths[index] = UInt8(clamping: match.words.count)
      ends[match.words.upperBound - 1].formUnion(kinds)
      for covered in match.words { covers[covered].formUnion(kinds) }
    }
  }

  var words: [Word] { reading.words }
  var gaps: [Gap] { reading.gaps }
  var isArabic: Bool { lexicon.language == "ar" }

  /// Whether a clause ends inside the phrase, an abbreviation's stop apart.
  func crossesBreak(_ phrase: Range<Int>) -> Bool {
    phrase.dropFirst().contains { gaps[$0].isBreak && !gaps[$0].isSubset(of: [.space, .stop]) }
  }

  /// The cues of word `index`, none outside the story.
  func covers(_ index: Int) -> Cues.Kinds { covers.indices.contains(index) ? covers[index] : [] }
  func starts(_ index: Int) -> Cues.Kinds { starts.indices.contains(index) ? starts[index] : [] }
  func ends(_ index: Int) -> Cues.Kinds { ends.indices.contains(index) ? ends[index] : [] }

  /// Whether a sentence begins at word `index`: after a stop that is no abbreviation's or initial's.
  func beginsSentence(_ index: Int) -> Bool {
    guard gaps[index].contains(.stop) || gaps[index].contains(.line) else { return false }
    if gaps[index].contains(.line) { return true }
    let before = words[index - 1]
    return !(before.isCapitalised && before.length == 1)
      && ends(index - 1).isDisjoint(with: [.honorific, .rank])
  }

  /// Whether the word is one of the language's too common to tell anything.
  func isCommon(_ index: Int) -> Bool {
    words.indices.contains(index) && lexicon.stopwords.contains(words[index].key)
  }
}
