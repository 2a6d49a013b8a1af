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
    var run = try PrintRun(site, jobs: threads.jobs)
    let settings = try run.settings()
    if !noBrief { try run.brief(recreating: again.recreation).say() }
    let content = try run.content(with: settings, drafts: drafts)
    let pages = try run.indexed(try run.pages(of: content), of: content)
    let outcome = try run.print(pages, clean: clean)
    Console.progress(nil)
    Console.say(
      "\(pages.pages.count) files in \(site.outputFolder): \(outcome.written) written, "
        + "\(outcome.unchanged) unchanged, \(outcome.removed) removed")
    if let line = run.search?.line { Console.say(line) }
    if timings { run.timings.lines.forEach(Console.say) }
    try Console.conclude(run.problems)
  }
}
