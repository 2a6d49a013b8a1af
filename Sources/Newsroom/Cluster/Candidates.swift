import Briefs

/// Pairs of stories worth weighing: those that share rare words of the lede or rare names, or a rare shingle of the body.
///
/// Weighing all pairs of 10,000 stories is 50 million comparisons. So a word in more than `common` stories links none; one in
/// at most `rare` links its stories alone, others do it two together. A shingle links all its stories, and where they are more
/// than `common` each with the next: what is told that often by near copies still joins, link by link, and the pairs stay
/// near linear. Every pair of a small folder is weighed.
func candidatePairs(_ accounts: Accounts) -> [(Int, Int)] {
  let leads = accounts.leads
  guard leads.count > 200 else {
    return leads.indices.flatMap { i in leads.indices.dropFirst(i + 1).map { (i, $0) } }
  }
  let common = max(20, leads.count / 200)
  let rare = 4
  // A pair twice or more is worth weighing.
  var pairs: [UInt64] = []
  func link(_ holders: [UInt64: [Int]], times: (Int) -> Int) {
    for list in holders.values where list.count > 1 {
      let times = times(list.count)
      guard times > 0 else { continue }
      if list.count <= common {
        for (i, first) in list.enumerated() {
          for second in list[(i + 1)...] {
            for _ in 0..<times { pairs.append(UInt64(first) << 32 | UInt64(second)) }
          }
        }
      } else {
        for (first, second) in zip(list, list.dropFirst()) {
          for _ in 0..<times { pairs.append(UInt64(first) << 32 | UInt64(second)) }
        }
      }
    }
  }
  let words = holders(leads.indices) { index in
    accounts.tellings[index].terms.lazy.filter { $0.isInHead || $0.isName }.map(\.key)
  }
  link(words) { $0 <= rare ? 2 : $0 <= common ? 1 : 0 }
  // The smallest of both are among the smallest of each: near copies share some, however short they are.
  link(holders(leads.indices) { leads[$0].shingles.sorted().prefix(8) }) { _ in 2 }
  // Two languages share few words, and a meeting's accounts are joined by who met and when.
  link(meetings(leads)) { $0 <= common ? 2 : 0 }
  pairs.sort()
  var found: [(Int, Int)] = []
  var last = UInt64.max
  for (pair, next) in zip(pairs, pairs.dropFirst()) where pair == next && pair != last {
    found.append((Int(pair >> 32), Int(pair & 0xFFFF_FFFF)))
    last = pair
  }
  return found
}

/// For each key the stories that have it, ascending.
private func holders(_ stories: Range<Int>, of keys: (Int) -> some Sequence<UInt64>) -> [UInt64: [Int]] {
  var holders: [UInt64: [Int]] = [:]
  for index in stories {
    for key in keys(index) { holders[key, default: []].append(index) }
  }
  return holders
}

/// The stories of each two parties and each first day of what happened.
private func meetings(_ leads: [Lead]) -> [UInt64: [Int]] {
  holders(leads.indices) { index -> [UInt64] in
    let lead = leads[index]
    guard let day = lead.happened?.value?.firstDay?.ordinal, (2...6).contains(lead.parties.count) else {
      return []
    }
    let parties = lead.parties.sorted()
    return parties.indices.flatMap { i in
      parties[(i + 1)...].map { other in
        wordKey("\(parties[i].code)") &* 31 &+ wordKey("\(other.code)") &* 17
          &+ UInt64(bitPattern: Int64(day))
      }
    }
  }
}
