import ArgumentParser
import Briefs
import Circulation
import Glibc

/// `dateline nightly`: what a timer runs.
struct NightlyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nightly",
    abstract: "Briefs, builds, checks, publishes or refuses, and reports: what a timer runs.",
    discussion: """
      The new edition is built beside the old one and read there; only one that passes every guard takes its place and is
      sent. The report is written in any case, into nightly/ in the site's folder: report.html and report.md for people,
      status.json for a monitor. One run at a time: a second one says who holds the lock and exits 3.
      """)

  @Argument(
    help: ArgumentHelp(
      "The target to publish to; the first of site.yaml if none is named.", valueName: "target"))
  var target: String?

  @Flag(help: "Let the pages or briefs fall by more than the guard allows, this once.")
  var allowShrink = false

  @Flag(help: "Build, ask the guards, those of the target's host too, report, and send nothing.")
  var noPublish = false

  @OptionGroup var threads: JobsOption

  @OptionGroup var site: SiteOptions

  func run() throws {
    // Where a night has reported before, a content folder that is gone is to be told in the report; elsewhere nothing is begun.
    if access(folder + "/status.json", F_OK) != 0 { try site.requireContent() }
    let started = Moment.now
    let lock = try takeLock(of: site, for: "nightly", at: started)
    defer { withExtendedLifetime(lock) {} }
    let folder = try reportFolder()
    var night = Night(of: site, after: LastNight(of: site), at: started, under: lock)
    night.jobs = threads.jobs
    night.allowsShrinking = allowShrink
    night.target = target
    night.publishes = !noPublish
    night.work()
    Console.progress(nil)
    let report = night.report
    for line in report.log { Console.say(line) }
    // Warnings stand in the report: a log of every night would drown its errors in them.
    Console.report(report.errors)
    try write(report, into: folder)
    guard report.exit == 0 else { throw ExitCode(report.exit) }
  }

  private var folder: String { site.inSite("nightly") }

  /// Made before anything else is done: a night that cannot report is not begun.
  private func reportFolder() throws -> OpenFolder {
    do throws(Problem) {
      try OpenFolder(site.site).makeFolder("nightly")
      let reports = try OpenFolder(folder)
      // What a killed night had begun to write.
      for leftover in FolderListing(of: folder).leftovers { try reports.remove(leftover) }
      if access(folder + "/.gitignore", F_OK) != 0 { try reports.write(Array("*\n".utf8), to: ".gitignore") }
      return reports
    } catch {
      throw Halt(Ending.failed, [error])
    }
  }

  /// The status last: where it is new, the reports are.
  private func write(_ report: NightReport, into folder: OpenFolder) throws {
    do throws(Problem) {
      try folder.write(report.page, to: "report.html")
      try folder.write(Array(report.markdownText.utf8), to: "report.md")
      try folder.write(report.status, to: "status.json", flush: true)
    } catch {
      throw Halt(ExitCode(max(report.exit, Ending.failed.rawValue)), [error])
    }
  }
}

/// The right to publish a site, for one command. Another run that has it is a refusal, and says who it is.
func takeLock(of site: SiteOptions, for command: String, at moment: Moment) throws -> SiteLock {
  var host = [CChar](repeating: 0, count: 256)
  gethostname(&host, host.count - 1)
  let name = String(decoding: host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  do throws(Problem) {
    return try SiteLock(
      of: site.site, as: "\(command), process \(getpid()) on \(name), since \(moment.words)")
  } catch {
    throw Halt(error.what.hasPrefix(SiteLock.isHeld) ? Ending.refused : Ending.failed, [error])
  }
}

extension NightReport {
  /// What a log gets of the night: a line a stage, a line for what became of the articles, and one that says how it ended.
  fileprivate var log: [String] {
    var lines = stages.map { stage in
      "stage      \(stage.name): \(Int((stage.seconds * 1000).rounded())) ms"
    }
    lines += quarantined.map { "quarantine \($0.path)  \($0.reason)" }
    let counts = [
      ("new", new.count), ("changed", changed.count), ("undated", undated.count),
      ("conflicts", conflicts.count),
      ("quarantined", quarantined.count), ("errors", errors.count), ("warnings", warnings.count),
    ]
    lines.append("counts     " + counts.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
    lines.append("\(result.rawValue)\(target.map { " \($0)" } ?? "")  exit \(exit), see nightly/report.md")
    return lines
  }
}
