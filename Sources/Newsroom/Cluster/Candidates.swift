/// Pairs of stories worth weighing: those that share a rare word of the lede, or a rare shingle of the body.
///
/// Weighing all pairs of 10,000 stories is 50 million comparisons; a word that stands in more than `common` ledes
/// joins nothing by itself, so the pairs stay near linear. Every pair of a small folder is weighed.
func candidatePairs(_ leads: [Lead]) -> [(Int, Int)] {
  guard leads.count > 200 else {
    return leads.indices.flatMap { i in leads.indices.dropFirst(i + 1).map { (i, $0) } }
  }
  /// A word in more ledes than this is common talk of the desk, and two of them are asked for instead.
  let common = max(20, leads.count / 200)
  var holders: [UInt64: [Int32]] = [:]
  for (index, lead) in leads.enumerated() {
    for key in lead.words.keys { holders[key, default: []].append(Int32(index)) }
    for key in lead.shingles where key & 7 == 0 { holders[key, default: []].append(Int32(index)) }
  }
  var pairs: Set<UInt64> = []
  for list in holders.values where list.count > 1 && list.count <= common {
    for (i, first) in list.enumerated() {
      for second in list[(i + 1)...] { pairs.insert(UInt64(UInt32(first)) << 32 | UInt64(UInt32(second))) }
    }
  }
  return pairs.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
}
