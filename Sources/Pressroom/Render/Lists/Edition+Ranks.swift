import Briefs

extension Edition {
  /// Things by their number, the most frequent first; of as many each by its name in the edition's language, since a reader does not
  /// see an order of codes. *n* log *n*.
  ///
  /// - Parameters:
  ///   - kind: What they are, of those that ``Almanac/ranks`` has.
  ///   - place: Where a thing stands in the digest's list of its kind.
  func ranked<Thing>(
    _ kind: IndexKind, _ things: some Sequence<Thing>, place: (Thing) -> Int, count: (Thing) -> Int
  ) -> [Thing] {
    let ranks = almanac.ranks[kind] ?? []
    var found: [(thing: Thing, count: Int, rank: Int)] = []
    for thing in things {
      let place = place(thing)
      found.append((thing, count(thing), ranks.indices.contains(place) ? ranks[place] : place))
    }
    found.sort { one, other in
      one.count != other.count ? one.count > other.count : one.rank < other.rank
    }
    return found.map(\.thing)
  }

  /// The places of all countries, pairs or topics, the most frequent first, then by name.
  func frequent(_ kind: IndexKind) -> [Int] {
    switch kind {
    case .countries:
      ranked(kind, digest.countries.indices, place: { $0 }, count: { digest.countries[$0].events.count })
    case .pairs: ranked(kind, digest.pairs.indices, place: { $0 }, count: { digest.pairs[$0].events.count })
    default:
      ranked(.topics, digest.topics.indices, place: { $0 }, count: { digest.topics[$0].accounts.count })
    }
  }

  /// Places of countries, pairs or topics by their names.
  func byName(_ kind: IndexKind, _ places: some Sequence<Int>) -> [Int] {
    ranked(kind, places, place: { $0 }, count: { _ in 0 })
  }
}
