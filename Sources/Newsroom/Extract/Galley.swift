import Briefs

/// The lines of an article as measured: what each looks like, what its wording tells, and which words it has.
struct Galley: Sendable {
  let text: SourceText
  let shapes: [LineShape]
  let wordings: [Wording]
  /// What each line is by itself, before it is known where the story stands; nil where only the story can tell.
  let verdicts: [LineVerdict?]
  /// Whether each line is a date and hardly anything else.
  let isDateLine: [Bool]
  /// The lines that are not blank, counted from 0: the places of the measure that looks at neighbours.
  let printed: [Int]
  /// The lines that the desk keeps, counted from 0.
  let kept: Set<Int>
  /// Whether the desk decided about any line.
  let isDecided: Bool
  /// Every line's words, one after the other; line `i` has `words[bounds[i]..<bounds[i + 1]]`.
  let words: [Word]
  /// For each word the number of its stem in the article's vocabulary, or -1 where it is too short or too common.
  let terms: [Int32]
  let bounds: [Int]
  /// How many different telling words the article has.
  let termCount: Int
  /// How many lines.
  var count: Int { shapes.count }

  /// Measures every line once. Linear in the text's bytes.
  init(
    _ text: SourceText, barring barred: Set<Int> = [], deciding desk: DeskLines = .none,
    with lexicons: Lexicons
  ) {
    var shapes: [LineShape] = []
    var wordings: [Wording] = []
    var all: [Word] = []
    var bounds = [0]
    var seen: [UInt64: Int] = [:]
    var vocabulary = Vocabulary(lexicons.littleWords)
    shapes.reserveCapacity(text.lines.count)
    wordings.reserveCapacity(text.lines.count)
    all.reserveCapacity(text.utf8.count / 6)
    var isDateLine: [Bool] = []
    for range in text.lines {
      let measured = range.lowerBound..<min(range.upperBound, range.lowerBound + LineShape.measured)
      let line = Briefs.words(in: text.utf8, measured)
      let little = vocabulary.take(line, of: text.utf8)
      let shape = LineShape(of: range, in: text.utf8, words: line, littleWords: little)
      shapes.append(shape)
      wordings.append(Wording(of: line, lexicons.furniture))
      isDateLine.append(isDate(line, in: text.utf8, with: lexicons.dates))
      if !line.isEmpty { seen[shape.key, default: 0] += 1 }
      all.append(contentsOf: line)
      bounds.append(all.count)
    }
    for i in shapes.indices { shapes[i].repeats = seen[shapes[i].key] ?? 1 }
    self.text = text
    self.shapes = shapes
    self.wordings = wordings
    self.isDateLine = isDateLine
    kept = Set(desk.kept.map { $0 - 1 })
    isDecided = !desk.kept.isEmpty || !desk.aside.isEmpty
    verdicts = shapes.indices.map {
      if barred.contains($0 + 1) { return LineVerdict(.furniture, .houseLine) }
      if desk.aside.contains($0 + 1), !shapes[$0].isBlank { return LineVerdict(.desk, .deskSetAside) }
      // What is kept says nothing against itself.
      if desk.kept.contains($0 + 1), !shapes[$0].isBlank { return nil }
      return ownVerdict(shapes[$0], wordings[$0])
    }
    printed = shapes.indices.filter { !shapes[$0].isBlank }
    words = all
    terms = vocabulary.terms
    termCount = vocabulary.count
    self.bounds = bounds
  }

  /// The words of line `i`, counted from 0.
  func words(ofLine i: Int) -> ArraySlice<Word> { words[bounds[i]..<bounds[i + 1]] }

  /// The telling words of line `i`, by their numbers; -1 for the others.
  func terms(ofLine i: Int) -> ArraySlice<Int32> { terms[bounds[i]..<bounds[i + 1]] }

  /// The kind a short line heads by its wording; nil for a line that only names one other article (`Lire aussi : …`).
  func headingKind(ofLine i: Int) -> LineKind? {
    guard let kind = wordings[i].aside, shapes[i].words < 14 else { return nil }
    return kind == .related && !wordings[i].covers && !shapes[i].endsColon ? nil : kind
  }

  /// Whether a word is the word "copyright" itself or one that goes with it.
  func isCopyrightWord(_ word: Word) -> Bool { Galley.copyrightKeys.contains(word.key) }
  private static let copyrightKeys: Set<UInt64> = [
    wordKey("Copyright"), wordKey("The"), wordKey("All"), wordKey("C"),
  ]

  /// The text of line `i`, counted from 0.
  func string(ofLine i: Int) -> String { text.string(text.lines[i]) }
}

/// Whether a line is a date, with at most four words beside it.
private func isDate(_ line: [Word], in utf8: [UInt8], with lexicon: DateWords) -> Bool {
  guard line.count <= 14, line.contains(where: { $0.shape == .number }) else { return false }
  let dates = dateReadings(in: utf8, line, language: "und", with: lexicon)
  guard let first = dates.first(where: { $0.first != nil || $0.rule == .ambiguous }) else { return false }
  let beside = line.filter { $0.shape != .number && !first.range.overlaps($0.range) && $0.length > 1 }
  return beside.count <= 4
}
