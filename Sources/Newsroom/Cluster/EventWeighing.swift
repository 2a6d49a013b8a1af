import Briefs

/// Why an event's accounts stand together, and what keeps the stories apart that came nearest to it: for `why`.
package struct EventWeighing: Sendable {
  /// Two stories laid side by side.
  package struct Pair: Sendable {
    /// The rule that spoke; nil where none did.
    package let rule: JoinRule?
    /// What it said, a sentence part.
    package let reason: String
    /// How sure a join is: what is surest joins first. Nil where none joins them.
    package let strength: Double?
    /// Their traits weighed, above 0 for one happening; nil for two languages, whose words cannot be compared.
    package let odds: Double?
    /// What each trait brings, the weightiest first.
    package let traits: [(trait: JoinTrait, weight: Double)]
  }

  /// An account of another event that came near to this one.
  package struct Neighbour: Sendable {
    /// The place of the nearest account in this event.
    package let account: Int
    package let other: Facts
    /// The other event.
    package let event: String
    package let pair: Pair
  }

  /// For each account the one of this event that it is joined to most strongly (its place), and by what; nil where it stands alone.
  package let ties: [(other: Int, pair: Pair)?]
  /// The nearest first, one of each other event.
  package let neighbours: [Neighbour]

  /// How many members of an event are laid beside each of its accounts, and how many decide between two events.
  private static let mostAsked = 64

  /// Weighs an event of a folder anew, as ``cluster(_:known:with:jobs:)`` did. Linear in the folder's stories, and in the pairs
  /// that share rare words where the folder is large.
  ///
  /// - Parameter apart: Two articles each, by SHA-256, that the desk keeps apart.
  package init(
    of event: Event, among events: [Event], apart: [(String, String)] = [], with lexicons: Lexicons,
    most: Int = 5, jobs: Int = availableCores
  ) {
    let told = events.flatMap { event in event.accounts.map { (facts: $0, event: event.id) } }
      .sorted { $0.facts.story.article.sha256 < $1.facts.story.article.sha256 }
    let leads = parallelMap(told, jobs: jobs) { Lead(of: $0.facts, with: lexicons) }
    let accounts = Accounts(leads, with: lexicons, jobs: jobs)
    let own = told.indices.filter { told[$0].event == event.id }
    let places = Dictionary(
      event.accounts.enumerated().map { ($1.story.article.sha256, $0) },
      uniquingKeysWith: { first, _ in first })
    func place(_ index: Int) -> Int { places[leads[index].sha256] ?? 0 }

    var ties = [(other: Int, pair: Pair)?](repeating: nil, count: event.accounts.count)
    for first in own {
      let joined = own.prefix(EventWeighing.mostAsked).filter { $0 != first }
        .map { (other: place($0), pair: accounts.pair(min(first, $0), max(first, $0))) }
        .filter { $0.pair.strength != nil }
      ties[place(first)] = joined.max {
        ($0.pair.strength ?? 0, $1.other) < ($1.pair.strength ?? 0, $0.other)
      }
    }
    self.ties = ties

    let mine = Set(own)
    var nearest: [String: (first: Int, second: Int, nearness: Double)] = [:]
    for (a, b) in candidatePairs(accounts, jobs: jobs) where mine.contains(a) != mine.contains(b) {
      let (first, second) = mine.contains(a) ? (a, b) : (b, a)
      guard let nearness = accounts.nearness(first, second) else { continue }
      let id = told[second].event
      if nearness > nearest[id]?.nearness ?? -.infinity { nearest[id] = (first, second, nearness) }
    }
    let closest = nearest.sorted { ($1.value.nearness, $0.key) < ($0.value.nearness, $1.key) }.prefix(most)
    neighbours = closest.map { id, near in
      var pair = accounts.pair(min(near.first, near.second), max(near.first, near.second))
      if pair.strength != nil {
        let others = told.indices.filter { told[$0].event == id }
        let decided = apart.contains { one, other in
          [one, other].allSatisfy { sha256 in (own + others).contains { leads[$0].sha256 == sha256 } }
        }
        pair =
          decided
          ? pair.held(by: .deskApart, "the desk decided otherwise")
          : accounts.held(pair, own, others, most: EventWeighing.mostAsked)
      }
      return Neighbour(account: place(near.first), other: told[near.second].facts, event: id, pair: pair)
    }
  }
}

extension EventWeighing.Pair {
  /// The same pair, which a rule would join, kept apart by what stands between their events.
  fileprivate func held(by obstacle: JoinRule?, _ reason: String) -> Self {
    Self(
      rule: obstacle, reason: "\(rule?.name ?? "a rule") would join these two, but \(reason)", strength: nil,
      odds: odds, traits: traits)
  }
}

extension Accounts {
  /// Two stories laid side by side, with all that a rule or the traits say of them.
  fileprivate func pair(_ first: Int, _ second: Int) -> EventWeighing.Pair {
    let added = leads[first].language == leads[second].language ? added(first, second) : nil
    let traits = zip(JoinTrait.allCases, added ?? []).filter { $0.1 != 0 }
      .sorted { (-abs($0.1), $0.0.rawValue) < (-abs($1.1), $1.0.rawValue) }.map {
        (trait: $0.0, weight: $0.1)
      }
    let (rule, reason, strength): (JoinRule?, String, Double?) =
      switch joining(first, second) {
      case .joined(let rule, let strength, let reason): (rule, reason, strength)
      case .apart(let rule, let reason): (rule, reason, nil)
      case .unrelated:
        (
          nil, added == nil ? "they are told in two languages, and no rule joins them" : "nothing joins them",
          nil
        )
      }
    return EventWeighing.Pair(
      rule: rule, reason: reason, strength: strength, odds: added?.reduce(0, +), traits: traits)
  }

  /// How near two stories came: above 0 something joins them. Nil for two in two languages that have nobody in common.
  fileprivate func nearness(_ first: Int, _ second: Int) -> Double? {
    if leads[first].language == leads[second].language { return added(first, second).reduce(0, +) }
    let (a, b) = (leads[first], leads[second])
    let shared = a.parties.intersection(b.parties).count + a.sharedPersons(with: b).shared
    return shared == 0 ? nil : Double(min(3, shared)) - 4
  }

  /// A pair that a rule would join, with what keeps their events apart: the first contradiction between members, else that they
  /// are unlike in the mean.
  fileprivate func held(
    _ pair: EventWeighing.Pair, _ ones: [Int], _ others: [Int], most: Int
  ) -> EventWeighing.Pair {
    var sum = 0.0
    for one in ones.prefix(most) {
      for other in others.prefix(most) {
        if case .apart(let rule, let reason)? = conflict(min(one, other), max(one, other)) {
          return pair.held(by: rule, "of other accounts of the two events \(reason)")
        }
        sum += likeness(min(one, other), max(one, other)) ?? 0
      }
    }
    return pair.held(
      by: nil,
      sum < 0
        ? "the two events are unlike on the whole"
        : "their events were unlike when they were weighed, or people wrote two ids into their briefs")
  }
}
