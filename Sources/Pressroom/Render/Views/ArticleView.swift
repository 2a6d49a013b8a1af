import Briefs
import Mustache

/// One article: the brief, its evidence, what was set aside and what was refused.
struct ArticleView: PageView {
  var frame: Frame
  /// Whether only a build with drafts shows it.
  var isDraft: Bool
  /// Whether it was corrected, and what of it is told.
  var isCorrected: Bool
  var corrections: [NoticeView]
  var titleBasis: Basis
  var titleBasisWords: String
  var titleNote: String
  var happened: WhenView
  var happenedNote: String
  var published: WhenView?
  var publishedNote: String?
  var place: PlaceView?
  var outlet: String?
  var outletHref: String?
  var source: Source
  var body: Markup
  var evidence: [EvidenceView]
  var parties: [MentionView]
  var mentioned: [MentionView]
  var refused: [MentionView]
  var decisions: [DecisionView]
  var flags: [FlagView]
  var setAside: [SetAsideView]
  var setAsideWords: String
  var strip: [StripView]
  var stripWords: String
  var people: [PersonView]
  var organisations: [OrganisationView]
  var topics: [CountView]
  var event: ArticleEventView?
  var questions: [QuestionView]
  var sourceText: [SourceLineView]
  var steps: [StepLineView]

  static let shape = Shape<ArticleView>(
    Field.frame + [
      .flag("draft", \.isDraft), .flag("corrected", \.isCorrected), .list("corrections", \.corrections),
      .flag("has_corrections") { !$0.corrections.isEmpty },
      .flag("made") { $0.titleBasis == .made }, .text("title_basis") { $0.titleBasis.rawValue },
      .text("title_basis_words", \.titleBasisWords), .text("title_note", \.titleNote),
      .section("happened") { $0.happened }, .text("happened_note", \.happenedNote),
      .section("published", \.published), .text("published_note", \.publishedNote),
      .section("place", \.place), .text("outlet", \.outlet), .text("outlet_href", \.outletHref),
      .text("url") { $0.source.url }, .text("path") { $0.source.path }, .text("sha256") { $0.source.sha256 },
      .markup("body", \.body),
      .list("evidence", \.evidence), .flag("has_evidence") { !$0.evidence.isEmpty },
      .flag("has_desk_notes") { $0.evidence.contains { $0.desk != nil } },
      .list("parties", \.parties), .flag("has_parties") { !$0.parties.isEmpty },
      .list("mentioned", \.mentioned), .flag("has_mentioned") { !$0.mentioned.isEmpty },
      .list("refused", \.refused), .flag("has_refused") { !$0.refused.isEmpty },
      .list("decisions", \.decisions), .flag("has_decisions") { !$0.decisions.isEmpty },
      .list("flags", \.flags), .flag("has_flags") { !$0.flags.isEmpty },
      .list("set_aside", \.setAside), .flag("has_set_aside") { !$0.setAside.isEmpty },
      .text("set_aside_words", \.setAsideWords),
      .list("strip", \.strip), .flag("has_strip") { !$0.strip.isEmpty }, .text("strip_words", \.stripWords),
      .list("people", \.people), .flag("has_people") { !$0.people.isEmpty },
      .list("organisations", \.organisations), .flag("has_organisations") { !$0.organisations.isEmpty },
      .list("topics", \.topics), .flag("has_topics") { !$0.topics.isEmpty },
      .section("event", \.event),
      .list("questions", \.questions), .flag("has_questions") { !$0.questions.isEmpty },
      .list("source_text", \.sourceText), .flag("has_source_text") { !$0.sourceText.isEmpty },
      .list("steps", \.steps), .flag("has_steps") { !$0.steps.isEmpty },
    ])
}

/// A sentence's line in the source, or who of the desk signed it.
struct EvidenceView: View {
  var id: String
  var number: Int
  var line: Int
  var lineWords: String
  var before: String
  var quote: String
  var after: String
  var backlinks: [CrumbView]
  /// Whether the line could not be read, so that the sentence stands alone.
  var isMissing: Bool
  /// The article that has the line, where it is not the brief's own.
  var path: String?
  /// "Note of the desk, Amina Benali, 26 November 2026"; nil for a sentence of a source.
  var desk: String?
  /// Whether the desk keeps the line in the story.
  var isKept = false

  static let shape = Shape<EvidenceView>(
    .text("id", \.id), .number("number", \.number), .number("line", \.line), .text("line_words", \.lineWords),
    .text("before", \.before), .text("quote", \.quote), .text("after", \.after),
    .flag("whole") { $0.before.isEmpty && $0.after.isEmpty }, .list("backlinks", \.backlinks),
    .flag("missing", \.isMissing), .text("other_path", \.path), .text("desk", \.desk),
    .flag("kept", \.isKept))
}

/// A country in the story.
struct MentionView: View {
  var country: CountryView
  var lines: String
  var reason: String
  /// Whether the desk gave the role.
  var isDesks: Bool

  static let shape = Shape<MentionView>(
    .text("code", \.country.code), .text("name", \.country.name), .text("href", \.country.href),
    .text("lines_words", \.lines), .text("reason", \.reason), .flag("desk", \.isDesks))
}

/// What a reader should know of the text's quality.
struct FlagView: View {
  var flag: String
  var words: String
  var lines: String

  static let shape = Shape<FlagView>(
    .text("flag", \.flag), .text("words", \.words), .text("lines_words", \.lines))
}

/// Lines that are not the story, of one kind.
struct SetAsideView: View {
  var lines: String
  var kind: String
  var reason: String
  var words: String

  static let shape = Shape<SetAsideView>(
    .text("lines_words", \.lines), .text("kind", \.kind), .text("reason", \.reason),
    .text("count_words", \.words))
}

/// A run of the source's lines as a stretch of a strip 1000 wide.
struct StripView: View {
  var x: Int
  var width: Int
  var isStory: Bool

  static let shape = Shape<StripView>(.number("x", \.x), .number("width", \.width), .flag("story", \.isStory))
}

/// An organisation named in the source.
struct OrganisationView: View {
  var name: String
  var acronym: String?
  var lines: String

  static let shape = Shape<OrganisationView>(
    .text("name", \.name), .text("acronym", \.acronym), .text("lines_words", \.lines))
}

/// The event of an article, and its other accounts.
struct ArticleEventView: View {
  /// Its page; nil where the site has none of events.
  var href: String?
  var title: String
  var language: String
  var why: String?
  var others: [CardView]

  static let shape = Shape<ArticleEventView>(
    .text("href", \.href), .text("title", \.title, in: \.language), .text("lang", \.language),
    .text("dir") { direction(of: $0.language) }, .text("why", \.why), .list("others", \.others),
    .flag("has_others") { !$0.others.isEmpty })
}

/// A line of the source, for an internal edition.
struct SourceLineView: View {
  var number: Int
  var text: String
  var isStory: Bool

  static let shape = Shape<SourceLineView>(
    .number("number", \.number), .text("text", \.text), .flag("story", \.isStory))
}
