import Briefs
import Support
import Testing

@Suite struct EDTFTests {
  @Test(
    arguments: [
      "2022", "0001", "9999", "2022-06", "2022-06-16", "2024-02-29", "XXXX-11", "XXXX-11-24", "XXXX-02-29",
      "2022-06-16/2022-06-17", "2022-06/2022-07",
      "2021/2022", "2022-06-16/2022-07", "../2025-11-24", "2025-11-24/..", "../2025", "XXXX-11-24/XXXX-11-27",
    ]
  )
  func `what the profile has is read and printed the same`(_ text: String) throws {
    #expect(try #require(EDTF(text)).description == text)
  }

  @Test(
    arguments: [
      "", " ", "22", "2022 ", " 2022", "2022-6", "2022-13", "2022-00", "2022-06-31", "2023-02-29",
      "2022-06-16?", "2022~", "2022%", "202X", "XXXX",
      "XXXX-XX", "2022-XX-16", "Y12022", "-2022", "2022-21", "../..", "/2022", "2022/", "..",
      "2022-06-17/2022-06-16", "2022/2021", "2022-06-16/2022-06-17/2022-06-18",
      "XXXX-11/2022-12", "20220616", "2022/06/16", "2022-06-16T", "2022-06-16T25:00", "2022-06-16T10",
      "2022-06-16T10:00:00+", "2022-06T10:00:00Z", "2022-06-16T10:00:00Z/..",
      "٢٠٢٢", "2022\u{2011}06", "today", "monday", "2022-06-16T10:00:00ZZ", "2022-06-16T10:00:00.Z",
    ]
  )
  func `anything else is refused`(_ text: String) {
    #expect(EDTF(text) == nil)
  }

  @Test(
    arguments: [
      "2022-06-16T10:00:00Z", "2022-06-16T10:00", "2022-06-16T23:30:00-05:00", "2022-06-16 10:00:00",
      "2022-06-16T10:00:00.123456+0100", "2022-06-16T10:00+01",
    ]
  )
  func `a moment is cut to the day of its own zone`(_ text: String) {
    #expect(EDTF(text)?.description == "2022-06-16")
  }

  @Test func `an interval of one date is that date`() {
    #expect(EDTF("2022-06-16/2022-06-16")?.description == "2022-06-16")
  }

  @Test func `a timeline has the earliest first, then the finer, and unknown years last`() {
    let sorted = [
      "0999-12-31", "../2021-12-31", "2022-01-01", "2022-01-01/2022-01-02", "2022-01", "2022", "2022-01-02",
      "2022-06-16/2022-06-17", "2022-06-16/..", "2022-06-17",
      "XXXX-01-05", "XXXX-11", "XXXX-11-24",
    ]
    var dates = sorted.compactMap { EDTF($0) }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      dates.shuffle(using: &generator)
      #expect(dates.sorted().map(\.description) == sorted)
    }
  }

  @Test(
    arguments: [
      ("2022", "2022-01-01", "2022-12-31", EDTF.Precision.year),
      ("2024-02", "2024-02-01", "2024-02-29", .month),
      ("2022-06-16/2022-07", "2022-06-16", "2022-07-31", .month),
      ("2022-06-16/2022-06-17", "2022-06-16", "2022-06-17", .day),
      ("../2022-06-17", nil, "2022-06-17", .day), ("XXXX-06-17", nil, nil, .yearUnknown),
    ] as [(String, String?, String?, EDTF.Precision)]
  )
  func `first day, last day and precision`(
    _ text: String, _ first: String?, _ last: String?, _ precision: EDTF.Precision
  ) throws {
    let date = try #require(EDTF(text))
    #expect(date.firstDay?.description == first)
    #expect(date.lastDay?.description == last)
    #expect(date.precision == precision)
  }

  @Test func `whatever is printed is read back, and no text crashes the reader`() {
    var generator = SeededGenerator(seed: 1)
    func part() -> PartialDate? {
      let year = Bool.random(using: &generator) ? Int.random(in: 1...9999, using: &generator) : nil
      let month = Bool.random(using: &generator) ? Int.random(in: 1...12, using: &generator) : nil
      let day =
        month != nil && Bool.random(using: &generator) ? Int.random(in: 1...31, using: &generator) : nil
      return PartialDate(year: year, month: month, day: day)
    }
    for _ in 0..<20_000 {
      guard let first = part() else { continue }
      let date = EDTF.date(first)
      #expect(EDTF(date.description) == date)
      let open: EDTF = .interval(nil, first)
      #expect(EDTF(open.description) == open)
      if let last = part(), let read = EDTF("\(first)/\(last)") {
        #expect(read == EDTF(from: first, to: last))
      }
      _ = EDTF(nastyText(using: &generator))
      _ = EDTF(String(decoding: damaged(Array(date.description.utf8), using: &generator), as: UTF8.self))
    }
  }
}
