import Briefs

/// Which months and weeks have a digest, and what belongs to each. Worked out once for an edition; linear in the events.
struct DigestCalendar: Sendable {
  /// What belongs to one period.
  struct Share: Sendable {
    /// Places in the digest's events, newest first.
    var events: [Int] = []
    /// Corrections and withdrawals that were told in it, or that are about what happened in it; newest first.
    var notices: [NoticeEntry] = []
  }

  private(set) var shares: [Period: Share] = [:]
  /// The periods of each kind, the oldest first.
  private(set) var months: [Period] = []
  private(set) var weeks: [Period] = []
  /// Events of which only the year is known, by year.
  private(set) var monthUnknown: [Int: Int] = [:]
  /// Events without a place in time.
  private(set) var undated = 0
  /// The last day that the content names; nil where it names none.
  private(set) var lastDay: Day?
  private var places: [Period: Int] = [:]

  /// Of an edition that is not made yet.
  init() {}

  init(_ edition: Edition) {
    let digest = edition.digest
    lastDay = edition.lastDay
    for (i, event) in digest.events.enumerated() {
      let periods = Period.periods(of: event.spot)
      for period in periods { shares[period, default: Share()].events.append(i) }
      guard periods.isEmpty else { continue }
      if let year = event.spot.year {
        monthUnknown[year, default: 0] += 1
      } else {
        undated += 1
      }
    }
    let spots = DigestCalendar.spotsOfNoticed(digest)
    for notice in edition.notices() {
      var periods = Set(notice.day.map(Period.periods(of:)) ?? [])
      if let spot = spots[notice.account.slug] { periods.formUnion(Period.periods(of: spot)) }
      for period in periods { shares[period, default: Share()].notices.append(notice) }
    }
    let all = shares.keys.sorted { $0.firstDay < $1.firstDay }
    for period in all {
      if case .month = period { months.append(period) } else { weeks.append(period) }
    }
    for list in [months, weeks] {
      for (place, period) in list.enumerated() { places[period] = place }
    }
  }

  /// Whether it has a digest.
  func has(_ period: Period) -> Bool { places[period] != nil }

  /// Its neighbour of the same kind that has a digest, so many steps on (back where negative).
  func neighbour(of period: Period, _ steps: Int) -> Period? {
    guard let place = places[period] else { return nil }
    let list = if case .month = period { months } else { weeks }
    return list.indices.contains(place + steps) ? list[place + steps] : nil
  }

  /// Events of a month of which the day is not known.
  func dayUnknown(in month: Period, of digest: Digest) -> Int {
    shares[month]?.events.count { !digest.events[$0].spot.isExact } ?? 0
  }

  /// When it happened, of each account that has a notice, by its name in the address.
  private static func spotsOfNoticed(_ digest: Digest) -> [String: TimelineSpot] {
    var spots: [String: TimelineSpot] = [:]
    for i in digest.accounts.indices where !digest.accounts[i].brief.corrections.isEmpty {
      spots[digest.accounts[i].slug] = digest.events[digest.eventOf[i]].spot
    }
    for event in digest.events + digest.withdrawnEvents where !event.withdrawn.isEmpty {
      for place in event.withdrawn { spots[digest.withdrawn[place].slug] = event.spot }
    }
    return spots
  }
}
