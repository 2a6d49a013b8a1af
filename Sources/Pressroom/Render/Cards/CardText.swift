import Briefs

/// A text set for a card: words of glyphs, in the order in which they are read.
struct CardText: Sendable {
  struct Word: Sendable {
    /// From left to right, as they are drawn; each with what it takes in thousandths of an em, and its face's size.
    var glyphs: [(glyph: CardFace.Glyph, advance: Float, size: Float)] = []
    var isRightToLeft = false
    /// Whether it has no letter that says which way it runs: a number, a dash.
    var isNeutral = false

    var width: Float { glyphs.reduce(0) { $0 + $1.advance * $1.size } }
  }

  private(set) var words: [Word] = []
  /// The room between two words.
  let space: Float

  /// More letters than a card has room for.
  private static let longest = 600
  /// Naskh letters are drawn that much larger beside Latin ones of the same height of line.
  private static let naskhSize: Float = 1.12

  /// Sets a text in a face, Arabic in the theme's own. Nil where a letter of it stands in neither: no card shows half a headline.
  ///
  /// Marks that only guide a reader (vowels, bidi controls, soft hyphens) are left out.
  init?(_ text: String, in face: CardFace, _ faces: CardFaces) {
    space = face.glyph(0x20)?.advance ?? 300
    for part in text.unicodeScalars.prefix(CardText.longest).split(whereSeparator: {
      CardText.parts($0.value)
    }) {
      let scalars = part.map(\.value).filter { !CardText.isSilent($0) }
      guard !scalars.isEmpty else { continue }
      guard let word = CardText.word(scalars, face, faces.naskh) else { return nil }
      words.append(word)
    }
    if words.isEmpty { return nil }
  }

  private static func parts(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x20, 0x7F...0x9F, 0x1680, 0x2000...0x2006, 0x2008...0x200B, 0x2028, 0x2029, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func isSilent(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x61C, 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6ED, 0x200D...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF:
      true
    default: false
    }
  }

  static func isArabic(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x600...0x65F, 0x66A...0x6EF, 0x6FA...0x6FF, 0x750...0x77F: true
    default: false
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0x660...0x669).contains(scalar)
  }

  private static func word(_ scalars: [UInt32], _ face: CardFace, _ naskh: CardFace) -> Word? {
    var word = Word()
    word.isRightToLeft = scalars.contains(where: isArabic)
    word.isNeutral =
      !word.isRightToLeft
      && !scalars.contains { Unicode.Scalar($0).map(\.properties.isAlphabetic) ?? false }
    var runs: [[(glyph: CardFace.Glyph, advance: Float, size: Float)]] = []
    var lastWasNumber = false
    var i = 0
    while i < scalars.count {
      let scalar = scalars[i]
      var set: (glyph: CardFace.Glyph, advance: Float, size: Float)
      var taken = 1
      if let (glyph, count) = joined(scalars, i, naskh) {
        set = (glyph, glyph.advance, naskhSize)
        taken = count
      } else {
        let shown = word.isRightToLeft ? mirrored(scalar) : scalar
        guard let glyph = latin(shown, face) else { return nil }
        let next = i + 1 < scalars.count && !word.isRightToLeft ? scalars[i + 1] : 0
        set = (glyph, glyph.advance + face.kern(scalar, next), 1)
      }
      // Digits keep their own order within a word that runs from right to left.
      let isNumber = isDigit(scalar)
      if isNumber && lastWasNumber {
        runs[runs.count - 1].append(set)
      } else {
        runs.append([set])
      }
      lastWasNumber = isNumber
      i += taken
    }
    word.glyphs = word.isRightToLeft ? runs.reversed().flatMap { $0 } : runs.flatMap { $0 }
    return word
  }

  /// A letter of the face; one that it lacks loses its accent. A space that does not part stands as a space.
  private static func latin(_ scalar: UInt32, _ face: CardFace) -> CardFace.Glyph? {
    switch scalar {
    case 0xA0, 0x202F, 0x2007: return face.glyph(0x20)
    case 0x2010, 0x2011, 0x2212: return face.glyph(0x2D)
    default: break
    }
    if let glyph = face.glyph(scalar) { return glyph }
    // Latin Extended Additional: a Vietnamese letter without its marks.
    let vietnamese: [(ClosedRange<UInt32>, UInt32)] = [
      (0x1EA0...0x1EB7, 0x41), (0x1EB8...0x1EC7, 0x45), (0x1EC8...0x1ECB, 0x49), (0x1ECC...0x1EE3, 0x4F),
      (0x1EE4...0x1EF1, 0x55), (0x1EF2...0x1EF9, 0x59),
    ]
    if let (_, capital) = vietnamese.first(where: { $0.0.contains(scalar) }) {
      return face.glyph(scalar.isMultiple(of: 2) ? capital : capital + 0x20)
    }
    guard let letter = Unicode.Scalar(scalar), letter.properties.isAlphabetic else { return nil }
    let plain = folded(String(letter)).unicodeScalars
    guard plain.count == 1, let base = plain.first, base.isASCII, base.properties.isAlphabetic else {
      return nil
    }
    return face.glyph(letter.properties.isUppercase ? base.value - 0x20 : base.value)
  }

  /// An Arabic letter in the form that its neighbours give it, and how many letters of the text it is (a lam and its alef are one).
  private static func joined(_ scalars: [UInt32], _ i: Int, _ naskh: CardFace) -> (CardFace.Glyph, Int)? {
    let scalar = scalars[i]
    guard isArabic(scalar) || isDigit(scalar) || scalar == 0xAB || scalar == 0xBB, naskh.glyph(scalar) != nil
    else { return nil }
    func joinsNext(_ k: Int) -> Bool {
      scalars.indices.contains(k) && (scalars[k] == 0x640 || naskh.glyph(scalars[k], as: .initial) != nil)
    }
    func joinsBefore(_ k: Int) -> Bool {
      scalars.indices.contains(k) && (scalars[k] == 0x640 || naskh.glyph(scalars[k], as: .final) != nil)
    }
    let before = joinsNext(i - 1) && joinsBefore(i)
    if scalar == 0x644, i + 1 < scalars.count,
      let both = naskh.glyph(scalar, with: scalars[i + 1], as: before ? .final : .alone)
    {
      return (both, 2)
    }
    let after = joinsNext(i) && joinsBefore(i + 1)
    let form: CardFace.Form =
      before ? (after ? .medial : .final) : (after ? .initial : .alone)
    return (naskh.glyph(scalar, as: form) ?? naskh.glyph(scalar)).map { ($0, 1) }
  }

  private static func mirrored(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x28: 0x29
    case 0x29: 0x28
    case 0x5B: 0x5D
    case 0x5D: 0x5B
    case 0xAB: 0xBB
    case 0xBB: 0xAB
    case 0x2039: 0x203A
    case 0x203A: 0x2039
    default: scalar
    }
  }
}
