import Briefs

/// Which events each feed ever had, in the order they came to it: what its archive (RFC 5005, 4) is cut from.
///
/// The order is that of the editions, and within one that of the ids: an event is always behind those that readers had before it, and what
/// goes leaves its place empty, so that a page once full has the same events for good. Of a site that was never published nothing is
/// known but the days its events were founded on.
struct FeedArchive: Sendable {
  /// A place in a feed.
  enum Slot: Hashable, Sendable {
    /// An event, by its place in the digest.
    case event(Int)
    /// One that is withdrawn, by its place in the digest's withdrawn events.
    case lost(Int)
    /// One that has no page any more.
    case gone
  }

  /// So many places has a page.
  static let pageLength = 100

  let site: [Slot]
  private let countries: [CountryCode: [Slot]]
  private let pairs: [CountryPair: [Slot]]
  private let topics: [String: [Slot]]

  /// The feeds of an edition. Linear, but for sorting the ids.
  init(_ edition: Edition) {
    let digest = edition.digest
    let chronicle = edition.chronicle
    let told = chronicle.editions.events
    var members: [Member] = []
    for (place, event) in digest.events.enumerated() {
      members.append(Member(event, .event(place), told[event.id], edition))
    }
    for (place, event) in digest.withdrawnEvents.enumerated()
    where chronicle.isUnpublished || told[event.id] != nil {
      members.append(Member(event, .lost(place), told[event.id], edition))
    }
    let known = Set(members.map(\.id))
    members += told.filter { !known.contains($0.key) }.map { Member($0.key, $0.value) }
    members.sort { $0.founded != $1.founded ? $0.founded < $1.founded : isBefore($0.id, $1.id) }

    var site: [(since: Int, slot: Slot)] = []
    var countries: [CountryCode: [(since: Int, slot: Slot)]] = [:]
    var pairs: [CountryPair: [(since: Int, slot: Slot)]] = [:]
    var topics: [String: [(since: Int, slot: Slot)]] = [:]
    for member in members {
      site.append((member.edition, member.slot))
      for (code, since) in member.countries { countries[code, default: []].append((since, member.slot)) }
      for pair in member.pairs where digest.has(.pairs) {
        let since = max(member.countries[pair.first] ?? 0, member.countries[pair.second] ?? 0)
        pairs[pair, default: []].append((since, member.slot))
      }
      for topic in digest.has(.topics) ? member.topics(in: digest) : [] {
        topics[topic, default: []].append((member.edition, member.slot))
      }
    }
    self.site = inOrder(site)
    self.countries = countries.mapValues(inOrder)
    self.pairs = pairs.mapValues(inOrder)
    self.topics = topics.mapValues(inOrder)
  }

  /// What the feed of a country ever had.
  func slots(of code: CountryCode) -> [Slot] { countries[code] ?? [] }

  /// What the feed of a pair ever had.
  func slots(of pair: CountryPair) -> [Slot] { pairs[pair] ?? [] }

  /// What the feed of a topic has: nothing tells what it had, so that an event whose topics are read otherwise moves those behind it.
  func slots(ofTopic code: String) -> [Slot] { topics[code] ?? [] }
}

/// An event as a member of feeds.
private struct Member {
  let id: String
  let slot: FeedArchive.Slot
  /// The edition it came with.
  let edition: Int
  /// The day it was founded on, where that is all there is to sort by.
  var founded = Edition.undatedDay
  /// The countries it ever had, each with the edition since which.
  var countries: [CountryCode: Int]
  /// The pairs it ever had.
  var pairs: Set<CountryPair> = []

  init(_ event: Event, _ slot: FeedArchive.Slot, _ told: Editions.ToldEvent?, _ edition: Edition) {
    let newest = edition.chronicle.newest
    id = event.id
    self.slot = slot
    self.edition = told?.edition ?? newest
    if edition.chronicle.isUnpublished { founded = edition.founded(event) }
    countries = told?.countries ?? [:]
    pairs = Member.pairs(of: countries)
    for code in event.parties where countries[code] == nil { countries[code] = newest }
    pairs.formUnion(event.pairs)
  }

  init(_ id: String, _ told: Editions.ToldEvent) {
    self.id = id
    slot = .gone
    edition = told.edition
    countries = told.countries
    pairs = Member.pairs(of: countries)
  }

  private static func pairs(of countries: [CountryCode: Int]) -> Set<CountryPair> {
    let codes = countries.keys.sorted()
    return Set(Event.pairs(of: codes))
  }

  /// The topics of its accounts.
  func topics(in digest: Digest) -> Set<String> {
    switch slot {
    case .event(let place):
      Set(digest.events[place].accounts.flatMap { digest.accounts[$0].brief.topics })
    case .lost(let place):
      Set(digest.withdrawnEvents[place].withdrawn.flatMap { digest.withdrawn[$0].brief.topics })
    case .gone: []
    }
  }
}

/// By the edition, and within one as they stand.
private func inOrder(_ slots: [(since: Int, slot: FeedArchive.Slot)]) -> [FeedArchive.Slot] {
  slots.enumerated()
    .sorted { a, b in
      a.element.since != b.element.since ? a.element.since < b.element.since : a.offset < b.offset
    }
    .map(\.element.slot)
}

private func isBefore(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
