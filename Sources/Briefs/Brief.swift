/// One article's brief: what is known of it, how it is known, and the sentences that carry it, word for word.
///
/// The value that stands in `content/briefs/**/*.md`: the newsroom writes it, people edit it, the pressroom reads it.
package struct Brief: Sendable, Hashable {
  package var title: String
  package var titleBasis: Basis
  /// The line of the source the title stands in; nil where a person set it.
  package var titleLine: Int?
  /// Whether readers may see it; set by a person, but for `skipped`.
  package var status: Status
  /// What was wrong and is right now, in the order of their days; written by a person.
  package var corrections: [Notice]
  /// When and why it was withdrawn; written by a person.
  package var withdrawal: Notice?
  /// BCP 47 primary subtag: `fr`, `en`, `es`, `ar`; `und` where it could not be told.
  package var language: String
  /// When the event happened, if the text says so.
  package var happened: Happened?
  package var published: EDTF?
  package var publishedBasis: Basis?
  package var publishedLine: Int?
  package var place: Place?
  /// Parties and mentioned countries, parties first; never a refused one.
  package var countries: [CountryMention]
  /// Countries that were named and refused, each with its reason.
  package var refused: [CountryMention]
  package var people: [Person]
  package var organisations: [Organisation]
  /// IPTC Media Topic codes: `medtop:20000593`.
  package var topics: [String]
  /// The event's id.
  package var event: String?
  /// Why this brief stands with that event, in words; empty where it stands alone.
  package var eventReason: String
  /// The ids of the events it stood with before, the oldest first: their addresses lead on.
  package var formerEvents: [String]
  /// The desk's decisions that made it what it is.
  package var decisions: [Decision]
  package var source: Source
  /// What was not the story, in order, as runs of lines with one reason.
  package var setAside: [SetAside]
  /// What a reader should know of the text's quality.
  package var flags: [QualityFlag]
  /// The sentences that carry the story.
  package var summary: [Passage]
  /// Further sentences, as a list.
  package var points: [Passage]

  /// A brief about a source with nothing known yet.
  package init(title: String, titleBasis: Basis, language: String, source: Source) {
    self.title = title
    self.titleBasis = titleBasis
    self.language = language
    self.source = source
    status = .published
    corrections = []
    countries = []
    refused = []
    people = []
    organisations = []
    topics = []
    eventReason = ""
    formerEvents = []
    decisions = []
    setAside = []
    flags = []
    summary = []
    points = []
  }
}
