import Briefs

/// The accounts of one event side by side: which facts all of them tell, which only some, which only one.
///
/// Two sentences tell one fact when they share enough words; so only accounts in one language can meet, and a fact put
/// in wholly other words counts as told twice. Nothing is judged, and every sentence is shown as it stands.
struct Comparison {
  /// A sentence of an account.
  struct Telling: Hashable {
    /// Place in the event's accounts.
    var account: Int
    /// Place in that account's sentences.
    var sentence: Int
  }

  /// One fact, told once by each of several accounts, in their order.
  private(set) var shared: [[Telling]] = []
  /// Told by more than one, but not by all.
  private(set) var partly: [[Telling]] = []
  /// For each account what it alone tells.
  private(set) var only: [[Telling]]

  /// Words of fewer letters carry no fact (articles, prepositions, in all four languages).
  private static let shortestWord = 4
  /// The share of the shorter sentence's words that the longer one must have too. Chosen by reading the sample
  /// newsroom's events side by side; not yet measured on labelled pairs.
  private static let sameFrom = 0.45

  /// Compares accounts; linear in the number of pairs of sentences. Of a very large event the first eight are compared.
  init(of accounts: [Account]) {
    let accounts = accounts.prefix(8)
    let words = accounts.map { account in account.sentences.map { Comparison.words($0.text) } }
    only = accounts.map { _ in [] }
    var taken: Set<Telling> = []
    for (a, sentences) in words.enumerated() {
      for s in sentences.indices {
        let telling = Telling(account: a, sentence: s)
        guard !taken.contains(telling) else { continue }
        var fact = [telling]
        for b in words.indices where b > a {
          if let match = Comparison.best(for: sentences[s], in: words[b], of: b, taken) { fact.append(match) }
        }
        taken.formUnion(fact)
        if fact.count == 1 {
          only[a].append(telling)
        } else if fact.count == accounts.count {
          shared.append(fact)
        } else {
          partly.append(fact)
        }
      }
    }
  }

  private static func best(
    for words: [UInt64], in sentences: [[UInt64]], of account: Int, _ taken: Set<Telling>
  ) -> Telling? {
    var best: (telling: Telling, likeness: Double)?
    for (i, other) in sentences.enumerated() {
      let telling = Telling(account: account, sentence: i)
      guard !taken.contains(telling) else { continue }
      let likeness = likeness(words, other)
      if likeness >= sameFrom, likeness > best?.likeness ?? 0 { best = (telling, likeness) }
    }
    return best?.telling
  }

  /// Both ascending, each word once.
  private static func likeness(_ a: [UInt64], _ b: [UInt64]) -> Double {
    let shorter = min(a.count, b.count)
    // Two or three words that happen to be the same are no fact.
    guard shorter >= 4 else { return a == b && !a.isEmpty ? 1 : 0 }
    var common = 0
    var i = 0
    var j = 0
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        common += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return Double(common) / Double(shorter)
  }

  private static func words(_ text: String) -> [UInt64] {
    let words = Briefs.words(of: text).filter { $0.length >= shortestWord || $0.shape == .number }.map(\.key)
      .sorted()
    return words.enumerated().filter { $0.offset == 0 || words[$0.offset - 1] != $0.element }.map(\.element)
  }
}
