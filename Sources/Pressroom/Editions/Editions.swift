import Briefs

/// What readers were told: the site as its last published edition showed it, and what each edition changed.
///
/// Stands in `content/briefs/editions.tsv` and travels with the briefs, so that a fresh clone knows it too. A value: nothing in it moves
/// but by ``recording(_:of:as:)``.
package struct Editions: Sendable, Equatable {
  /// A brief as the last edition showed it.
  struct ToldBrief: Sendable, Equatable {
    /// The id of its event.
    var event: String
    var status: Status
    /// The day of its withdrawal as it was first told; nil where it is not withdrawn or no day was said.
    var withdrawn: Day?
    /// How many of its corrections readers were told of.
    var corrections: Int
    /// ``readersHash(of:)``.
    var hash: String
    var title: String
  }

  /// An event that readers have seen in some edition. It stays when the event goes, so that one that comes back is not news.
  struct ToldEvent: Sendable, Equatable {
    /// The edition that first had it.
    var edition: Int
    /// The day it was first sent.
    var day: Day
    /// What feeds say it was updated: that day, or the moment of a correction told since.
    var updated: FeedMoment
    /// The edition since which each country was a party to it.
    var countries: [CountryCode: Int]
    /// The article that gave it its title, where it had several; empty otherwise.
    var lead: String
  }

  /// An edition and what it changed.
  struct Past: Sendable, Equatable {
    var number: Int
    var day: Day
    /// In the order told; of each kind the first ones.
    var changes: [Change] = []
    /// How many more there were of a kind than `changes` tells.
    var more: [Rest] = []
  }

  /// Changes of one kind that are counted and not told one by one.
  struct Rest: Sendable, Equatable {
    var kind: Change.Kind
    var subject: Change.Subject
    var count: Int
  }

  /// By the name in the address.
  var briefs: [String: ToldBrief] = [:]
  /// By id.
  var events: [String: ToldEvent] = [:]
  /// The oldest first.
  var log: [Past] = []

  /// A site that was never published.
  package init() {}

  /// The last edition's number; 0 where none was published. Also where the file has lost its rows of editions. Linear.
  var last: Int { max(log.last?.number ?? 0, events.values.lazy.map(\.edition).max() ?? 0) }

  /// The last edition's day.
  package var lastDay: Day? { log.last?.day }

  /// The events that the last edition was the first to have, and the day each was first sent.
  package var news: [(id: String, day: Day)] {
    let last = last
    return events.filter { $0.value.edition == last }.map { ($0.key, $0.value.day) }.sorted { $0.id < $1.id }
  }

  /// The changes of so many editions are kept, and no older ones.
  static let longestLog = 400
  /// So many changes of one kind are told one by one in an edition. Corrections and withdrawals are never left out.
  static let mostOfAKind = 200
}

/// An edition that is being made: what it will be called.
package struct EditionInTheMaking: Sendable {
  /// The day of the run, in UTC.
  package var day: Day
  /// The days on which an earlier run, that then failed or was killed, began to send an event: readers may have seen it.
  package var firstSent: [String: Day]

  /// An edition of a day.
  package init(of day: Day, firstSent: [String: Day] = [:]) {
    self.day = day
    self.firstSent = firstSent
  }
}
