import Briefs

/// The words a story is told in, as joining weighs them: each once, with how often and where it stands.
///
/// Words of dates tell when, not what, and are left out: two stories of a Monday share nothing by it.
struct Telling: Sendable {
  /// One word of a story.
  struct Term: Sendable {
    let key: UInt64
    var count: UInt16 = 1
    /// Where it first stands in the article's text with a capital, for saying what two stories share; 0 and 0 for nowhere.
    var start: Int32 = 0
    var end: Int32 = 0
    /// It stands in the headline or the lede.
    var isInHead: Bool
    /// It is a name by its looks: capitalised within a sentence, and nowhere in small letters.
    var isName: Bool
    fileprivate var isSmall: Bool

    fileprivate init(_ word: Word, isInHead: Bool, isHeadline: Bool, isName: Bool) {
      key = word.key
      self.isInHead = isInHead
      self.isName = isName
      isSmall = word.shape == .lower
      if word.isCapitalised, !isHeadline { (start, end) = (word.start, word.end) }
    }

    fileprivate mutating func add(_ other: Term) {
      count = count == .max ? count : count + 1
      if end == 0 { (start, end) = (other.start, other.end) }
      isInHead = isInHead || other.isInHead
      isName = isName || other.isName
      isSmall = isSmall || other.isSmall
    }
  }

  /// By key, ascending.
  let terms: [Term]

  /// A story tells what happened early; what follows is background. Also bounds the cost of a very long one.
  private static let mostWords = 500

  /// Takes in the headline's and the body's words. `n log n` in at most ``mostWords`` words and a line.
  init(of lines: [LeadLine], in utf8: [UInt8], language: String, with lexicons: Lexicons) {
    let stopwords = lexicons.stopwords(language)
    var found: [Term] = []
    var read = 0
    for line in lines where read < Telling.mostWords {
      read += line.words.count
      for (index, word) in line.words.enumerated() {
        let isNumber = word.shape == .number
        guard isNumber ? Telling.tells(word, utf8) : word.length > 1 && !stopwords.contains(word.key),
          !lexicons.dates.hasContent(line.words, at: index)
        else { continue }
        // In a headline every word may have a capital.
        let isName =
          word.isCapitalised && !line.isHeadline && index > 0
          && Telling.isWithinSentence(Int(line.words[index - 1].end), Int(word.start), utf8)
        found.append(Term(word, isInHead: line.isHead, isHeadline: line.isHeadline, isName: isName))
      }
    }
    found.sort { $0.key != $1.key ? $0.key < $1.key : $0.start < $1.start }
    var terms: [Term] = []
    terms.reserveCapacity(found.count)
    for term in found {
      if let last = terms.last, last.key == term.key {
        terms[terms.count - 1].add(term)
      } else {
        terms.append(term)
      }
    }
    for index in terms.indices where terms[index].isSmall { terms[index].isName = false }
    self.terms = terms
  }

  /// The term of a word; nil where the story has none. Logarithmic.
  func term(_ key: UInt64) -> Term? {
    var (low, high) = (0, terms.count)
    while low < high {
      let middle = (low + high) / 2
      if terms[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < terms.count && terms[low].key == key ? terms[low] : nil
  }

  /// Of numbers, those of two digits and more; a year is in every second story.
  private static func tells(_ word: Word, _ utf8: [UInt8]) -> Bool {
    guard word.length >= 2 else { return false }
    return !(word.length == 4 && (utf8[Int(word.start)] == 0x31 || utf8[Int(word.start)] == 0x32))
  }

  /// Whether nothing but a space, hyphen or apostrophe parts two words: no sentence or quotation begins between them.
  private static func isWithinSentence(_ end: Int, _ start: Int, _ utf8: [UInt8]) -> Bool {
    Gap(in: utf8.span, end, start).isDisjoint(with: [.stop, .colon, .quote, .opening, .dash, .line])
  }
}

/// A line of a story as clustering reads it.
struct LeadLine {
  let words: [Word]
  let isHeadline: Bool
  /// It is the headline or the body's first line.
  let isHead: Bool
}

extension DateWords {
  /// Whether the word is a month, weekday or day word of a date.
  fileprivate func hasContent(_ words: [Word], at index: Int) -> Bool {
    guard let match = phrases.longest(in: words, at: index) else { return false }
    return match.values.contains { $0.hasContent }
  }
}
