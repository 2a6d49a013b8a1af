import Briefs

extension Editions {
  /// The editions with one more, in which the digest was published. Where nothing changed for readers there is no such edition, and they
  /// are as they were.
  ///
  /// An edition is never of an earlier day than the last one, whatever a machine's clock says.
  /// What readers were told of `unshown` briefs, which have no page for now, is kept until they have one again.
  func recording(
    _ news: News, of digest: Digest, as making: EditionInTheMaking, besides unshown: Set<String> = []
  ) -> Editions {
    guard !news.changes.isEmpty else { return self }
    var next = self
    let number = last + 1
    let day = max(making.day, lastDay ?? making.day)
    next.briefs = Dictionary(
      zip(digest.accounts + digest.withdrawn, news.briefs).map { ($0.slug, $1) },
      uniquingKeysWith: { first, _ in first })
    for slug in unshown where next.briefs[slug] == nil { next.briefs[slug] = briefs[slug] }
    for id in next.events.keys { next.events[id]?.lead = "" }
    for event in digest.events {
      let first = firstDay(of: event.id, day, making)
      var told =
        next.events[event.id]
        ?? ToldEvent(edition: number, day: first, updated: FeedMoment(first), countries: [:], lead: "")
      told.updated = moved(told.updated, by: digest.everyAccount(of: event))
      for code in event.parties where told.countries[code] == nil { told.countries[code] = number }
      told.lead = event.accounts.count > 1 ? digest.accounts[event.accounts[0]].slug : ""
      next.events[event.id] = told
    }
    next.log.append(Past(number: number, day: day, told: news.changes))
    next.log.removeFirst(max(0, next.log.count - Editions.longestLog))
    return next
  }

  /// The moment of an event that readers last saw at `moment`, moved by each correction they were not told of: to its day, and by a second
  /// where it is of that day already.
  func moved(_ moment: FeedMoment, by accounts: [Account]) -> FeedMoment {
    let untold = accounts.flatMap { account in
      account.brief.corrections.dropFirst(briefs[account.slug]?.corrections ?? 0).map(\.date)
    }
    return untold.sorted().reduce(moment) { last, day in
      day > last.day ? FeedMoment(day) : FeedMoment(last.day, second: last.second + 1)
    }
  }

  /// The day of the run, or that of an earlier one that came to sending it.
  private func firstDay(of id: String, _ day: Day, _ making: EditionInTheMaking) -> Day {
    guard let sent = making.firstSent[id], sent <= day, sent >= lastDay ?? sent else { return day }
    return sent
  }
}

extension Editions.Past {
  /// The edition without what it tells of some articles and events.
  func without(articles: Set<String>, events: Set<String>) -> Editions.Past {
    guard !articles.isEmpty else { return self }
    var past = self
    past.changes.removeAll { ($0.subject == .article ? articles : events).contains($0.name) }
    for place in past.changes.indices { past.changes[place].to.removeAll(where: events.contains) }
    return past
  }

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
