import Briefs

/// Joins the stories about one happening.
///
/// The result depends on the stories and the known ids alone, not on their order: stories are taken by SHA-256, pairs by
/// strength, and two groups whose members are kept apart stay apart (``Groups``). `known` gives the event id that each article's
/// brief already bears (by SHA-256), so that an event keeps its address when accounts join it. Near linear in stories.
package func cluster(
  _ stories: [Facts], known: [String: String], with lexicons: Lexicons, jobs: Int = availableCores
) -> [Event] {
  let facts = stories.sorted { $0.story.article.sha256 < $1.story.article.sha256 }
  let leads = parallelMap(facts, jobs: jobs) { Lead(of: $0, with: lexicons) }

  var bonds: [(strength: Double, first: Int, second: Int, reason: String)] = []
  for (first, second) in candidatePairs(leads) {
    if case .joined(let strength, let reason) = leads[first].weigh(against: leads[second]) {
      bonds.append((strength, first, second, reason))
    }
  }
  bonds.sort {
    $0.strength != $1.strength ? $0.strength > $1.strength : ($0.first, $0.second) < ($1.first, $1.second)
  }

  var groups = Groups(leads)
  var reasons = [String](repeating: "", count: facts.count)
  for bond in bonds where groups.join(bond.first, bond.second) {
    if reasons[bond.second].isEmpty { reasons[bond.second] = bond.reason }
    if reasons[bond.first].isEmpty { reasons[bond.first] = bond.reason }
  }

  let members = groups.members
  let ids = eventIDs(for: members.map { $0.map { facts[$0] } }, known: known)
  return zip(members, ids).map { group, id in
    Event(id: id, accounts: group.map { facts[$0] }, reasons: group.map { reasons[$0] })
  }
}
