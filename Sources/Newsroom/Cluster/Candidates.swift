/// Pairs of stories worth weighing: those that share a rare word of the lede, or a rare shingle of the body.
///
/// Weighing all pairs of 10,000 stories is 50 million comparisons. So of a word or shingle in more than `common` stories
/// each holder is weighed against the next one alone: what is told that often by near copies still joins, link by link,
/// and the pairs stay near linear. A word in more than an eighth of the ledes is common talk of the desk and links nothing.
/// Every pair of a small folder is weighed.
func candidatePairs(_ leads: [Lead]) -> [(Int, Int)] {
  guard leads.count > 200 else {
    return leads.indices.flatMap { i in leads.indices.dropFirst(i + 1).map { (i, $0) } }
  }
  let common = max(20, leads.count / 200)
  var pairs: Set<UInt64> = []
  func add(_ first: Int, _ second: Int) { pairs.insert(UInt64(first) << 32 | UInt64(second)) }
  func link(_ holders: [UInt64: [Int]], atMost most: Int) {
    for list in holders.values where list.count <= most {
      if list.count <= common {
        for (i, first) in list.enumerated() {
          for second in list[(i + 1)...] { add(first, second) }
        }
      } else {
        for (first, second) in zip(list, list.dropFirst()) { add(first, second) }
      }
    }
  }
  link(holders(leads) { $0.words.keys }, atMost: leads.count / 8)
  // The smallest of both are among the smallest of each: near copies share some, however short they are.
  link(holders(leads) { $0.shingles.sorted().prefix(8) }, atMost: leads.count)
  return pairs.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
}

/// For each key the stories that have it, ascending.
private func holders(_ leads: [Lead], of keys: (Lead) -> some Sequence<UInt64>) -> [UInt64: [Int]] {
  var holders: [UInt64: [Int]] = [:]
  for (index, lead) in leads.enumerated() {
    for key in keys(lead) { holders[key, default: []].append(index) }
  }
  return holders
}
