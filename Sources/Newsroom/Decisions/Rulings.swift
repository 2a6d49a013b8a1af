import Briefs

/// The desk's decisions, and which article's brief stands at which address: what a run of the newsroom is told besides its articles.
package struct DeskDecisions: Sendable {
  package let overrides: Overrides
  /// The name in a brief's address → the article it is about.
  package let addresses: [String: Source]

  /// Nothing decided.
  package static let none = DeskDecisions(Overrides())

  /// Decisions over the briefs that stand.
  package init(_ overrides: Overrides, addresses: [String: Source] = [:]) {
    self.overrides = overrides
    self.addresses = addresses
  }
}

/// The desk's decisions as they hold for the articles of one run: each article's own, those about persons, the events.
///
/// Pure: the same decisions and stories give the same rulings. Only where two decisions speak of the same thing does their order
/// count: the later one holds, and the earlier is a warning.
package struct Rulings: Sendable {
  /// What was decided of one article, each with the place of its decision.
  struct OfArticle: Sendable {
    /// Lines, from 1.
    var kept: [Int: Int] = [:]
    var aside: [Int: Int] = [:]
    var title: (text: String, by: Int)?
    var happened: (value: EDTF?, by: Int)?
    var published: (value: EDTF?, by: Int)?
    var place: (value: Place?, by: Int)?
    var countries: [CountryCode: (role: CountryRole, by: Int)] = [:]
    /// Other articles of the decisions on events that name this one.
    var events: [(others: [String], by: Int)] = []
    var people = NameRulings()
  }

  private(set) var decisions: [Override]
  private(set) var path: String
  /// By SHA-256.
  var articles: [String: OfArticle] = [:]
  /// Of persons in all articles.
  var people = NameRulings()
  /// Which briefs are skipped.
  package internal(set) var skips = Skips()
  /// Articles that tell of one event, by SHA-256; no article in two sets.
  package internal(set) var together: [Set<String>] = []
  /// Two articles that never tell of one event, by SHA-256, the smaller first.
  package internal(set) var apart: [(String, String)] = []
  /// What matched nothing, and what holds no more: warnings; and contradictions, which are errors.
  package internal(set) var problems: [Problem] = []

  /// Whether nothing is decided of the articles.
  package var isEmpty: Bool { decisions.isEmpty }

  /// Finds what each decision is about. Linear in the decisions and in the articles that they name.
  init(_ desk: DeskDecisions, on stories: [Story]) {
    decisions = desk.overrides.decisions
    path = desk.overrides.path
    guard !decisions.isEmpty else { return }
    var settling = Settling(self, desk, stories)
    settling.settle()
    self = settling.rulings
  }

  /// The decisions about one article.
  func of(_ story: Story) -> OfArticle? { articles[story.article.sha256] }
}
