import Briefs

/// A story and what is known of it, each fact with its lines and its rule.
package struct Facts: Sendable {
  package var story: Story
  package var happened: Happened?
  /// Every date expression of the story's own lines, in order.
  package var dates: [DateMention]
  package var place: Place?
  /// The rule that found the place; nil where there is none.
  package var placeRule: PlaceRule?
  /// Parties, then mentioned, then refused; each by code.
  package var countries: [CountryMention]
  /// What each country taken weighs, by code.
  package var weighed: [WeighedCountry] = []
  package var people: [Person]
  /// How each of `people` was found, in the same order; empty where that was not asked.
  package var peopleFound: [PersonFinding] = []
  package var organisations: [Organisation]
  /// The rule that found each of `organisations` first, in the same order; empty where that was not asked.
  package var organisationRules: [OrganisationRule] = []
  /// IPTC Media Topic codes, the strongest first.
  package var topics: [String]
  /// The sentences that carry the story, the most telling first.
  package var sentences: [Sentence]
  /// What the desk decided of the article, in the order of its page.
  package var decisions: [Decision] = []
}

/// A date expression in the text.
package struct DateMention: Sendable, Hashable {
  /// As it stands in the source.
  package var text: String
  /// Nil where it cannot be resolved (a weekday without a publication day).
  package var value: EDTF?
  package var weekday: Weekday?
  package var rule: String
  package var line: Int
  /// Where it stands in the article's UTF-8 text.
  package var range: Range<Int>

  /// A date expression and what it means.
  package init(
    text: String, value: EDTF?, weekday: Weekday? = nil, rule: String, line: Int, range: Range<Int>
  ) {
    self.text = text
    self.value = value
    self.weekday = weekday
    self.rule = rule
    self.line = line
    self.range = range
  }
}

/// A sentence of the body, never altered.
package struct Sentence: Sendable, Hashable {
  package var line: Int
  /// In the article's UTF-8 text; `SourceText.sourceOffset` leads to the file's own bytes.
  package var range: Range<Int>

  /// A sentence of a line.
  package init(line: Int, range: Range<Int>) {
    self.line = line
    self.range = range
  }
}
