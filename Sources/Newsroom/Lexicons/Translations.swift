import Briefs

/// What gives a machine translation away, from each language's `translation.tsv`: what a page says of itself, and sequences of words
/// that nobody who speaks the language leaves standing.
package struct Translations: Sendable {
  /// What a phrase shows.
  enum Sign: String, Sendable {
    /// The page says that it was translated by a machine.
    case said
    /// A name of it, which says so in a line of its own: a headline may be about it.
    case named
    /// Words that were carried over one by one: `à le`, `de el`.
    case slip
    /// A word that loses its vowel before another one: French `le`.
    case elides
    /// A word that keeps the one before it whole although it begins with a vowel: `onze`.
    case apart
  }

  /// The phrases of all languages that say so.
  let said: Phrases<Sign>
  /// Language → its slips.
  private let slips: [String: Phrases<Sign>]
  /// Language → words that elide, and words before which they do not.
  private let elisions: [String: (elides: Set<UInt64>, apart: Set<UInt64>)]

  /// Reads `translation.tsv` of every language below `folder`; an unknown sign is a problem with its line.
  init(folder: String, problems: inout [Problem]) {
    var said = Phrases<Sign>()
    var slips: [String: Phrases<Sign>] = [:]
    var elisions: [String: (elides: Set<UInt64>, apart: Set<UInt64>)] = [:]
    for language in Lexicons.languages {
      let path = "\(language)/translation.tsv"
      for row in Table(at: path, in: folder, columns: 2, problems: &problems).rows {
        switch Sign(rawValue: row[0]) {
        case .said: said.add(row[1], .said)
        case .named: said.add(row[1], .named)
        case .slip: slips[language, default: Phrases()].add(row[1], .slip)
        case .elides: elisions[language, default: ([], [])].elides.insert(wordKey(row[1]))
        case .apart: elisions[language, default: ([], [])].apart.insert(wordKey(row[1]))
        case nil:
          problems.append(
            Problem(
              path: folder + "/" + path, line: row.line, what: "unknown sign: \(row[0])",
              hint: "signs are said, named, slip, elides, apart"))
        }
      }
    }
    self.said = said
    self.slips = slips
    self.elisions = elisions
  }

  /// Whether a slip of the language begins at a word; an accent more or less is no slip, so the bytes are compared where a
  /// phrase has only ASCII letters.
  func isSlip(_ words: [Word], _ index: Int, in utf8: [UInt8], language: String) -> Bool {
    if let match = slips[language]?.longest(in: words, at: index) {
      return match.words.allSatisfy { i in
        utf8[words[i].range].allSatisfy { $0 < 0x80 } || words[i].range.count > 3
      }
    }
    guard let elision = elisions[language], index + 1 < words.count,
      words[index].shape != .capitals, elision.elides.contains(words[index].key)
    else { return false }
    let next = words[index + 1]
    guard words[index].end + 1 == next.start, utf8[Int(words[index].end)] == 0x20, next.shape == .lower,
      !elision.apart.contains(next.key), next.length > 1,
      index == 0 || utf8[Int(words[index].start) - 1] == 0x20
    else { return false }
    return "aeiou".utf8.contains(utf8[Int(next.start)])
      || utf8[Int(next.start)] == 0xC3 && (0xA0...0xB6).contains(utf8[Int(next.start) + 1])
        && utf8[Int(next.start) + 1] != 0xA7
  }
}
