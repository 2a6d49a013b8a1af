import Briefs

/// What an alphabetical index files a name under: a letter of the Latin or the Arabic alphabet, or one sign for all else.
///
/// Letters are folded as for search (``Fold``): `É` is filed under E, `أ` and `إ` under ا, and the Arabic article ال is passed over
/// where its alef is bare. The rules are ours and the same in each language; a Spanish ñ stands with n.
enum Letter: Hashable, Sendable {
  /// In lower case, folded.
  case letter(Unicode.Scalar)
  /// Digits, signs, and scripts we have no alphabet of.
  case other

  /// Its name in an address and an anchor: `a`, `ا`, `other`. One letter, so that `other` cannot be one.
  var name: String {
    switch self {
    case .letter(let scalar): String(scalar)
    case .other: "other"
    }
  }

  /// As shown: `A`, `ا`, `#`.
  var label: String {
    switch self {
    case .letter(let scalar): String(scalar).uppercased()
    case .other: "#"
    }
  }

  var isArabic: Bool {
    switch self {
    case .letter(let scalar): scalar.value >= 0x600
    case .other: false
    }
  }

  /// Where it stands in the index: the interface's own script first, what is no letter last.
  func place(rightToLeft: Bool) -> Int {
    switch self {
    case .letter(let scalar): (isArabic == rightToLeft ? 0 : 0x10000) + Int(scalar.value)
    case .other: 0x20000
    }
  }
}

/// A name as an index sorts it: folded words with one space between them, without what stands before the first, without the article ال.
struct FilingKey: Sendable {
  var letter: Letter
  /// UTF-8, whose order is that of the code points; both alphabets stand there in their own order.
  var bytes: [UInt8]

  /// More of a name does not tell two apart that are read as two.
  private static let longest = 120

  /// The key of a name. Linear in at most its first few hundred characters.
  init(_ name: String) {
    var scalars: [UInt32] = []
    var first: UInt32?
    var isApart = false
    for scalar in name.unicodeScalars.prefix(4 * FilingKey.longest) {
      let (kind, folded) = Fold.look(scalar.value)
      switch kind {
      case .silent: continue
      case .separator: isApart = true
      case .letter, .upper, .digit:
        if isApart, !scalars.isEmpty { scalars.append(0x20) }
        isApart = false
        first = first ?? scalar.value
        scalars.append(folded)
      }
      if scalars.count >= FilingKey.longest { break }
    }
    // The article is passed over before a word, not before one letter: الى is no أى with an article. It is written with a bare alef:
    // ألمانيا and إلياس have none.
    if scalars.count > 3, first == 0x627 || first == 0x671, scalars[0] == 0x627, scalars[1] == 0x644,
      scalars[2...].prefix(2).allSatisfy({ $0 != 0x20 })
    {
      scalars.removeFirst(2)
    }
    letter = .other
    if let first = scalars.first, let scalar = Unicode.Scalar(first), FilingKey.isFiled(first) {
      letter = .letter(scalar)
    }
    bytes = []
    bytes.reserveCapacity(scalars.count + 8)
    for value in scalars {
      if value < 0x80 {
        bytes.append(UInt8(value))
      } else if let scalar = Unicode.Scalar(value) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
  }

  /// Latin without marks, and the letters of the Arabic block.
  private static func isFiled(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar) || (0x620...0x6FF).contains(scalar) && Fold.look(scalar).kind == .letter
  }
}
