import Briefs

/// Numbers the telling words of an article while its lines are read; one look-up a word.
///
/// Words with the same first five letters count as one, so that `Maroc` and `marocaines`, `Pakistan` and `pakistanaise`
/// speak for each other; no language's grammar is needed.
struct Vocabulary {
  private static let stem = 5

  /// -1 for a word that tells nothing, else the number of its stem.
  private(set) var terms: [Int32] = []
  /// How many stems there are.
  private(set) var count = 0
  private var known: [UInt64: (term: Int32, little: Bool)] = [:]
  private var stems: [UInt64: Int32] = [:]
  private let littleWords: LittleWords

  /// Nothing read yet.
  init(_ littleWords: LittleWords) { self.littleWords = littleWords }

  /// Takes a line's words in; returns how many are little ones.
  mutating func take(_ line: [Word], of utf8: [UInt8]) -> Int {
    var little = 0
    for word in line {
      let entry = known[word.key] ?? add(word, of: utf8)
      if entry.little { little += 1 }
      terms.append(entry.term)
    }
    return little
  }

  private mutating func add(_ word: Word, of utf8: [UInt8]) -> (term: Int32, little: Bool) {
    let little = word.shape != .number && littleWords.mask(word.key) != 0
    var term: Int32 = -1
    if !little, word.length > 3 {
      let stem = Vocabulary.stemKey(of: word, in: utf8)
      term = stems[stem] ?? Int32(truncatingIfNeeded: stems.count)
      stems[stem] = term
      count = stems.count
    }
    known[word.key] = (term, little)
    return (term, little)
  }

  private static func stemKey(of word: Word, in utf8: [UInt8]) -> UInt64 {
    var letters: [UInt32] = []
    var i = Int(word.start)
    while i < Int(word.end), letters.count < stem + 3 {
      let (scalar, width) = decodeScalar(utf8.span, at: i, end: Int(word.end))
      let (kind, folded) = Fold.look(scalar)
      if kind != .silent { letters.append(folded) }
      i += width
    }
    let bare = letters.dropFirst(prefix(letters, word.length))
    return bare.prefix(stem).reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// How many letters of an Arabic word are a particle or the article: `وال`, `لل`, `ال`.
  private static func prefix(_ letters: [UInt32], _ length: UInt16) -> Int {
    guard length > 4, letters.count > 4, letters[0] >= 0x600, letters[0] < 0x700 else { return 0 }
    let (alef, lam): (UInt32, UInt32) = (0x627, 0x644)
    let particles: [UInt32] = [0x648, 0x641, 0x628, 0x643, 0x644]
    if letters[0] == alef, letters[1] == lam { return 2 }
    if letters[0] == lam, letters[1] == lam { return 2 }
    if particles.contains(letters[0]) { return letters[1] == alef && letters[2] == lam ? 3 : 1 }
    return 0
  }
}
