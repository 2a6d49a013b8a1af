import Briefs

/// What parts two words of a line: the kinds of mark that stand between them.
package struct Gap: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16

  /// The marks with these bits.
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let space = Gap(rawValue: 1)
  package static let hyphen = Gap(rawValue: 1 << 1)
  package static let apostrophe = Gap(rawValue: 1 << 2)
  package static let comma = Gap(rawValue: 1 << 3)
  /// `.`, `!`, `?`, `…` and their like: the end of a sentence, or of an abbreviation.
  package static let stop = Gap(rawValue: 1 << 4)
  package static let colon = Gap(rawValue: 1 << 5)
  package static let opening = Gap(rawValue: 1 << 6)
  package static let closing = Gap(rawValue: 1 << 7)
  package static let quote = Gap(rawValue: 1 << 8)
  package static let dash = Gap(rawValue: 1 << 9)
  package static let slash = Gap(rawValue: 1 << 10)
  /// A line's beginning or end.
  package static let line = Gap(rawValue: 1 << 11)
  package static let other = Gap(rawValue: 1 << 12)

  /// Whether the words stand side by side: a space, a hyphen or an apostrophe, or nothing at all.
  package var isTight: Bool { isSubset(of: [.space, .hyphen, .apostrophe]) }
  /// Whether a clause may end here.
  package var isBreak: Bool {
    !isDisjoint(with: [.comma, .stop, .colon, .opening, .closing, .quote, .dash, .slash, .line, .other])
  }

  /// The marks in the bytes from `start` to `end`.
  init(in span: Span<UInt8>, _ start: Int, _ end: Int) {
    var gap: Gap = []
    var i = start
    while i < end {
      let (scalar, width) = decodeScalar(span, at: i, end: end)
      i += width
      gap.insert(Gap.mark(scalar))
    }
    self = gap
  }

  private static func mark(_ scalar: UInt32) -> Gap {
    switch scalar {
    case 0x20, 0x09, 0xA0, 0x2007, 0x2009, 0x202F, 0x3000: .space
    case 0x2D, 0x2010, 0x2011: .hyphen
    case 0x27, 0x60, 0x2018, 0x2019, 0x02BC, 0xB4: .apostrophe
    case 0x2C, 0x3B, 0x060C, 0x061B, 0x3001: .comma
    case 0x2E, 0x21, 0x3F, 0x061F, 0x2026, 0x06D4, 0x3002: .stop
    case 0x3A: .colon
    case 0x28, 0x5B, 0x7B: .opening
    case 0x29, 0x5D, 0x7D: .closing
    case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0x2039, 0x203A: .quote
    case 0x2012...0x2015, 0x2212: .dash
    case 0x2F, 0x7C, 0x5C: .slash
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: []
    default: .other
    }
  }
}
