import ArgumentParser
import Briefs
import Newsroom

/// A run of the newsroom over a site's articles: what was written, and what is to be said about it.
struct Briefing {
  let report: BriefingReport
  let notes: [String]
  /// Articles without a brief: an error where one cannot be read, a warning where no story is in it.
  let untold: [Problem]
  /// Articles in which no story was found.
  let storyless: [Problem]
  /// Files that are no articles, or that no process survives reading.
  let unread: [Problem]
  /// Lines that stand on many pages of an outlet, and were set aside wherever they stood in a story.
  let house: [HouseLines.Line]
  let problems: [Problem]
  /// What is wrong with the articles and with what was written, not with the briefs as they stood.
  let newProblems: [Problem]
  /// The content folder.
  let content: String
  /// The folder of articles.
  let articles: String

  /// Whether nothing was written, so that the next run over the same files says the same.
  var isQuiet: Bool { report.isQuiet }

  /// What became of each brief, in the order of their paths.
  var entries: [BriefingReport.Entry] { report.entries }

  /// The articles whose briefs a person deleted, by their paths as problems name them.
  var deleted: [String] { report.deleted.map { articles + $0.article.dropFirst("articles".count) } }
}

extension Briefing {
  /// Reads, drafts and writes.
  ///
  /// One run at a time does so in a site: another one waits until it is done.
  ///
  /// - Parameters:
  ///   - scout: What looks at articles that have no brief yet before we read them ourselves.
  ///   - decisions: The desk's, whatever its file says now; where nil the file is read, and one that is broken or contradicts itself
  ///     ends the run before anything is written.
  ///   - recreation: Which briefs that a person deleted are written again.
  init(
    _ site: SiteOptions, jobs: Int = availableCores, scout: Scout? = nil, decisions: Overrides? = nil,
    recreating recreation: Recreation = .none
  ) throws {
    try site.requireContent()
    let outset = QuietRun.Outset(of: site)
    let overrides = try decisions ?? DeskFile.decisions(of: site)
    let lock = FolderLock(of: site.contentFolder) {
      Console.progress("waiting for a run that is writing the briefs")
    }
    defer { withExtendedLifetime(lock) {} }
    let quiet = recreation.isNone ? QuietRun(site, since: outset, deciding: decisions) : nil
    if let briefing = quiet?.briefing {
      self = briefing
      return
    }
    let (lexicons, morgue) = try CopyDesk.opened(in: site)
    var problems: [Problem] = []
    content = site.contentFolder
    Console.progress("reading the articles")
    let standing = StandingBriefs(in: content, jobs: jobs, problems: &problems)
    guard standing.isWhole else { throw Halt.refusal(problems) }
    var reading = readArticles(in: site.articlesFolder, jobs: jobs)
    var lost: Set<String> = []
    if let scout {
      let casualties = scout.casualties(
        among: reading.articles.filter {
          !standing.knows($0.sha256) && standing.written[$0.sha256] == nil
        })
      lost = Set(casualties.map(\.path))
      reading.articles.removeAll { lost.contains($0.shown) }
      reading.problems += casualties
      reading.unread += casualties
    }
    let desk = overrides.isEmpty ? .none : DeskDecisions(overrides, addresses: standing.addresses)
    let drafts = draftBriefs(
      from: reading.articles, known: standing.memories(for: reading.articles), decisions: desk,
      by: CopyDesk(lexicons, keepingIn: morgue), jobs: jobs)
    morgue?.finish()
    Console.progress(nil)
    if decisions == nil, drafts.decided.contains(where: { $0.severity == .error }) {
      throw Halt(Ending.usage, problems + reading.problems, because: drafts.decided)
    }
    report = writeBriefs(
      drafts.briefs, over: standing, in: content, skipping: drafts.skips,
      recreating: recreation, jobs: jobs)
    articles = site.articlesFolder
    notes = reading.notes
    storyless = drafts.problems
    house = drafts.house.lines
    unread = reading.unread
    untold = drafts.problems + reading.problems.filter { $0.severity == .error }
    newProblems = reading.problems + drafts.problems + drafts.decided + report.problems
    self.problems = problems + newProblems
    if lost.isEmpty { quiet?.keep(self) }
  }
}
