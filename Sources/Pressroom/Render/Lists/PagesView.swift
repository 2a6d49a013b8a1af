import Mustache

/// The way through the pages of a list.
struct PagesView: View {
  /// The page before and the one behind in the order of reading, and the two ends; nil where the page is itself that one.
  var first: CrumbView?
  var previous: CrumbView?
  var next: CrumbView?
  var last: CrumbView?
  /// The pages close by.
  var numbers: [PageNumberView]
  /// "12 pages" on the first page that a reader comes to; nil on the others, which stay as they are when more come.
  var words: String?

  static let shape = Shape<PagesView>(
    .section("first", \.first), .section("previous_page", \.previous), .section("next_page", \.next),
    .section("last", \.last), .list("numbers", \.numbers), .text("pages_words", \.words))
}

/// A page of a list by its number.
struct PageNumberView: View {
  var href: String
  var number: Int
  /// "Page 3".
  var words: String
  var isCurrent: Bool

  static let shape = Shape<PageNumberView>(
    .text("href", \.href), .number("number", \.number), .text("words", \.words),
    .flag("current", \.isCurrent))
}

/// A letter and the way to what begins with it.
struct LetterLinkView: View {
  var href: String
  var label: String
  /// "Digits and other signs", where the label alone says too little.
  var words: String?
  var isCurrent: Bool

  static let shape = Shape<LetterLinkView>(
    .text("href", \.href), .text("label", \.label), .text("words", \.words),
    .flag("current", \.isCurrent))
}

/// A letter and its entries.
struct LetterGroupView: View {
  var anchor: String
  var label: String
  var words: String?
  var entries: [EntryView]

  static let shape = Shape<LetterGroupView>(
    .text("anchor", \.anchor), .text("label", \.label), .text("words", \.words),
    .list("entries", \.entries))
}

/// One line of an alphabetical index.
struct EntryView: View {
  var href: String
  var label: String
  /// The label's own language; nil for the interface's.
  var language: String?
  /// A date or a number.
  var note: String?
  /// Whose article it is, where it names one.
  var outlet: String?
  var country: String?

  static let shape = Shape<EntryView>(
    .text("href", \.href), .text("label", { typeset($0.label, in: $0.language ?? "") }),
    .text("lang", \.language),
    .text("dir") { $0.language.map { direction(of: $0) } },
    .text("note", \.note), .text("outlet", \.outlet), .text("code", \.country))
}

/// A page of a list that goes on, or of an alphabetical index.
struct ListPageView: PageView {
  var frame: Frame
  var total: String
  var lanes: [LaneView] = []
  var cardLanes: [CardLaneView] = []
  var notices: [CorrectionView] = []
  var letters: [LetterLinkView] = []
  var groups: [LetterGroupView] = []
  var pages: PagesView?

  static let shape = Shape<ListPageView>(
    Field.frame + [
      .text("total_words", \.total), .list("lanes", \.lanes), .list("card_lanes", \.cardLanes),
      .list("notices", \.notices), .flag("has_notices") { !$0.notices.isEmpty },
      .list("letters", \.letters), .flag("has_letters") { !$0.letters.isEmpty },
      .list("groups", \.groups), .section("pages", \.pages),
    ])
}

/// The neighbours of a page in one order: the timeline, a country, the accounts of an event.
struct StepLineView: View {
  /// The order, and its list.
  var label: String
  var href: String?
  var previous: StepView?
  var next: StepView?

  static let shape = Shape<StepLineView>(
    .text("label", \.label), .text("href", \.href), .section("previous", \.previous), .section("next", \.next)
  )
}
