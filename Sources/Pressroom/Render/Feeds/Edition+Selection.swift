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
  /// - Parameters:
  ///   - countries: Whose feed it is: an event comes to it when it has come to all of them.
  ///   - unarchived: Those that no page of an archive has: the feed has them whatever else, in the place of others.
  func newest(_ events: [Int], of countries: [CountryCode] = [], with unarchived: Set<Int> = []) -> [Int] {
    let stands = events.map { event in
      (
        index: event, edition: chronicle.edition(of: event, for: countries), moment: feedDates[event].updated
      )
    }
    let sorted = stands.sorted { a, b in
      if a.edition != b.edition { return a.edition > b.edition }
      return a.moment != b.moment ? a.moment > b.moment : a.index < b.index
    }
    var room = feedLength(sorted.map(\.edition)) - unarchived.count
    return sorted.compactMap { stand in
      if unarchived.contains(stand.index) { return stand.index }
      room -= 1
      return room >= 0 ? stand.index : nil
    }
  }

  /// How many entries a feed has, of some that are sorted by the edition they came with, the newest first.
  func feedLength(_ editions: [Int]) -> Int {
    guard !chronicle.isUnpublished else { return min(editions.count, Edition.firstFeed) }
    let fresh = editions.prefix { $0 > chronicle.newest - Edition.editionsInFeed }.count
    return min(editions.count, max(fresh, Edition.shortestFeed), Edition.longestFeed)
  }
}
