import ArgumentParser
import Briefs
import Pressroom

/// `dateline build`: briefs, then the site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Writes the briefs, then builds the site; the output folder is replaced only when whole.")

  @OptionGroup var site: SiteOptions

  @Flag(help: "Write every file anew, unchanged ones too.")
  var clean = false

  @Flag(help: "Give drafts (status: \"draft\") pages too.")
  var drafts = false

  @Flag(help: "Leave the briefs as they are.")
  var noBrief = false

  @Flag(help: "Say afterwards where the time went, stage by stage.")
  var timings = false

  @OptionGroup var again: RecreateOptions

  @OptionGroup var threads: JobsOption

  func validate() throws {
    if noBrief, again.isAsked {
      throw ValidationError("--no-brief writes no brief, so nothing is recreated.")
    }
  }

  func run() throws {
    var run = try PrintRun(site, jobs: threads.jobs, isTimed: timings)
    let quiet = again.isAsked ? nil : QuietBuild(site, with: (drafts: drafts, briefs: !noBrief))
    if !clean, let last = quiet?.last {
      run.lap("looking at the files")
      return try conclude(last.lines, last.problems, run)
    }
    let settings = try run.settings()
    let briefing = noBrief ? nil : try run.brief(recreating: again.recreation)
    briefing?.say()
    let content = try run.content(with: settings, drafts: drafts)
    let pages = try run.indexed(try run.pages(of: content), of: content)
    let outcome = try run.print(pages, clean: clean)
    Console.progress(nil)
    func counts(_ written: Int, _ unchanged: Int, _ removed: Int) -> String {
      "\(pages.pages.count) files in \(site.outputFolder): \(written) written, \(unchanged) unchanged, "
        + "\(removed) removed"
    }
    if briefing?.isQuiet ?? true, run.search?.isSettled ?? true {
      let lines = (briefing?.lines ?? []) + [counts(0, pages.pages.count, 0)]
      quiet?.keep(pages, lines: lines + [run.search?.standingLine].compactMap { $0 }, problems: run.problems)
    }
    try conclude(
      [counts(outcome.written, outcome.unchanged, outcome.removed)] + (run.search?.line.map { [$0] } ?? []),
      run.problems, run)
  }

  private func conclude(_ lines: [String], _ problems: [Problem], _ run: PrintRun) throws {
    lines.forEach(Console.say)
    if timings { run.timings.lines.forEach(Console.say) }
    try Console.conclude(problems)
  }
}
