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
  case datelineDay = "dateline-day"
  case bylineDay = "byline-day"
  case readingDay = "reading-day"
  case dayBelow = "day-below"
  case bylineLabel = "byline-label"
  case linkBar = "link-bar"
  case shortOutside = "short-outside"
  case headlineOutside = "headline-outside"
  case proseOutside = "prose-outside"
  case houseLine = "house-line"
  case deskKept = "desk-kept"
  case deskSetAside = "desk-set-aside"
  case headlineAbove = "headline-above"
  case headlineRepeated = "headline-repeated"
  case storyRun = "story-run"
  case subheadInRun = "subhead-in-run"
  case itemInRun = "item-in-run"

  /// What the rule says, in one English sentence.
  package var sentence: String {
    switch self {
    case .blank: "The line has no letter, digit or mark."
    case .bareClock: "The line is a time of day and nothing else: a column of clocks beside a ticker."
    case .bareMark: "The line is a mark without words."
    case .timedHeadline: "The line begins with a time of day run into a headline: a news ticker."
    case .gluedHeadlines: "The line is many headlines run together with wide spaces."
    case .creditSign:
      "The line is short and holds a sign of copyright or an agency's name with a photographer's."
    case .wordingWhole: "The line says nothing but words that are known for its kind."
    case .wordingStart: "The line begins with words that are known for its kind."
    case .wordingWithin: "The line is short and holds words that are known for its kind."
    case .wordingEnd: "The line is short and ends with words that are known for its kind."
    case .publicationLabel:
      "The line has a label of publication or of a change, such as “Published on”, or stands below one."
    case .dateLine: "The line gives a date and hardly anything else."
    case .datelineDay: "The day stands in a line of prose, as agencies date their reports."
    case .bylineDay: "The day stands in the author's line or right beside it."
    case .readingDay: "The day stands beside the time it takes to read the article."
    case .dayBelow: "The day stands below the story."
    case .bylineLabel: "The line names the author by a label."
    case .linkBar: "The line is a bar of links parted by marks."
    case .shortOutside: "The line has fewer than six words and does not weigh enough to be the story's."
    case .headlineOutside:
      "The line has six words or more, is no prose and does not weigh enough to be the story's."
    case .proseOutside:
      "The line is prose, but does not weigh enough to be the story's, or stands below the readers' comments."
    case .houseLine: "The line stands word for word on many pages of its outlet, and so is no story's."
    case .deskKept: "The desk decided that the line is the story's."
    case .deskSetAside: "The desk decided that the line is not the story's."
    case .headlineAbove: "Of all lines of the page, this one weighs most to be the headline."
    case .headlineRepeated: "The line says the headline again."
    case .storyRun: "The line weighs enough to be the story's, or is a sentence right below one that does."
    case .subheadInRun: "The line is the story's, short, and stands before a paragraph."
    case .itemInRun: "The line is the story's, and an item of a list."
    }
  }
}
