import Briefs

/// Who answers for every text of a brief's body, read again in the sources as they are now: the one place where it is decided what
/// `check` refuses, `build` leaves out and an edition is stopped for.
///
/// - A sentence whose footnote names a line must stand in that line, character by character.
/// - Any other text, headings aside, must be signed by a person of the desk: `[^n]: desk, NAME, 2026-11-26`.
/// - Where the source is gone or cannot be read, what the machine wrote and nobody changed is borne out by the recorded hash; what a
///   person wrote is not.
struct Attribution {
  /// What the body says, in the order of the page; lines are the brief's.
  private(set) var statements: [Statement] = []
  /// The signed notes by their number.
  private(set) var deskNotes: [Int: DeskNote] = [:]
  private(set) var faults: [Fault] = []
  /// Whether the body may be parsed; one that may not is shown as it is written.
  let isParsed: Bool
  /// Whether it has the machine's own form (``BriefFile/isPlain``), and may be parsed.
  let isPlain: Bool

  private let file: BriefFile
  private let parts: [(name: String, lines: Range<Int>, isMachines: Bool)]
  /// Statements about sources that are not there, by path, with why not.
  private var lost: [String: (why: String, statements: [Statement])] = [:]
  private var own: Fault.Kind?
  /// How many bytes of sources may yet be read through: 2,000 sentences of a line of 8 MB are no brief.
  private var patience = 1 << 29

  private static let mostFaults = 100

  /// Reads a brief's body against its sources. Linear in the body and in the cited lines; a sentence that does not stand in its line
  /// costs another reading of its source.
  init(of file: BriefFile, in sources: inout CitedSources) {
    self.file = file
    isParsed = MarkdownBounds.allow(file.bytes[file.body])
    isPlain = isParsed && file.isPlain
    parts = ["summary", "points"].compactMap { name in
      file.lines(of: name).map { (name, $0, file.owner(of: name) == .machine) }
    }
    read()
    for statement in statements {
      guard faults.count < Attribution.mostFaults, patience > 0 else { break }
      check(statement, &sources)
    }
    noteLost()
    if patience <= 0 || faults.count >= Attribution.mostFaults {
      note(
        .unsigned, line: file.bodyLine, "the rest of the brief was not read again",
        hint: patience <= 0 ? "it cites too long lines too often" : "first mend what is named here")
    }
    faults.sort { $0.problem < $1.problem }
  }

  /// The sentences of a part that stand in the brief's own source.
  func passages(of part: String) -> [Passage] {
    quotations(of: part).filter { $0.path == file.brief.source.path }.map {
      Passage(text: $0.text, line: $0.line)
    }
  }

  /// The sentences that stand in sources: the summary's, the points', then those of a person's own sections.
  var quotations: [Quotation] { quotations(of: "summary") + quotations(of: "points") + quotations(of: nil) }

  private func quotations(of part: String?) -> [Quotation] {
    statements.compactMap { statement in
      guard case .source(let path, let line) = statement.authority, self.part(of: statement)?.name == part
      else { return nil }
      return Quotation(
        text: statement.text, path: path, line: line, briefLine: statement.line, note: statement.note)
    }
  }

  private func part(of statement: Statement) -> (name: String, lines: Range<Int>, isMachines: Bool)? {
    parts.first { $0.lines.contains(statement.line) }
  }

  private mutating func read() {
    // A plain body says nothing but its quotations; one that is not parsed is shown as it is written.
    if isParsed ? isPlain : file.isMachines { return quote() }
    let body = Array(file.bytes[file.body])
    guard isParsed, let found = Pressroom.statements(in: body) else {
      return note(
        .unsigned, line: file.bodyLine,
        "the body is too large or too deeply nested to be read sentence by sentence",
        hint: "make it shorter, with fewer marks in a paragraph")
    }
    let lines = LineNumbers(of: body, first: file.bodyLine)
    statements = found.all
    for index in statements.indices { statements[index].line = lines[statements[index].line] }
    deskNotes = found.deskNotes
    readNotes(found, lines)
  }

  private mutating func quote() {
    statements = file.quotations.map {
      Statement(
        text: $0.text, line: $0.briefLine, note: $0.note, authority: .source(path: $0.path, line: $0.line))
    }
  }

  /// Every footnote that is neither of the two kinds, also one that nothing refers to.
  private mutating func readNotes(_ found: Statements, _ lines: LineNumbers) {
    var others: [Int: (label: String, text: String)] = [:]
    for definition in file.otherDefinitions where DeskNote(definition.text) == nil {
      others[definition.line] = (definition.label, definition.text)
    }
    for (index, note) in found.notes.enumerated() where !note.text.isEmpty || others[lines[note.line]] == nil
    {
      let line = lines[note.line]
      let isKnown = Footnote(label: "", shown: note.text) != nil || deskNotes[index + 1] != nil
      if isKnown {
        others[line] = nil
      } else {
        others[line] = (others[line]?.label ?? "\(index + 1)", note.text)
      }
    }
    for (line, note) in others.sorted(by: { $0.key < $1.key }) {
      self.note(
        .unsigned, line: line,
        "the footnote [^\(note.label)] names neither a line of a source nor a person of the desk: “\(cut(note.text))”",
        hint: "[^\(note.label)]: articles/…, l. N, or [^\(note.label)]: desk, YOUR NAME, 2026-11-26")
    }
  }

  private mutating func check(_ statement: Statement, _ sources: inout CitedSources) {
    switch statement.authority {
    case .desk, .other: return
    case .nobody:
      note(
        .unsigned, line: statement.line, "a sentence without a source: “\(cut(statement.text))”",
        hint:
          "name the source's line in a footnote behind it ([^n]: articles/…, l. N), or sign it ([^n]: desk, YOUR NAME, 2026-11-26)"
      )
    case .source(let path, let line):
      do throws(Problem) {
        guard let text = try sources.text(of: path) else {
          lost[path, default: ("is not there", [])].statements.append(statement)
          return
        }
        check(statement, against: path, line, text, sources)
      } catch {
        lost[path, default: ("cannot be read (\(error.what))", [])].statements.append(statement)
      }
    }
  }

  private mutating func check(
    _ statement: Statement, against path: String, _ number: Int, _ text: SourceText, _ sources: CitedSources
  ) {
    let sentence = Array(statement.text.utf8)
    if text.lines.indices.contains(number - 1) {
      let line = text.utf8[text.lines[number - 1]]
      patience -= line.count
      guard firstIndex(of: sentence, in: line) == nil else { return }
    }
    let kind = kind(of: path, sources)
    patience -= 4 * text.utf8.count
    let elsewhere = lineNumber(of: sentence, in: text)
    let hint = elsewhere.map { "it stands in line \($0): put the footnote right" }
    var difference = Difference(sentence: cut(statement.text), source: path, sourceLine: number)
    guard text.lines.indices.contains(number - 1) else {
      note(
        kind, line: statement.line, source: path, "\(path) has no line \(number): \(cut(statement.text))",
        hint: hint ?? "it has \(text.lines.count) lines", difference)
      return
    }
    let line = Array(text.utf8[text.lines[number - 1]])
    let differing = Differing(sentence, in: line)
    let expected = excerpt(line, around: differing.line)
    let found = excerpt(sentence, around: differing.sentence)
    (difference.expected, difference.found) = (expected, found)
    note(
      kind, line: statement.line, source: path,
      "the sentence does not stand in \(path), line \(number): \(cut(statement.text))",
      hint: hint ?? "expected “\(expected)”, found “\(found)”", difference)
  }

  /// Whether the brief's own source is as it was; the hash of another's is not known.
  private mutating func kind(of path: String, _ sources: CitedSources) -> Fault.Kind {
    guard path == file.brief.source.path else { return .changed }
    if let own { return own }
    let kind: Fault.Kind = sources.sha256(of: path) == file.brief.source.sha256 ? .altered : .changed
    own = kind
    return kind
  }

  private mutating func noteLost() {
    for (path, (why, statements)) in lost.sorted(by: { $0.key < $1.key }) {
      let unwitnessed = statements.first { statement in
        path != file.brief.source.path || part(of: statement)?.isMachines != true
      }
      guard let unwitnessed, case .source(_, let line) = unwitnessed.authority else {
        note(
          .lost, source: path, severity: .warning,
          "its source \(path) \(why), so its sentences stand alone",
          hint: "put the article back, or delete the brief")
        continue
      }
      note(
        .lost, line: unwitnessed.line, source: path,
        "its source \(path) \(why), so what a person wrote cannot be checked: \(cut(unwitnessed.text))",
        hint: "put the article back, or take the sentence out",
        Difference(sentence: cut(unwitnessed.text), source: path, sourceLine: line))
    }
  }

  private mutating func note(
    _ kind: Fault.Kind, line: Int? = nil, source: String? = nil, severity: Problem.Severity = .error,
    _ what: String, hint: String, _ difference: Difference? = nil
  ) {
    var problem = Problem(path: file.path, line: line, severity: severity, what: what, hint: hint)
    problem.difference = difference
    let isPersons = line.map { line in parts.first { $0.lines.contains(line) }?.isMachines != true } ?? false
    faults.append(Fault(problem: problem, kind: kind, source: source, isPersons: isPersons))
  }
}

/// The number of the first line in which a sentence stands, from 1.
private func lineNumber(of sentence: [UInt8], in text: SourceText) -> Int? {
  guard let place = firstIndex(of: sentence, in: text.utf8[...]) else { return nil }
  return text.lines.firstIndex { $0.upperBound >= place + sentence.count }.map { $0 + 1 }
}

/// The beginning of a text, as much as a message can bear.
private func cut(_ text: String) -> String {
  let most = 400
  guard text.utf8.count > most else { return text }
  return String(decoding: text.utf8.prefix(most), as: UTF8.self) + "…"
}
