import Briefs

/// Accounts that stood at one address and now stand with one event.
package struct Departure: Sendable, Hashable {
  /// The place of that event in the digest's events.
  package var event: Int
  /// The places of the accounts in the digest's accounts, ascending; never empty.
  package var accounts: [Int]
}

/// An address where an event stood, and what became of its accounts.
package struct FormerEvent: Sendable {
  /// The id it had.
  package var id: String
  /// Its name in the address, `/events/SLUG/`.
  package var slug: String
  /// In the order of the events; never empty.
  package var departures: [Departure]
}

extension Digest {
  /// Gathers the ids that the accounts' briefs bore: those without an event any more, and what left an event that is there.
  ///
  /// Compared by address, as a server does, so that no old address can stand in the way of a living one. Linear in the ids.
  mutating func arrangeFormerEvents() {
    var living: [String: Int] = [:]
    for (i, event) in events.enumerated() {
      let key = addressKey(ofEvent: event.slug)
      if living[key] == nil { living[key] = i }
    }
    // The page of an event that was withdrawn whole stays where it is.
    let withdrawn = Set(withdrawnEvents.map { addressKey(ofEvent: $0.slug) })
    var former: [String: FormerEvent] = [:]
    departures = [:]
    for (i, event) in events.enumerated() {
      for account in event.accounts {
        var seen: Set<String> = []
        for id in accounts[account].brief.formerEvents where !id.isEmpty {
          let name = slug(id, fallback: sha256(Array(id.utf8)))
          let key = addressKey(ofEvent: name)
          guard living[key] != i, !withdrawn.contains(key), seen.insert(key).inserted else { continue }
          if let event = living[key] {
            add(account, of: i, to: &departures[event, default: []])
          } else {
            add(
              account, of: i,
              to: &former[key, default: FormerEvent(id: id, slug: name, departures: [])].departures)
          }
        }
      }
    }
    formerEvents = former.values.sorted { $0.slug.utf8.lexicographicallyPrecedes($1.slug.utf8) }
  }

  private func add(_ account: Int, of event: Int, to departures: inout [Departure]) {
    if departures.last?.event == event {
      departures[departures.count - 1].accounts.append(account)
    } else {
      departures.append(Departure(event: event, accounts: [account]))
    }
  }
}
