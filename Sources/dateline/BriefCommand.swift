import ArgumentParser
import Briefs
import Newsroom

/// `dateline brief`: articles to briefs.
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Writes a brief for each article; what a person edited is kept, and the run says so.")

  @OptionGroup var again: RecreateOptions

  @OptionGroup var site: SiteOptions

  func run() throws {
    let briefing = try Briefing(site, recreating: again.recreation)
    briefing.say()
    try Console.conclude(briefing.problems)
  }
}

/// A run of the newsroom over a site's articles: what was written, and what is to be said about it.
struct Briefing {
  private let report: BriefingReport
  private let notes: [String]
  /// Articles without a brief: an error where one cannot be read, a warning where no story is in it.
  private let untold: [Problem]
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
  private let articles: String

  /// What became of each brief, in the order of their paths.
  var entries: [BriefingReport.Entry] { report.entries }

  /// The articles whose briefs a person deleted, by their paths as problems name them.
  var deleted: [String] { report.deleted.map { articles + $0.article.dropFirst("articles".count) } }

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
    let overrides = try decisions ?? DeskFile.decisions(of: site)
    let lock = FolderLock(of: site.contentFolder) {
      Console.progress("waiting for a run that is writing the briefs")
    }
    defer { withExtendedLifetime(lock) {} }
    let lexicons = try loadLexicons()
    var problems: [Problem] = []
    content = site.contentFolder
    Console.progress("reading the articles")
    let standing = StandingBriefs(in: content, jobs: jobs, problems: &problems)
    guard standing.isWhole else { throw Halt.refusal(problems) }
    var reading = readArticles(in: site.articlesFolder, jobs: jobs)
    if let scout {
      let casualties = scout.casualties(
        among: reading.articles.filter {
          !standing.knows($0.sha256) && standing.written[$0.sha256] == nil
        })
      let lost = Set(casualties.map(\.path))
      reading.articles.removeAll { lost.contains($0.shown) }
      reading.problems += casualties
      reading.unread += casualties
    }
    let desk = overrides.isEmpty ? .none : DeskDecisions(overrides, addresses: standing.addresses)
    let morgue = readersKey(lexicons: lexicons.folder).flatMap { Morgue("articles", in: site.site, readBy: $0) }
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
      recreating: recreation)
    articles = site.articlesFolder
    notes = reading.notes
    storyless = drafts.problems
    house = drafts.house.lines
    unread = reading.unread
    untold = drafts.problems + reading.problems.filter { $0.severity == .error }
    newProblems = reading.problems + drafts.problems + drafts.decided + report.problems
    self.problems = problems + newProblems
  }

  /// What is new, changed, kept because a person edited it, undated, refused; then the count of each.
  func say() {
    for note in notes { Console.say("note       \(note)") }
    for line in house {
      Console.say("house      \(line.outlet), on \(line.pages) pages: \(line.text.prefix(100))")
    }
    for entry in report.entries {
      let path = content + "/" + entry.path
      switch entry.outcome {
      case .new: Console.say("new        \(path)\(entry.isUndated ? "  (undated)" : "")")
      case .changed(let parts): Console.say("changed    \(path)  (\(parts.joined(separator: ", ")))")
      case .unchanged: break
      }
      for conflict in entry.kept { Console.say(Briefing.line(conflict, path)) }
      if entry.isUndated, entry.outcome != .new { Console.say("undated    \(path)") }
      for country in entry.refused { Console.say("refused    \(path)  \(country.code): \(country.reason)") }
    }
    for path in report.skipped { Console.say("skipped    \(content)/\(path)") }
    for path in deleted {
      Console.say("deleted    \(path)  (a person deleted its brief; --recreate writes it again)")
    }
    for problem in refused {
      Console.say("refused    \(problem.path)  \(problem.what)")
    }
    Console.say(summary)
  }

  /// Articles that got no brief, and why.
  var refused: [Problem] { Set(untold).sorted() }

  private static func line(_ conflict: BriefConflict, _ path: String) -> String {
    let place = conflict.line.map { "\(path):\($0)" } ?? path
    let what =
      conflict.standing.isEmpty
      ? "\(conflict.part) was deleted by a person" : "\(conflict.part) is a person's"
    let proposal = conflict.proposed.isEmpty ? "nothing" : conflict.proposed
    let news = conflict.hasNews ? "news: the machine would now write" : "the machine would write"
    return "kept       \(place)  \(what); \(news): \(proposal)"
  }

  /// The count of each outcome, in a line.
  var summary: String {
    var new = 0
    var changed = 0
    var kept = 0
    for entry in report.entries {
      switch entry.outcome {
      case .new: new += 1
      case .changed: changed += 1
      case .unchanged: break
      }
      kept += entry.kept.count
    }
    let undated = report.entries.count { $0.isUndated }
    let count = report.entries.count
    return "\(count) brief\(count == 1 ? "" : "s"): \(new) new, \(changed) changed, "
      + "\(count - new - changed) unchanged; \(kept) part\(kept == 1 ? "" : "s") kept as edited, \(undated) undated"
      + (report.deleted.isEmpty ? "" : ", \(report.deleted.count) deleted by a person")
  }
}
