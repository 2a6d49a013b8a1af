import Briefs

extension Edition {
  /// The day an event came into the feeds: the day of the edition that first had it, else ``founded(_:)``.
  func published(_ event: Event) -> Day { chronicle.editions.events[event.id]?.day ?? founded(event) }

  /// The day that its content says an event came by: when the account it was founded on was published, else when that one says it
  /// happened.
  ///
  /// An event's id ends in the first eight digits of that account's SHA-256; where none has them the earliest published counts. So an
  /// account that joins, a new title and a withdrawal move nothing. No clock is asked: an event whose founding account
  /// names no day, and one of an unknown year, stands at ``Edition/undatedDay``.
  func founded(_ event: Event) -> Day {
    let accounts = digest.everyAccount(of: event)
    let end = event.id.suffix(8)
    let founder = accounts.first { end.utf8.count == 8 && $0.brief.source.sha256.hasPrefix(end) }
    let first = founder.map { [$0] } ?? accounts
    return first.compactMap { $0.brief.published?.lastDay }.min()
      ?? first.compactMap { $0.brief.happened?.value }.compactMap { $0.lastDay ?? $0.firstDay }.min()
      ?? Edition.undatedDay
  }

  /// The moment a feed's reader sorts an event by, and knows a change by: ``published(_:)``, then the day of the newest correction of its
  /// accounts. A further correction of one day is a second later, so that each moves it, and nothing else does; RFC 4287, 4.2.15.
  ///
  /// Corrections of a withdrawn account count, or its withdrawal would turn the clock back and show the event anew. Those that readers
  /// were told of with another event, before both became one, do not.
  func updated(_ event: Event) -> FeedMoment {
    let accounts = digest.everyAccount(of: event)
    let told = chronicle.editions.events[event.id]?.updated ?? FeedMoment(founded(event))
    return chronicle.editions.moved(told, by: accounts)
  }

  /// 1 January 1970: before every feed, so that what has no date never passes for news.
  static let undatedDay: Day = {
    guard let day = Day(1970, 1, 1) else { preconditionFailure("1970 began on 1 January") }
    return day
  }()
}
