import Briefs

/// The accounts of one happening, and what they say of it together.
package struct Event: Sendable {
  /// As the briefs name it; made from the brief's address where they name none.
  package var id: String
  /// Its name in the address, `/events/SLUG/`.
  package var slug: String
  /// Places in the digest's accounts, the best first; empty only for an event of which all accounts are withdrawn.
  package var accounts: [Int]
  /// Places in the digest's withdrawn accounts, the best first: no part of what is told of it.
  package var withdrawn: [Int] = []
  /// The most precise of the accounts' dates, or their weekday.
  package var happened: Happened?
  /// Where it stands in time.
  package var spot: TimelineSpot
  /// All countries that any account names a party, by code.
  package var parties: [CountryCode]
  /// Where it happened, as the best account that says so has it.
  package var place: Place?
  /// The accounts that do not come from one another: each a list of places in `accounts`.
  package var origins: [[Int]]
  /// For each place in `accounts` that is a near copy: the place it is most like, and the share of the shorter text that
  /// stands in both.
  package var closest: [Int: (account: Int, share: Double)] = [:]

  /// The pairs of its parties, by code. A conference is no meeting of each with each: more than eight parties are no pairs.
  var pairs: [CountryPair] { Event.pairs(of: parties) }

  /// The pairs of some parties, each named once.
  static func pairs(of parties: [CountryCode]) -> [CountryPair] {
    guard parties.count <= mostPartiesInPairs else { return [] }
    var pairs: [CountryPair] = []
    for (i, first) in parties.enumerated() {
      for second in parties[(i + 1)...] { pairs.append(CountryPair(first, second)) }
    }
    return pairs
  }

  private static let mostPartiesInPairs = 8
}

/// Two countries, in the order of their codes.
package struct CountryPair: Hashable, Sendable, Comparable {
  package let first: CountryCode
  package let second: CountryCode

  /// The pair, whichever is named first.
  package init(_ a: CountryCode, _ b: CountryCode) {
    first = min(a, b)
    second = max(a, b)
  }

  /// Its name in the address: `ma-pk`.
  package var slug: String { (first.code + "-" + second.code).lowercased() }

  package static func < (a: CountryPair, b: CountryPair) -> Bool {
    (a.first, a.second) < (b.first, b.second)
  }
}
