import Briefs

extension Edition {
  /// Readers that come back within so many editions miss nothing.
  static let editionsInFeed = 7
  /// A feed has at least so many of what there is.
  static let shortestFeed = 50
  /// Of a site that was never published.
  static let firstFeed = 200
  /// No feed has more entries.
  static let longestFeed = 500

  /// The events of a feed: all that came in the last seven editions and at least the newest fifty, by the edition they came with, then by day.
  ///
  /// - Parameter countries: Whose feed it is: an event comes to it when it has come to all of them.
  func newest(_ events: [Int], of countries: [CountryCode] = []) -> [Int] {
    let stands = events.map { event in
      (
        index: event, edition: chronicle.edition(of: event, for: countries), day: updatedDays[event]
      )
    }
    let sorted = stands.sorted { a, b in
      if a.edition != b.edition { return a.edition > b.edition }
      return a.day != b.day ? a.day > b.day : a.index < b.index
    }
    let count = feedLength(sorted.map(\.edition))
    return sorted.prefix(count).map(\.index)
  }

  /// How many entries a feed has, of some that are sorted by the edition they came with, the newest first.
  func feedLength(_ editions: [Int]) -> Int {
    guard !chronicle.isUnpublished else { return min(editions.count, Edition.firstFeed) }
    let fresh = editions.prefix { $0 > chronicle.newest - Edition.editionsInFeed }.count
    return min(editions.count, max(fresh, Edition.shortestFeed), Edition.longestFeed)
  }

  /// The day a feed's reader sorts an event by: the day it was first sent, or that of a correction told since.
  ///
  /// Nothing else moves it, so that a reader who knows an entry by its id and this day sees it once. Of an event that no edition had yet
  /// it is the last day it was published, else the last day it can have happened; one that names no day at all, and one of an
  /// unknown year, stands at the day ``Edition/undatedDay``.
  func updated(_ event: Event) -> Day {
    let accounts = event.accounts.map { digest.accounts[$0] }
    var day = chronicle.editions.events[event.id]?.updated ?? contentDay(event)
    if let corrected = chronicle.editions.newestUntold(accounts) { day = max(day, corrected) }
    return day
  }

  /// The day its content names.
  private func contentDay(_ event: Event) -> Day {
    let published = event.accounts.compactMap { digest.accounts[$0].brief.published?.lastDay }.max()
    return published ?? event.happened?.value?.lastDay ?? event.happened?.value?.firstDay
      ?? Edition.undatedDay
  }

  /// 1 January 1970: before every feed, so that an undated event never passes for news.
  static let undatedDay: Day = {
    guard let day = Day(1970, 1, 1) else { preconditionFailure("1970 began on 1 January") }
    return day
  }()
}
