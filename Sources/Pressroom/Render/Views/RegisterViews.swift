import Mustache

/// All people, by letter.
struct PeopleView: PageView {
  var frame: Frame
  /// All by letter; none where each letter has a page.
  var groups: [LetterView]
  /// Those most often named, where each letter has a page.
  var most: [PersonView]
  var letters: [LetterLinkView]
  var total: String

  static let shape = Shape<PeopleView>(
    Field.frame + [
      .list("groups", \.groups), .list("most", \.most), .flag("has_most") { !$0.most.isEmpty },
      .text("total_words", \.total),
      .list("letters", \.letters), .flag("has_letters") { !$0.letters.isEmpty },
    ])
}

/// A letter and the people whose names begin with it.
struct LetterView: View {
  var letter: String
  var anchor: String
  var people: [PersonView]

  static let shape = Shape<LetterView>(
    .text("letter", \.letter), .text("anchor", \.anchor), .list("people", \.people))
}

/// All topics.
struct TopicsView: PageView {
  var frame: Frame
  var list: [CountView]
  var letters: [LetterLinkView]
  var total: String

  static let shape = Shape<TopicsView>(
    Field.frame + [
      .list("list", \.list), .text("total_words", \.total),
      .list("letters", \.letters), .flag("has_letters") { !$0.letters.isEmpty },
    ])
}

/// All outlets.
struct SourcesView: PageView {
  var frame: Frame
  var list: [SourceRowView]
  var unnamed: [CardView]
  var unnamedWords: String
  /// Where those without a name go on.
  var more: MoreView?
  var letters: [LetterLinkView]
  var total: String

  static let shape = Shape<SourcesView>(
    Field.frame + [
      .list("list", \.list), .list("unnamed", \.unnamed), .flag("has_unnamed") { !$0.unnamed.isEmpty },
      .text("unnamed_words", \.unnamedWords), .text("total_words", \.total), .section("more", \.more),
      .list("letters", \.letters), .flag("has_letters") { !$0.letters.isEmpty },
    ])
}

/// An outlet in the list of outlets.
struct SourceRowView: View {
  var label: String
  var href: String
  var words: String
  var bar: Int
  var languages: String
  var latest: WhenView?
  var anchor: String?

  static let shape = Shape<SourceRowView>(
    .text("label", \.label), .text("href", \.href), .text("count_words", \.words), .number("bar", \.bar),
    .text("languages_words", \.languages), .section("latest", \.latest), .text("anchor", \.anchor))
}
