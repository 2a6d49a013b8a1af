import Briefs

/// What lists and neighbours look up: worked out once for each edition, in one pass over the events for each.
///
/// A class, so that each of a hundred thousand pages holds on to one thing.
final class Almanac: Sendable {
  /// So many events, and so many accounts, stand before those without a date.
  let datedEvents: Int
  let datedAccounts: Int
  /// The years that have events, the oldest first; their events in the digest's order.
  let years: [Int]
  let eventsOfYear: [Int: [Int]]
  let placeOfYear: [Int: Int]
  /// The months that have events, the oldest first.
  let months: [Edition.Month]
  let placeOfMonth: [Edition.Month: Int]
  /// For each outlet how many events it alone tells.
  let toldAlone: [Int]
  let letters: [IndexKind: LetterIndex]
  /// For each country, pair and topic where its name stands among those of its kind.
  let ranks: [IndexKind: [Int]]
  /// For each event where it stands in the list of each of its parties, one event's behind another's.
  private let standings: [Int32]
  private let firstStanding: [Int32]

  /// An almanac of nothing.
  init() {
    (datedEvents, datedAccounts) = (0, 0)
    (years, eventsOfYear, placeOfYear, months, placeOfMonth) = ([], [:], [:], [], [:])
    (toldAlone, letters, ranks, standings, firstStanding) = ([], [:], [:], [], [])
  }

  /// The almanac of an edition whose names and months are known.
  init(of edition: Edition) {
    let digest = edition.digest
    datedEvents = digest.events.count { !$0.spot.isUndated }
    var datedAccounts = 0
    var eventsOfYear: [Int: [Int]] = [:]
    var alone = [Int](repeating: 0, count: digest.sources.count)
    var firstStanding: [Int32] = []
    firstStanding.reserveCapacity(digest.events.count)
    var total = 0
    for (i, event) in digest.events.enumerated() {
      if let year = event.spot.year {
        eventsOfYear[year, default: []].append(i)
        datedAccounts += event.accounts.count
      }
      if let first = event.accounts.first, let source = digest.sourceOf[first],
        event.accounts.allSatisfy({ digest.sourceOf[$0] == source })
      {
        alone[source] += 1
      }
      firstStanding.append(Int32(total))
      total += event.parties.count
    }
    var standings = [Int32](repeating: 0, count: total)
    // The countries come by code, as an event's parties do: each fills the next place of its events.
    var filled = firstStanding
    for country in digest.countries {
      for (place, event) in country.events.enumerated() {
        standings[Int(filled[event])] = Int32(place)
        filled[event] += 1
      }
    }
    self.datedAccounts = datedAccounts
    self.eventsOfYear = eventsOfYear
    years = eventsOfYear.keys.sorted()
    placeOfYear = Dictionary(uniqueKeysWithValues: years.enumerated().map { ($1, $0) })
    months = edition.months.keys.sorted()
    placeOfMonth = Dictionary(uniqueKeysWithValues: months.enumerated().map { ($1, $0) })
    toldAlone = alone
    self.standings = standings
    self.firstStanding = firstStanding
    let letters = Dictionary(
      uniqueKeysWithValues: IndexKind.allCases.filter(edition.has(index:)).map { kind in
        (
          kind,
          LetterIndex(
            edition.names(of: kind), rightToLeft: edition.wording.direction == "rtl")
        )
      })
    self.letters = letters
    ranks = Dictionary(
      uniqueKeysWithValues: [IndexKind.countries, .pairs, .topics].map { kind in
        let members = letters[kind]?.members ?? []
        // A pair is filed twice: its name is the one that begins with its first country.
        let places = kind == .pairs ? members.filter { $0 % 2 == 0 }.map { $0 / 2 } : members
        var ranks = [Int](repeating: 0, count: places.count)
        for (rank, place) in places.enumerated() { ranks[place] = rank }
        return (kind, ranks)
      })
  }

  /// Where an event stands in the list of the party at a place among its parties.
  func standing(ofEvent event: Int, party: Int) -> Int { Int(standings[Int(firstStanding[event]) + party]) }
}

/// What there is an alphabetical index of.
enum IndexKind: String, CaseIterable {
  case articles, events, people, topics, sources, pairs, countries

  var section: Phrase {
    switch self {
    case .articles: .navArticles
    case .events: .navEvents
    case .people: .navPeople
    case .topics: .navTopics
    case .sources: .navSources
    case .pairs: .navPairs
    case .countries: .navCountries
    }
  }

  /// Where its page stands.
  var folder: String { rawValue + "/" }

  /// Whether its own page lists the newest first, so that even a short index by letter is a page of its own.
  var isByDate: Bool { self == .articles || self == .events }
}

extension Edition {
  /// What an index files, with places in the digest's list; a pair is filed under each of its countries, its place doubled, plus one
  /// for the second.
  func names(of kind: IndexKind) -> [(name: String, place: Int)] {
    func numbered(_ names: [String]) -> [(name: String, place: Int)] {
      names.enumerated().map { (name: $1, place: $0) }
    }
    return switch kind {
    case .articles: numbered(digest.accounts.map { title($0.brief) })
    case .events: numbered(digest.events.map { title(best($0).brief) })
    case .people: numbered(digest.people.map(\.name))
    case .topics: numbered(digest.topics.map { topic($0.code) })
    case .sources: numbered(digest.sources.map(\.name))
    case .countries: numbered(digest.countries.map { name($0.code) })
    case .pairs: numbered(digest.pairs.flatMap { [pairLabel($0.pair), pairLabel(turned: $0.pair)] })
    }
  }

  /// A pair, its second country first.
  func pairLabel(turned pair: CountryPair) -> String {
    wording(.pairLabel, ["a": name(pair.second), "b": name(pair.first)])
  }
}
