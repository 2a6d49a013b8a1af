import Briefs

extension Edition {
  /// A conference's page leads on in no more countries.
  private static let mostCountriesToStep = 6

  /// The neighbours of an event: in time, and in each country that is a party. The one before is the earlier one.
  func steps(ofEvent index: Int, _ root: String) -> [StepLineView] {
    steps(around: index, root) { eventStep($0, root) }
  }

  /// The neighbours of an account: among those of its event, and the first account of the event before and the one behind it.
  func steps(ofArticle index: Int, _ root: String) -> [StepLineView] {
    let place = digest.eventOf[index]
    let event = digest.events[place]
    var lines: [StepLineView] = []
    if event.accounts.count > 1 {
      // The accounts of an event stand behind one another in the digest.
      let own = index - event.accounts[0]
      func step(_ place: Int) -> StepView? {
        event.accounts.indices.contains(place) ? articleStep(event.accounts[place], root) : nil
      }
      lines.append(
        StepLineView(
          label: wording(.accounts), href: has(.events) ? root + eventFiles[place] : nil,
          previous: step(own - 1),
          next: step(own + 1)))
    }
    return lines + steps(around: place, root) { articleStep(digest.events[$0].accounts[0], root) }
  }

  /// One line of neighbours along a row of pages; none where there are none.
  func steps(_ previous: StepView?, _ next: StepView?, along row: Phrase, _ href: String) -> [StepLineView] {
    guard previous != nil || next != nil else { return [] }
    return [StepLineView(label: wording(row), href: href, previous: previous, next: next)]
  }

  private func steps(around index: Int, _ root: String, _ step: (Int) -> StepView) -> [StepLineView] {
    let event = digest.events[index]
    let isDated = index < almanac.datedEvents
    func neighbour(_ place: Int, among places: some RandomAccessCollection<Int>) -> StepView? {
      guard place >= 0, place < places.count else { return nil }
      let other = places[places.index(places.startIndex, offsetBy: place)]
      // No event without a date is before or after one that has one.
      return (other < almanac.datedEvents) == isDated ? step(other) : nil
    }
    let all = digest.events.indices
    var lines = [
      StepLineView(
        label: isDated ? wording(.navTimeline) : wording(.undated), href: timelineHref(index, root),
        previous: neighbour(index + 1, among: all), next: neighbour(index - 1, among: all))
    ]
    for (i, code) in event.parties.enumerated().prefix(Edition.mostCountriesToStep) {
      guard let country = digest.countryIndex[code] else { continue }
      let places = digest.countries[country].events
      let own = almanac.standing(ofEvent: index, party: i)
      lines.append(
        StepLineView(
          label: name(code), href: root + Edition.file(code), previous: neighbour(own + 1, among: places),
          next: neighbour(own - 1, among: places)))
    }
    return lines.filter { $0.previous != nil || $0.next != nil }
  }

  /// Where on the timeline an event is found.
  private func timelineHref(_ index: Int, _ root: String) -> String {
    let spot = digest.events[index].spot
    guard let year = spot.year else { return root + "timeline/index.html#undated" }
    guard let month = spot.month else { return root + Edition.file(year: year) }
    return root + Edition.file(Month(year: year, month: month))
  }

  private func articleStep(_ index: Int, _ root: String) -> StepView {
    let brief = digest.accounts[index].brief
    return StepView(href: root + articleFiles[index], title: title(brief), language: brief.language)
  }

  /// The pages above that of an event or its accounts: its year and its month.
  func crumbs(inTime spot: TimelineSpot) -> [(label: String, file: String)] {
    guard let year = spot.year else { return [(wording(.undated), "timeline/index.html#undated")] }
    var crumbs = [(label: String(year), file: Edition.file(year: year))]
    if let month = spot.month {
      let month = Month(year: year, month: month)
      crumbs.append((label(month), Edition.file(month)))
    }
    return crumbs
  }
}
