import Briefs
import Support
import Testing

@Suite struct `Keys that two lists share` {
  @Test(
    arguments: [
      ([], [], 0), ([1], [], 0), ([1, 2, 3], [1, 2, 3], 3), ([1, 3, 5], [2, 4, 6], 0), ([1, 5, 9], [5], 1),
      ([0, .max], [.max], 1), ([1, 2, 3, 8], [2, 3, 4, 8, 9], 3),
    ] as [([UInt64], [UInt64], Int)])
  func `are counted once each`(_ one: [UInt64], _ other: [UInt64], _ shared: Int) {
    #expect(commonKeys(one[...], other[...]) == shared)
    #expect(commonKeys(other[...], one[...]) == shared)
  }

  @Test func `are as many as two sets have, also in slices that do not begin at 0`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      func keys() -> ArraySlice<UInt64> {
        let count = Int.random(in: 1...40, using: &generator)
        let keys = Set((0..<count).map { _ in UInt64.random(in: 0..<60, using: &generator) }).sorted()
        return keys[Int.random(in: 0..<keys.count, using: &generator)...]
      }
      let (one, other) = (keys(), keys())
      #expect(commonKeys(one, other) == Set(one).intersection(other).count)
    }
  }
}
