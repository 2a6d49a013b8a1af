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
  let people: [Name]
  let language: String
  let place: CountryCode?
  let happened: Happened?
  let published: EDTF?
  let sha256: String
  /// One in four of the body's 4-word shingles, for near copies.
  let shingles: Set<UInt64>

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
    words = Lead.words(of: story, without: lexicons.stopwords(story.language))
    norm = words.values.sorted().reduce(0) { $0 + $1 * $1 }.squareRoot()
    parties = Set(facts.countries.lazy.filter { $0.role == .party }.map(\.code))
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
    shingles = Lead.shingles(of: story)
  }

  private static func words(of story: Story, without stopwords: Set<UInt64>) -> [UInt64: Double] {
    var counts: [UInt64: Double] = [:]
    let lines = (story.title.line.map { [$0] } ?? []) + story.body.prefix(1)
    for line in lines {
      let range = story.range(ofLine: line)
      // A lede longer than 700 bytes says no more about what happened.
      let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 700)
      for word in Briefs.words(in: story.article.text.utf8, head)
      where word.shape != .number && word.length > 1 && !stopwords.contains(word.key) {
        counts[word.key, default: 0] += 1
      }
    }
    return counts.mapValues { $0.squareRoot() }
  }

  private static func shingles(of story: Story) -> Set<UInt64> {
    var shingles: Set<UInt64> = []
    for line in story.body.prefix(60) {
      let words = Briefs.words(in: story.article.text.utf8, story.range(ofLine: line))
      guard words.count >= 4 else { continue }
      for i in 0...(words.count - 4) {
        let key = words[i..<(i + 4)].reduce(Word.noKey) { Word.key($0, taking: $1.key) }
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
