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

  @Option(help: ArgumentHelp("How many threads; one for each core, if not given.", valueName: "n"))
  var jobs: Int = availableCores

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs is \(jobs); it must be 1 or more.") }
  }

  func run() throws {
    try site.requireContent()
    try site.requireOutputApart()
    var problems: [Problem] = []
    let settings = try readSettings(&problems)
    if !noBrief {
      let briefing = try Briefing(site, jobs: jobs)
      briefing.say()
      problems += briefing.problems
    }
    Console.progress("building the site")
    let theme = Theme(at: site.templatesFolder, problems: &problems)
    let content = ContentFolder(
      at: site.contentFolder, site: settings, articles: site.articlesFolder, drafts: drafts, jobs: jobs,
      problems: &problems)
    guard content.isWhole else { throw Console.refusal(problems) }
    let (pages, found) = render(content, theme: theme)
    problems += found
    guard !pages.pages.isEmpty else {
      Console.progress(nil)
      Console.report(problems)
      throw Ending.usage
    }
    try write(pages, &problems)
    try Console.conclude(problems)
  }

  /// The site's settings. A broken file stops the run, and the last site stays.
  private func readSettings(_ problems: inout [Problem]) throws -> SiteFile {
    let path = site.contentFolder + "/site.yaml"
    do throws(Problem) {
      let (file, found) = SiteFile.read(try readFile(path, limit: 1 << 20), path: path)
      problems += found
      if let file { return file }
    } catch {
      problems.append(error)
    }
    Console.report(problems)
    throw Ending.usage
  }

  private func write(_ pages: Site, _ problems: inout [Problem]) throws {
    do throws(Problem) {
      let outcome = try SiteFolder(site.outputFolder).write(pages, clean: clean, jobs: jobs)
      Console.progress(nil)
      problems += outcome.problems
      Console.say(
        "\(pages.pages.count) files in \(site.outputFolder): \(outcome.written) written, \(outcome.unchanged) unchanged, "
          + "\(outcome.removed) removed")
    } catch {
      Console.progress(nil)
      Console.report(problems + [error])
      throw error.what == SiteFolder.isLocked ? Ending.refused : Ending.usage
    }
  }
}
