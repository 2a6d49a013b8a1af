import Testing

/// Thirty nights of a desk, and a reader who is told each thing once.
@Suite(.serialized) struct `A reader of every feed` {
  @Test
  func `sees in thirty nights each event once, each correction once, each withdrawal once, nothing else`()
    throws
  {
    var nights = try Nights()
    for number in 1...30 { try nights.pass(number) }
    #expect(nights.reader.faults == [])
    // The rule that changed in the twenty-first night made a country of one that was none.
    #expect(nights.reader.feeds.contains("countries/ke/feed.atom"))
    #expect(nights.reader.feeds.count > 30, "\(nights.reader.feeds.sorted())")
    #expect(nights.told == Nights.Told(events: 23, corrections: 7, withdrawals: 3))
  }
}
