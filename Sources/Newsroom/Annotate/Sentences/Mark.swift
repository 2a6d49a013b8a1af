import Briefs

/// What a character is where sentences are parted.
enum Mark {
  case letter
  /// A small letter of an alphabet that has capitals.
  case small
  case capital
  case digit
  case space
  /// `.`
  case stop
  /// `!`, `?`, `؟`, `…`
  case strongStop
  /// `,`, `;`, `:`, `،`, `؛`: the sentence goes on.
  case pause
  /// `»`, `)`, `”`: belongs to what is before it.
  case closer
  /// `«`, `(`, `“`, `¿`: belongs to what comes after it.
  case opener
  /// `"`, `'`, `’`: closes where it touches the word before, opens elsewhere.
  case quote
  /// `-`, `–`, `•`, `*`, `>`, `|`: stands before an item of a list.
  case bullet
  case other

  /// The mark of a scalar.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2069, 0x3000, 0xFEFF:
      self = .space
    case 0x2E, 0x6D4: self = .stop
    case 0x21, 0x3F, 0x61F, 0x2026, 0x203C, 0x2047...0x2049: self = .strongStop
    case 0x2C, 0x3B, 0x3A, 0x60C, 0x61B: self = .pause
    case 0x29, 0x5D, 0x7D, 0xBB, 0x201D, 0x203A: self = .closer
    case 0x28, 0x5B, 0x7B, 0xAB, 0x201C, 0x201E, 0x2039, 0xBF, 0xA1: self = .opener
    case 0x22, 0x27, 0x2018, 0x2019: self = .quote
    case 0x2D, 0x2010...0x2015, 0x2022, 0x2023, 0x25AA...0x25CF, 0xB7, 0x2A, 0x3E, 0x7C, 0x5F, 0x7E:
      self = .bullet
    default: self = Mark.word(scalar)
    }
  }

  private static func word(_ scalar: UInt32) -> Mark {
    switch Fold.look(scalar).kind {
    case .upper: .capital
    case .letter: scalar < 0x590 ? .small : .letter
    case .digit: .digit
    case .silent: .space
    case .separator: .other
    }
  }
}
