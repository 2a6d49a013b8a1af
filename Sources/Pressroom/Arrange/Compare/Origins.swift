import Briefs

/// Which accounts of an event come from one text.
///
/// Two accounts are near copies where enough of the shorter stands in the longer, and what hangs together by copies is one origin.
/// A communiqué's opening and its end, printed by two outlets, share nothing but are both the communiqué's; so an origin is all that
/// can be reached, not only what is alike one by one. Where that is too much, fewer origins are counted than there are, never more.
package struct Origins: Sendable {
  /// Each a list of places in the event's accounts, ascending; in the order of their first accounts.
  package private(set) var groups: [[Int]] = []
  /// For each account that is a near copy: the account it is most like, and the share of the shorter text that stands in both.
  package private(set) var closest: [Int: (account: Int, share: Double)] = [:]

  /// Up to this many accounts each is compared with each.
  private static let fewEnough = 48
  /// In a larger event at most this many accounts are remembered a run, and looked at an account.
  private static let rememberedPerRun = 4
  private static let mostLookedAt = 24

  /// Groups the sketches of an event's accounts. Of 2,000 accounts of 300 words it takes a few tenths of a second.
  package init(of sketches: [Sketch]) {
    var parents = Array(sketches.indices)
    func root(_ i: Int) -> Int {
      var i = i
      while parents[i] != i {
        parents[i] = parents[parents[i]]
        i = parents[i]
      }
      return i
    }
    func look(_ a: Int, _ b: Int) {
      guard let share = sketches[a].copiedShare(of: sketches[b]) else { return }
      if share > closest[a]?.share ?? 0 { closest[a] = (b, share) }
      if share > closest[b]?.share ?? 0 { closest[b] = (a, share) }
      let (first, second) = (root(a), root(b))
      parents[max(first, second)] = min(first, second)
    }
    if sketches.count <= Origins.fewEnough {
      for a in sketches.indices {
        for b in sketches.indices.dropFirst(a + 1) { look(a, b) }
      }
    } else {
      // The longest first: what is cut from a text finds the text it was cut from.
      let order = sketches.indices.sorted {
        sketches[$0].count != sketches[$1].count ? sketches[$0].count > sketches[$1].count : $0 < $1
      }
      var index: [UInt64: [Int32]] = [:]
      for a in order {
        var met: [Int32: Int] = [:]
        for hash in sketches[a].hashes {
          for b in index[hash] ?? [] { met[b, default: 0] += 1 }
        }
        let likeliest = met.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        for (b, _) in likeliest.prefix(Origins.mostLookedAt) { look(a, Int(b)) }
        for hash in sketches[a].hashes where index[hash]?.count ?? 0 < Origins.rememberedPerRun {
          index[hash, default: []].append(Int32(a))
        }
      }
    }
    var places: [Int: Int] = [:]
    for i in sketches.indices {
      let root = root(i)
      if let place = places[root] {
        groups[place].append(i)
      } else {
        places[root] = groups.count
        groups.append([i])
      }
    }
  }
}
