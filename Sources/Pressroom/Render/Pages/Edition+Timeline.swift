import Briefs

extension Edition {
  /// All of time: the newest events, every year and month to go to, and the undated lane.
  func timelinePage() -> TimelineView {
    let root = "../"
    let dated = 0..<almanac.datedEvents
    let shown = dated.prefix(Paging.size)
    var undated = opening(of: undatedList()).lanes.first
    undated?.href = nil
    return TimelineView(
      frame: frame(
        "timeline", at: permalink("/timeline/"), title: wording(.navTimeline), section: .navTimeline),
      years: years(root, current: nil), lanes: lanesByMonth(shown, root),
      undated: undated, up: nil, steps: [], pages: nil,
      more: shown.last.flatMap { last in
        guard last + 1 < dated.count, let year = digest.events[last].spot.year else { return nil }
        return MoreView(
          words: wording.count(.moreEvents, dated.count - shown.count),
          href: root + Edition.file(year: year), label: String(year))
      },
      total: wording.count(.events, digest.events.count))
  }

  /// A year, its months as lanes.
  func yearPage(_ year: Int) -> TimelineView {
    let root = "../../"
    let list = list(ofYear: year)
    let (lanes, _, pages) = opening(of: list)
    let place = almanac.placeOfYear[year] ?? 0
    return TimelineView(
      frame: frame(
        "timeline", at: permalink("/" + Edition.file(year: year).dropLast("index.html".count)),
        title: String(year), section: .navTimeline),
      years: years(root, current: year), lanes: lanes, undated: nil,
      up: CrumbView(href: root + "timeline/index.html", label: wording(.navTimeline)),
      steps: steps(step(place - 1, root), step(place + 1, root), root), pages: pages, more: nil,
      total: wording.count(.events, list.places.count))
  }

  /// A month and its events.
  func monthPage(_ month: Month) -> TimelineView {
    let root = "../../../"
    let list = list(of: month)
    var (lanes, _, pages) = opening(of: list)
    for i in lanes.indices { lanes[i].href = nil }
    let all = almanac.months
    let place = almanac.placeOfMonth[month] ?? 0
    return TimelineView(
      frame: frame(
        "timeline", at: permalink("/" + Edition.file(month).dropLast("index.html".count)),
        title: label(month),
        section: .navTimeline, crumbs: list.crumbs),
      years: years(root, current: month.year), lanes: lanes, undated: nil,
      up: CrumbView(href: root + Edition.file(year: month.year), label: String(month.year)),
      steps: steps(
        place > 0 ? monthStep(all[place - 1], root) : nil,
        place + 1 < all.count ? monthStep(all[place + 1], root) : nil, root),
      pages: pages, more: nil, total: wording.count(.events, list.places.count))
  }

  /// The years that have events, the oldest first.
  var years: [Int] { almanac.years }

  /// The years to go to, the newest first. The timeline has the months of the newest of them, a year's pages its own.
  private func years(_ root: String, current: Int?) -> [YearView] {
    almanac.years.reversed().enumerated().map { place, year in
      YearView(
        label: String(year), href: root + Edition.file(year: year), isCurrent: year == current,
        // Only its own year's number, so that a newer event changes no page of an older year.
        words: current == nil || year == current
          ? wording.count(.events, almanac.eventsOfYear[year]?.count ?? 0) : "",
        bars: current.map { year == $0 } ?? (place < Edition.mostYearsOfBars) ? yearBars(year, root) : nil)
    }
  }

  private static let mostYearsOfBars = 12

  private func steps(_ previous: StepView?, _ next: StepView?, _ root: String) -> [StepLineView] {
    steps(previous, next, along: .navTimeline, root + "timeline/index.html")
  }

  private func step(_ place: Int, _ root: String) -> StepView? {
    guard years.indices.contains(place) else { return nil }
    return StepView(
      href: root + Edition.file(year: years[place]), title: String(years[place]), language: wording.language)
  }

  private func monthStep(_ month: Month, _ root: String) -> StepView {
    StepView(href: root + Edition.file(month), title: label(month), language: wording.language)
  }
}
