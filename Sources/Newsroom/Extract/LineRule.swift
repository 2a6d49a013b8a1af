/// The rules that decide what a line is, by the names that stand in `reason`; `sentence` says each in words.
package enum LineRule: String, Sendable, CaseIterable {
  case blank
  case bareClock = "bare-clock"
  case bareMark = "bare-mark"
  case timedHeadline = "timed-headline"
  case gluedHeadlines = "glued-headlines"
  case creditSign = "credit-sign"
  case wordingWhole = "wording-whole"
  case wordingStart = "wording-start"
  case wordingWithin = "wording-within"
  case wordingEnd = "wording-end"
  case publicationLabel = "publication-label"
  case dateLine = "date-line"
  case bylineLabel = "byline-label"
  case linkBar = "link-bar"
  case shortOutside = "short-outside"
  case headlineOutside = "headline-outside"
  case proseOutside = "prose-outside"
  case houseLine = "house-line"
  case headlineAbove = "headline-above"
  case headlineRepeated = "headline-repeated"
  case storyRun = "story-run"
  case subheadInRun = "subhead-in-run"
  case itemInRun = "item-in-run"
  case shortInRun = "short-in-run"

  /// What the rule says, in one English sentence.
  package var sentence: String {
    switch self {
    case .blank: "The line has no letter, digit or mark."
    case .bareClock: "The line is a time of day and nothing else: a column of clocks beside a ticker."
    case .bareMark: "The line is a mark without words."
    case .timedHeadline: "The line begins with a time of day run into a headline: a news ticker."
    case .gluedHeadlines: "The line is many headlines glued together by wide spaces."
    case .creditSign:
      "The line is short and holds a sign of copyright or an agency's name with a photographer's."
    case .wordingWhole: "The line says nothing but set-phrases of pages."
    case .wordingStart: "The line begins with a set-phrase of pages."
    case .wordingWithin: "The line is short and holds a set-phrase of pages."
    case .wordingEnd: "The line is short and ends with a set-phrase of pages."
    case .publicationLabel: "The line leads to the day of publication or of a change by a label."
    case .dateLine: "The line is a date and hardly anything else, beside the headline."
    case .bylineLabel: "The line names the author by a label."
    case .linkBar: "The line is a bar of links parted by marks."
    case .shortOutside: "The line is short and lies outside the run of lines that tell the story."
    case .headlineOutside: "The line looks like a headline and lies outside the story."
    case .proseOutside: "The line is prose, but lies outside the run of lines that tell the story."
    case .houseLine: "The line stands word for word on many pages of its outlet."
    case .headlineAbove: "The line stands above the story and shares its words."
    case .headlineRepeated: "The line repeats the headline."
    case .storyRun: "The line lies in the run of lines with the most words of prose."
    case .subheadInRun: "The line is short and stands before a paragraph inside the story."
    case .itemInRun: "The line is an item of a list inside the story."
    case .shortInRun: "The line is short, lies inside the story and does not read like it."
    }
  }
}
