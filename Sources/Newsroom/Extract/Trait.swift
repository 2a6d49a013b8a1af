/// One thing about a line that speaks for or against its being the story; how much, `weights.tsv` says.
enum Trait: Int, Sendable, CaseIterable {
  // What the line looks like.
  case always, words, length, under4, under8, over14, over24, over39
  case littleWords, noLittleWords, capitals, shouted, numbers, sentences, endsSentence, endsColon, commas
  case shortSentence, bullet, longBullet, fewBullets, afterColon, startsLower, startsQuote, timed, dateLine,
    bars, sign
  case link, repeated, prose, clock, shapeAside
  // What its wording tells.
  case publishedLabel, updatedLabel, bylineLabel, wordingWhole, wordingStart
  case social, comments, notice, sourceLink, related, cookie, newsletter, credit, copyright, paywall
  case advertisement, navigation, furniture
  // How near its words are to the prose of the page.
  case shared, sharedLong, sharedShort, noTerms
  // Where it stands to the run of prose; only the second weighing knows these.
  case looks, distance, depth, toEnd, first, before1, after1, before2, after2, before3, after3, before8,
    after8
  case pastComments, pastRelated, pastCopyright, pastNewsletter, pastSocial, pastPaywall, pastNotice,
    sharedWithRun
  case dateBefore, dateAfter

  /// The trait of a line that its wording sets aside as this kind.
  static func of(_ kind: LineKind) -> Trait? {
    switch kind {
    case .social: .social
    case .comments: .comments
    case .notice: .notice
    case .sourceLink: .sourceLink
    case .related: .related
    case .cookie: .cookie
    case .newsletter: .newsletter
    case .credit: .credit
    case .copyright: .copyright
    case .paywall: .paywall
    case .advertisement: .advertisement
    case .navigation: .navigation
    case .furniture: .furniture
    default: nil
    }
  }

  /// The kinds after whose heading the story seldom goes on, with the trait that says so.
  static let barriers: [(kind: LineKind, trait: Trait)] = [
    (.comments, .pastComments), (.related, .pastRelated), (.copyright, .pastCopyright),
    (.newsletter, .pastNewsletter), (.social, .pastSocial), (.paywall, .pastPaywall), (.notice, .pastNotice),
  ]
}

extension Trait {
  /// Its name in `weights.tsv`.
  var name: String { String(describing: self) }
}

/// The traits of one line as numbers, mostly 0…1.
struct Traits: Sendable {
  private(set) var values = [Double](repeating: 0, count: Trait.allCases.count)

  /// The value of a trait, 0 where the line has it not.
  subscript(_ trait: Trait) -> Double {
    get { values[trait.rawValue] }
    set { values[trait.rawValue] = newValue }
  }

  /// Sets a trait to 1 where `holds`.
  mutating func set(_ trait: Trait, _ holds: Bool) { if holds { values[trait.rawValue] = 1 } }
}
