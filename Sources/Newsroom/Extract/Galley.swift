import Briefs

/// The lines of an article as measured: what each looks like, what its wording tells, and which words it has.
struct Galley: Sendable {
  let text: SourceText
  let shapes: [LineShape]
  let wordings: [Wording]
  /// What each line is by itself, before it is known where the story stands; nil where only the story can tell.
  let verdicts: [LineVerdict?]
  /// The lines that are not blank, counted from 0: the places of the measure that looks at neighbours.
  let printed: [Int]
  /// Every line's words, one after the other; line `i` has `words[bounds[i]..<bounds[i + 1]]`.
  let words: [Word]
  /// For each word its number in the article's vocabulary, or -1 where it is too short or too common to tell anything.
  let terms: [Int32]
  let bounds: [Int]
  /// How many different telling words the article has.
  let termCount: Int
  /// How many lines.
  var count: Int { shapes.count }

  /// Measures every line once. Linear in the text's bytes.
  init(_ text: SourceText, with lexicons: Lexicons) {
    var shapes: [LineShape] = []
    var wordings: [Wording] = []
    var all: [Word] = []
    var bounds = [0]
    var seen: [UInt64: Int] = [:]
    var vocabulary = Vocabulary(lexicons.littleWords)
    shapes.reserveCapacity(text.lines.count)
    wordings.reserveCapacity(text.lines.count)
    all.reserveCapacity(text.utf8.count / 6)
    for range in text.lines {
      let measured = range.lowerBound..<min(range.upperBound, range.lowerBound + LineShape.measured)
      let line = Newsroom.words(in: text.utf8, measured)
      let little = vocabulary.take(line)
      let shape = LineShape(of: range, in: text.utf8, words: line, littleWords: little)
      shapes.append(shape)
      wordings.append(Wording(of: line, lexicons.furniture))
      if !line.isEmpty { seen[shape.key, default: 0] += 1 }
      all.append(contentsOf: line)
      bounds.append(all.count)
    }
    for i in shapes.indices { shapes[i].repeats = seen[shapes[i].key] ?? 1 }
    self.text = text
    self.shapes = shapes
    self.wordings = wordings
    verdicts = shapes.indices.map { ownVerdict(shapes[$0], wordings[$0]) }
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

  /// The text of line `i`, counted from 0.
  func string(ofLine i: Int) -> String { text.string(text.lines[i]) }
}

/// Numbers the different words of an article while its lines are read; one look-up a word.
private struct Vocabulary {
  /// -1 for a word that tells nothing, else its number.
  private(set) var terms: [Int32] = []
  private(set) var count = 0
  /// The number, and whether the word is a little one.
  private var known: [UInt64: (term: Int32, little: Bool)] = [:]
  private let littleWords: LittleWords

  init(_ littleWords: LittleWords) { self.littleWords = littleWords }

  /// Takes a line's words in; returns how many are little ones.
  mutating func take(_ line: [Word]) -> Int {
    var little = 0
    for word in line {
      let entry = known[word.key] ?? add(word)
      if entry.little { little += 1 }
      terms.append(entry.term)
    }
    return little
  }

  private mutating func add(_ word: Word) -> (term: Int32, little: Bool) {
    let little = word.shape != .number && littleWords.mask(word.key) != 0
    var term: Int32 = -1
    if !little, word.length > 3 {
      term = Int32(truncatingIfNeeded: count)
      count += 1
    }
    known[word.key] = (term, little)
    return (term, little)
  }
}
