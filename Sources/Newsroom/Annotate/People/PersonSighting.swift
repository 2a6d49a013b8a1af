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

  /// A name with what stands beside it.
  init(name: Range<Int>, office: Office? = nil, courtesy: Range<Int>? = nil, isTold: Bool) {
    self.name = name
    self.office = office
    self.courtesy = courtesy
    self.isTold = isTold
  }

  /// An office as stated.
  struct Office: Sendable {
    let words: Range<Int>
    /// How many bytes of the first word do not belong to it: Arabic's `و` written on to it.
    var dropped = 0
  }
}

extension MarkedStory {
  /// The office's text, as it stands in the source.
  func text(of office: PersonSighting.Office) -> String {
    guard let first = words[office.words].first, let last = words[office.words].last else { return "" }
    let start = min(first.range.lowerBound + office.dropped, first.range.upperBound)
    return reading.story.article.text.string(start..<last.range.upperBound)
  }
}
