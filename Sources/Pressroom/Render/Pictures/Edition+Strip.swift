import Briefs

extension Edition {
  /// A country's meetings with its most frequent counterparts; nil where it met nobody. Linear in its events.
  func strip(of entry: CountryEntry, _ root: String) -> MeetingsView? {
    let shown = entry.counterparts.prefix(Edition.mostCounterparts).map(\.code)
    guard !shown.isEmpty else { return nil }
    var events: [CountryCode: [Int]] = [:]
    for i in entry.events {
      for other in digest.events[i].parties where shown.contains(other) {
        events[other, default: []].append(i)
      }
    }
    return strip(
      wording(.stripOf, ["a": name(entry.code)]),
      shown.map { (name($0), CountryPair(entry.code, $0), events[$0] ?? []) }, root)
  }

  /// A pair's meetings, in one row.
  func strip(of entry: PairEntry, _ root: String) -> MeetingsView? {
    let label = pairLabel(entry.pair)
    return strip(wording(.stripOf, ["a": label]), [(label, entry.pair, entry.events)], root)
  }

  private static let mostCounterparts = 12

  /// A row of the picture: whom with, and the events, in the digest's order.
  private typealias Meetings = (name: String, pair: CountryPair, events: [Int])

  private func strip(_ title: String, _ rows: [Meetings], _ root: String) -> MeetingsView? {
    guard let axis else { return nil }
    let strip = Strip(axis: axis, across: across(Strip.width))
    let views = rows.map { row($0, strip, root) }
    return MeetingsView(
      label: title,
      grid: yearMarks(axis, strip.across, from: 0, Strip.height, length: Strip.length),
      years: yearTicks(axis, strip.across, y: 130, length: Strip.length), rows: views,
      columns: axis.years.map(String.init), hasSide: views.contains { $0.side > 0 })
  }

  private func row(_ meetings: Meetings, _ strip: Strip, _ root: String) -> MeetingRowView {
    let spots = meetings.events.map { digest.events[$0].spot }
    let places = spots.map { strip.axis.place($0) }
    var counts = strip.axis.years.map { _ in 0 }
    for place in places { if let place { counts[place / 12] += 1 } }
    let marks = strip.marks(places).map { mark in
      view(of: mark, when: span(mark.places, strip.axis), isSide: false, meetings, root)
    }
    let side = strip.side(places)
    return MeetingRowView(
      name: meetings.name,
      href: digest.pairSet.contains(meetings.pair) ? root + Edition.file(meetings.pair) : nil,
      words: wording.count(.events, meetings.events.count),
      marks: marks
        + [side].compactMap { $0 }.map {
          view(of: $0, when: wording(.withoutPlace), isSide: true, meetings, root)
        },
      counts: counts, side: side?.events.count ?? 0, total: meetings.events.count)
  }

  private func span(_ places: ClosedRange<Int>, _ axis: TimeAxis) -> String {
    let first = label(axis.month(places.lowerBound))
    return places.count == 1
      ? first : wording(.rangeAny, ["a": first, "b": label(axis.month(places.upperBound))])
  }

  private func view(
    of mark: Strip.Mark, when: String, isSide: Bool, _ meetings: Meetings, _ root: String
  ) -> MeetingMarkView {
    let events = mark.events.map { meetings.events[$0] }
    let one = events.count == 1 ? events.first : nil
    let brief = one.map { best(digest.events[$0]).brief }
    let said = brief.map(title) ?? wording.count(.events, events.count)
    // One label cannot say of its parts what language each is in.
    let foreign = brief.map(\.language).flatMap { $0 == wording.language ? nil : $0 }
    return MeetingMarkView(
      href: root + (one.map { eventFiles[$0] } ?? file(of: mark.events[0], meetings)),
      label: foreign == nil ? wording(.countLabel, ["a": when, "b": said]) : isolated(said),
      titleLanguage: foreign, when: foreign == nil ? nil : when, left: units(mark.left),
      width: units(mark.width), x: units(mark.x), radius: units(mark.radius),
      number: one == nil ? String(events.count) : nil, isSide: isSide)
  }

  /// The page that lists a mark's events: the pair's, at their year, where its first rows have it; else that of the year.
  private func file(of place: Int, _ meetings: Meetings) -> String {
    let spot = digest.events[meetings.events[place]].spot
    guard digest.pairSet.contains(meetings.pair), place < Edition.surelyListed else {
      return spot.year.map { Edition.file(year: $0) } ?? "timeline/index.html"
    }
    return Edition.file(meetings.pair) + "#" + (spot.year.map { "y\($0)" } ?? "undated")
  }

  /// A pair's page lists no fewer of its events.
  private static let surelyListed = 40
}
