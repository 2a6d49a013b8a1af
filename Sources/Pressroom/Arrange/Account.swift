import Briefs

/// One brief as the site tells it, with all that stands on its ``Sheet``.
///
/// A value of some forty strings and lists that every stage hands on: copies share one sheet, so that handing it on counts one
/// reference, and a change makes a sheet of its own first.
@dynamicMemberLookup
package struct Account: Sendable {
  private var shared: SharedSheet

  /// A part of the sheet. A literal path to a stored property is resolved when this is compiled.
  @inline(__always)
  package subscript<Part>(dynamicMember part: WritableKeyPath<Sheet, Part>) -> Part {
    _read { yield shared.sheet[keyPath: part] }
    _modify {
      if !isKnownUniquelyReferenced(&shared) { shared = SharedSheet(shared.sheet) }
      yield &shared.sheet[keyPath: part]
    }
  }

  /// An account of which no source line is known.
  package init(_ brief: Brief, path: String, slug: String, body: [UInt8]) {
    self.init(brief, path: path, slug: slug, body: body, hasNotes: MarkdownBounds.allow(body[...]))
  }

  /// The same, where it is known whether the body is parsed.
  init(_ brief: Brief, path: String, slug: String, body: [UInt8], hasNotes: Bool) {
    shared = SharedSheet(Sheet(brief, path: path, slug: slug, body: body, hasNotes: hasNotes))
  }
}

/// A sheet in one place in memory; written on only while one account has it.
private final class SharedSheet: @unchecked Sendable {
  var sheet: Sheet
  init(_ sheet: Sheet) { self.sheet = sheet }
}

/// What is known of one brief, the text a person may have edited, and the source lines that show it.
package struct Sheet: Sendable {
  package var brief: Brief
  /// The brief's file, relative to the content folder: `briefs/2022/x.md`.
  package var path: String
  /// Its name in the address, `/articles/SLUG/`: the file's own, so that it stays when a title is edited.
  package var slug: String
  /// The Markdown below the front matter.
  package var body: [UInt8]
  /// The body's sentences that stand in a source line: the summary's, the points', then those of a person's own sections.
  package var quotations: [Quotation]
  /// Who signed the notes of the desk, by the note's number on the page.
  package var deskNotes: [Int: DeskNote] = [:]
  /// The parts of the brief that a person wrote or changed, and those that a person took out: `title`, `countries`, `summary`, …
  package var edited: [String] = []
  package var deleted: [String] = []
  /// Whether the body is parsed, so that its footnotes have a place on the page.
  var hasNotes: Bool
  /// Whether the body has the machine's own form (``BriefFile/isPlain``): its page is then made of it without a parser.
  var isPlain = false
  /// The source's lines that were not set aside, as runs; none where it could not be read.
  package var storyLines: [ClosedRange<Int>]
  /// How many lines the source has; nil where it could not be read.
  package var lineCount: Int?
  /// The source's lines that the brief cites, by number; what could not be read is missing.
  package var cited: [Int: String]
  /// The lines that it cites of other sources than its own, by the note's number.
  package var citedElsewhere: [Int: String] = [:]
  /// The whole source, line by line; empty but for an internal edition.
  package var sourceText: [String]
  /// The source's words, or where it could not be read the brief's sentences: tells near copies apart from accounts of their own.
  package var sketch: Sketch

  fileprivate init(_ brief: Brief, path: String, slug: String, body: [UInt8], hasNotes: Bool) {
    self.brief = brief
    self.path = path
    self.slug = slug
    self.body = body
    self.hasNotes = hasNotes
    quotations = []
    storyLines = []
    cited = [:]
    sourceText = []
    sketch = Sketch(of: [])
  }
}

extension Account {
  /// The event it is an account of: one of its own where the brief names none.
  var eventID: String { self.brief.event ?? self.slug }

  /// Takes over what its body says: the sentences of its source, and who signed the rest.
  mutating func take(_ attribution: Attribution) {
    self.brief.summary = attribution.passages(of: "summary")
    self.brief.points = attribution.passages(of: "points")
    self.quotations = attribution.quotations
    self.deskNotes = attribution.deskNotes
    self.isPlain = attribution.isPlain
  }

  /// All its sentences, the summary's first.
  var sentences: [Passage] { self.brief.summary + self.brief.points }

  /// How many they are, without making a list of them.
  var sentenceCount: Int { self.brief.summary.count + self.brief.points.count }

  /// The first of them.
  var firstSentence: Passage? { self.brief.summary.first ?? self.brief.points.first }

  /// Its parties, by code.
  var parties: [CountryCode] {
    self.brief.countries.filter { $0.role == .party }.map(\.code).sorted()
  }

  /// The anchor of the evidence for a sentence on the article's page; empty where the body is shown unparsed, without notes.
  func anchor(of sentence: Int) -> String {
    let own = self.quotations.lazy.filter { $0.path == self.brief.source.path }
    guard self.hasNotes, let quotation = own.dropFirst(sentence).first, quotation.note > 0 else { return "" }
    return "#e\(quotation.note)"
  }
}
