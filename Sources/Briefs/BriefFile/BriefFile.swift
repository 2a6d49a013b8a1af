/// A brief as it stands in `content/briefs/**/*.md`: what it says, and which part of it belongs to whom.
///
/// The parts are the keys of the front matter, `summary` and `points`. The key `machine` holds a short hash of each part
/// as the machine last wrote it; that is all the state there is. The contract is in the product's documentation, under "A brief".
package struct BriefFile: Sendable {
  /// Whose a part is.
  package enum Owner: Sendable, Hashable {
    /// It stands as the machine wrote it, and may be refreshed.
    case machine
    /// A person wrote or changed it: it stays byte for byte.
    case person
    /// A person deleted what the machine wrote: it does not come back.
    case deleted
    /// Nobody wrote it.
    case absent
  }

  /// As problems name it.
  package let path: String
  /// The file as found.
  package let bytes: [UInt8]
  /// What it says. A title or publication date that a person changed has the basis `desk` and no line.
  package let brief: Brief
  /// All the Markdown behind the front matter: summary, points, a person's own sections and the footnotes.
  package var body: Range<Int> { layout.body }
  /// The number of the body's first line in the file.
  package var bodyLine: Int { layout.bodyLine }
  /// The Markdown of the summary, in `bytes`; nil where it has none.
  package var summary: Range<Int>? { layout.parts.summary }
  /// The Markdown of the points with their heading, in `bytes`; nil where it has none.
  package var points: Range<Int>? { layout.parts.points }
  /// Every sentence that claims to stand in a source line, the summary's first.
  package let quotations: [Quotation]

  let layout: BriefLayout
  private let machine: [String: String]
  /// Whose each part is that a brief may have: a hash of each, worked out once.
  private let owners: [String: Owner]

  /// Whose a part is.
  package func owner(of part: String) -> Owner {
    owners[part] ?? BriefFile.owner(of: part, in: layout, machine: machine)
  }

  /// The short hash of a part as the machine last wrote it; nil where it wrote none.
  package func lastWrittenHash(of part: String) -> String? { machine[part] }

  /// The short hash that the machine notes for an event's id.
  package static func hash(ofEvent id: String) -> String {
    shortHash(BriefParts.line(FlowField("event", .string(id))))
  }

  /// The names of all parts that a person wrote, changed or deleted, in the order of the front matter.
  package var persons: [String] {
    BriefFile.parts.filter {
      let owner = owner(of: $0)
      return owner == .person || owner == .deleted
    }
  }

  /// Reads a brief. Nil where there is an error among the problems: such a file is kept as it is and has no page.
  ///
  /// Every problem of the front matter is found, not the first one; keys that nobody knows are errors, with the nearest
  /// there is. A reference to a footnote that is not defined is a warning. Linear; about 50 µs for an ordinary brief.
  ///
  /// - Parameter countries: All there are; where empty, every code of two capitals is one.
  package static func parse(
    _ bytes: [UInt8], path: String, countries: Set<CountryCode> = []
  ) -> (file: BriefFile?, problems: [Problem]) {
    let layout: BriefLayout
    do {
      layout = try BriefLayout(bytes, path: path)
    } catch {
      return (nil, [error])
    }
    var fields = Fields(layout.root, path: path)
    let machine = Dictionary(fields.pairs("machine")) { first, _ in first }
    let brief = readBrief(&fields, countries: countries)
    var problems = fields.finish() + bodyProblems(layout, path: path)
    problems.sort()
    guard var brief, !problems.contains(where: { $0.severity == .error }) else { return (nil, problems) }

    let summary = Briefs.quotations(in: layout.parts.summary, of: layout)
    let points = Briefs.quotations(in: layout.parts.points, of: layout)
    brief.summary = summary.passages(of: brief.source.path)
    brief.points = points.passages(of: brief.source.path)
    var owners: [String: Owner] = [:]
    owners.reserveCapacity(BriefFile.parts.count)
    for part in BriefFile.parts { owners[part] = owner(of: part, in: layout, machine: machine) }
    if !machine.isEmpty {
      if owners["title"] == .person, owners["title_basis"] != .person {
        brief.titleBasis = .desk
        brief.titleLine = nil
      }
      if owners["published"] == .person, owners["published_basis"] != .person {
        brief.publishedBasis = brief.published == nil ? nil : .desk
        brief.publishedLine = nil
      }
    }
    let file = BriefFile(
      path: path, bytes: bytes, brief: brief, quotations: summary + points, layout: layout, machine: machine,
      owners: owners)
    return (file, problems)
  }

  /// A new brief's file: every part the machine's. UTF-8, LF.
  package static func print(_ brief: Brief) -> [UInt8] {
    let parts = BriefParts(brief)
    let numbers = FootnoteNumbers()
    let summary = BodyText("summary", parts.summary, path: parts.path, number: numbers.next)
    let points = BodyText("points", parts.points, path: parts.path, number: numbers.next)
    var bytes = Array("---\n".utf8)
    var hashes: [FlowField] = []
    for field in parts.fields {
      let line = BriefParts.line(field)
      bytes += line
      hashes.append(FlowField(field.key, .string(shortHash(line))))
    }
    if let summary { hashes.append(FlowField("summary", .string(summary.hash))) }
    if let points { hashes.append(FlowField("points", .string(points.hash))) }
    bytes += BriefParts.line(FlowField("machine", .object(hashes)))
    bytes += "---\n".utf8
    let definitions = (summary?.definitions ?? "") + (points?.definitions ?? "")
    let blocks = [summary?.text, points?.text, definitions].compactMap { $0 }.filter { !$0.isEmpty }
    bytes += blocks.joined(separator: "\n").utf8
    return bytes
  }

  static func owner(of part: String, in layout: BriefLayout, machine: [String: String]) -> Owner {
    guard layout.range(of: part) != nil else { return machine[part] == nil ? .absent : .deleted }
    guard let written = machine[part] else { return .person }
    return written == layout.hash(of: part) ? .machine : .person
  }

  /// A reference without a definition shows as it stands.
  private static func bodyProblems(_ layout: BriefLayout, path: String) -> [Problem] {
    var problems: [Problem] = []
    var line = layout.bodyLine
    var counted = layout.body.lowerBound
    for range in [layout.parts.summary, layout.parts.points].compactMap({ $0 }) {
      for reference in layout.parts.references(in: range) where reference.definition == nil {
        line += newlines(layout.bytes[counted..<reference.range.lowerBound])
        counted = reference.range.lowerBound
        problems.append(
          Problem(
            path: path, line: line, severity: .warning,
            what: "the footnote [^\(reference.label)] is not defined",
            hint: "add a line [^\(reference.label)]: articles/…, l. N"))
      }
    }
    return problems
  }
}

extension [Quotation] {
  fileprivate func passages(of path: String) -> [Passage] {
    filter { $0.path == path }.map { Passage(text: $0.text, line: $0.line) }
  }
}
