import Briefs

/// What an edition will have changed, and the briefs as it shows them.
struct News: Sendable {
  /// By kind, then events before articles, each in the digest's order; what is gone by its name.
  var changes: [Change] = []
  /// For each account of the digest what readers are told of it now.
  var briefs: [Editions.ToldBrief] = []
}

/// What is new to readers who saw the last edition.
///
/// Pure, and linear in briefs. An event that comes is one change, its articles are none; a brief that is corrected or withdrawn is not told
/// as revised too.
///
/// - Parameters:
///   - unshown: Briefs that are there and have no page for now: nothing is said of them.
///   - isRecorded: Whether what readers are told now is to be kept. Otherwise only those briefs are read for changes that readers had.
func changes(
  from editions: Editions, to digest: Digest, besides unshown: Set<String> = [], isRecorded: Bool = true
) -> News {
  var comparison = EditionComparison(editions, digest, unshown, isRecorded: isRecorded)
  comparison.compareBriefs()
  comparison.compareStandingEvents()
  comparison.compareEvents()
  return comparison.news()
}

/// The last edition beside the digest.
private struct EditionComparison {
  private let editions: Editions
  private let digest: Digest
  /// All accounts, the withdrawn behind the others, and what readers are told of each.
  private let accounts: [Account]
  private let told: [Editions.ToldBrief]
  /// All events, the withdrawn behind the others.
  private let events: [Event]
  /// The places of the accounts, by slug.
  private let places: [String: Int]
  private let eventPlaces: [String: Int]
  /// The slugs that each event had in the last edition.
  private var members: [String: [String]] = [:]
  private var changes: [Change] = []
  /// For each change where it stands among its kind.
  private var ranks: [Int] = []

  init(_ editions: Editions, _ digest: Digest, _ unshown: Set<String>, isRecorded: Bool) {
    self.editions = editions
    self.digest = digest
    let accounts = digest.accounts + digest.withdrawn
    self.accounts = accounts
    let events = digest.events + digest.withdrawnEvents
    self.events = events
    let hashes = parallelMap(accounts) {
      isRecorded || editions.briefs[$0.slug] != nil ? readersHash(of: $0) : ""
    }
    told = accounts.indices.map { i in
      let brief = accounts[i].brief
      let before = editions.briefs[accounts[i].slug]
      let isStillWithdrawn = brief.status == .withdrawn && before?.status == .withdrawn
      return Editions.ToldBrief(
        event: i < digest.eventOf.count ? digest.events[digest.eventOf[i]].id : accounts[i].eventID,
        status: brief.status,
        withdrawn: brief.status != .withdrawn
          ? nil : isStillWithdrawn ? before?.withdrawn : brief.withdrawal?.date,
        corrections: max(brief.corrections.count, before?.corrections ?? 0), hash: hashes[i],
        title: brief.title)
    }
    places = Dictionary(
      accounts.indices.map { (accounts[$0].slug, $0) }, uniquingKeysWith: { first, _ in first })
    eventPlaces = Dictionary(
      events.indices.map { (events[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    for (slug, brief) in editions.briefs where places[slug] != nil || !unshown.contains(slug) {
      members[brief.event, default: []].append(slug)
    }
  }

  private mutating func tell(_ change: Change, rank: Int) {
    changes.append(change)
    ranks.append(rank)
  }

  /// What the desk says of each brief, and whether it reads otherwise.
  mutating func compareBriefs() {
    for (i, account) in accounts.enumerated() {
      let brief = account.brief
      let before = editions.briefs[account.slug]
      func change(_ kind: Change.Kind) -> Change { Change(kind, .article, account.slug, title: brief.title) }
      var isTold = false
      for number in brief.corrections.indices.dropFirst(before?.corrections ?? 0) {
        var correction = change(.corrected)
        correction.correction = number + 1
        tell(correction, rank: i)
        isTold = true
      }
      let wasWithdrawn = before?.status == .withdrawn
      if brief.status == .withdrawn, !wasWithdrawn {
        tell(change(.withdrawn), rank: i)
        isTold = true
      }
      guard let before else { continue }
      if wasWithdrawn, brief.status != .withdrawn {
        tell(change(.returned), rank: i)
        isTold = true
      }
      guard !isTold, before.hash != told[i].hash else { continue }
      var revised = change(.revised)
      if before.title != brief.title { revised.was = before.title }
      tell(revised, rank: i)
    }
  }

  /// What became of the events of the last edition.
  mutating func compareStandingEvents() {
    for id in members.keys.sorted() {
      let slugs = (members[id] ?? []).sorted()
      var to: Set<String> = []
      var gone: [String] = []
      for slug in slugs {
        if let place = places[slug] { to.insert(told[place].event) } else { gone.append(slug) }
      }
      let stays = eventPlaces[id] != nil
      to.remove(id)
      if !to.isEmpty || !stays {
        let lead = editions.events[id].flatMap { editions.briefs[$0.lead] } ?? editions.briefs[slugs[0]]
        var title = lead?.title ?? ""
        if let place = eventPlaces[id] { title = self.title(place) }
        let kind: Change.Kind = to.isEmpty ? .removed : !stays && to.count == 1 ? .merged : .split
        var change = Change(kind, .event, id, title: title)
        change.to = to.sorted()
        tell(change, rank: eventPlaces[id] ?? Int.max)
      }
      // Where the event goes with all its articles, they are in what was said of it.
      guard stays || !to.isEmpty else { continue }
      for slug in gone {
        tell(Change(.removed, .article, slug, title: editions.briefs[slug]?.title ?? ""), rank: Int.max)
      }
    }
  }

  /// The events and articles that the last edition did not have.
  mutating func compareEvents() {
    for (place, event) in digest.events.enumerated() {
      let known = editions.events[event.id] != nil
      let stood = members[event.id] != nil
      let newcomers = event.accounts.filter { editions.briefs[digest.accounts[$0].slug] == nil }
      if !known {
        tell(Change(.added, .event, event.id, title: title(place)), rank: place)
      } else if known, !stood, newcomers.count == event.accounts.count {
        tell(Change(.returned, .event, event.id, title: title(place)), rank: place)
      } else {
        for i in newcomers {
          let account = digest.accounts[i]
          tell(Change(.added, .article, account.slug, title: account.brief.title), rank: i)
        }
      }
    }
  }

  private func title(_ event: Int) -> String {
    digest.everyAccount(of: events[event]).first?.brief.title ?? ""
  }

  func news() -> News {
    let kinds = Change.Kind.allCases
    func key(_ place: Int) -> (Int, Int, Int, Int) {
      let change = changes[place]
      return (
        kinds.firstIndex(of: change.kind) ?? 0, change.subject == .event ? 0 : 1, ranks[place],
        change.correction
      )
    }
    // What is gone has one rank; it was found in the order of its name, which its place keeps.
    let order = changes.indices.map { (key($0), $0) }.sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }
    return News(changes: order.map { changes[$0.1] }, briefs: told)
  }
}
