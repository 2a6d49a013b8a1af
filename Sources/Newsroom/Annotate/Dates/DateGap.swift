import Briefs

/// What stands between two words: the mark, and whether there are spaces.
struct DateGap: Equatable {
  enum Mark {
    case none
    case comma
    case dash
    case slash
    case dot
    case colon
    case apostrophe
    case parenthesis
    case ampersand
    /// Anything else: another word, a currency sign, several marks.
    case other
  }

  var mark = Mark.none
  var isSpaced = false

  /// Nothing but spaces, or nothing at all.
  var isPlain: Bool { mark == .none }
  /// Spaces, or an apostrophe.
  var isClose: Bool { mark == .none || mark == .apostrophe }

  /// Reads the bytes between two words. Direction marks and other invisible characters count as nothing.
  init(in utf8: [UInt8], _ range: Range<Int>) {
    let span = utf8.span
    var i = range.lowerBound
    while i < range.upperBound {
      let (scalar, width) = decodeScalar(span, at: i, end: range.upperBound)
      i += width
      switch scalar {
      case 0x20, 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: isSpaced = true
      case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xAD: break
      case 0x2C, 0x60C: note(.comma)
      case 0x2D, 0x2010...0x2015, 0x2212: note(.dash)
      case 0x2F, 0x2044: note(.slash)
      case 0x2E: note(.dot)
      case 0x3A: note(.colon)
      case 0x27, 0x2018, 0x2019: note(.apostrophe)
      case 0x28, 0x29: note(.parenthesis)
      case 0x26: note(.ampersand)
      // The degree sign is often written for an ordinal: 1° de mayo.
      case 0xB0: break
      // Tatweel stretches a letter written on to the number: لـ9.
      case 0x640: break
      default: mark = .other
      }
    }
  }

  /// A dot may stand before a comma (`Sept., 2022`), a comma before a bracket or the apostrophe of `'24`; other pairs are none
  /// of a date's.
  private mutating func note(_ next: Mark) {
    switch (mark, next) {
    case (.none, _), (.dot, .comma), (.dot, .apostrophe), (.comma, .apostrophe): mark = next
    case (.parenthesis, .parenthesis), (.parenthesis, .comma), (.comma, .parenthesis), (.dot, .parenthesis):
      mark = .parenthesis
    default: mark = .other
    }
  }
}
