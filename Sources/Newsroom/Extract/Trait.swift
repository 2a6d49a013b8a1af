/// One thing about a line that speaks for or against its being the story; how much, `weights.tsv` says.
enum Trait: Int, Sendable, CaseIterable {
  // What the line looks like; shares are of its words.
  case words, littleWords, capitals, shouted, numbers, sentences, endsSentence, endsQuestion, endsColon
  case commas, bullet, startsLower, startsQuote, sign, clock, bars, link, repeats, prose, gaps, wordLength
  case trailsOff, label, endsParenthesis, startsNumber, slash
  // What its wording tells: the set-phrase's kind by its number in `kinds`, and how it stands in the line.
  case wording, wordingPlace, publishedLabel, updatedLabel, bylineLabel, dateLine, shapeAside
  // How near its words are to the prose of the page, and how many of them tell something.
  case shared, terms
  // Among what it stands: the run of like lines that it belongs to.
  case afterColon, bulletRun, shortRun, headlineRun, proseRun
  // Where it stands among the lines that the weighing before found likely; the first weighing knows none of these.
  case likelihood, before1, before2, after1, after2, before3, after3, before8, after8, before25, after25
  case between, wordsBefore, wordsAfter, wordsAll
  case side, distance, fromStart, toEnd, sharedWithRun
  case pastComments, pastRelated, pastNewsletter, pastSocial, pastPaywall, pastCopyright, pastNotice
  case pastWording, sinceWording, toWording
  case previousWords, previousSentence, previousBullet, previousWording, previousProse, previousDate
  case nextWords, nextSentence, nextBullet, nextWording, nextProse, nextDate
  // Where it stands to the headline; only the last weighing knows these.
  case titleSide, titleDistance, repeatsTitle

  /// Its name in `weights.tsv`.
  var name: String { String(describing: self) }

  /// The kinds of set-phrases in the order of their numbers, from 1, in `wording`.
  static let kinds: [LineKind] = [
    .social, .comments, .notice, .sourceLink, .related, .cookie, .newsletter, .credit, .copyright, .paywall,
    .advertisement, .navigation, .furniture,
  ]

  /// The kinds after whose heading the story seldom goes on, with the trait that says so.
  static let barriers: [(kind: LineKind, trait: Trait)] = [
    (.comments, .pastComments), (.related, .pastRelated), (.newsletter, .pastNewsletter),
    (.social, .pastSocial), (.paywall, .pastPaywall), (.copyright, .pastCopyright), (.notice, .pastNotice),
  ]
}

/// The traits of some lines as numbers, a row a line; -1 where a trait does not apply.
struct TraitTable: Sendable {
  private static let width = Trait.allCases.count
  private var values: [Double]
  /// How many lines.
  let count: Int

  /// `count` lines without a trait.
  init(count: Int) {
    self.count = count
    values = [Double](repeating: 0, count: count * TraitTable.width)
  }

  /// The value of a line's trait.
  subscript(_ line: Int, _ trait: Trait) -> Double {
    get { values[line * TraitTable.width + trait.rawValue] }
    set { values[line * TraitTable.width + trait.rawValue] = newValue }
  }

  /// Sets a line's trait to 1 where `holds`, else to 0.
  mutating func set(_ line: Int, _ trait: Trait, _ holds: Bool) { self[line, trait] = holds ? 1 : 0 }

  /// The leaning of every line by a scale: above 0 speaks for the story. Linear in the lines.
  func leanings(by scale: Scale) -> [Double] {
    let span = values.span
    return (0..<count).map { scale.weight(of: span, from: $0 * TraitTable.width) }
  }

  /// A line's traits with what each brings to its leaning, in the order of the scale.
  func reasons(ofLine line: Int, by scale: Scale) -> [(name: String, weight: Double)] {
    scale.parts(of: values.span, from: line * TraitTable.width)
  }
}
