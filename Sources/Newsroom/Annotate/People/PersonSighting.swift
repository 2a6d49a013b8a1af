import Briefs

/// One place in the story where a person is named.
struct PersonSighting: Sendable {
  /// The words of the name, without titles.
  let name: Range<Int>
  /// The office as it stands in the source; nil where none stands beside the name.
  var office: Office?
  /// The words that courtesy or rank adds before the name: `M.`, `Gen.`.
  var courtesy: Range<Int>?
  /// Whether something beside the name tells that a person is meant.
  var isTold: Bool
  /// What was weighed, for a run of capitalised words.
  var signs = PersonSigns()
  /// Whether it is no more than a surname or a given name.
  var isSingle: Bool

  /// A name with what stands beside it.
  init(
    name: Range<Int>, office: Office? = nil, courtesy: Range<Int>? = nil, isTold: Bool,
    signs: PersonSigns = PersonSigns(), isSingle: Bool? = nil
  ) {
    self.name = name
    self.office = office
    self.courtesy = courtesy
    self.isTold = isTold
    self.signs = signs
    self.isSingle = isSingle ?? (name.count == 1)
  }

  /// An office as stated.
  struct Office: Sendable {
    let words: Range<Int>
    /// How many bytes of the first word do not belong to it: Arabic's `و` written on to it.
    var dropped = 0
    /// How it was found.
    var rule: OfficeRule
  }
}

extension MarkedStory {
  /// The office's text, as it stands in the source.
  func text(of office: PersonSighting.Office) -> String {
    guard let first = words[office.words].first, let last = words[office.words].last else { return "" }
    let start = min(first.range.lowerBound + office.dropped, first.range.upperBound)
    let utf8 = reading.story.article.text.utf8
    var end = last.range.upperBound
    // `مدرب «الأحمر»`: the mark that closes what was opened.
    if isArabic, utf8[start..<end].contains(0xAB), end + 1 < utf8.count, utf8[end] == 0xC2,
      utf8[end + 1] == 0xBB
    {
      end += 2
    }
    return reading.story.article.text.string(start..<end)
  }
}
