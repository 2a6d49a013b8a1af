import Briefs

/// Joins the stories about one happening.
///
/// The result depends on the stories, on what their briefs remember and on the desk alone, not on their order: stories are taken by
/// SHA-256, pairs by strength, and two groups whose members are kept apart stay apart (``Groups``). What the desk decided is laid over
/// what the rules join (``DeskBonds``). `n log n` in stories.
///
/// - Parameters:
///   - known: What each article's brief remembers of its events, by SHA-256, so that an event keeps its address.
///   - together: The articles, by SHA-256, that the desk decided to be one event each; they are, whatever speaks against it.
///   - apart: Two articles each that the desk decided never to be one event: they are not, not even through a third, nor as copies.
package func cluster(
  _ stories: [Facts], known: [String: EventMemory], together: [Set<String>] = [],
  apart: [(String, String)] = [], with lexicons: Lexicons, jobs: Int = availableCores
) -> [Event] {
  let facts = stories.sorted { $0.story.article.sha256 < $1.story.article.sha256 }
  let leads = parallelMap(facts, jobs: jobs) { Lead(of: $0, with: lexicons) }
  let known = known.withOverwrittenIDs(of: facts)

  let accounts = Accounts(leads, with: lexicons, jobs: jobs)
  let decided = Decided(facts, together, apart)
  let byHand = known.joinedByHand(facts)

  var groups = Groups(accounts)
  var bonds = DeskBonds(count: facts.count, together: decided.together, apart: decided.apart, byHand: byHand)
  var reasons = [String](repeating: "", count: facts.count)
  for bond in rulesBonds(of: accounts, jobs: jobs)
  where bonds.mayJoin(bond.first, bond.second)
    && groups.join(bond.first, bond.second, areCopies: bond.rule == .nearCopies)
  {
    bonds.join(bond.first, bond.second)
    let reason = "\(bond.reason) (\(bond.rule.rawValue))"
    if reasons[bond.second].isEmpty { reasons[bond.second] = reason }
    if reasons[bond.first].isEmpty { reasons[bond.first] = reason }
  }
  for set in decided.together {
    for story in bonds.joined(set) { reasons[story] = Decided.reason }
  }
  for set in byHand {
    for story in bonds.joined(set) where reasons[story].isEmpty { reasons[story] = Decided.reason }
  }

  let members = bonds.members
  let ids = eventIDs(for: members.map { $0.map { facts[$0] } }, known: known)
  return zip(members, ids).map { group, id in
    Event(
      id: id, accounts: group.map { facts[$0] }, reasons: group.map { reasons[$0] },
      formerIDs: group.map { known[facts[$0].story.article.sha256]?.former(getting: id) ?? [] })
  }
}

/// What the desk decided, by the stories' numbers; what it says of articles that are not there says nothing.
private struct Decided {
  let together: [[Int]]
  let apart: [(Int, Int)]

  static let reason = "the desk decided (\(JoinRule.deskSame.rawValue))"

  /// In an order of its own: that of the desk's file does not matter.
  init(_ facts: [Facts], _ together: [Set<String>], _ apart: [(String, String)]) {
    guard !together.isEmpty || !apart.isEmpty else {
      (self.together, self.apart) = ([], [])
      return
    }
    var numbers: [String: Int] = [:]
    for (number, account) in facts.enumerated() { numbers[account.story.article.sha256] = number }
    self.together = together.map { $0.compactMap { numbers[$0] }.sorted() }.filter { $0.count > 1 }
      .sorted { $0.lexicographicallyPrecedes($1) }
    self.apart = apart.compactMap { one, other in
      guard let one = numbers[one], let other = numbers[other] else { return nil }
      return (one, other)
    }
  }
}

/// Two stories that a rule joins.
private struct Bond: Sendable {
  let first: Int
  let second: Int
  let rule: JoinRule
  let strength: Double
  let reason: String
}

/// Every two stories worth weighing that a rule joins, the strongest first.
private func rulesBonds(of accounts: Accounts, jobs: Int) -> [Bond] {
  let pairs = candidatePairs(accounts, jobs: jobs)
  let size = 4096
  let runs = stride(from: 0, to: pairs.count, by: size).map { $0..<min($0 + size, pairs.count) }
  let found = parallelMap(runs, jobs: jobs) { run in
    pairs[run].compactMap { first, second -> Bond? in
      guard case .joined(let rule, let strength, let reason) = accounts.joining(first, second) else {
        return nil
      }
      return Bond(first: first, second: second, rule: rule, strength: strength, reason: reason)
    }
  }
  return found.flatMap { $0 }.sorted {
    $0.strength != $1.strength
      ? $0.strength > $1.strength : ($0.first, $0.second) < ($1.first, $1.second)
  }
}
