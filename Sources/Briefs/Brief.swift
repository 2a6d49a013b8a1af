/// One article's brief: what is known of it, how it is known, and the sentences that carry it, word for word.
///
/// The value that stands in `content/briefs/**/*.md`: the newsroom writes it, people edit it, the pressroom reads it.
package struct Brief: Sendable, Hashable {
  package var title: String
  package var titleBasis: Basis
  /// The line of the source the title stands in; nil where a person set it.
  package var titleLine: Int?
  /// Whether readers may see it; set by a person alone.
  package var status: Status
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
  package var source: Source
  /// What was not the story, in order, as runs of lines with one reason.
  package var setAside: [SetAside]
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
    countries = []
    refused = []
    people = []
    organisations = []
    topics = []
    eventReason = ""
    setAside = []
    summary = []
    points = []
  }
}

/// Whether readers may see a brief.
package enum Status: String, Sendable, Hashable, CaseIterable {
  /// Has a page in a build with `--drafts` alone.
  case draft
  case published
}

/// When the event of an article happened: a date, or a bare weekday that no publication day could anchor.
package struct Happened: Sendable, Hashable {
  package var value: EDTF?
  /// Kept where the text gives a weekday and no date can be had.
  package var weekday: Weekday?
  package var basis: Basis
  /// The name of the rule that read or derived it.
  package var rule: String
  /// The lines of the source that show it, ascending.
  package var lines: [Int]

  /// When it happened, with its evidence.
  package init(value: EDTF?, weekday: Weekday?, basis: Basis, rule: String, lines: [Int]) {
    self.value = value
    self.weekday = weekday
    self.basis = basis
    self.rule = rule
    self.lines = lines
  }
}

/// Where the event happened.
package struct Place: Sendable, Hashable {
  /// As it stands in the source.
  package var name: String
  package var country: CountryCode?
  package var lines: [Int]

  /// A place with its evidence.
  package init(name: String, country: CountryCode?, lines: [Int]) {
    self.name = name
    self.country = country
    self.lines = lines
  }
}

/// A person, with the office as the source states it.
package struct Person: Sendable, Hashable {
  /// The fullest form of the name in the source.
  package var name: String
  package var office: String?
  /// The country the office belongs to.
  package var country: CountryCode?
  package var lines: [Int]
  /// Other forms under which the source names the person (`M. Hammouchi`).
  package var variants: [String]

  /// A person with the evidence.
  package init(name: String, office: String?, country: CountryCode?, lines: [Int], variants: [String] = []) {
    self.name = name
    self.office = office
    self.country = country
    self.lines = lines
    self.variants = variants
  }
}

/// An organisation named in the source.
package struct Organisation: Sendable, Hashable {
  package var name: String
  package var acronym: String?
  package var lines: [Int]

  /// An organisation with its evidence.
  package init(name: String, acronym: String?, lines: [Int]) {
    self.name = name
    self.acronym = acronym
    self.lines = lines
  }
}

/// A run of consecutive lines that are not the story, with one reason.
package struct SetAside: Sendable, Hashable {
  /// From 1, both ends included.
  package var lines: ClosedRange<Int>
  /// The reason kind: `ticker`, `clock`, `navigation`, …
  package var kind: String

  /// A run of lines set aside for one reason.
  package init(lines: ClosedRange<Int>, kind: String) {
    self.lines = lines
    self.kind = kind
  }
}

/// One sentence of a source, word for word, with the line it stands in.
package struct Passage: Sendable, Hashable {
  package var text: String
  /// The line of the source, from 1.
  package var line: Int

  /// A sentence and its line.
  package init(text: String, line: Int) {
    self.text = text
    self.line = line
  }
}

/// The document a brief was made from.
package struct Source: Sendable, Hashable {
  /// Relative to the content folder: `articles/000.txt`.
  package var path: String
  /// Of the bytes as found, in lower-case hexadecimal: the article's identity.
  package var sha256: String
  package var outlet: String?
  /// Only ever http or https.
  package var url: String?

  /// A source document.
  package init(path: String, sha256: String, outlet: String? = nil, url: String? = nil) {
    self.path = path
    self.sha256 = sha256
    self.outlet = outlet
    self.url = url
  }
}
