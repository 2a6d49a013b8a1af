import Briefs
import Glibc

/// The stories of a folder as joining sees them: each one's lead, and its words weighed by how rare they are in the folder.
package struct Accounts: Sendable {
  let leads: [Lead]
  let tellings: [WeighedTelling]
  private let weights: [Double]
  /// How much room for chance the folder leaves: powers of ten above 30 stories.
  private let crowd: Double

  /// The leads, in the order they are numbered by. Linear.
  init(_ leads: [Lead], with lexicons: Lexicons, jobs: Int = 1) {
    let rarity = Rarity(leads.lazy.map(\.telling))
    self.leads = leads
    tellings = parallelMap(leads, jobs: jobs) { WeighedTelling($0.telling, by: rarity) }
    weights = lexicons.joinWeights
    crowd = log10(max(30, Double(leads.count)) / 30)
  }

  /// The traits of every two of `stories` that are told in one language and kept apart by no rule, for fitting the weights.
  package static func traits(
    of stories: [Facts], with lexicons: Lexicons, _ take: (Int, Int, JoinTraits) -> Void
  ) {
    let accounts = Accounts(stories.map { Lead(of: $0, with: lexicons) }, with: lexicons)
    for first in stories.indices {
      for second in stories.indices.dropFirst(first + 1)
      where accounts.leads[first].language == accounts.leads[second].language {
        let (a, b) = (accounts.leads[first], accounts.leads[second])
        let overlap = accounts.tellings[first].overlap(with: accounts.tellings[second])
        guard a.farApart(from: b) == nil, accounts.conflict(first, second, overlap) == nil else { continue }
        take(first, second, accounts.traits(first, second, overlap))
      }
    }
  }

  /// Why two stories must not stand together, not even through a third; nil where nothing is against it.
  func conflict(_ first: Int, _ second: Int) -> Joining? {
    let (a, b) = (leads[first], leads[second])
    if let apart = a.farApart(from: b) { return apart }
    let isOtherDay = a.language == b.language && a.isOfOtherDay(than: b)
    guard isOtherDay || a.mayHaveOtherGuests(than: b) else { return nil }
    return conflict(first, second, tellings[first].overlap(with: tellings[second]))
  }

  /// The same, the words of both being known to overlap so.
  private func conflict(_ first: Int, _ second: Int, _ overlap: WeighedTelling.Overlap) -> Joining? {
    let (a, b) = (leads[first], leads[second])
    if isCopy(first, second, overlap) { return nil }
    if let apart = a.otherGuests(than: b) ?? a.otherGuestCountry(than: b) { return apart }
    guard a.language == b.language, overlap.heads >= Accounts.formShare, a.isOfOtherDay(than: b) else {
      return nil
    }
    return .apart(.formAgain, reason: "they use the same words of other days")
  }

  /// Why two stories are, or are not, about one happening: the first rule of ``JoinRule`` that speaks.
  func joining(_ first: Int, _ second: Int) -> Joining {
    let (a, b) = (leads[first], leads[second])
    if let apart = a.farApart(from: b) { return apart }
    let overlap = tellings[first].overlap(with: tellings[second])
    if isCopy(first, second, overlap) {
      let copied = a.sharedText(with: b)
      return .joined(
        .nearCopies, strength: 2 + copied, reason: "\(percent(copied)) of the shorter text stands in both")
    }
    if let apart = conflict(first, second, overlap) { return apart }
    if !a.hasOtherDay(than: b), let joined = a.joinedByParties(with: b) { return joined }
    guard a.language == b.language else { return .unrelated }
    let sum = traits(first, second, overlap).weighed(by: weights)
    guard sum > 0 else { return .unrelated }
    // Between 0 and 1, below a shared person's: what is surest joins first.
    return .joined(.likeAccounts, strength: sum / (1 + sum), reason: reason(overlap, in: a))
  }

  /// How much two stories speak for one happening: the weighed sum of their traits, at least 1 where a rule joins them, within
  /// ±6 so that no two decide for all; nil for two languages, whose words cannot be compared.
  func likeness(_ first: Int, _ second: Int) -> Double? {
    let (a, b) = (leads[first], leads[second])
    guard a.language == b.language else { return nil }
    let overlap = tellings[first].overlap(with: tellings[second])
    let sum = max(-6, min(6, traits(first, second, overlap).weighed(by: weights)))
    if sum >= 1 { return sum }
    let isJoined =
      isCopy(first, second, overlap) || !a.hasOtherDay(than: b) && a.joinedByParties(with: b) != nil
    return isJoined ? 1 : sum
  }

  /// What each trait of two stories adds, by ``JoinTrait``; their sum tells of one happening above 0.
  func added(_ first: Int, _ second: Int) -> [Double] {
    let overlap = tellings[first].overlap(with: tellings[second])
    return zip(traits(first, second, overlap).values, weights).map { $0 * $1 }
  }

  /// A text that shares this much of its 4-word shingles is a copy; accounts written apart share under a tenth.
  private static let copiedShare = 0.6
  /// A copy that shares this much tells of the same day, whatever day its "Monday" was reckoned to be.
  private static let wholeShare = 0.9
  /// A text with the words of another but other names in its lead is the same form filled in again: the next visit.
  private static let foreignNames = 2
  /// Ledes of one host's meetings and of daily reports were alike by .51 to .71, accounts of one happening that tell of other
  /// days by .48 at most.
  private static let formShare = 0.5

  private func traits(_ first: Int, _ second: Int, _ overlap: WeighedTelling.Overlap) -> JoinTraits {
    leads[first].traits(beside: leads[second], overlap, crowd: crowd)
  }

  private func isCopy(_ first: Int, _ second: Int, _ overlap: WeighedTelling.Overlap) -> Bool {
    guard overlap.foreignNames < Accounts.foreignNames else { return false }
    let copied = leads[first].sharedText(with: leads[second])
    return copied >= Accounts.wholeShare
      || copied >= Accounts.copiedShare && !leads[first].isOfOtherDay(than: leads[second])
  }

  private func reason(_ overlap: WeighedTelling.Overlap, in lead: Lead) -> String {
    let alike = "\(percent(overlap.heads)), \(percent(overlap.texts))"
    guard let key = overlap.rarestName, let name = lead.name(key) else {
      return "alike in lede and text: \(alike)"
    }
    return "alike in lede, text and a name of both: \(alike), “\(name)”"
  }
}

func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
