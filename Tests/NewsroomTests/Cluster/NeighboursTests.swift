import Support
import Testing

@testable import Newsroom

@Suite struct `Stories that share keys` {
  @Test func `are partners, with the votes of each list`() {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<60 {
      let count = Int.random(in: 1...90, using: &generator)
      let keys = (0..<count).map { _ in
        Array(
          Set(
            (0..<Int.random(in: 0...6, using: &generator)).map { _ in
              UInt64.random(in: 0..<40, using: &generator)
            }))
      }
      @Sendable func linking(_ count: Int) -> Neighbours.Linking {
        count <= 3 ? .all(votes: 2) : count <= 6 ? .all(votes: 1) : count <= 9 ? .chain(votes: 2) : .none
      }
      var wanted = [[UInt32]](repeating: [], count: count)
      for key in UInt64(0)..<40 {
        let holders = keys.indices.filter { keys[$0].contains(key) }
        for (place, story) in holders.enumerated() {
          let later = holders[(place + 1)...]
          switch holders.count > 1 ? linking(holders.count) : .none {
          case .none: break
          case .all(let votes):
            for other in later { wanted[story] += [UInt32](repeating: UInt32(other), count: Int(votes)) }
          case .chain(let votes):
            for other in later.prefix(1) {
              wanted[story] += [UInt32](repeating: UInt32(other), count: Int(votes))
            }
          }
        }
      }
      for jobs in [1, 4] {
        let neighbours = Neighbours(of: count, jobs: jobs, linking: linking) { keys[$0] }
        for story in 0..<count {
          var found: [UInt32] = []
          neighbours.addPartners(of: story, to: &found)
          #expect(found.sorted() == wanted[story].sorted())
        }
      }
    }
  }
}
