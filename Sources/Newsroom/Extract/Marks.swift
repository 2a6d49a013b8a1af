/// What punctuation is to the measuring of lines, by code point.
enum Marks {
  /// `. ! ? … ؟ ۔ 。` and their like.
  @inline(__always)
  static func endsSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x61F, 0x6D4, 0x3002, 0xFF01, 0xFF1F, 0x964: true
    default: false
    }
  }

  /// Quotes and brackets that close after a sentence's end, and invisible marks.
  @inline(__always)
  static func closesQuote(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x201C, 0x300D, 0x200B...0x200F, 0x202A...0x202E,
      0xFEFF:
      true
    default: false
    }
  }

  /// Quotes that open.
  @inline(__always)
  static func opensQuote(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0xAB, 0x201C, 0x201E, 0x2018: true
    default: false
    }
  }

  /// Marks that begin an item of a list.
  @inline(__always)
  static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2A, 0x2B, 0x3E, 0xB7, 0x2013, 0x2014, 0x2022, 0x2023, 0x203A, 0x25A0...0x25FF,
      0x2B1B...0x2B50,
      0x2190...0x21FF, 0x2713...0x27BF:
      true
    default: false
    }
  }

  /// Marks that part the items of a bar of links.
  @inline(__always)
  static func isBar(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7C, 0x203A, 0x2022, 0xB7, 0x25B8, 0x25BA, 0x2192, 0x00A6: true
    default: false
    }
  }
}
