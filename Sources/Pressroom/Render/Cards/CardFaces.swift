import Briefs

/// The letters that cards are drawn with, and their colours: `Templates/card/`.
///
/// A card looks the same on every machine because its letters are data of the theme, not fonts of the machine.
struct CardFaces: Sendable {
  let display: CardFace
  let label: CardFace
  let naskh: CardFace
  let colours: CardColours

  /// The files below `Templates/` that make it.
  static let files = ["display", "label", "naskh", "colours"].map { "card/\($0).tsv" }

  /// Reads the files; nil where one is absent, and a problem with its line for what is broken.
  init?(_ contents: [String: [UInt8]], folder: String, problems: inout [Problem]) {
    let found = CardFaces.files.compactMap { path in
      contents[path].map { (path: folder + "/" + path, bytes: $0) }
    }
    guard found.count == CardFaces.files.count else { return nil }
    display = CardFace(found[0].bytes, path: found[0].path, problems: &problems)
    label = CardFace(found[1].bytes, path: found[1].path, problems: &problems)
    naskh = CardFace(found[2].bytes, path: found[2].path, problems: &problems)
    colours = CardColours(found[3].bytes, path: found[3].path, problems: &problems)
  }
}

/// One face: glyphs by what they stand for, in thousandths of an em.
struct CardFace: Sendable {
  struct Glyph: Sendable {
    let advance: Float
    let path: PenPath
  }

  /// The form that joining gives an Arabic letter.
  enum Form: String, Sendable {
    case alone = ""
    case initial, medial, final
  }

  private struct Key: Hashable {
    /// The second is 0 but in a ligature of two.
    let scalars: SIMD2<UInt32>
    let form: Form
  }

  private var glyphs: [Key: Glyph] = [:]
  private var kerns: [SIMD2<UInt32>: Float] = [:]

  /// Reads `glyph SCALARS FORM ADVANCE PATH` and `kern SCALAR SCALAR NUMBER`, parted by tabs.
  init(_ bytes: [UInt8], path: String, problems: inout [Problem]) {
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let cells = String(decoding: line, as: UTF8.self).split(
        separator: "\t", omittingEmptySubsequences: false)
      guard read(cells) else {
        problems.append(
          Problem(
            path: path, line: index + 1, what: "neither a glyph nor a kern",
            hint: "letters are drawn by a program; \(MissingParts.cure)"))
        continue
      }
    }
  }

  private mutating func read(_ cells: [Substring]) -> Bool {
    if cells.count == 5, cells[0] == "glyph" {
      let scalars = cells[1].split(separator: " ").compactMap { UInt32($0, radix: 16) }
      guard (1...2).contains(scalars.count), let form = Form(rawValue: String(cells[2])),
        let advance = Int(cells[3]), abs(advance) < 10_000, let path = PenPath(cells[4])
      else { return false }
      glyphs[Key(scalars: SIMD2(scalars[0], scalars.count == 2 ? scalars[1] : 0), form: form)] = Glyph(
        advance: Float(advance), path: path)
      return true
    }
    guard cells.count == 4, cells[0] == "kern", let a = UInt32(cells[1], radix: 16),
      let b = UInt32(cells[2], radix: 16), let number = Int(cells[3]), abs(number) < 10_000
    else { return false }
    kerns[SIMD2(a, b)] = Float(number)
    return true
  }

  /// The glyph of a letter, or of two that melt into one; nil where the face has none.
  func glyph(_ scalar: UInt32, with next: UInt32 = 0, as form: Form = .alone) -> Glyph? {
    glyphs[Key(scalars: SIMD2(scalar, next), form: form)]
  }

  /// What stands between two letters beyond their own room.
  func kern(_ a: UInt32, _ b: UInt32) -> Float { kerns.isEmpty ? 0 : kerns[SIMD2(a, b)] ?? 0 }
}

/// The colours of a card, `NAME RRGGBB` a line.
struct CardColours: Sendable {
  private(set) var paper: CardPaper.Colour = (251, 251, 249)
  private(set) var land: CardPaper.Colour = (230, 232, 227)
  private(set) var ink: CardPaper.Colour = (22, 25, 27)
  private(set) var accent: CardPaper.Colour = (11, 90, 99)

  init(_ bytes: [UInt8], path: String, problems: inout [Problem]) {
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let cells = String(decoding: line, as: UTF8.self).split(separator: "\t")
      let digits = cells.count == 2 && cells[1].utf8.count == 6 ? UInt32(cells[1], radix: 16) : nil
      let colour = digits.map { (UInt8($0 >> 16), UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF)) }
      switch (cells.first, colour) {
      case ("paper", let colour?): paper = colour
      case ("land", let colour?): land = colour
      case ("ink", let colour?): ink = colour
      case ("accent", let colour?): accent = colour
      default:
        problems.append(
          Problem(
            path: path, line: index + 1, what: "no colour of a card",
            hint: "paper, land, ink or accent, a tab, and six hexadecimal digits: fbfbf9"))
      }
    }
  }
}
