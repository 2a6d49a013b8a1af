import Briefs

/// Stories gathered into groups, each story in one; groups whose members contradict each other, or are unlike on the whole, never
/// become one.
///
/// Of members that claim the same (dates, parties, people) one is asked for all, and of each group 64 at most: an event of
/// a thousand copies would else be a million questions. A refusal is remembered, since groups only grow.
struct Groups {
  private let accounts: Accounts
  private var groupOf: [Int]
  private var membersOf: [[Int]]
  /// The members that are asked: the first with each claim.
  private var facesOf: [[Int: Int]]
  private var refusedOf: [Set<Int>]

  private static let mostFaces = 64
  /// How many members of a group are asked how like the other group's are.
  private static let mostAsked = 6

  /// Each story in a group of its own.
  init(_ accounts: Accounts) {
    self.accounts = accounts
    let leads = accounts.leads
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
  ///
  /// Where they are not copies, the groups must be alike on the whole too, so that no chain of half-like stories grows.
  mutating func join(_ a: Int, _ b: Int, areCopies: Bool) -> Bool {
    let (first, second) = (groupOf[a], groupOf[b])
    if first == second { return true }
    if refusedOf[first].contains(second) { return false }
    guard mayStandTogether(first, second), areCopies || areAlike(first, second) else {
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
        if accounts.conflict(min(one, other), max(one, other)) != nil { return false }
      }
    }
    return true
  }

  /// Whether the first members of both groups speak for one happening in the mean; two stories do by the bond itself.
  private func areAlike(_ first: Int, _ second: Int) -> Bool {
    if membersOf[first].count == 1, membersOf[second].count == 1 { return true }
    var sum = 0.0
    var count = 0
    for one in membersOf[first].prefix(Groups.mostAsked) {
      for other in membersOf[second].prefix(Groups.mostAsked) {
        guard let likeness = accounts.likeness(min(one, other), max(one, other)) else { continue }
        sum += likeness
        count += 1
      }
    }
    return count == 0 || sum / Double(count) >= 0
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
