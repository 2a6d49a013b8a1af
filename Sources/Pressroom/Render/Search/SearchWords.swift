import Briefs

/// What texts are found by: their words without case, accents and marks, shortened, in one form for what is written in several.
///
/// `sécurité`, `Securite` and `sécurités` are one, `œuvre` and `oeuvre`, `l’Italie` and `Italie`, `أحمد` and `احمد`, `حكومة` and
/// `حكومه`, `المغرب` and `والمغرب`. Letters fold as everywhere else (``Fold``). The index is made of these words, and the page's
/// script makes them of what a reader types, from ``table``: the same cases are tested on both sides. Done by us and not by the
/// index's own stemmers, which know one language at a time: so one index finds in all four, and a name that one
/// language would cut and another would not is found in both.
enum SearchWords {
  /// Letters that are written as two.
  static let doubled: [(letters: String, from: String)] = [("oe", "œŒ"), ("ae", "æÆ"), ("ss", "ßẞ")]
  /// What is at the end of Latin words of more than four letters for number and gender.
  static let endings = "sxe"
  /// The Arabic article and what is written with it, the longest first; taken off where three letters are left.
  static let articles = ["وال", "بال", "كال", "فال", "لل", "ال"]
  /// Words that nobody searches for, folded: a title that is typed from memory is found without them. Single Latin letters too.
  static let little = Set(
    ("le la les de du des un une et en au aux qu the of and in to an el los las del من في الي")
      .split(separator: " ").map(String.init))

  /// Puts the words of a text behind some bytes, each with a space behind it, until there are `limit` bytes. Linear.
  static func append(_ text: String, to bytes: inout [UInt8], limit: Int = .max) {
    var word: [UInt32] = []
    for scalar in text.unicodeScalars {
      if bytes.count >= limit { return }
      if let letters = two[scalar.value] {
        word += letters
        continue
      }
      let (kind, folded) = Fold.look(scalar.value)
      switch kind {
      case .silent: continue
      case .letter, .upper, .digit: word.append(folded)
      case .separator: close(&word, &bytes)
      }
    }
    close(&word, &bytes)
  }

  private static let two = Dictionary(
    uniqueKeysWithValues: doubled.flatMap { letters, from in
      from.unicodeScalars.map { ($0.value, letters.unicodeScalars.map(\.value)) }
    })
  private static let articleScalars = articles.map { $0.unicodeScalars.map(\.value) }
  private static let endingScalars = endings.unicodeScalars.map(\.value)
  private static let littleScalars = Set(little.map { $0.unicodeScalars.map(\.value) })
  /// No word has more letters: what is longer is no word.
  static let longest = 64

  private static func close(_ word: inout [UInt32], _ bytes: inout [UInt8]) {
    defer { word.removeAll(keepingCapacity: true) }
    guard let first = word.first, !littleScalars.contains(word) else { return }
    if word.count == 1, isLatin(first), first > 0x39 { return }
    if word.count > longest { word.removeLast(word.count - longest) }
    if isLatin(first) {
      while word.count > 4, let last = word.last, endingScalars.contains(last) { word.removeLast() }
    } else if let article = articleScalars.first(where: { word.starts(with: $0) }),
      word.count >= article.count + 3
    {
      word.removeFirst(article.count)
    }
    for scalar in word {
      if let scalar = Unicode.Scalar(scalar) { bytes += UTF8.encode(scalar).map(Array.init) ?? [] }
    }
    bytes.append(UInt8(ascii: " "))
  }

  private static func isLatin(_ scalar: UInt32) -> Bool { scalar < 0x250 }

  /// All of this as JSON, for the page's script: `{letters, silent, apart, little, articles, endings, longest}`. `letters` has for what
  /// is written the letters that are written for it, `silent` what is left out, `apart` what parts words though it is a letter. It
  /// holds no `<`.
  static let table: [UInt8] = {
    var letters: [String: String] = [:]
    for (to, from) in doubled { letters[to] = from }
    var silent = ""
    var apart = ""
    for value in UInt32(0x80)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let isTaken = properties.isAlphabetic || properties.numericType == .decimal
      let lower = properties.lowercaseMapping.unicodeScalars
      let plain = lower.count == 1 ? (lower.first?.value ?? value) : value
      let (kind, folded) = Fold.look(value)
      switch kind {
      case .silent: silent.unicodeScalars.append(scalar)
      case .separator: if isTaken { apart.unicodeScalars.append(scalar) }
      case .letter, .upper, .digit:
        if two[value] == nil, folded != plain || !isTaken, let to = Unicode.Scalar(folded) {
          letters[String(to), default: ""].unicodeScalars.append(scalar)
        }
      }
    }
    var json = JSONWriter()
    json.object {
      $0.member("letters") {
        $0.object {
          for (to, from) in letters.sorted(by: { $0.key < $1.key }) { $0.member(to, from) }
        }
      }
      $0.member("silent", silent)
      $0.member("apart", apart)
      $0.member("little", little.sorted())
      $0.member("articles", articles)
      $0.member("endings", endings)
      $0.member("longest", longest)
    }
    return escapingMarks(json.bytes)
  }()

  /// JSON with its combining marks as escapes: one with no letter under it makes text that is not in Unicode's form C, as HTML's is to be.
  private static func escapingMarks(_ json: [UInt8]) -> [UInt8] {
    var escaped: [UInt8] = []
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark:
        // Marks begin at U+0300.
        let digits = String(scalar.value, radix: 16)
        escaped += "\\u\(digits.count < 4 ? "0" : "")\(digits)".utf8
      default: escaped += Array(String(scalar).utf8)
      }
    }
    return escaped
  }
}
