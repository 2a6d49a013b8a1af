import Briefs

/// The stories that share keys, laid out so that each one's partners are found without looking at all others.
///
/// Each key has a list of the stories that hold it. A list says how many votes it gives to every two of its stories, or only to each and
/// the next. Memory grows with the keys held by two stories and more, time with those and with what the lists are long.
struct Neighbours: Sendable {
  /// How a list of so many stories links them.
  enum Linking {
    case none
    /// Every two, with so many votes.
    case all(votes: UInt8)
    /// Each with the next, with so many votes.
    case chain(votes: UInt8)
  }

  /// The stories of all lists, one list after the other, ascending in each.
  private var stories: [UInt32] = []
  /// For each place in `stories` where the places end that it is laid beside; they begin behind it.
  private var ends: [UInt32] = []
  private var votes: [UInt8] = []
  /// The places of each story: those of story `n` are `places[starts[n]..<starts[n + 1]]`.
  private var places: [UInt32] = []
  private var starts: [UInt32]

  /// A story and a key it holds.
  private struct Holding: Sendable {
    let key: UInt64
    let story: UInt32
  }

  /// As many parts as are sorted side by side; they do not show in the result.
  private static let shards = 16
  private static let chunk = 1024

  /// Lists the stories `0..<count` by their keys, of which each holds none twice. `n log n` in the keys.
  init(
    of count: Int, jobs: Int, linking: @Sendable (Int) -> Linking,
    keys: @Sendable (Int) -> [UInt64]
  ) {
    let chunks = stride(from: 0, to: count, by: Neighbours.chunk).map {
      $0..<min($0 + Neighbours.chunk, count)
    }
    let found = parallelMap(chunks, jobs: jobs) { chunk in
      var shards = [[Holding]](repeating: [], count: Neighbours.shards)
      for story in chunk {
        for key in keys(story) {
          shards[Int(key % UInt64(Neighbours.shards))].append(Holding(key: key, story: UInt32(story)))
        }
      }
      return shards
    }
    let sorted = parallelMap(Array(0..<Neighbours.shards), jobs: jobs) { shard in
      found.flatMap { $0[shard] }.sorted { ($0.key, $0.story) < ($1.key, $1.story) }
    }
    starts = [UInt32](repeating: 0, count: count + 1)
    for shard in sorted { add(shard, linking) }
    order(count)
  }

  private mutating func add(_ holdings: [Holding], _ linking: (Int) -> Linking) {
    var start = 0
    while start < holdings.count {
      var end = start + 1
      while end < holdings.count, holdings[end].key == holdings[start].key { end += 1 }
      let base = stories.count
      let last = UInt32(base + end - start)
      switch end - start > 1 ? linking(end - start) : .none {
      case .none: break
      case .all(let votes):
        for holding in holdings[start..<end] { append(holding.story, end: last, votes) }
      case .chain(let votes):
        for (place, holding) in holdings[start..<end].enumerated() {
          append(holding.story, end: min(last, UInt32(base + place + 2)), votes)
        }
      }
      start = end
    }
  }

  private mutating func append(_ story: UInt32, end: UInt32, _ vote: UInt8) {
    stories.append(story)
    ends.append(end)
    votes.append(vote)
    starts[Int(story) + 1] += 1
  }

  /// Finds for each story its places, by counting.
  private mutating func order(_ count: Int) {
    for story in 0..<count { starts[story + 1] += starts[story] }
    var next = starts
    places = [UInt32](repeating: 0, count: stories.count)
    for (place, story) in stories.enumerated() {
      places[Int(next[Int(story)])] = UInt32(place)
      next[Int(story)] += 1
    }
  }

  /// Adds a story's partners of higher numbers, each as often as it has votes, two times at most for a list.
  func addPartners(of story: Int, to partners: inout [UInt32]) {
    for index in Int(starts[story])..<Int(starts[story + 1]) {
      let place = Int(places[index])
      for other in (place + 1)..<max(place + 1, Int(ends[place])) {
        partners.append(stories[other])
        if votes[place] > 1 { partners.append(stories[other]) }
      }
    }
  }
}
