import Briefs

/// The lines of an article as measured: what each looks like and what its wording tells.
struct Galley: Sendable {
  let text: SourceText
  let shapes: [LineShape]
  let wordings: [Wording]
  /// Every line's words, one after the other; line `i` has `words[bounds[i]..<bounds[i + 1]]`.
  let words: [Word]
  let bounds: [Int]
  /// How many lines.
  var count: Int { shapes.count }

  /// Measures every line once. Linear in the text's bytes.
  init(_ text: SourceText, with lexicons: Lexicons) {
    var shapes: [LineShape] = []
    var wordings: [Wording] = []
    var all: [Word] = []
    var bounds = [0]
    var seen: [UInt64: Int] = [:]
    shapes.reserveCapacity(text.lines.count)
    wordings.reserveCapacity(text.lines.count)
    for range in text.lines {
      let measured = range.lowerBound..<min(range.upperBound, range.lowerBound + LineShape.measured)
      let line = Newsroom.words(in: text.utf8, measured)
      let shape = LineShape(of: range, in: text.utf8, words: line, littleWords: lexicons.littleWords)
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
    words = all
    self.bounds = bounds
  }

  /// The words of line `i`, counted from 0.
  func words(ofLine i: Int) -> ArraySlice<Word> { words[bounds[i]..<bounds[i + 1]] }
}
