import Briefs
import Newsroom
import Testing

/// What stands above a story, and which line of it is the headline; nil where it is to be made.
struct HeadlineCase: Sendable, CustomTestStringConvertible {
  let name: String
  let above: [String]
  let title: String?
  let below: [String]

  init(_ name: String, _ above: [String], title: String?, below: [String] = []) {
    (self.name, self.above, self.title, self.below) = (name, above, title, below)
  }

  var testDescription: String { name }
}

struct HeadlineTests {
  static let title = "Tallinn and Riga open one ferry terminal for both fleets"

  static let cases = [
    HeadlineCase("right above the story", ["Home", "News", title], title: title),
    HeadlineCase(
      "above a standfirst that says more of the story",
      ["Home", title, "A ferry terminal of forty million euros replaces two older quays of both harbours."],
      title: title),
    HeadlineCase(
      "breadcrumbs end with it", ["Home / News / \(title)", title, "By Maren Oddvik", "4 March 2021"],
      title: title),
    HeadlineCase(
      "headlines of other articles between it and the story",
      [
        "Harbour Post", title, "By Maren Oddvik", "4 March 2021", "Share",
        "Pilots ask for radios on every tug",
        "Ice breakers leave the gulf early", "A quay for tugs in Narva",
      ], title: title),
    HeadlineCase(
      "far above the story, with a date below it",
      ["Harbour Post", title, "4 March 2021"] + (1...45).map { "Menu \($0)" }, title: title),
    HeadlineCase(
      "the words of a label of change in a headline",
      ["Home", "Riga updated its ferry terminal for both fleets"],
      title: "Riga updated its ferry terminal for both fleets"),
    HeadlineCase(
      "the page's own title above it has the site's name",
      ["\(title) | Harbour Post", "Home", title, "4 March 2021"],
      title: title),
    HeadlineCase("nothing but a menu above the story", ["Home", "News", "Sport"], title: nil),
    HeadlineCase(
      "headlines below the story", ["Home", "News"], title: nil,
      below: [
        "More from the harbour", "Pilots ask for radios on every ferry", "Ice breakers leave the gulf early",
        "A quay for tugs in Narva",
      ]),
  ]

  @Test(arguments: cases) func `the headline is found, or made`(_ page: HeadlineCase) {
    let lines = page.above + PublicationCase.story + page.below
    let story = extract(
      Article(path: "page", bytes: Array(lines.joined(separator: "\n").utf8)), with: allLexicons)
    #expect(story.title.basis == (page.title == nil ? .made : .stated))
    if let title = page.title { #expect(story.title.text == title) }
  }
}
