/// The lines of a text on a card, broken so that they are about equally long.
struct CardLines: Sendable {
  /// Each line's words as they stand from left to right.
  private(set) var lines: [[CardText.Word]] = []
  private let space: Float
  /// Pixels to the em.
  let size: Float

  /// Sets a text in the largest of some sizes that gives it no more lines than that size allows; in the last one, what is over is
  /// cut, and `isCut` says so.
  ///
  /// - Parameter sizes: Pixels to the em with the most lines each, the largest first.
  init(
    _ text: CardText, width: Int, sizes: [(size: Float, most: Int)], isRightToLeft: Bool
  ) {
    let last = sizes[sizes.count - 1]
    for (size, most) in sizes {
      let broken = CardLines.broken(text, width: Float(width) * 1000 / size)
      guard broken.count <= most || size == last.size else { continue }
      self.size = size
      space = text.space
      isCut = broken.count > most
      var kept = Array(broken.prefix(most))
      if !isCut { kept = CardLines.balanced(text, width: Float(width) * 1000 / size, lines: kept.count) }
      lines = kept.map { CardLines.ordered($0, isRightToLeft: isRightToLeft) }
      return
    }
    preconditionFailure("no size for a text")
  }

  private(set) var isCut: Bool

  /// A line's width in pixels.
  func width(_ line: Int) -> Float {
    let words = lines[line]
    return (words.reduce(0) { $0 + $1.width } + space * Float(max(0, words.count - 1))) * size / 1000
  }

  /// Draws a line into a strip, its first letter at `x`, its baseline at `y`.
  func draw(_ line: Int, x: Float, y: Float, into strip: inout Coverage) {
    var x = x
    for word in lines[line] {
      for (glyph, advance, face) in word.glyphs {
        strip.fill(glyph.path, scale: size * face / 1000, x: x, y: y)
        x += advance * face * size / 1000
      }
      x += space * size / 1000
    }
  }

  /// Fills each line as far as it goes. A word that is longer than a line is cut into pieces that are not.
  private static func broken(_ text: CardText, width: Float) -> [[CardText.Word]] {
    var lines: [[CardText.Word]] = []
    var line: [CardText.Word] = []
    var filled: Float = 0
    for word in text.words.flatMap({ pieces(of: $0, width) }) {
      let needed = line.isEmpty ? word.width : filled + text.space + word.width
      if needed > width, !line.isEmpty {
        lines.append(line)
        line = [word]
        filled = word.width
      } else {
        line.append(word)
        filled = needed
      }
    }
    lines.append(line)
    return lines
  }

  /// As many lines in the narrowest measure that keeps them.
  private static func balanced(_ text: CardText, width: Float, lines: Int) -> [[CardText.Word]] {
    var (low, high) = (width / 2, width)
    for _ in 0..<8 {
      let middle = (low + high) / 2
      if broken(text, width: middle).count <= lines { high = middle } else { low = middle }
    }
    return broken(text, width: high)
  }

  private static func pieces(of word: CardText.Word, _ width: Float) -> [CardText.Word] {
    guard word.width > width else { return [word] }
    var pieces: [CardText.Word] = []
    var piece = CardText.Word(isRightToLeft: word.isRightToLeft)
    var filled: Float = 0
    for glyph in word.isRightToLeft ? word.glyphs.reversed() : word.glyphs {
      let advance = glyph.advance * glyph.size
      if filled + advance > width, !piece.glyphs.isEmpty {
        pieces.append(piece)
        piece.glyphs = []
        filled = 0
      }
      piece.glyphs.append(glyph)
      filled += advance
    }
    pieces.append(piece)
    guard word.isRightToLeft else { return pieces }
    return pieces.map { piece in
      CardText.Word(glyphs: piece.glyphs.reversed(), isRightToLeft: true)
    }
  }

  /// Words from left to right: those of the other direction keep their own order among themselves.
  ///
  /// A number or a mark between two words of one direction goes with them, any other with the text (UAX #9, N1 and N2).
  private static func ordered(_ words: [CardText.Word], isRightToLeft: Bool) -> [CardText.Word] {
    var runs: [(words: [CardText.Word], isRightToLeft: Bool)] = []
    var before = isRightToLeft
    for (place, word) in words.enumerated() {
      var direction = word.isRightToLeft
      if word.isNeutral {
        let after = words[(place + 1)...].first { !$0.isNeutral }?.isRightToLeft ?? isRightToLeft
        direction = before == after ? before : isRightToLeft
      } else {
        before = direction
      }
      if runs.last?.isRightToLeft == direction {
        runs[runs.count - 1].words.append(word)
      } else {
        runs.append(([word], direction))
      }
    }
    let placed = runs.map { $0.isRightToLeft ? $0.words.reversed() : $0.words }
    return (isRightToLeft ? placed.reversed() : placed).flatMap { $0 }
  }
}
