import Briefs

extension Digest {
  /// The accounts of an event, those that were withdrawn too.
  func everyAccount(of event: Event) -> [Account] {
    event.accounts.map { accounts[$0] } + event.withdrawn.map { withdrawn[$0] }
  }

  /// Notes the withdrawn accounts, and which events lost some or all of theirs.
  mutating func arrangeWithdrawn(_ accounts: [Account]) {
    withdrawn = accounts
    guard !accounts.isEmpty else { return }
    let standing = Dictionary(events.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    let members = Dictionary(grouping: accounts.indices) { accounts[$0].eventID }
    for id in members.keys.sorted() {
      let best = (members[id] ?? []).sorted { isBetter(accounts[$0], accounts[$1]) }
      if let place = standing[id] {
        events[place].withdrawn = best
      } else {
        var lost = event(id, of: best.map { accounts[$0] })
        lost.withdrawn = best
        withdrawnEvents.append(lost)
      }
    }
  }
}
