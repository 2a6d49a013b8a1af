import Briefs

/// Articles in, briefs out: what the machine would write about each article, and the articles it finds no story in.
///
/// Pure: the same articles, known ids and lexicons give the same briefs, whatever the order, the clock or the cores.
/// `known` gives the event id that each article's brief already bears, by SHA-256.
package func draftBriefs(
  from articles: [Article], known: [String: String], with lexicons: Lexicons, jobs: Int = availableCores
) -> (briefs: [Brief], problems: [Problem]) {
  let (events, untold) = events(in: articles, known: known, with: lexicons, jobs: jobs)
  let briefs = events.flatMap { event in event.accounts.map { draft($0, of: event) } }  // Write/
  return (briefs, untold.map(noStory))
}

/// The events that articles tell, each with its accounts, and the stories without a body, which tell none.
package func events(
  in articles: [Article], known: [String: String], with lexicons: Lexicons, jobs: Int = availableCores
) -> (events: [Event], untold: [Story]) {
  let stories = parallelMap(articles, jobs: jobs) { extract($0, with: lexicons) }  // Extract/
  let told = stories.filter { !$0.body.isEmpty }
  let facts = parallelMap(told, jobs: jobs) { annotate($0, with: lexicons) }  // Annotate/
  let events = cluster(facts, known: known, with: lexicons, jobs: jobs)  // Cluster/
  return (events, stories.filter(\.body.isEmpty))
}

private func noStory(in story: Story) -> Problem {
  Problem(
    path: story.article.shown, severity: .warning, what: "no story was found in it, so it has no brief",
    hint: "`dateline why \(story.article.shown)` says why each line was set aside")
}
