import Briefs

/// Stories gathered into groups, each story in one; groups whose members contradict each other never become one.
///
/// Of members that claim the same (dates, parties, people) one is asked for all, and of each group 64 at most: an event of
/// a thousand copies would else be a million questions. A refusal is remembered, since groups only grow.
struct Groups {
  private let leads: [Lead]
  private var groupOf: [Int]
  private var membersOf: [[Int]]
  /// The members that are asked: the first with each claim.
  private var facesOf: [[Int: Int]]
  private var refusedOf: [Set<Int>]

  private static let mostFaces = 64

  /// Each story in a group of its own.
  init(_ leads: [Lead]) {
    self.leads = leads
    var numbers: [Claim: Int] = [:]
    groupOf = Array(leads.indices)
    membersOf = leads.indices.map { [$0] }
    facesOf = leads.enumerated().map { index, lead in
      let claim = Claim(lead)
      let number = numbers[claim] ?? numbers.count
      numbers[claim] = number
      return [number: index]
    }
    refusedOf = leads.map { _ in [] }
  }

  /// Every group that holds somebody, by its first member; members ascending.
  var members: [[Int]] { membersOf.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] } }

  /// Makes one group of two stories' groups where nothing stands against it; says whether they now are one.
  mutating func join(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (groupOf[a], groupOf[b])
    if first == second { return true }
    if refusedOf[first].contains(second) { return false }
    guard mayStandTogether(first, second) else {
      refusedOf[first].insert(second)
      refusedOf[second].insert(first)
      return false
    }
    let (large, small) = membersOf[first].count >= membersOf[second].count ? (first, second) : (second, first)
    for member in membersOf[small] { groupOf[member] = large }
    membersOf[large] += membersOf[small]
    membersOf[small] = []
    for (claim, face) in facesOf[small].sorted(by: { $0.key < $1.key })
    where facesOf[large].count < Groups.mostFaces && facesOf[large][claim] == nil {
      facesOf[large][claim] = face
    }
    for other in refusedOf[small] {
      refusedOf[other].remove(small)
      refusedOf[other].insert(large)
    }
    refusedOf[large].formUnion(refusedOf[small])
    return true
  }

  private func mayStandTogether(_ first: Int, _ second: Int) -> Bool {
    for one in facesOf[first].values {
      for other in facesOf[second].values {
        if case .apart = leads[min(one, other)].weigh(against: leads[max(one, other)]) { return false }
      }
    }
    return true
  }
}

/// All of a story that can speak against another.
private struct Claim: Hashable {
  let happened: EDTF?
  let weekday: Weekday?
  let published: EDTF?
  let language: String
  let parties: Set<CountryCode>
  let people: Set<Set<UInt64>>

  init(_ lead: Lead) {
    happened = lead.happened?.value
    weekday = lead.happened?.weekday
    published = lead.published
    language = lead.language
    parties = lead.parties
    people = Set(lead.people.map(\.words))
  }
}
