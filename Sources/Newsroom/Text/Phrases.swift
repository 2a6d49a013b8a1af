import Briefs

/// A set of phrases found in one pass over a text's words, the longest first.
///
/// A trie over word keys, so case, accents and Arabic spelling variants do not matter to the match itself; a caller that
/// cares for them looks at the words. Phrases are added while loading and never removed. Matching costs one hash look-up
/// a word where nothing begins there.
package struct Phrases<Value: Sendable>: Sendable {
  private struct Node: Sendable {
    var next: [UInt64: Int32] = [:]
    var values: [Value] = []
  }

  /// A phrase found: which words of the text it covers and what it stands for.
  package struct Match: Sendable {
    /// Indices into the words searched.
    package let words: Range<Int>
    /// Every value added under the phrase, in the order added.
    package let values: [Value]
  }

  private var nodes: [Node] = [Node()]

  /// No phrases yet.
  package init() {}

  /// Adds a phrase; one without a word is ignored. The same phrase may stand for several values.
  package mutating func add(_ phrase: String, _ value: Value) {
    add(words(of: phrase).map(\.key), value)
  }

  /// Adds a phrase by its words' keys.
  package mutating func add(_ keys: [UInt64], _ value: Value) {
    guard !keys.isEmpty else { return }
    var node = 0
    for key in keys {
      if let next = nodes[node].next[key] {
        node = Int(next)
      } else {
        nodes.append(Node())
        nodes[node].next[key] = Int32(nodes.count - 1)
        node = nodes.count - 1
      }
    }
    nodes[node].values.append(value)
  }

  /// The longest phrase that begins at word `index`, if any.
  package func longest(in words: [Word], at index: Int) -> Match? {
    var node = 0
    var best: Match?
    var i = index
    while i < words.count, let next = nodes[node].next[words[i].key] {
      node = Int(next)
      i += 1
      if !nodes[node].values.isEmpty { best = Match(words: index..<i, values: nodes[node].values) }
    }
    return best
  }

  /// Every phrase that begins at word `index`, the shortest first.
  package func all(in words: [Word], at index: Int) -> [Match] {
    var found: [Match] = []
    var node = 0
    var i = index
    while i < words.count, let next = nodes[node].next[words[i].key] {
      node = Int(next)
      i += 1
      if !nodes[node].values.isEmpty { found.append(Match(words: index..<i, values: nodes[node].values)) }
    }
    return found
  }

  /// The longest phrase that begins at word `index` in any of its spellings, and which of them the first word took.
  ///
  /// `spelling(i, k)` gives the key of the k-th other way to read word `i` (without its Arabic article, say), nil past
  /// the last; `form` is nil where the first word matched as written.
  package func longest(
    in words: [Word], at index: Int, spelling: (Int, Int) -> UInt64?
  ) -> (match: Match, form: Int?)? {
    var best: (match: Match, form: Int?)?
    var form: Int?
    while let key = form.map({ spelling(index, $0) }) ?? words[index].key {
      if let match = longest(in: words, from: key, at: index, spelling: spelling),
        match.words.count > (best?.match.words.count ?? 0)
      {
        best = (match, form)
      }
      form = (form ?? -1) + 1
    }
    return best
  }

  private func longest(
    in words: [Word], from key: UInt64, at index: Int, spelling: (Int, Int) -> UInt64?
  ) -> Match? {
    guard var node = nodes[0].next[key].map(Int.init) else { return nil }
    var best = nodes[node].values.isEmpty ? nil : Match(words: index..<index + 1, values: nodes[node].values)
    var i = index + 1
    while i < words.count, let next = step(from: node, words[i], i, spelling) {
      node = next
      i += 1
      if !nodes[node].values.isEmpty { best = Match(words: index..<i, values: nodes[node].values) }
    }
    return best
  }

  private func step(from node: Int, _ word: Word, _ i: Int, _ spelling: (Int, Int) -> UInt64?) -> Int? {
    if let next = nodes[node].next[word.key] { return Int(next) }
    var form = 0
    while let key = spelling(i, form) {
      if let next = nodes[node].next[key] { return Int(next) }
      form += 1
    }
    return nil
  }

  /// Every phrase in the words, from the left, each word in one match at most.
  package func matches(in words: [Word]) -> [Match] {
    var found: [Match] = []
    var i = 0
    while i < words.count {
      if let match = longest(in: words, at: i) {
        found.append(match)
        i = match.words.upperBound
      } else {
        i += 1
      }
    }
    return found
  }
}
