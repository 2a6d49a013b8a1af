import Briefs

/// All briefs in order, and every way a reader may come to them. Made by ``arrange(_:names:)``; never changed after.
package struct Digest: Sendable {
  /// By address.
  package var accounts: [Account] = []
  /// Newest first, undated last.
  package var events: [Event] = []
  /// For each account its place in `events`.
  package var eventOf: [Int] = []
  /// By address. They are in no list, count or event; their pages say that they were withdrawn.
  package var withdrawn: [Account] = []
  /// The events of which all accounts are withdrawn, by id.
  package var withdrawnEvents: [Event] = []
  /// Parties and places only, by code.
  package var countries: [CountryEntry] = []
  /// The most active first.
  package var pairs: [PairEntry] = []
  /// By name.
  package var people: [PersonEntry] = []
  /// The most frequent first.
  package var topics: [TopicEntry] = []
  /// Outlets, the most frequent first.
  package var sources: [SourceEntry] = []
  /// Accounts whose outlet nobody named.
  package var unnamed: [Int] = []
  /// Addresses where an event stood and none does now, by address.
  package var formerEvents: [FormerEvent] = []
  /// For the place of an event the accounts that stood there and now stand elsewhere; in the order of the events.
  package var departures: [Int: [Departure]] = [:]

  /// The places of `countries`, by code.
  package var countryIndex: [CountryCode: Int] = [:]
  /// The places of `topics`, by code.
  package var topicIndex: [String: Int] = [:]
  /// For each account the place of its outlet in `sources`; nil where nobody named it.
  package var sourceOf: [Int?] = []
  /// For each account the places in `people` of those it names, ascending.
  package var peopleOf: [[Int]] = []

  /// What the site does without: nothing is arranged by it.
  var leftOut: Set<SitePart> = []

  /// The pairs that have a page.
  package var pairSet: Set<CountryPair> = []

  /// What an event's accounts are compared by.
  var words = ComparisonWords()

  /// Whether a country has a page.
  func hasPage(_ code: CountryCode) -> Bool { countryIndex[code] != nil }
}

/// A country that acts in an event, or where one took place.
package struct CountryEntry: Sendable {
  package var code: CountryCode
  /// Events it is a party of, in the digest's order.
  package var events: [Int] = []
  /// Events that took place there without it.
  package var placed: [Int] = []
  /// Events' accounts, counted.
  package var articles = 0
  /// The other parties, the most frequent first, with the number of events.
  package var counterparts: [(code: CountryCode, count: Int)] = []
}

/// Two countries and the events they are both parties of.
package struct PairEntry: Sendable {
  package var pair: CountryPair
  /// In the digest's order; never empty.
  package var events: [Int]
}

/// One person, under every name and office the accounts give.
package struct PersonEntry: Sendable {
  /// The fullest name.
  package var name: String
  package var slug: String
  package var country: CountryCode?
  /// As stated, each once, with the language of the account; the most frequent first.
  package var offices: [Office]
  /// Other names, sorted.
  package var variants: [String]
  /// In the digest's order; never empty.
  package var accounts: [Int]

  /// An office in the words of an account.
  package struct Office: Hashable, Sendable {
    package var text: String
    package var language: String
  }
}

/// A topic and the accounts about it.
package struct TopicEntry: Sendable {
  /// `medtop:20000593`.
  package var code: String
  package var slug: String
  package var accounts: [Int]
}

/// An outlet and its accounts.
package struct SourceEntry: Sendable {
  package var name: String
  package var slug: String
  package var accounts: [Int]
  /// The languages it writes in, sorted.
  package var languages: [String]
}
