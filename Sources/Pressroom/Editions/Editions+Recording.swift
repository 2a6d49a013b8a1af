import Briefs

extension Editions {
  /// The editions with one more, in which the digest was published. Where nothing changed for readers there is no such edition, and they
  /// are as they were.
  ///
  /// An edition is never of an earlier day than the last one, whatever a machine's clock says.
  func recording(_ news: News, of digest: Digest, as making: EditionInTheMaking) -> Editions {
    guard !news.changes.isEmpty else { return self }
    var next = self
    let number = last + 1
    let day = max(making.day, lastDay ?? making.day)
    next.briefs = Dictionary(
      zip(digest.accounts, news.briefs).map { ($0.slug, $1) }, uniquingKeysWith: { first, _ in first })
    for id in next.events.keys { next.events[id]?.lead = "" }
    for event in digest.events {
      let accounts = event.accounts.map { digest.accounts[$0] }
      var told =
        next.events[event.id]
        ?? ToldEvent(
          edition: number, day: firstDay(of: event.id, day, making), updated: day, countries: [:], lead: "")
      if self.events[event.id] == nil {
        // One that is withdrawn before it was ever seen is no news, and comes when it is stood by.
        guard accounts.contains(where: { $0.brief.status != .withdrawn }) else { continue }
        told.updated = told.day
      }
      if let corrected = newestUntold(accounts) { told.updated = max(told.updated, corrected) }
      for code in event.parties where told.countries[code] == nil { told.countries[code] = number }
      told.lead = accounts.count > 1 ? accounts[0].slug : ""
      next.events[event.id] = told
    }
    next.log.append(Past(number: number, day: day, told: news.changes))
    next.log.removeFirst(max(0, next.log.count - Editions.longestLog))
    return next
  }

  /// The day of the newest correction that readers were not told of; nil for none.
  func newestUntold(_ accounts: [Account]) -> Day? {
    accounts.compactMap { account in
      account.brief.corrections.dropFirst(briefs[account.slug]?.corrections ?? 0).map(\.date).max()
    }.max()
  }

  /// The day of the run, or that of an earlier one that came to sending it.
  private func firstDay(of id: String, _ day: Day, _ making: EditionInTheMaking) -> Day {
    guard let sent = making.firstSent[id], sent <= day, sent >= lastDay ?? sent else { return day }
    return sent
  }
}

extension Editions.Past {
  /// An edition that tells of each kind as many changes as are kept, and counts the others.
  init(number: Int, day: Day, told all: [Change]) {
    self.init(number: number, day: day)
    var counts: [[Int]] = []
    let kinds = Change.Kind.allCases
    let subjects = Change.Subject.allCases
    counts = kinds.map { _ in subjects.map { _ in 0 } }
    for change in all {
      let kind = kinds.firstIndex(of: change.kind) ?? 0
      let subject = subjects.firstIndex(of: change.subject) ?? 0
      counts[kind][subject] += 1
      let isKept = change.kind == .corrected || change.kind == .withdrawn
      if isKept || counts[kind][subject] <= Editions.mostOfAKind { changes.append(change) }
    }
    for (kind, row) in zip(kinds, counts) where kind != .corrected && kind != .withdrawn {
      for (subject, count) in zip(subjects, row) where count > Editions.mostOfAKind {
        more.append(Editions.Rest(kind: kind, subject: subject, count: count - Editions.mostOfAKind))
      }
    }
  }
}
