/// The stories that stand together once the desk has spoken: what it decided to be one event, and never to be one.
///
/// It stands beside ``Groups``, which gathers by the rules alone, and joins what they join: so a decision moves no other story, what
/// joins one of two stories is in one event with the other, and a decision taken back leaves no trace. Where `same` and `apart`
/// contradict each other, `apart` holds.
struct DeskBonds {
  private var gatheringOf: [Int]
  private var membersOf: [[Int]]
  /// The gatherings that a gathering must never become one with.
  private var barredOf: [Set<Int>]
  /// The number of the id that a person wrote into a gathering's briefs.
  private var idOf: [Int?]

  /// Stories numbered from 0. Near linear in them and in what was decided.
  ///
  /// - Parameters:
  ///   - together: Sets of stories that are one event each.
  ///   - apart: Two stories each that are never in one event.
  ///   - byHand: For each id that people wrote into briefs the stories that bear it: they stand together, and no rule joins them
  ///     with those of another one. What was decided comes before.
  init(count: Int, together: [[Int]], apart: [(Int, Int)], byHand: [[Int]]) {
    gatheringOf = Array(0..<count)
    membersOf = (0..<count).map { [$0] }
    barredOf = [Set<Int>](repeating: [], count: count)
    for (one, other) in apart where one != other {
      barredOf[one].insert(other)
      barredOf[other].insert(one)
    }
    idOf = [Int?](repeating: nil, count: count)
    for set in together { gather(set) }
    for (id, set) in byHand.enumerated() {
      gather(set)
      for story in set where idOf[gatheringOf[story]] == nil { idOf[gatheringOf[story]] = id }
    }
  }

  /// Every gathering by its first member; members ascending.
  var members: [[Int]] { membersOf.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] } }

  /// The stories of a set that do stand with another one of it.
  func joined(_ set: [Int]) -> [Int] {
    var counts: [Int: Int] = [:]
    for story in set { counts[gatheringOf[story], default: 0] += 1 }
    return set.filter { counts[gatheringOf[$0], default: 0] > 1 }
  }

  /// Whether the desk has nothing against two stories in one event, nor against any that would come with them.
  func mayJoin(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (gatheringOf[a], gatheringOf[b])
    if let one = idOf[first], let other = idOf[second], one != other { return false }
    return !barredOf[first].contains(second)
  }

  /// Makes one of two stories' gatherings, which ``mayJoin(_:_:)`` must allow.
  mutating func join(_ a: Int, _ b: Int) {
    let (first, second) = (gatheringOf[a], gatheringOf[b])
    guard first != second else { return }
    let (large, small) = membersOf[first].count >= membersOf[second].count ? (first, second) : (second, first)
    for member in membersOf[small] { gatheringOf[member] = large }
    membersOf[large] += membersOf[small]
    membersOf[small] = []
    idOf[large] = idOf[large] ?? idOf[small]
    for other in barredOf[small] {
      barredOf[other].remove(small)
      barredOf[other].insert(large)
    }
    barredOf[large].formUnion(barredOf[small])
    barredOf[small] = []
  }

  /// Joins each story of a set with the first it may be joined with: one gathering, unless `apart` speaks against it.
  private mutating func gather(_ set: [Int]) {
    var heads: [Int] = []
    for story in set {
      if let head = heads.first(where: { mayJoin($0, story) }) {
        join(head, story)
      } else {
        heads.append(story)
      }
    }
  }
}
