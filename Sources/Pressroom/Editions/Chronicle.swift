import Briefs

/// What an edition tells of itself: the editions with it, and for each event when readers first had it.
struct Chronicle: Sendable {
  /// The editions until now; of an edition that is being published, with it.
  let editions: Editions
  /// What changed since the last one and is not published, in a build that asks no clock.
  let unpublished: Editions.Past?
  /// The newest edition's number; that of the next one where something is not published.
  let newest: Int
  /// For each event of the digest what readers were told of it; nil where nothing yet.
  let told: [Editions.ToldEvent?]
  /// What each edition changed, the oldest first, without what is said of briefs that are there and have no page: a draft leaves no
  /// trace, not even its title of then.
  let log: [Editions.Past]

  /// The chronicle of a digest.
  ///
  /// - Parameters:
  ///   - making: The edition it is published in; nil for a build alone.
  ///   - unshown: The briefs without a page, by the name in their address, with the ids of their events.
  init(
    _ digest: Digest, after last: Editions, as making: EditionInTheMaking?,
    withholding unshown: [String: String?] = [:]
  ) {
    let names = Set(unshown.keys)
    let news = changes(from: last, to: digest, besides: names, isRecorded: making != nil)
    if let making {
      editions = last.recording(news, of: digest, as: making, besides: names)
      unpublished = nil
    } else {
      editions = last
      let day = last.lastDay ?? Chronicle.anyDay
      unpublished =
        news.changes.isEmpty ? nil : Editions.Past(number: last.last + 1, day: day, told: news.changes)
    }
    let editions = editions
    var gone = Set(unshown.values.compactMap { $0 } + unshown.keys.compactMap { last.briefs[$0]?.event })
    gone.subtract(digest.events.map(\.id))
    gone.subtract(digest.withdrawnEvents.map(\.id))
    log = editions.log.map { $0.without(articles: names, events: gone) }
    newest = editions.last + (unpublished == nil ? 0 : 1)
    told = digest.events.map { editions.events[$0.id] }
  }

  /// Whether no edition was ever published, nor is one being published now.
  var isUnpublished: Bool { editions.log.isEmpty && editions.events.isEmpty }

  /// Every edition that is told, the newest first; before them all what is not published.
  var all: [Editions.Past] { (unpublished.map { [$0] } ?? []) + log.reversed() }

  /// The edition since which an event is in a feed: the whole site's, or that of some countries.
  func edition(of event: Int, for countries: [CountryCode] = []) -> Int {
    guard let told = told[event] else { return newest }
    return countries.reduce(told.edition) { max($0, told.countries[$1] ?? newest) }
  }

  private static let anyDay: Day = {
    guard let day = Day(1970, 1, 1) else { preconditionFailure("1970 began on 1 January") }
    return day
  }()
}
