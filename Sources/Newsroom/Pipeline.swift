import Briefs

/// Articles in, briefs out: what the machine would write about each article, and the articles it finds no story in.
///
/// Pure: the same articles, known ids, decisions and lexicons give the same briefs, whatever the order, the clock, the cores or what the
/// copy desk kept.
/// `known` is what each article's brief remembers of its events, by SHA-256 (``StandingBriefs/memories(for:)``).
package func draftBriefs(
  from articles: [Article], known: [String: EventMemory], decisions: DeskDecisions = .none,
  by copyDesk: CopyDesk, jobs: Int = availableCores
) -> (briefs: [Brief], problems: [Problem], house: HouseLines, skips: Skips, decided: [Problem]) {
  let coverage = coverage(of: articles, known: known, decisions: decisions, by: copyDesk, jobs: jobs)
  let briefs = parallelMap(coverage.events, jobs: jobs) { event in
    event.accounts.indices.map { draft(of: event, account: $0) }  // Write/
  }
  return (
    briefs.flatMap { $0 }, coverage.untold.map(noStory), coverage.house, coverage.skips, coverage.decided
  )
}

/// What a folder of articles tells.
package struct Coverage: Sendable {
  /// The events, each with its accounts.
  package let events: [Event]
  /// The stories without a body, which tell no event.
  package let untold: [Story]
  /// The lines that are the outlets' own.
  package let house: HouseLines
  /// The articles that the desk skips; they tell no event, but their lines teach what is their outlet's.
  package let skips: Skips
  /// What is to be said of the desk's decisions: those that matched nothing, and those that contradict each other.
  package let decided: [Problem]
  /// Two articles each, by SHA-256, that the desk keeps apart.
  package let apart: [(String, String)]
}

/// The events that articles tell, and what was learned of their outlets.
package func coverage(
  of articles: [Article], known: [String: EventMemory], decisions: DeskDecisions = .none,
  by copyDesk: CopyDesk, jobs: Int = availableCores
) -> Coverage {
  let read = parallelMap(articles, jobs: jobs) { copyDesk.extract($0) }  // Extract/
  let house = HouseLines(of: read)  // House/
  let own = parallelMap(read, jobs: jobs) { settingAside(house, in: $0, by: copyDesk) }
  let rulings = Rulings(decisions, on: own)  // Decisions/
  let stories = rulings.told(own, by: copyDesk, jobs: jobs)
  let told = stories.filter { !$0.body.isEmpty }
  let annotated = parallelMap(told, jobs: jobs) { copyDesk.annotate($0) }  // Annotate/
  let (facts, unmet) = rulings.applied(to: annotated, jobs: jobs)  // Decisions/
  let events = cluster(  // Cluster/
    facts, known: known, together: rulings.together, apart: rulings.apart, with: copyDesk.lexicons, jobs: jobs
  )
  return Coverage(
    events: events, untold: stories.filter(\.body.isEmpty), house: house, skips: rulings.skips,
    decided: rulings.problems + unmet, apart: rulings.apart)
}

private func noStory(in story: Story) -> Problem {
  Problem(
    path: story.article.shown, severity: .warning, what: "no story was found in it, so it has no brief",
    hint: "`dateline why \(story.article.shown)` says why each line was set aside")
}
