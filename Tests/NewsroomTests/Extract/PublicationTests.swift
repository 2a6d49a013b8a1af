import Briefs
import Newsroom
import Testing

/// A page around one story, with the day that it says it was published and the rule by which that is told.
struct PublicationCase: Sendable, CustomTestStringConvertible {
  let name: String
  let above: [String]
  let below: [String]
  let published: String?
  let rule: LineRule?
  let story: [String]

  init(
    _ name: String, above: [String] = [], below: [String] = [], story: [String] = PublicationCase.story,
    published: String?, by rule: LineRule? = nil
  ) {
    (self.name, self.above, self.below, self.story) = (name, above, below, story)
    (self.published, self.rule) = (published, rule)
  }

  var testDescription: String { name }

  /// Lines in which `@` is the headline's place.
  var lines: [String] {
    let title = "Tallinn and Riga open one ferry terminal for both fleets"
    return (above.contains("@") ? above.map { $0 == "@" ? title : $0 } : above + [title]) + story + below
  }

  static let story = [
    "The ports of Tallinn and Riga opened a ferry terminal on Monday that the fleets of both countries will share, the two harbour masters said at the quay.",
    "The terminal cost forty million euros and replaces two older ones, where passengers used to wait for hours in the rain before they were let on board.",
    "Ferry companies said that they would move all their ships to the new terminal before the end of the summer, when the old quays will be closed for good.",
  ]
}

struct PublicationTests {
  static let cases = [
    PublicationCase(
      "a label leads to the day", above: ["Home", "@", "Posted on 4 March 2021"], published: "2021-03-04",
      by: .publicationLabel),
    PublicationCase(
      "a label alone in the line above", above: ["Home", "@", "Published", "4 March 2021"],
      published: "2021-03-04", by: .publicationLabel),
    PublicationCase(
      "a label in German, whose months are not known here", above: ["@", "Veröffentlicht am 24.03.2021"],
      published: "2021-03-24", by: .publicationLabel),
    PublicationCase(
      "a date and nothing else below the headline", above: ["Home", "@", "March 4, 2021"],
      published: "2021-03-04", by: .dateLine),
    PublicationCase(
      "a date above the headline", above: ["Home", "News", "4 March 2021", "@"], published: "2021-03-04",
      by: .dateLine),
    PublicationCase(
      "a date in the author's line", above: ["Home", "@", "By Maren Oddvik | 4 March 2021"],
      published: "2021-03-04", by: .bylineDay),
    PublicationCase(
      "an author's name run into the month", above: ["Home", "@", "By Maren OddvikMarch 4, 2021"],
      published: "2021-03-04", by: .bylineDay),
    PublicationCase(
      "a date beside the reading time", above: ["Home", "@", "Mar 4, 2021 · 3 min read"],
      published: "2021-03-04", by: .readingDay),
    PublicationCase(
      "the only date stands below the story", above: ["Home", "@"],
      below: ["Share this article", "Published: 4 March 2021"], published: "2021-03-04",
      by: .publicationLabel),
    PublicationCase(
      "an agency's dateline", above: ["@"],
      story: ["TALLINN, 4 March 2021 (AFP) – " + PublicationCase.story[0]] + PublicationCase.story[1...],
      published: "2021-03-04", by: .datelineDay),
    PublicationCase(
      "published and then changed", above: ["@", "Published 4 March 2021 - Updated 9 June 2022"],
      published: "2021-03-04", by: .publicationLabel),
    PublicationCase(
      "digits in the order that another date of the page shows",
      above: ["@", "By Maren Oddvik", "03/04/2021"], below: ["Comments", "Anna 03/25/2021", "Too late!"],
      published: "2021-03-04"),
    PublicationCase("digits that may be read in two orders", above: ["@", "03/04/2021"], published: nil),
    PublicationCase(
      "a day of change is none", above: ["@", "By Maren Oddvik", "Last updated on 9 June 2022"],
      published: nil),
    PublicationCase(
      "a day of change is none, its label alone in the line above",
      above: ["@", "By Maren Oddvik", "Updated", "9 June 2022"], published: nil),
    PublicationCase(
      "a day of change is none, the label run into the month",
      above: ["@", "By Maren Oddvik UpdatedJune 9, 2022"], published: nil),
    PublicationCase(
      "the day of an event in a sentence", above: ["@"],
      story: PublicationCase.story + ["The first ship left the new terminal on 1 March 2021 at dawn."],
      published: nil),
    PublicationCase(
      "the last day of an offer", above: ["@"],
      below: ["All prices are final after savings of any kind. Offers expire 30 September 2021."],
      published: nil),
    PublicationCase("a copyright's year", above: ["@"], below: ["© 2021 Harbour Post"], published: nil),
    PublicationCase(
      "the days of other articles", above: ["@"],
      below: [
        "More from the harbour", "Pilots ask for radios", "4 March 2021", "Ice breakers leave early",
        "2 March 2021", "A quay for tugs", "27 February 2021", "Fishermen count seals", "20 February 2021",
      ], published: nil),
    PublicationCase("yesterday", above: ["@", "Yesterday at 10:30"], published: nil),
  ]

  @Test(arguments: cases) func `the day of publication is told, or none`(_ page: PublicationCase) {
    let bytes = Array(page.lines.joined(separator: "\n").utf8)
    let story = extract(Article(path: "page", bytes: bytes), with: allLexicons)
    #expect(story.published?.value.description == page.published)
    if let rule = page.rule { #expect(story.published?.rule == rule.rawValue) }
  }
}
