import ArgumentParser
import Briefs
import Circulation
import Pressroom

/// One night: articles to briefs, a new edition beside the old one, its proof, the swap, the target.
///
/// Whatever stops it, the report has what was found until then, and the last good edition stands.
struct Night {
  let site: SiteOptions
  let last: LastNight
  var jobs = availableCores
  var allowsShrinking = false
  /// The target to publish to, the first of the settings where nil.
  var target: String?
  /// Whether the edition is sent to the target.
  var publishes = true
  private let lock: SiteLock
  private(set) var report: NightReport

  /// A night over a site.
  init(of site: SiteOptions, after last: LastNight, at moment: Moment, under lock: SiteLock) {
    self.site = site
    self.lock = lock
    self.last = last
    report = NightReport(of: site.folderName, at: moment)
    report.good = last.good
    // Where this night ends before the briefs are read, the next one still knows.
    report.told = last.told.sorted()
    report.before = last.size
  }

  /// Does the night's work; throws nothing, since the report is what is made of every end.
  mutating func work() {
    do {
      var run = try PrintRun(site, jobs: jobs)
      defer { report.problems += run.problems }
      try work(&run)
    } catch let halt as Halt {
      end(halt)
    } catch {
      end(Halt(Ending.failed, [Problem(path: site.site, what: "\(error)")]))
    }
    report.problems = Set(report.problems).sorted()
    report.finished = .now
  }

  private mutating func work(_ run: inout PrintRun) throws {
    let settings = try run.settings()
    report.site = settings.title
    // Also where nothing is sent: what the target's host would refuse is refused.
    var publication = try Publication(named: target, in: settings, of: site)
    let isSent = publishes && publication != nil
    report.target = isSent ? publication?.target.name : nil
    let briefing = try report.time("brief") { try run.brief(scout: Scout()) }
    report.note(briefing, known: last.quarantined, told: last.told)
    var content = try report.time("load") { try run.content(with: settings) }
    let misquoted = Misquotations(in: content, of: site)
    for orphan in misquoted.orphaned {
      report.quarantine(orphan.source, orphan.problem.what, known: last.quarantined)
    }
    for brief in misquoted.withheld {
      report.quarantine(
        site.contentFolder + "/" + brief.brief, "\(brief.problem.what); a person wrote it, so it has no page",
        known: last.quarantined)
    }
    let reasons = misquoted.reasons(
      among: content.accounts.count + misquoted.refused, allowsShrinking: allowsShrinking)
    guard reasons.isEmpty else { throw Halt.refusal(run.problems, because: reasons) }
    let edition = try EditionRun(of: site)
    try run.publish(&content, as: edition)
    let unindexed = try report.time("arrange") { try run.pages(of: content) }
    let pages = try report.time("index") { try run.indexed(unindexed, of: content) }
    var proofreading = Proofreading(
      of: content, without: misquoted, in: site, after: last, to: publication?.target.name,
      allowsShrinking: allowsShrinking)
    defer {
      report.count = proofreading.count
      report.runs = proofreading.runs
      report.gone = proofreading.gone
    }
    _ = try report.time("print and proofread") {
      try run.print(pages, as: edition, for: &publication, proofread: &proofreading)
    }
    if isSent,
      let receipt = try report.time(
        NightReport.publishing, { try publication?.send(proofreading.count, under: lock) })
    {
      (report.sent, report.removed) = (receipt.sent.count, receipt.removed.count)
    }
    run.keep(pages, of: edition)
    report.result = isSent ? .published : .built
    let hasErrors = run.problems.contains { $0.severity == .error }
    report.exit = hasErrors ? Ending.problems.rawValue : 0
    report.good = NightReport.GoodEdition(
      finished: Moment.now.stamp, pages: proofreading.count.pages, briefs: proofreading.count.briefs,
      target: report.target)
  }

  private mutating func end(_ halt: Halt) {
    report.exit = halt.code.rawValue
    report.result = halt.code == Ending.refused ? .refused : .failed
    report.problems += halt.problems
    report.reasons = halt.reasons
  }
}
