import Briefs

/// A moment as feeds say it. Days are all that is known, so that the seconds of a day only count what happened on it.
struct FeedMoment: Hashable, Comparable {
  var day: Day
  /// 0…86,399.
  private(set) var second: Int

  /// A day's first moment, or the one that many seconds later; never beyond the day.
  init(_ day: Day, second: Int = 0) {
    self.day = day
    self.second = min(max(second, 0), 86_399)
  }

  static func < (a: FeedMoment, b: FeedMoment) -> Bool { (a.day, a.second) < (b.day, b.second) }
}

extension FeedMoment: CustomStringConvertible {
  /// RFC 3339: `2026-11-20T00:00:01Z`.
  var description: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(day)T\(padded(second / 3600)):\(padded(second / 60 % 60)):\(padded(second % 60))Z"
  }
}
