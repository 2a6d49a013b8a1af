import Briefs

/// A part of a site that `leave_out` in `site.yaml` can name: it then has no page, no feed, no file, and nothing leads to it.
///
/// What a site always has: the home page, the articles' pages, the timeline, the countries, the page about the site, the list of feeds,
/// the Atom feeds of the whole and of each country, the sitemap.
package enum SitePart: String, Sendable, CaseIterable {
  /// `/events/`: what leads to an event leads to the article it takes its title from.
  case events
  case pairs
  case people
  case topics
  case sources
  /// `/digests/`, with their mails.
  case digests
  /// The `.ics` files of the site, the years and the countries.
  case calendars
  /// `/data/`.
  case data
  /// `/changes/` and `/corrections/`, with their feeds. A corrected article still says what was put right.
  case changes
  /// The alphabetical indexes that are pages of their own: `/articles/letters/a/`.
  case letters
  /// The `feed.json` beside each `feed.atom`.
  case jsonFeeds = "json_feeds"
  /// `/articles/`, the list of all articles; their own pages stay.
  case articleList = "article_list"

  /// Reads `leave_out`: a word that names no part, or stands there twice, is noted.
  static func read(_ fields: inout Fields) -> Set<SitePart> {
    var parts: Set<SitePart> = []
    for word in fields.texts("leave_out") {
      guard let part = SitePart(rawValue: word) else {
        fields.note(
          "leave_out", what: "unknown part \"\(word)\"",
          hint: hint(for: word, among: allCases.map(\.rawValue)))
        continue
      }
      if !parts.insert(part).inserted {
        fields.note("leave_out", what: "\"\(word)\" stands there twice", hint: "name each part once")
      }
    }
    return parts
  }
}

extension Digest {
  /// Whether the site has a part.
  package func has(_ part: SitePart) -> Bool { !leftOut.contains(part) }
}

extension Edition {
  /// Whether the site has a part.
  func has(_ part: SitePart) -> Bool { digest.has(part) }

  /// The part that an entry of the navigation leads to; nil for what every site has.
  static func part(of section: Phrase) -> SitePart? {
    switch section {
    case .navEvents: .events
    case .navArticles: .articleList
    case .navPairs: .pairs
    case .navPeople: .people
    case .navTopics: .topics
    case .navSources: .sources
    case .navDigests: .digests
    default: nil
    }
  }

  /// Whether the site has a section of the navigation.
  func has(section: Phrase) -> Bool { Edition.part(of: section).map(has) ?? true }

  /// The sections of the navigation that the site has, each with the file it leads to.
  var sections: [(Phrase, String)] { Edition.sections.filter { has(section: $0.0) } }

  /// Whether there is an alphabetical index of things: the site lists them, and, where the list itself goes by date, has indexes beside it.
  func has(index kind: IndexKind) -> Bool { has(section: kind.section) && (!kind.isByDate || has(.letters)) }

  /// Whether `data/` has the file of a name: `events` goes with the events' pages.
  func has(data name: String) -> Bool { has(.data) && SitePart(rawValue: name).map(has) ?? true }

  /// The section that an article's page belongs to.
  var articleSection: Phrase { has(.articleList) ? .navArticles : .navTimeline }

  /// Where an event is told, below its tree's root: on its own page, or on that of the article it takes its title from. Percent-encoded.
  static func file(ofEvent event: Event, in digest: Digest) -> String {
    digest.has(.events)
      ? percentEncoded("events/\(event.slug)/") + "index.html" : file(digest.accounts[event.accounts[0]])
  }

  /// The same as an address in its tree, not encoded: `/events/ma-pt-1/`.
  func path(of event: Event) -> String {
    has(.events) ? "/events/\(event.slug)/" : "/articles/\(best(event).slug)/"
  }

  /// What an event is known by in feeds and calendars: its address, also where no page stands there, so that no reader sees it twice
  /// when a site gets pages of events or gives them up.
  func identity(ofEvent place: Int) -> String {
    has(.events) ? address(ofEvent: place) : percentEncoded("events/\(digest.events[place].slug)/")
  }
}
