import Briefs

/// A moment as feeds say it. Days are all that is known, so that the seconds of a day only count what happened on it.
struct FeedMoment: Hashable, Comparable, Sendable {
  var day: Day
  /// 0…86,399.
  private(set) var second: Int

  /// A day's first moment, or the one that many seconds later; never beyond the day.
  init(_ day: Day, second: Int = 0) {
    self.day = day
    self.second = min(max(second, 0), 86_399)
  }

  /// The moment that ``description`` says; nil for any other text, and a day's first moment for the day alone.
  init?(_ text: String) {
    guard let day = Day(String(text.prefix(10))) else { return nil }
    let clock = text.dropFirst(10).split(separator: ":", omittingEmptySubsequences: false)
      .compactMap { Int($0.drop { $0 == "T" }.prefix { $0 != "Z" }) }
    self.init(day, second: clock.count == 3 ? clock[0] * 3600 + clock[1] * 60 + clock[2] : 0)
    guard text == description || text == day.description else { return nil }
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
