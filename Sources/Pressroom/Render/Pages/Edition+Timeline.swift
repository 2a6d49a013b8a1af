import Briefs

extension Edition {
  /// All of time: the newest events, every year and month to go to, and the undated lane.
  func timelinePage() -> TimelineView {
    let root = "../"
    let dated = digest.events.indices.filter { !digest.events[$0].spot.isUndated }
    let undated = digest.events.indices.filter { digest.events[$0].spot.isUndated }
    return TimelineView(
      frame: frame(
        "timeline", at: permalink("/timeline/"), title: wording(.navTimeline), section: .navTimeline),
      years: years(root, current: nil), lanes: lanesByMonth(dated, root),
      undated: undated.isEmpty ? nil : lane(undated, id: "undated", label: wording(.undated), root), up: nil,
      previous: nil, next: nil,
      more: more(
        dated.count, shown: Edition.longestList, .moreEvents, root + Edition.file(year: years.last ?? 1),
        .navTimeline),
      total: wording.count(.events, digest.events.count))
  }

  /// A year, its months as lanes.
  func yearPage(_ year: Int) -> TimelineView {
    let root = "../../"
    let events = digest.events.indices.filter { digest.events[$0].spot.year == year }
    let place = years.firstIndex(of: year) ?? 0
    return TimelineView(
      frame: frame(
        "timeline", at: permalink("/" + Edition.file(year: year).dropLast("index.html".count)),
        title: String(year), section: .navTimeline),
      years: years(root, current: year), lanes: lanesByMonth(Array(events), root), undated: nil,
      up: CrumbView(href: root + "timeline/index.html", label: wording(.navTimeline)),
      previous: step(place - 1, root), next: step(place + 1, root),
      more: more(
        events.count, shown: Edition.longestList, .moreEvents, root + "data/events.json", .navEvents),
      total: wording.count(.events, events.count))
  }

  /// A month, with all its events.
  func monthPage(_ month: Month) -> TimelineView {
    let root = "../../../"
    let events = months[month] ?? []
    let all = months.keys.sorted()
    let place = all.firstIndex(of: month) ?? 0
    return TimelineView(
      frame: frame(
        "timeline", at: permalink("/" + Edition.file(month).dropLast("index.html".count)),
        title: label(month),
        section: .navTimeline, crumbs: [(String(month.year), Edition.file(year: month.year))]),
      years: years(root, current: month.year),
      lanes: [lane(events, id: "m\(month.year)-\(month.month)", label: label(month), root)], undated: nil,
      up: CrumbView(href: root + Edition.file(year: month.year), label: String(month.year)),
      previous: place > 0 ? monthStep(all[place - 1], root) : nil,
      next: place + 1 < all.count ? monthStep(all[place + 1], root) : nil,
      more: nil, total: wording.count(.events, events.count))
  }

  /// The years that have events, the oldest first.
  var years: [Int] { Set(digest.events.compactMap(\.spot.year)).sorted() }

  /// The years to go to, the newest first. The timeline has the months of the newest of them, a year's pages its own.
  private func years(_ root: String, current: Int?) -> [YearView] {
    var counts: [Int: Int] = [:]
    for event in digest.events {
      if let year = event.spot.year { counts[year, default: 0] += 1 }
    }
    return counts.keys.sorted().reversed().enumerated().map { place, year in
      YearView(
        label: String(year), href: root + Edition.file(year: year), isCurrent: year == current,
        words: wording.count(.events, counts[year] ?? 0),
        bars: current.map { year == $0 } ?? (place < Edition.mostYearsOfBars) ? yearBars(year, root) : nil)
    }
  }

  private static let mostYearsOfBars = 12

  private func lane(_ events: [Int], id: String, label: String, _ root: String) -> LaneView {
    LaneView(
      id: id, label: label, href: nil, words: wording.count(.events, events.count),
      events: self.events(events, root))
  }

  private func step(_ place: Int, _ root: String) -> StepView? {
    guard years.indices.contains(place) else { return nil }
    return StepView(
      href: root + Edition.file(year: years[place]), title: String(years[place]), language: wording.language)
  }

  private func monthStep(_ month: Month, _ root: String) -> StepView {
    StepView(href: root + Edition.file(month), title: label(month), language: wording.language)
  }

  /// An address of our own making; one that cannot be would be refused as taken by the home page.
  func permalink(_ path: some StringProtocol) -> Permalink { Permalink(String(path)) ?? Edition.home }
}
