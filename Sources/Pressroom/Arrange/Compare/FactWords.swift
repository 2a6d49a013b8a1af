import Briefs

/// A sentence as the comparison reads it: the words that carry a fact, its names, its numbers, and what turns it round.
struct FactWords {
  /// The beginnings of the words that carry a fact, ascending, each once; numbers and their words are left out.
  private(set) var stems: [UInt64] = []
  /// Those of them that are names, ascending.
  private(set) var names: [UInt64] = []
  /// The days of the week it names.
  private(set) var weekdays: [UInt64] = []
  private(set) var quantities: [Quantity] = []
  private(set) var isNegated = false
  /// +1 for a rise, -1 for a fall, 0 where neither or both are told.
  private(set) var direction = 0
  /// For each of the quantities the stems of the words that carry a fact just before and just after it; 0 for none.
  private(set) var neighbours: [(before: UInt64, after: UInt64)] = []

  /// Words are compared by their first letters, so that `signé` meets `signature` and `killed` meets `killing`.
  private static let stemLength = 5
  /// Shorter words are links, in all four languages.
  private static let shortest = 3

  /// Reads a sentence. `known` are stems that are names whatever they look like. Linear.
  init(_ sentence: String, language: String, with table: ComparisonWords, known: Set<UInt64> = []) {
    let text = Array(sentence.utf8)
    let words = Briefs.words(in: text, 0..<text.count)
    let lexicon = table.of(language)
    let reader = NumberReader(text: text, words: words, lexicon: lexicon)
    quantities = Pressroom.quantities(in: reader)
    var isOfNumber = [Bool](repeating: false, count: words.count)
    for quantity in quantities {
      for i in quantity.words where words[i].end <= quantity.range.upperBound { isOfNumber[i] = true }
    }
    var stemOf = [UInt64](repeating: 0, count: words.count)
    var (up, down) = (false, false)
    for (i, word) in words.enumerated() {
      if lexicon.isOf(.negation, word.key) { isNegated = true }
      if lexicon.isOf(.up, word.key) { up = true }
      if lexicon.isOf(.down, word.key) { down = true }
      if lexicon.isOf(.weekday, word.key) { weekdays.append(word.key) }
      guard !isOfNumber[i], word.shape != .number, !lexicon.isOf(.little, word.key),
        !lexicon.isOf(.negation, word.key),
        let stem = FactWords.stem(text, word, isArabic: lexicon.isArabic)
      else { continue }
      stemOf[i] = stem
      stems.append(stem)
      let isName =
        word.isCapitalised && i > 0 && !lexicon.isOf(.weekday, word.key) && !lexicon.isOf(.month, word.key)
      if isName || known.contains(stem) || lexicon.names.contains(stem) { names.append(stem) }
    }
    direction = up == down ? 0 : up ? 1 : -1
    for quantity in quantities {
      let before = stemOf[..<quantity.words.lowerBound].last { $0 != 0 } ?? 0
      let after = stemOf[(quantity.words.upperBound + 1)...].first { $0 != 0 } ?? 0
      neighbours.append((before, after))
    }
    stems = FactWords.unique(stems)
    names = FactWords.unique(names)
  }

  private static func unique(_ keys: [UInt64]) -> [UInt64] {
    let sorted = keys.sorted()
    return sorted.enumerated().filter { $0.offset == 0 || sorted[$0.offset - 1] != $0.element }.map(\.element)
  }

  /// The stems of a name's words.
  static func stems(of name: String, language: String) -> Set<UInt64> {
    let text = Array(name.utf8)
    return Set(
      Briefs.words(in: text, 0..<text.count).compactMap { stem(text, $0, isArabic: language == "ar") })
  }

  /// The key of a word's first letters, in Arabic without "and", "by", "to" and the article before them; nil for a short word.
  static func stem(_ text: [UInt8], _ word: Word, isArabic: Bool) -> UInt64? {
    guard word.length >= shortest else { return nil }
    let letters = letters(of: word, in: text)
    var first = 0
    if isArabic { first = prefix(letters) }
    guard letters.count - first >= (isArabic ? 2 : shortest) else { return nil }
    return letters[first...].prefix(stemLength).reduce(Word.noKey) { Word.key($0, taking: UInt64($1)) }
  }

  /// The key of an Arabic word without the "and" it begins with; nil where it begins with none.
  static func withoutAnd(_ text: [UInt8], _ word: Word) -> UInt64? {
    let letters = letters(of: word, in: text)
    guard letters.count > 2, letters[0] == waw else { return nil }
    return letters.dropFirst().reduce(Word.noKey) { Word.key($0, taking: UInt64($1)) }
  }

  private static let waw: UInt32 = 0x648

  /// How many letters of an Arabic word are "and", a preposition or the article; three letters must be left.
  private static func prefix(_ letters: [UInt32]) -> Int {
    var first = 0
    func has(_ scalars: UInt32...) -> Bool {
      letters.count - first - scalars.count >= 3 && letters[first...].starts(with: scalars)
    }
    // Before anything else it may be a letter of the word: `وزير`.
    if has(waw, 0x627, 0x644) || has(waw, 0x628, 0x627, 0x644) || has(waw, 0x644, 0x644) { first += 1 }
    if has(0x627, 0x644) || has(0x644, 0x644) {
      first += 2
    } else if has(0x628, 0x627, 0x644) {
      first += 3
    }
    return first
  }

  private static func letters(of word: Word, in text: [UInt8]) -> [UInt32] {
    var letters: [UInt32] = []
    letters.reserveCapacity(Int(word.length))
    var at = Int(word.start)
    while at < Int(word.end) {
      let (scalar, width) = decodeScalar(text.span, at: at, end: Int(word.end))
      at += width
      let (kind, folded) = Fold.look(scalar)
      if kind != .silent { letters.append(folded) }
    }
    return letters
  }
}
