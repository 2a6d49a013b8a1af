import Briefs

/// Joins the stories about one happening.
///
/// The result depends on the stories and the known ids alone, not on their order: stories are taken by SHA-256, pairs by
/// strength, and two groups whose members are kept apart stay apart (``Groups``). `known` gives the event id that each article's
/// brief already bears (by SHA-256), so that an event keeps its address when accounts join it. Near linear in stories.
///
/// - Parameters:
///   - together: Articles, by SHA-256, that the desk says tell of one event; no article in two sets.
///   - apart: Two articles that the desk says do not; never two of one set.
package func cluster(
  _ stories: [Facts], known: [String: String], with lexicons: Lexicons, jobs: Int = availableCores,
  together: [Set<String>] = [], apart: [(String, String)] = []
) -> [Event] {
  let facts = stories.sorted { $0.story.article.sha256 < $1.story.article.sha256 }
  let leads = parallelMap(facts, jobs: jobs) { Lead(of: $0, with: lexicons) }

  let accounts = Accounts(leads, with: lexicons, jobs: jobs)

  let bonds = bonds(of: accounts, jobs: jobs)
  var groups = Groups(accounts)
  var reasons = [String](repeating: "", count: facts.count)
  for bond in bonds where groups.join(bond.first, bond.second, areCopies: bond.rule == .nearCopies) {
    let reason = "\(bond.reason) (\(bond.rule.rawValue))"
    if reasons[bond.second].isEmpty { reasons[bond.second] = reason }
    if reasons[bond.first].isEmpty { reasons[bond.first] = reason }
  }

  let members = groups.members
  let ids = eventIDs(for: members.map { $0.map { facts[$0] } }, known: known)
  return zip(members, ids).map { group, id in
    Event(id: id, accounts: group.map { facts[$0] }, reasons: group.map { reasons[$0] })
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
private func bonds(of accounts: Accounts, jobs: Int) -> [Bond] {
  let pairs = candidatePairs(accounts)
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
