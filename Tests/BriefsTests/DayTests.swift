import Briefs
import Testing

@Suite struct DayTests {
  @Test func `every day of eight centuries has a number of its own, one after the other`() throws {
    var ordinal = try #require(Day(1600, 1, 1)).ordinal
    for year in 1600...2400 {
      for month in 1...12 {
        for day in 1...Day.length(ofMonth: month, in: year) {
          let date = try #require(Day(year, month, day))
          guard date.ordinal == ordinal, Day(ordinal: ordinal) == date else {
            Issue.record("\(date) is day \(date.ordinal), not \(ordinal)")
            return
          }
          ordinal += 1
        }
      }
    }
  }

  @Test(
    arguments: [
      (1600, 1, 1, Weekday.saturday), (1789, 7, 14, .tuesday), (1900, 2, 28, .wednesday),
      (1969, 7, 20, .sunday),
      (2000, 2, 29, .tuesday), (2022, 6, 16, .thursday), (2022, 6, 18, .saturday), (2025, 3, 24, .monday),
      (2400, 12, 31, .sunday),
    ]
  )
  func `the weekday of a known day`(_ year: Int, _ month: Int, _ day: Int, _ weekday: Weekday) {
    #expect(Day(year, month, day)?.weekday == weekday)
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2022, 4, 31), (2022, 13, 1), (2022, 0, 1), (2022, 1, 0), (0, 1, 1),
    (10_000, 1, 1),
  ])
  func `a day that no calendar has is refused`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year, month, day) == nil)
  }

  @Test func `the calendar ends at both ends and does not overflow`() throws {
    #expect(try #require(Day(9999, 12, 31)).adding(days: 1) == nil)
    #expect(try #require(Day(1, 1, 1)).adding(days: -1) == nil)
    #expect(try #require(Day(2022, 1, 1)).adding(days: Int.max) == nil)
    #expect(try #require(Day(2022, 1, 1)).adding(days: -1) == Day(2021, 12, 31))
  }
}
