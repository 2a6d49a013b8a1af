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

  @OptionGroup var threads: JobsOption

  func run() throws {
    let briefing = try Briefing(site, jobs: threads.jobs, recreating: again.recreation)
    briefing.say()
    try Console.conclude(briefing.problems)
  }
}
