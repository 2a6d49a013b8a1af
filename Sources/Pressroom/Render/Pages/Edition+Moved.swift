import Briefs

extension Edition {
  /// The page at an address where an event stood: the way to the one event its accounts stand with now, or a choice of several.
  func movedPage(_ index: Int) -> MovedView {
    let former = digest.formerEvents[index]
    let root = "../../"
    let isOne = former.departures.count == 1
    var frame = frame(
      "moved", at: permalink("/events/\(former.slug)/"),
      title: wording(isOne ? .movedTitle : .partedTitle), section: .navEvents)
    frame.alternates = []
    if isOne {
      frame.canonical = base.map { base in
        base + String(eventFiles[former.departures[0].event].dropLast("index.html".count))
      }
    }
    return MovedView(
      frame: frame, note: wording(isOne ? .movedNote : .partedNote),
      target: isOne ? eventStep(former.departures[0].event, root) : nil,
      successors: former.departures.map { departure in
        SuccessorView(
          event: event(departure.event, root),
          articles: departure.accounts.map { account in
            let brief = digest.accounts[account].brief
            return StepView(
              href: root + articleFiles[account], title: title(brief), language: brief.language)
          })
      })
  }

  /// The way to an event, by its title.
  func eventStep(_ index: Int, _ root: String) -> StepView {
    let brief = best(digest.events[index]).brief
    return StepView(href: root + eventFiles[index], title: title(brief), language: brief.language)
  }
}
