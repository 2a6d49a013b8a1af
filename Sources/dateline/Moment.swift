import Briefs
import Glibc

/// A moment of a run, to the second, in UTC: for reports and locks. Of what is published it dates the edition alone.
struct Moment: Sendable, Equatable {
  /// Seconds since 1970.
  let seconds: Int

  /// Now.
  static var now: Moment { Moment(seconds: Glibc.time(nil)) }

  /// 1 January 1970, counted from 1 January of year 1.
  static let epoch = 719_162

  /// The day, in UTC.
  var day: Day {
    guard let day = Day(ordinal: Moment.epoch + seconds / 86400) else {
      preconditionFailure("a clock beyond year 9999")
    }
    return day
  }

  /// ISO 8601: `2026-11-26T02:00:00Z`.
  var stamp: String { written(between: "T", after: "Z") }

  /// For people: `2026-11-26 02:00:00 UTC`.
  var words: String { written(between: " ", after: " UTC") }

  /// A stamp as people read it.
  static func words(_ stamp: String) -> String {
    stamp.replacing("T", with: " ").replacing("Z", with: " UTC")
  }

  private func written(between: String, after: String) -> String {
    let day = Day(ordinal: Moment.epoch + seconds / 86400).map(String.init(describing:)) ?? "?"
    let clock = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return day + between + clock.joined(separator: ":") + after
  }
}

/// A stretch of time by the monotonic clock, which nobody sets.
struct Stopwatch {
  private let start = Stopwatch.reading

  /// Seconds since it was made.
  var seconds: Double { Stopwatch.reading - start }

  private static var reading: Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
