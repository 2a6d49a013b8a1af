import Briefs

/// What clustering compares of a story: the words of its lede, its parties, people, place and date.
///
/// The lede, not the body, because whole bodies do not separate: on real articles two accounts of one meeting had a body
/// cosine of .49 and two meetings of one host up to .42; their ledes .69 against at most .45.
struct Lead: Sendable {
  /// The square root of how often a word stands in the headline and lede, by word key; no stop words, no numbers.
  let words: [UInt64: Double]
  /// The length of `words` as a vector.
  let norm: Double
  let parties: Set<CountryCode>
  /// Every country of the story, party or only mentioned.
  let countries: Set<CountryCode>
  let people: [Name]
  let language: String
  let place: CountryCode?
  let happened: Happened?
  let published: EDTF?
  let sha256: String
  /// One in four of the body's 4-word shingles, for near copies.
  let shingles: Set<UInt64>
  /// All that is told, word by word.
  let telling: Telling
  private let text: SourceText

  /// A person as clustering compares one.
  struct Name: Sendable {
    /// The country of the office.
    let country: CountryCode?
    /// The folded words of the name.
    let words: Set<UInt64>
    /// What the words sound like, for names told in two scripts, and how many sounds each has.
    let sounds: [UInt64: Int]

    /// Whether both are names of one person: two words in common, or all of a shorter name; by sound, one long word does,
    /// since a name's shorter words are what transliterations differ in.
    func isSame(as other: Name, bySound: Bool) -> Bool {
      guard bySound else {
        let common = words.intersection(other.words).count
        return common > 0 && common >= min(2, min(words.count, other.words.count))
      }
      let common = sounds.filter { other.sounds[$0.key] != nil }
      return common.count >= 2 || common.values.contains { $0 >= 4 }
    }
  }

  /// The lead of a story. Linear in the story.
  init(of facts: Facts, with lexicons: Lexicons) {
    let story = facts.story
    let utf8 = story.article.text.utf8
    let title = story.title.line
    let lines = ((title.map { [$0] } ?? []) + story.body.prefix(60).filter { $0 != title }).enumerated().map {
      index, line in
      LeadLine(
        words: Briefs.words(in: utf8, story.range(ofLine: line)), isHeadline: title != nil && index == 0,
        isHead: index == 0 || title != nil && index == 1)
    }
    words = Lead.words(of: lines, without: lexicons.stopwords(story.language))
    norm = words.values.sorted().reduce(0) { $0 + $1 * $1 }.squareRoot()
    parties = Set(facts.countries.lazy.filter { $0.role == .party }.map(\.code))
    countries = Set(facts.countries.lazy.filter { $0.role != .refused }.map(\.code))
    people = facts.people.map { person in
      Name(
        country: person.country, words: Set(Briefs.words(of: person.name).map(\.key)),
        sounds: lexicons.sounds.keys(of: person.name))
    }
    language = story.language
    place = facts.place?.country
    happened = facts.happened
    published = story.published?.value
    sha256 = story.article.sha256
    shingles = Lead.shingles(of: lines)
    telling = Telling(of: lines, in: utf8, language: story.language, with: lexicons)
    text = story.article.text
  }

  /// A name as it stands in the article, by its word's key: with the capitalised words beside it, `Salman Choudhry`.
  func name(_ key: UInt64) -> String? {
    guard let term = telling.term(key), term.end > 0 else { return nil }
    let range = Int(term.start)..<Int(term.end)
    let around = max(0, range.lowerBound - 40)..<min(text.utf8.count, range.upperBound + 40)
    let words = Briefs.words(in: text.utf8, around)
    guard let at = words.firstIndex(where: { $0.range == range }) else { return nil }
    var (first, last) = (at, at)
    // The article before a name is none of its words, nor is a day after it.
    func tells(_ key: UInt64) -> Bool { telling.term(key) != nil }
    func isBeside(_ i: Int, _ j: Int) -> Bool {
      words[i].isCapitalised && words[j].isCapitalised && tells(words[i].key) && tells(words[j].key)
        && words[i].range.upperBound + 1 == words[j].range.lowerBound
        && text.utf8[words[i].range.upperBound] == 0x20
    }
    while first > 1, isBeside(first - 1, first) { first -= 1 }
    while last + 2 < words.count, isBeside(last, last + 1) { last += 1 }
    return text.string(words[first].range.lowerBound..<words[last].range.upperBound)
  }

  private static func words(of lines: [LeadLine], without stopwords: Set<UInt64>) -> [UInt64: Double] {
    var counts: [UInt64: Double] = [:]
    for line in lines where line.isHead {
      guard let start = line.words.first?.start else { continue }
      // A lede longer than 700 bytes says no more about what happened.
      for word in line.words where word.end - start <= 700 {
        if word.shape != .number && word.length > 1 && !stopwords.contains(word.key) {
          counts[word.key, default: 0] += 1
        }
      }
    }
    return counts.mapValues { $0.squareRoot() }
  }

  private static func shingles(of lines: [LeadLine]) -> Set<UInt64> {
    var shingles: Set<UInt64> = []
    for line in lines where !line.isHeadline && line.words.count >= 4 {
      for i in 0...(line.words.count - 4) {
        let key = line.words[i..<(i + 4)].reduce(Word.noKey) { Word.key($0, taking: $1.key) }
        if (key >> 32) & 3 == 0 { shingles.insert(key) }
      }
    }
    return shingles
  }

  /// The cosine of two leads' words, 0…1.
  func likeness(to other: Lead) -> Double {
    guard norm > 0, other.norm > 0 else { return 0 }
    let (small, large) = words.count < other.words.count ? (words, other.words) : (other.words, words)
    var products: [Double] = []
    for (key, weight) in small {
      if let match = large[key] { products.append(weight * match) }
    }
    // Sorted, because a sum in dictionary order could differ in its last bit from run to run.
    return products.sorted().reduce(0, +) / (norm * other.norm)
  }

  /// The share of the shorter body's shingles that stand in the other too, 0…1; 0 where a body is too short to tell.
  func sharedText(with other: Lead) -> Double {
    let smaller = min(shingles.count, other.shingles.count)
    guard smaller >= 6 else { return 0 }
    return Double(shingles.intersection(other.shingles).count) / Double(smaller)
  }
}
