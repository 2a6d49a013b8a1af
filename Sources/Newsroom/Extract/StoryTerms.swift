import Briefs
import Glibc

/// How much of the story a line's words tell: the more paragraphs a word stands in, the more it tells.
struct StoryTerms: Sendable {
  private let body: TermCount
  private let lede: TermCount
  /// The least count of the story's eight most frequent words.
  private let bar: Int32

  /// Counts the story's words. Linear.
  init(of galley: Galley, _ story: StoryLines) {
    let places = story.taken.indices.filter { story.taken[$0] }
    body = TermCount(of: places.map { galley.printed[$0] }, in: galley)
    let opening = places.filter { galley.shapes[galley.printed[$0]].isProse }.prefix(3)
    lede = TermCount(of: opening.map { galley.printed[$0] }, in: galley)
    bar = max(2, body.count(ofRank: 8))
  }

  /// What a line's words tell of the story, its own line left out.
  struct Told: Sendable {
    /// The share of its telling words that the story has; nil where it has none.
    var known: Double?
    var share: Double { known ?? 0 }
    var lede: Double = 0
    /// The sum over its words of the logarithm of how many paragraphs have them.
    var weight: Double = 0
    /// How many of the story's most frequent words it has.
    var top = 0
  }

  /// Measures line `i`. Linear in its words.
  func told(ofLine i: Int, in galley: Galley) -> Told {
    var told = Told(known: body.share(ofLine: i, in: galley), lede: lede.share(ofLine: i, in: galley) ?? 0)
    let own = body.own(ofLine: i)
    var seen: [Int32] = []
    for term in galley.terms(ofLine: i) where term >= 0 && !seen.contains(term) {
      seen.append(term)
      let count = body.count(of: term) - own
      if count > 0 { told.weight += log1p(Double(count)) }
      if count >= bar { told.top += 1 }
    }
    return told
  }
}

extension StoryTerms.Told {
  /// Marks what it says of a line, where the most any line of the page tells is `most`.
  func mark(_ traits: inout HeadlineTraits, most: Double) {
    guard let known else { return traits.mark(.noTerms) }
    switch known {
    case 0: traits.mark(.share0)
    case ..<0.4: traits.mark(.shareLow)
    case ..<0.65: traits.mark(.shareHalf)
    case ..<0.95: traits.mark(.shareMost)
    default: traits.mark(.shareAll)
    }
    switch lede {
    case 0: traits.mark(.lede0)
    case ..<0.3: traits.mark(.ledeLow)
    case ..<0.6: traits.mark(.ledeHalf)
    default: traits.mark(.ledeMost)
    }
    traits.mark(.topTerm1, top == 1)
    traits.mark(.topTerm2, top == 2)
    traits.mark(.topTerm3, top == 3)
    traits.mark(.topTermMore, top > 3)
    traits.mark(.bestShare, weight > 0 && weight >= most)
    traits.mark(.nearBestShare, weight < most && weight * 1.4 >= most)
  }
}
