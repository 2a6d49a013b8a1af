import Briefs

/// The accounts of one event side by side: which facts all origins tell, which only some, which only one, and where their
/// numbers differ.
///
/// Copies tell nothing anew: a fact counts once for each origin. Sentences of two languages are not compared; what stands alone in
/// its language is told apart from what the other accounts of that language leave out. Every sentence is shown as it stands.
struct Comparison {
  /// A sentence of an account.
  struct Telling: Hashable {
    /// Place in the event's accounts.
    var account: Int
    /// Place in that account's sentences.
    var sentence: Int
  }

  /// One figure among those that differ: a sentence, and where in it the number stands.
  struct Figure: Hashable {
    var telling: Telling
    /// Byte offsets in the sentence.
    var range: Range<Int>
    /// The noun that is counted; empty where none is.
    var counted: Range<Int>
  }

  /// One fact a list, told once for each origin, in the accounts' order.
  private(set) var shared: [[Telling]] = []
  /// Told by more than one origin, but not by all.
  private(set) var partly: [[Telling]] = []
  /// For each account what it, or its origin, alone tells among the accounts of its language.
  private(set) var only: [[Telling]]
  /// For each account of a language that no other origin writes in: what it tells.
  private(set) var alone: [[Telling]]
  /// One fact with different numbers a list, in the accounts' order; never fewer than two.
  private(set) var differing: [[Figure]] = []
  /// Whether the accounts are in several languages.
  private(set) var isInLanguages = false
  /// How many origins were compared; fewer than there are in a very large event.
  private(set) var compared = 0
  private(set) var isWhole = true

  /// Of a very large event the first origins are compared, each by its first accounts.
  private static let mostOrigins = 24
  private static let mostCopies = 3

  /// Compares the accounts of an event. Quadratic in the sentences that are compared, of which there are some 500 at most.
  ///
  /// - Parameter origins: Places in `accounts`, those of one text together.
  init(of accounts: [Account], in origins: [[Int]], with words: ComparisonWords) {
    only = accounts.map { _ in [] }
    alone = only
    compared = min(origins.count, Comparison.mostOrigins)
    isWhole = origins.count <= Comparison.mostOrigins
    isInLanguages = Set(accounts.map(\.brief.language)).count > 1
    guard origins.count > 1 else { return }
    let pages = Pages(accounts, origins.prefix(compared).map { $0.prefix(Comparison.mostCopies) }, words)
    for fact in pages.facts() {
      sort(fact.map { pages.sentences[$0] }, originCount: origins.count, pages)
    }
    for figures in pages.differences() {
      differing.append(figures)
      // What another account tells with another number is not told by one alone.
      for figure in figures { only[figure.telling.account].removeAll { $0 == figure.telling } }
    }
  }

  private mutating func sort(_ fact: [Sentence], originCount: Int, _ pages: Pages) {
    var origins: [Int] = []
    var tellings: [Telling] = []
    for sentence in fact where !origins.contains(sentence.origin) {
      origins.append(sentence.origin)
      tellings.append(sentence.telling)
    }
    guard let first = tellings.first, let language = fact.first?.language else { return }
    if tellings.count > 1 {
      if tellings.count == originCount { shared.append(tellings) } else { partly.append(tellings) }
    } else if pages.originsIn[language]?.count ?? 0 < 2 {
      alone[first.account].append(first)
    } else if isWhole {
      only[first.account].append(first)
    }
  }

  /// A sentence as it is compared.
  fileprivate struct Sentence {
    let telling: Telling
    let origin: Int
    let language: String
    let words: FactWords
  }
}

/// The sentences that are compared, in the accounts' order.
private struct Pages {
  var sentences: [Comparison.Sentence] = []
  /// Language → the origins that have an account in it.
  var originsIn: [String: Set<Int>] = [:]

  init(_ accounts: [Account], _ origins: [ArraySlice<Int>], _ table: ComparisonWords) {
    var originOf: [Int: Int] = [:]
    for (i, origin) in origins.enumerated() {
      for account in origin { originOf[account] = i }
    }
    var known: [String: Set<UInt64>] = [:]
    for account in accounts {
      let brief = account.brief
      let names = brief.people.flatMap { [$0.name] + $0.variants } + [brief.place?.name].compactMap { $0 }
      for name in names {
        known[brief.language, default: []].formUnion(FactWords.stems(of: name, language: brief.language))
      }
    }
    for (i, account) in accounts.enumerated() {
      guard let origin = originOf[i] else { continue }
      let language = account.brief.language
      originsIn[language, default: []].insert(origin)
      for (s, passage) in account.sentences.enumerated() {
        sentences.append(
          Comparison.Sentence(
            telling: Comparison.Telling(account: i, sentence: s), origin: origin, language: language,
            words: FactWords(passage.text, language: language, with: table, known: known[language] ?? [])))
      }
    }
  }

  /// The sentences that tell one fact, together: the likest meet first, an account is in a fact once, and each sentence of a fact
  /// tells it as each other does. Ordered by their first sentences.
  func facts() -> [[Int]] {
    var likeness: [Pair: Double] = [:]
    for a in sentences.indices {
      for b in sentences.indices.dropFirst(a + 1)
      where sentences[a].telling.account != sentences[b].telling.account
        && sentences[a].language == sentences[b].language
      {
        if let share = sentences[a].words.likeness(to: sentences[b].words) { likeness[Pair(a, b)] = share }
      }
    }
    var members = sentences.indices.map { [$0] }
    var factOf = Array(sentences.indices)
    let order = likeness.sorted {
      $0.value != $1.value
        ? $0.value > $1.value : ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second)
    }
    for (pair, _) in order {
      let (first, second) = (factOf[pair.first], factOf[pair.second])
      guard first != second else { continue }
      let meet = members[first].allSatisfy { a in
        members[second].allSatisfy { b in likeness[Pair(min(a, b), max(a, b))] != nil }
      }
      guard meet else { continue }
      members[first] = (members[first] + members[second]).sorted()
      for member in members[second] { factOf[member] = first }
      members[second] = []
    }
    return members.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }

  /// Where sentences of two origins tell one fact with different numbers.
  func differences() -> [[Comparison.Figure]] {
    var groups: [[Spot]] = []
    for a in sentences.indices where !sentences[a].words.quantities.isEmpty {
      for b in sentences.indices.dropFirst(a + 1)
      where sentences[a].origin != sentences[b].origin && sentences[a].language == sentences[b].language {
        for (i, j) in sentences[a].words.differences(from: sentences[b].words) {
          let spots = [Spot(sentence: a, quantity: i), Spot(sentence: b, quantity: j)]
          let (met, apart) = groups.reduce(into: ([[Spot]](), [[Spot]]())) { parts, group in
            if group.contains(where: spots.contains) { parts.0.append(group) } else { parts.1.append(group) }
          }
          groups = apart + [Array(Set(met.flatMap { $0 } + spots)).sorted()]
        }
      }
    }
    return groups.sorted { $0[0] < $1[0] }.map(figures)
  }

  /// Each number once for each origin.
  private func figures(_ spots: [Spot]) -> [Comparison.Figure] {
    var seen: [(origin: Int, quantity: Quantity)] = []
    var figures: [Comparison.Figure] = []
    for spot in spots {
      let sentence = sentences[spot.sentence]
      let quantity = sentence.words.quantities[spot.quantity]
      let isSaid = seen.contains {
        $0.origin == sentence.origin && $0.quantity.low == quantity.low && $0.quantity.high == quantity.high
      }
      if isSaid { continue }
      seen.append((sentence.origin, quantity))
      figures.append(
        Comparison.Figure(telling: sentence.telling, range: quantity.range, counted: quantity.counted))
    }
    return figures
  }

  private struct Pair: Hashable {
    let first: Int
    let second: Int
    init(_ first: Int, _ second: Int) { (self.first, self.second) = (first, second) }
  }

  private struct Spot: Hashable, Comparable {
    let sentence: Int
    let quantity: Int
    static func < (a: Spot, b: Spot) -> Bool { (a.sentence, a.quantity) < (b.sentence, b.quantity) }
  }
}
