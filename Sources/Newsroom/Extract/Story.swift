import Briefs

/// An article read: every line has a kind, and the headline, byline, publication line and body are found.
package struct Story: Sendable {
  package var article: Article
  /// BCP 47 primary subtag; `und` where it could not be told.
  package var language: String
  /// One for each line of the source.
  package var lines: [LineVerdict]
  package var title: Headline
  package var published: Publication?
  package var outlet: String?
  package var byline: String?
  /// The numbers of the lines that tell the story (kinds `body` and `subhead`), ascending.
  package var body: [Int]
  package var flags: [Flag]

  /// The source bytes (UTF-8) of line `n`, from 1.
  package func range(ofLine n: Int) -> Range<Int> { article.text.lines[n - 1] }
}

/// What a line is, and why.
package struct LineVerdict: Sendable, Hashable {
  package var kind: LineKind
  /// The name of the rule that decided: `timed-headlines`, `nav-wording`; `why` says it in a sentence.
  package var reason: String

  /// A kind and the rule that gave it.
  package init(kind: LineKind, reason: String) {
    self.kind = kind
    self.reason = reason
  }
}

/// The kinds of line: the story's own, and the reasons to set a line aside.
package enum LineKind: String, Sendable, Hashable, CaseIterable {
  case title
  case published
  case byline
  case body
  case subhead
  case blank
  case ticker
  case clock
  case navigation
  case social
  case comments
  case notice
  case sourceLink = "source-link"
  case related
  case cookie
  case newsletter
  case credit
  case copyright
  case headlines
  case paywall
  case advertisement
  case furniture
  /// The desk set it aside.
  case desk

  /// Whether the line belongs to the story.
  package var isStory: Bool {
    switch self {
    case .title, .published, .byline, .body, .subhead: true
    default: false
    }
  }
}

/// The story's headline and where it comes from.
package struct Headline: Sendable, Hashable {
  package var text: String
  /// `stated`, `made` from the lede, or `desk`.
  package var basis: Basis
  /// Nil where it was made. Where the desk gave the words, the line of the page's own headline.
  package var line: Int?
  /// What spoke most for the line, in words; empty where it was made.
  package var because: [String]

  /// A headline with its origin.
  package init(text: String, basis: Basis, line: Int?, because: [String] = []) {
    self.because = because
    self.text = text
    self.basis = basis
    self.line = line
  }
}

/// The day the article says it was published.
package struct Publication: Sendable, Hashable {
  package var value: EDTF
  /// `sidecar`, `stated` or `desk`.
  package var basis: Basis
  package var line: Int?
  /// The name of the rule that read it.
  package var rule: String
  /// What spoke most for the day, in words; empty where a sidecar says it.
  package var because: [String]

  /// A publication day with its origin.
  package init(value: EDTF, basis: Basis, line: Int?, rule: String, because: [String] = []) {
    self.because = because
    self.value = value
    self.basis = basis
    self.line = line
    self.rule = rule
  }
}

/// Something a reader should know about the text's quality: debris, mojibake, truncation.
package struct Flag: Sendable, Hashable {
  package var flag: String
  package var line: Int?
  package var text: String

  /// A flag, its line and the words that raised it.
  package init(flag: String, line: Int?, text: String) {
    self.flag = flag
    self.line = line
    self.text = text
  }
}
