/// In how many of some lines each telling word stands, to tell how near another line's words are to theirs.
struct TermCount: Sendable {
  private var counts: [Int32]
  private var stamps: [Int32]
  private var taken: Set<Int> = []

  /// Counts the words of the given lines, a word once a line. Linear in their words.
  init(of lines: some Sequence<Int>, in galley: Galley) {
    counts = [Int32](repeating: 0, count: galley.termCount)
    stamps = [Int32](repeating: -1, count: galley.termCount)
    for i in lines {
      taken.insert(i)
      for term in galley.terms(ofLine: i) where term >= 0 && stamps[Int(term)] != Int32(truncatingIfNeeded: i)
      {
        stamps[Int(term)] = Int32(truncatingIfNeeded: i)
        counts[Int(term)] += 1
      }
    }
  }

  /// The share of line `i`'s telling words that stand in the counted lines other than itself; nil where it has none.
  func share(ofLine i: Int, in galley: Galley) -> Double? {
    let own: Int32 = taken.contains(i) ? 1 : 0
    var total = 0
    var shared = 0
    for term in galley.terms(ofLine: i) where term >= 0 {
      total += 1
      if counts[Int(term)] > own { shared += 1 }
    }
    return total == 0 ? nil : Double(shared) / Double(total)
  }

  /// In how many of the counted lines a telling word stands.
  func count(of term: Int32) -> Int32 { counts[Int(term)] }

  /// 1 for a counted line, whose words are then counted once too often to compare it with the others.
  func own(ofLine i: Int) -> Int32 { taken.contains(i) ? 1 : 0 }

  /// The count of the word at a rank from 1 when the most frequent stand first; 0 where there are fewer. Linear in the words
  /// times the logarithm of their number.
  func count(ofRank rank: Int) -> Int32 {
    let most = counts.filter { $0 > 1 }.sorted(by: >)
    return rank <= most.count ? most[rank - 1] : 0
  }
}
