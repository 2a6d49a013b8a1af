import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `Months and weeks` {
  @Test(arguments: [
    ("2022-06-16", "2022-W24"), ("2024-12-29", "2024-W52"), ("2024-12-30", "2025-W01"),
    ("2025-01-05", "2025-W01"),
    ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"), ("2005-01-01", "2004-W53"),
    ("2008-12-29", "2009-W01"),
    ("2010-01-03", "2009-W53"), ("2020-12-31", "2020-W53"), ("2000-02-29", "2000-W09"),
    ("0001-01-01", "0001-W01"),
    ("9999-12-31", "9999-W52"),
  ])
  func `a day is in the week of its Thursday`(_ text: String, _ name: String) throws {
    let day = try #require(EDTF(text)?.firstDay)
    #expect(Period.week(ISOWeek(of: day)).name == name)
  }

  /// Against the plain rule, day by day: a Monday begins a week, and the week is the first of a year where 4 January is in it.
  @Test(arguments: [1...12, 1995...2035, 9980...9999])
  func `weeks follow one another without a gap`(_ years: ClosedRange<Int>) throws {
    let first = try #require(Day(years.lowerBound, 1, 1))
    let last = try #require(Day(years.upperBound, 12, 31))
    // The Monday of the week with 4 January of the first year.
    let fourth = try #require(Day(years.lowerBound, 1, 4))
    var expected = (year: years.lowerBound, week: 1)
    var ordinal = fourth.ordinal
    while Day(ordinal: ordinal)?.weekday != .monday { ordinal -= 1 }
    while ordinal <= last.ordinal {
      let days = (ordinal..<(ordinal + 7)).compactMap { Day(ordinal: $0) }
      if days.contains(where: { $0.month == 1 && $0.day == 4 }) {
        expected = (days.first { $0.month == 1 && $0.day == 4 }?.year ?? 0, 1)
      }
      for day in days where day >= first {
        let week = ISOWeek(of: day)
        if week.year != expected.year || week.week != expected.week || week.firstDay != days.first
          || week.lastDay != days.last || ISOWeek(year: week.year, week: week.week) != week
        {
          Issue.record("\(day): \(week)")
          return
        }
      }
      expected.week += 1
      ordinal += 7
    }
  }

  @Test(arguments: [
    "2022-06", "2022-W24", "2026-W53", "0001-W01", "9999-12", "9999-W52", "2024-02",
  ])
  func `a name is read back`(_ name: String) throws {
    let period = try #require(Period(name))
    #expect(period.name == name)
    #expect(period.firstDay <= period.lastDay)
    #expect(Period.periods(of: period.firstDay).contains(period))
    #expect(Period.periods(of: period.lastDay).contains(period))
  }

  @Test(arguments: [
    "", "2022", "2022-6", "2022-13", "2022-00", "2022-W00", "2022-W54", "2025-W53", "2022-w24", "2022-W2",
    "0000-01",
    "2022-06-16", "٢٠٢٢-06", "2022/06", "2022-W2４", "22-06", "+202-06", "2022-W+1",
  ])
  func `no other name is one`(_ name: String) { #expect(Period(name) == nil) }

  @Test func `a name of any bytes is read or refused`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let text = String(decoding: damaged(Array("2022-W24".utf8), using: &generator), as: UTF8.self)
      if let period = Period(text) { #expect(period.name == text) }
    }
  }

  @Test func `a month and its weeks overlap`() throws {
    let month = try #require(Period("2024-12"))
    #expect(
      month.overlapping.map(\.name) == [
        "2024-W48", "2024-W49", "2024-W50", "2024-W51", "2024-W52", "2025-W01",
      ])
    #expect(try #require(Period("2025-W01")).overlapping.map(\.name) == ["2024-12", "2025-01"])
    #expect(try #require(Period("2022-W24")).overlapping.map(\.name) == ["2022-06"])
  }

  @Test(arguments: [
    ("2022-06-16", ["2022-06", "2022-W24"]), ("2022-06-16/2022-06-21", ["2022-06", "2022-W24"]),
    ("../2025-11-24", ["2025-11", "2025-W48"]), ("2022-06", ["2022-06"]), ("2022-06/2022-07", ["2022-06"]),
    ("2022", []), ("XXXX-11-24", []),
  ])
  func `an event stands where its date begins, and in no week without a day`(
    _ date: String, _ names: [String]
  ) {
    #expect(Period.periods(of: TimelineSpot(EDTF(date))).map(\.name) == names)
  }

  @Test(arguments: [
    ("fr", "2022-06", "Juin 2022"), ("fr", "2022-W24", "Semaine 24, du 13 au 19 juin 2022"),
    ("fr", "2022-W31", "Semaine 31, du 1er au 7 août 2022"),
    ("fr", "2022-W26", "Semaine 26, du 27 juin au 3 juillet 2022"),
    ("fr", "2025-W01", "Semaine 1, du 30 décembre 2024 au 5 janvier 2025"), ("en", "2022-06", "June 2022"),
    ("en", "2022-W24", "Week 24, 13–19 June 2022"), ("en", "2022-W26", "Week 26, 27 June – 3 July 2022"),
    ("en", "2025-W01", "Week 1, 30 December 2024 – 5 January 2025"), ("es", "2022-06", "Junio de 2022"),
    ("es", "2022-W26", "Semana 26, del 27 de junio al 3 de julio de 2022"),
    ("es", "2025-W01", "Semana 1, del 30 de diciembre de 2024 al 5 de enero de 2025"),
    ("ar", "2022-06", "يونيو 2022"), ("ar", "2022-W24", "الأسبوع 24، من 13 إلى 19 يونيو 2022"),
    ("ar", "2022-W26", "الأسبوع 26، من 27 يونيو إلى 3 يوليو 2022"),
  ])
  func `a period is said in words`(_ language: String, _ name: String, _ words: String) throws {
    let site = SmallDigest.content(language: language).site
    let edition = Edition(
      Digest(), chronicle: Chronicle(Digest(), after: Editions(), as: nil), site: site,
      theme: SmallDigest.theme(), hasAbout: false)
    let said = edition.label(try #require(Period(name)))
    #expect(said.replacing("\u{A0}", with: " ") == words)
  }
}
