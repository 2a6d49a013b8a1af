import Briefs

/// An id for each group of accounts: the one most of its briefs already bear, else one made from its parties and its
/// first account's SHA-256.
///
/// No two groups get the same id. When an event splits, the larger part keeps the id.
func eventIDs(for groups: [[Facts]], known: [String: String]) -> [String] {
  var claims: [(count: Int, id: String, group: Int)] = []
  for (index, accounts) in groups.enumerated() {
    var counts: [String: Int] = [:]
    for account in accounts {
      if let id = known[account.story.article.sha256] { counts[id, default: 0] += 1 }
    }
    for (id, count) in counts { claims.append((count, id, index)) }
  }
  claims.sort { $0.count != $1.count ? $0.count > $1.count : ($0.id, $0.group) < ($1.id, $1.group) }

  var ids = [String?](repeating: nil, count: groups.count)
  // An id that a brief bears is never made anew for another event.
  var taken = Set(known.values)
  var claimed: Set<String> = []
  for claim in claims where ids[claim.group] == nil && !claimed.contains(claim.id) {
    ids[claim.group] = claim.id
    claimed.insert(claim.id)
  }
  return groups.enumerated().map { index, accounts in
    if let id = ids[index] { return id }
    let id = freshID(for: accounts, not: taken)
    taken.insert(id)
    return id
  }
}

private func freshID(for accounts: [Facts], not taken: Set<String>) -> String {
  var counts: [CountryCode: Int] = [:]
  for account in accounts {
    for country in account.countries where country.role == .party { counts[country.code, default: 0] += 1 }
  }
  let leading = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(3)
  let parties = leading.map { $0.key.code.lowercased() }.sorted()
  let stem = (parties.isEmpty ? ["event"] : parties).joined(separator: "-")
  let sha256 = accounts.first?.story.article.sha256 ?? ""
  var length = 8
  while length < sha256.utf8.count, taken.contains("\(stem)-\(sha256.prefix(length))") { length += 8 }
  return "\(stem)-\(sha256.prefix(length))"
}
