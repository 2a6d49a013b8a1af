import Briefs

/// One fact that accounts of an event tell with different numbers. What is true is for a person to say.
package struct Contradiction: Sendable, Hashable {
  /// One account's sentence and the number in it.
  package struct Side: Sendable, Hashable {
    /// Place in the digest's accounts.
    package var account: Int
    /// The brief's file, relative to the content folder, and the article it was made from: `articles/…`.
    package var brief: String
    package var article: String
    package var outlet: String?
    /// The article's line that the sentence stands in.
    package var line: Int
    package var sentence: String
    /// As it stands: `au moins 12`, `3 milliards`.
    package var figure: String
    /// Byte offsets in the sentence.
    package var range: Range<Int>
  }

  /// Place in the digest's events.
  package var event: Int
  /// What is counted, as the first account says it: `morts`; empty where a sign or a day says it.
  package var counted: String
  /// Each number once for each origin, in the event's order of accounts; never fewer than two.
  package var sides: [Side]
}

extension Digest {
  /// Where the accounts of an event differ in their numbers. Compares the event's accounts.
  package func contradictions(of event: Int) -> [Contradiction] {
    let places = events[event].accounts
    guard events[event].origins.count > 1 else { return [] }
    return comparison(of: event).differing.map { figures in
      Contradiction(
        event: event, counted: figures.first.map { words($0.counted, of: $0, places) } ?? "",
        sides: figures.map { figure in
          let account = accounts[places[figure.telling.account]]
          let passage = account.sentences[figure.telling.sentence]
          return Contradiction.Side(
            account: places[figure.telling.account], brief: account.path, article: account.brief.source.path,
            outlet: account.brief.source.outlet, line: passage.line, sentence: passage.text,
            figure: words(figure.range, of: figure, places), range: figure.range)
        })
    }
  }

  /// The same for every event, in the digest's order.
  package func contradictions() -> [Contradiction] {
    parallelMap(Array(events.indices)) { contradictions(of: $0) }.flatMap { $0 }
  }

  /// The accounts of an event side by side.
  func comparison(of event: Int) -> Comparison {
    Comparison(of: events[event].accounts.map { accounts[$0] }, in: events[event].origins, with: words)
  }

  private func words(_ range: Range<Int>, of figure: Comparison.Figure, _ places: [Int]) -> String {
    let account = accounts[places[figure.telling.account]]
    return String(decoding: Array(account.sentences[figure.telling.sentence].text.utf8)[range], as: UTF8.self)
  }
}
