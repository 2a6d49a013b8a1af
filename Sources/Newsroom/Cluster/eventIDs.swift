import Briefs

/// An id for each group of accounts, by what their briefs remember.
///
/// No two groups get the same id, and one that any brief bears or bore is never made anew for another event. An id is given,
/// in this order:
/// 1. where people wrote it into briefs of the group, and more than half of its briefs bear it;
/// 2. to the group that its founder stands in – the article whose SHA-256 its end is from – or, where the founder is gone, to any
///    whose briefs bear or bore it: first where most briefs do, then the founder's, then the latest in their memories. Where the founder
///    is gone and its brief still bears the id, a group that bears it stands in: an article set aside for a while changes nothing;
/// 3. of those left, to a group whose briefs bear or bore it though the founder stands elsewhere;
/// 4. else a new one is made from the group's parties and its first account's SHA-256.
///
/// The order of groups and accounts does not matter, and with the ids given it gives them again. `known` is by SHA-256; what
/// it says of articles that are in no group keeps ids from being made anew. `n log n` in the ids remembered.
func eventIDs(for groups: [[Facts]], known: [String: EventMemory]) -> [String] {
  let claims = claims(of: groups, known)
  var ids = [String?](repeating: nil, count: groups.count)
  var taken: Set<String> = []
  for claim in claims where ids[claim.group] == nil && !taken.contains(claim.id) {
    ids[claim.group] = claim.id
    taken.insert(claim.id)
  }
  // Also those that are left: they lead to where their briefs are.
  taken.formUnion(known.values.flatMap(\.trail))
  return groups.enumerated().map { index, accounts in
    if let id = ids[index] { return id }
    let id = freshID(for: accounts, not: taken)
    taken.insert(id)
    return id
  }
}

/// What speaks for giving a remembered id to a group.
private struct Claim {
  /// The lower, the earlier: by hand, by the founder or in its absence, by memory alone.
  let turn: Int
  /// How many of the group's briefs bear or bore it.
  let count: Int
  let hasFounder: Bool
  /// How late it stands in their memories, summed.
  let height: Int
  let id: String
  let group: Int
}

/// All claims, the best first.
private func claims(of groups: [[Facts]], _ known: [String: EventMemory]) -> [Claim] {
  let homes = Homes(of: groups)
  let tallies = groups.map { accounts in
    var tallies: [String: Tally] = [:]
    for account in accounts {
      guard let memory = known[account.story.article.sha256] else { continue }
      for (place, id) in memory.trail.enumerated() {
        tallies[id, default: Tally()].add(memory, id, at: place)
      }
    }
    return tallies
  }
  let regents = regents(among: tallies, ids: homes.idsOfSilentFounders(in: known))
  var claims: [Claim] = []
  for (group, accounts) in groups.enumerated() {
    let remembered = accounts.count { known[$0.story.article.sha256] != nil }
    for (id, tally) in tallies[group] {
      let founders = homes.groups(ofFounderOf: id)
      let hasFounder = founders.contains(group) || regents[id] == group
      let isByHand = tally.isByHand && tally.bearing * 2 > remembered
      claims.append(
        Claim(
          turn: isByHand ? 0 : hasFounder || founders.isEmpty ? 1 : 2, count: tally.count,
          hasFounder: hasFounder,
          height: tally.height, id: id, group: group))
    }
  }
  return claims.sorted { a, b in
    if a.turn != b.turn { return a.turn < b.turn }
    if a.count != b.count { return a.count > b.count }
    if a.hasFounder != b.hasFounder { return a.hasFounder }
    if a.height != b.height { return a.height > b.height }
    return (a.id, a.group) < (b.id, b.group)
  }
}

/// For each of some ids the group that stands in for its founder: of those that bear it, the one where most briefs bore no other before.
private func regents(among tallies: [[String: Tally]], ids: Set<String>) -> [String: Int] {
  guard !ids.isEmpty else { return [:] }
  var natives: [String: [(count: Int, group: Int)]] = [:]
  for (group, tallies) in tallies.enumerated() {
    for (id, tally) in tallies where tally.bearing > 0 && ids.contains(id) {
      natives[id, default: []].append((tally.natives, group))
    }
  }
  return natives.compactMapValues { bearers in
    let most = bearers.map(\.count).max()
    let best = bearers.filter { $0.count == most }
    return best.count == 1 ? best[0].group : nil
  }
}

/// Where the article with a SHA-256 stands.
private struct Homes {
  private var byBeginning: [String: [(sha256: String, group: Int)]] = [:]

  init(of groups: [[Facts]]) {
    for (group, accounts) in groups.enumerated() {
      for account in accounts {
        let sha256 = account.story.article.sha256
        byBeginning[String(sha256.prefix(EventID.length)), default: []].append((sha256, group))
      }
    }
  }

  /// The groups of the article that an event began with; none where it is gone.
  func groups(ofFounderOf id: String) -> [Int] {
    guard let founder = EventID.founder(of: id) else { return [] }
    return (byBeginning[String(founder.prefix(EventID.length))] ?? []).filter { $0.sha256.hasPrefix(founder) }
      .map(\.group)
  }

  /// The ids that the briefs of their founders still bear, though those articles are in no group: set aside, or gone.
  func idsOfSilentFounders(in known: [String: EventMemory]) -> Set<String> {
    Set(
      known.compactMap { sha256, memory in
        guard let id = memory.current, let founder = EventID.founder(of: id), sha256.hasPrefix(founder),
          groups(ofFounderOf: id).isEmpty
        else { return nil }
        return id
      })
  }
}

/// How a group's briefs remember an id.
private struct Tally {
  var count = 0
  var height = 0
  var bearing = 0
  /// How many bore no other before.
  var natives = 0
  var isByHand = false

  mutating func add(_ memory: EventMemory, _ id: String, at place: Int) {
    count += 1
    height += place
    if place == 0 { natives += 1 }
    guard memory.current == id else { return }
    bearing += 1
    isByHand = isByHand || memory.isByHand
  }
}

/// How an id of the machine's is made: `ma-pk-5dc09fce`.
enum EventID {
  /// How many digits of the founder's SHA-256 it ends in; a multiple of it where that many are taken.
  static let length = 8

  /// The beginning of the founding article's SHA-256; nil where it is no id of ours.
  static func founder(of id: String) -> String? {
    guard let dash = id.utf8.lastIndex(of: UInt8(ascii: "-")) else { return nil }
    let tail = id[id.utf8.index(after: dash)...]
    let isOurs =
      !tail.isEmpty && tail.utf8.count.isMultiple(of: length)
      && tail.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    return isOurs ? String(tail) : nil
  }
}

/// An id from the parties that most accounts name and the first account's SHA-256, longer where it is taken.
func freshID(for accounts: [Facts], not taken: Set<String>) -> String {
  var counts: [CountryCode: Int] = [:]
  for account in accounts {
    for country in account.countries where country.role == .party { counts[country.code, default: 0] += 1 }
  }
  let leading = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(3)
  let parties = leading.map { $0.key.code.lowercased() }.sorted()
  let stem = (parties.isEmpty ? ["event"] : parties).joined(separator: "-")
  let sha256 = accounts.first?.story.article.sha256 ?? ""
  var length = EventID.length
  while length < sha256.utf8.count, taken.contains("\(stem)-\(sha256.prefix(length))") {
    length += EventID.length
  }
  return "\(stem)-\(sha256.prefix(length))"
}
