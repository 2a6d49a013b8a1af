/// What a letter is for comparing words: lower case, without marks, one form per Arabic letter.
///
/// The tables are ours, so that what decides the output does not change with a library's version. They cover
/// ASCII, Latin-1, Latin Extended-A and Arabic; other scripts' letters stand for themselves.
package enum Fold {
  /// What a scalar is to the tokeniser.
  package enum Kind: UInt8, Sendable {
    case separator
    case letter
    case upper
    case digit
    /// Part of a word, but not of its folded form: vowel signs, tatweel, soft hyphen, zero-width marks.
    case silent
  }

  /// The code points below 0x700, worked out once: Latin, Arabic and what stands between them.
  static let table: [(kind: Kind, folded: UInt32)] = (0..<0x700).map { scalar in
    switch UInt32(scalar) {
    case 0..<0x250: latinEntry(UInt32(scalar))
    case 0x600...: arabicEntry(UInt32(scalar))
    default: rare(UInt32(scalar))
    }
  }

  /// The kind of a scalar and what it folds to.
  package static func look(_ scalar: UInt32) -> (kind: Kind, folded: UInt32) {
    scalar < 0x700 ? table[Int(scalar)] : rare(scalar)
  }

  /// What the table has not.
  static func rare(_ scalar: UInt32) -> (kind: Kind, folded: UInt32) {
    switch scalar {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x300...0x36F: return (.silent, 0)
    case 0x2000...0x206F, 0x2190...0x2BFF, 0x3000...0x303F, 0xFFFD: return (.separator, 0)
    default:
      guard let properties = Unicode.Scalar(scalar)?.properties else { return (.separator, 0) }
      guard properties.isAlphabetic else {
        return (properties.numericType == .decimal ? .digit : .separator, scalar)
      }
      let lower = properties.lowercaseMapping.unicodeScalars
      let folded = lower.count == 1 ? (lower.first?.value ?? scalar) : scalar
      return (properties.isUppercase ? .upper : .letter, folded)
    }
  }

  /// Base letters, then the marked letters that fold to them; œ, æ and ß fold to their first letter.
  private static let bases: [(base: Unicode.Scalar, marked: String)] = [
    ("a", "àáâãäåāăąæ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
    ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőœ"),
    ("r", "ŕŗř"), ("s", "śŝşšșß"), ("t", "ţťŧțþ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"),
    ("z", "źżž"),
  ]

  private static let unmarked: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    for (base, letters) in bases {
      for scalar in letters.unicodeScalars { table[scalar.value] = base.value }
    }
    return table
  }()

  private static func latinEntry(_ scalar: UInt32) -> (kind: Kind, folded: UInt32) {
    switch scalar {
    case 0x30...0x39: return (.digit, scalar)
    case 0x41...0x5A: return (.upper, scalar + 32)
    case 0x61...0x7A: return (.letter, scalar)
    case 0xAD: return (.silent, 0)
    case 0..<0xC0, 0xD7, 0xF7: return scalar == 0xAA || scalar == 0xBA ? (.letter, scalar) : (.separator, 0)
    default:
      guard let properties = Unicode.Scalar(scalar)?.properties else { return (.separator, 0) }
      let lower = properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
      return (properties.isUppercase ? .upper : .letter, unmarked[lower] ?? lower)
    }
  }

  private static func arabicEntry(_ scalar: UInt32) -> (kind: Kind, folded: UInt32) {
    switch scalar {
    case 0x660...0x669: (.digit, scalar - 0x660 + 0x30)
    case 0x6F0...0x6F9: (.digit, scalar - 0x6F0 + 0x30)
    case 0x622, 0x623, 0x625, 0x671: (.letter, 0x627)  // alef with madda, hamza, wasla → alef
    case 0x629: (.letter, 0x647)  // ta marbuta → ha
    case 0x649, 0x6CC: (.letter, 0x64A)  // alef maqsura, Persian ya → ya
    case 0x6A9: (.letter, 0x643)  // Persian kaf → kaf
    case 0x640, 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6ED: (.silent, 0)
    case 0x620...0x64A, 0x66E...0x6D5, 0x6EE, 0x6EF, 0x6FA...0x6FF: (.letter, scalar)
    default: (.separator, 0)
    }
  }
}
