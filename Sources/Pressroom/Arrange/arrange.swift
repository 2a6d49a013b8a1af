import Briefs

/// Groups the accounts by event, country, pair, person, topic and outlet. Pure; the same for any order of `accounts`.
///
/// - Parameters:
///   - words: What an event's accounts are compared by.
///   - leftOut: What the site does without; of that there is nothing in the digest.
package func arrange(
  _ accounts: [Account], with words: ComparisonWords = ComparisonWords(), without leftOut: Set<SitePart> = []
) -> Digest {
  var digest = Digest()
  digest.leftOut = leftOut
  digest.words = words
  let found = spelledAlike(accounts.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
  // What is withdrawn is no account any more: nothing below is made from it, but the pages that say so.
  let accounts = found.filter { $0.brief.status != .withdrawn }
  for (event, members) in events(of: accounts) {
    var event = event
    let first = digest.accounts.count
    event.accounts = Array(first..<(first + members.count))
    digest.accounts += members.map { accounts[$0] }
    digest.eventOf += members.map { _ in digest.events.count }
    digest.events.append(event)
  }
  digest.arrangeWithdrawn(found.filter { $0.brief.status == .withdrawn })
  if digest.has(.events) { digest.arrangeFormerEvents() }
  digest.arrangeCountries()
  digest.arrangePeople()
  digest.arrangeTopics()
  digest.arrangeSources()
  return digest
}

/// The accounts, each with its event's id as most of those spell it whose events have one address: a person may write `MA-PK-1` where the
/// briefs have `ma-pk-1`, and two events cannot stand there.
private func spelledAlike(_ accounts: [Account]) -> [Account] {
  func isPlain(_ id: String) -> Bool {
    id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
  guard accounts.contains(where: { !isPlain($0.eventID) }) else { return accounts }
  let keys = accounts.map { addressKey(ofEvent: slug($0.eventID, fallback: sha256(Array($0.eventID.utf8)))) }
  var spellings: [String: [String: Int]] = [:]
  for (account, key) in zip(accounts, keys) { spellings[key, default: [:]][account.eventID, default: 0] += 1 }
  return zip(accounts, keys).map { account, key in
    guard let spelled = spellings[key], spelled.count > 1, let id = byFrequency(spelled).first?.key else {
      return account
    }
    var account = account
    account.brief.event = id
    return account
  }
}

/// What an event's address is compared by, as a server and a file system do.
func addressKey(ofEvent slug: String) -> String { Permalink("/events/\(slug)/")?.collisionKey ?? slug }

/// The events, newest first, each with the places of its accounts, the best first.
private func events(of accounts: [Account]) -> [(Event, [Int])] {
  var members: [String: [Int]] = [:]
  for (i, account) in accounts.enumerated() {
    members[account.eventID, default: []].append(i)
  }
  var events: [(Event, [Int])] = []
  for id in members.keys.sorted() {
    let best = (members[id] ?? []).sorted { isBetter(accounts[$0], accounts[$1]) }
    events.append((event(id, of: best.map { accounts[$0] }), best))
  }
  return events.sorted { a, b in
    if a.0.spot != b.0.spot {
      if TimelineSpot.isNewer(a.0.spot, than: b.0.spot) { return true }
      if TimelineSpot.isNewer(b.0.spot, than: a.0.spot) { return false }
    }
    return a.0.id.utf8.lexicographicallyPrecedes(b.0.id.utf8)
  }
}

/// The event of some accounts, the best first; where they stand is the caller's to say.
func event(_ id: String, of accounts: [Account]) -> Event {
  let happened = mostPrecise(accounts.compactMap { $0.brief.happened })
  let origins = Origins(of: accounts.map { $0.sketch })
  return Event(
    id: id,
    slug: slug(id, fallback: sha256(Array(id.utf8))),
    accounts: [],
    happened: happened,
    spot: TimelineSpot(happened?.value),
    parties: Set(accounts.flatMap { $0.parties }).sorted(),
    place: accounts.lazy.compactMap { $0.brief.place }.first,
    origins: origins.groups,
    closest: origins.closest)
}

/// The account an event takes its title from: its own title before a made one, then the earliest published, then the
/// one that tells most, then by path.
func isBetter(_ a: Account, _ b: Account) -> Bool {
  let madeA = a.brief.titleBasis == .made
  let madeB = b.brief.titleBasis == .made
  if madeA != madeB { return madeB }
  let dayA = a.brief.published?.firstDay
  let dayB = b.brief.published?.firstDay
  if dayA != dayB {
    guard let dayA else { return false }
    guard let dayB else { return true }
    return dayA < dayB
  }
  if a.sentenceCount != b.sentenceCount { return a.sentenceCount > b.sentenceCount }
  return a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
}

/// The desk's word before all others, then the finest date, then a weekday; the first of equals.
private func mostPrecise(_ dates: [Happened]) -> Happened? {
  func rank(_ happened: Happened) -> Int {
    guard let value = happened.value else { return happened.basis == .desk ? 9 : 5 }
    let spot = TimelineSpot(value)
    let rank = spot.isExact ? 1 : spot.month != nil ? 2 : spot.year != nil ? 3 : 4
    return happened.basis == .desk ? rank - 10 : rank
  }
  var best: Happened?
  for date in dates where best.map({ rank(date) < rank($0) }) ?? true { best = date }
  return best
}

/// Keys with their number, the highest first, then in the keys' own order.
func byFrequency<Key: Comparable>(_ counts: [Key: Int]) -> [(key: Key, count: Int)] {
  counts.map { (key: $0.key, count: $0.value) }
    .sorted { $0.count != $1.count ? $0.count > $1.count : $0.key < $1.key }
}
