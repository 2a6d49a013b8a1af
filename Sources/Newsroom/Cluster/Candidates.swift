import Briefs

/// A word of more stories than these links none; of the whole folder's stories one in two hundred, but not fewer and not more.
private let fewestCommon = 20
private let mostCommon = 40
/// A word of at most so many stories links them alone.
private let rare = 4

/// Pairs of stories worth weighing, ascending: those that share rare words of the lede or rare names, or a rare shingle of the body.
///
/// Weighing all pairs of 10,000 stories is 50 million comparisons. So a word in more than `common` stories links none; one in
/// at most `rare` links its stories alone, others do it two together. A shingle links all its stories, and where they are more
/// than `common` each with the next: what is told that often by near copies still joins, link by link. As `common` is bounded, so are a
/// story's partners: the pairs grow with the stories, also where all of them are of one day, one pair of countries or one headline.
/// Every pair of a small folder is weighed.
func candidatePairs(_ accounts: Accounts, jobs: Int = availableCores) -> [(Int, Int)] {
  let leads = accounts.leads
  guard leads.count > 200 else {
    return leads.indices.flatMap { i in leads.indices.dropFirst(i + 1).map { (i, $0) } }
  }
  let common = min(max(fewestCommon, leads.count / 200), mostCommon)
  let words = Neighbours(
    of: leads.count, jobs: jobs,
    linking: { $0 <= rare ? .all(votes: 2) : $0 <= common ? .all(votes: 1) : .none },
    keys: { accounts.tellings[$0].terms.compactMap { $0.isInHead || $0.isName ? $0.key : nil } })
  // The smallest of both are among the smallest of each: near copies share some, however short they are.
  let shingles = Neighbours(
    of: leads.count, jobs: jobs, linking: { $0 <= common ? .all(votes: 2) : .chain(votes: 2) },
    keys: { Array(leads[$0].shingles.sorted().prefix(8)) })
  // Two languages share few words, and a meeting's accounts are joined by who met and when.
  let meetings = Neighbours(
    of: leads.count, jobs: jobs, linking: { $0 <= common ? .all(votes: 2) : .none },
    keys: { leads[$0].meetings })
  let all = [words, shingles, meetings]
  let size = 256
  let runs = stride(from: 0, to: leads.count, by: size).map { $0..<min($0 + size, leads.count) }
  return parallelMap(runs, jobs: jobs) { run in
    var pairs: [(Int, Int)] = []
    var partners: [UInt32] = []
    for story in run {
      partners.removeAll(keepingCapacity: true)
      for lists in all { lists.addPartners(of: story, to: &partners) }
      partners.sort()
      // A partner twice or more is worth weighing.
      for index in partners.indices.dropLast()
      where partners[index] == partners[index + 1] && (index == 0 || partners[index - 1] != partners[index]) {
        pairs.append((story, Int(partners[index])))
      }
    }
    return pairs
  }.flatMap { $0 }
}

extension Lead {
  /// Keys of each two of the story's parties on the first day of what happened; none where there are too many to have met.
  fileprivate var meetings: [UInt64] {
    guard let day = happened?.value?.firstDay?.ordinal, (2...6).contains(self.parties.count) else {
      return []
    }
    let parties = self.parties.sorted()
    return parties.indices.flatMap { i in
      parties[(i + 1)...].map { other in
        wordKey("\(parties[i].code)") &* 31 &+ wordKey("\(other.code)") &* 17
          &+ UInt64(bitPattern: Int64(day))
      }
    }
  }
}
