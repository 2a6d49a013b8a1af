import ArgumentParser
import Briefs
import Circulation
import Pressroom

/// `dateline publish [TARGET]`: builds, checks, then sends what changed.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Builds and checks the site, then sends changed files only.",
    discussion: """
      Targets are named under publish: in content/site.yaml. What pages need is sent before them, and deletions come last;
      only files that an earlier run sent are ever removed. Where check or a guard finds an error nothing is sent (exit 3);
      where the target or a tool fails, the edition that stood there stands (exit 4).
      """)

  @Argument(
    help: ArgumentHelp("The target's name; the first of site.yaml if none is given.", valueName: "target"))
  var target: String?

  @Flag(
    help:
      "Say what would be sent and removed, and touch nothing: articles are not read, and public/ stays as it is."
  )
  var dryRun = false

  @Flag(help: "Send every file anew, also over files at the target that are not ours.")
  var clean = false

  @Flag(help: "Go back to the edition before the one that is served; for a target that keeps editions.")
  var rollback = false

  @Option(
    help: ArgumentHelp(
      "How many editions a folder target keeps, this once; site.yaml's keep otherwise.", valueName: "n"))
  var keep: Int?

  @Flag(help: "Let the pages or briefs fall by more than the guard allows, this once.")
  var allowShrink = false

  @Flag(help: "Leave the briefs as they are.")
  var noBrief = false

  @OptionGroup var threads: JobsOption

  @OptionGroup var site: SiteOptions

  func validate() throws {
    if let keep, !(1...1000).contains(keep) {
      throw ValidationError("--keep is \(keep); it must be from 1 to 1000.")
    }
    guard !rollback || !dryRun && !clean && !allowShrink else {
      throw ValidationError("--rollback goes with none of --dry-run, --clean and --allow-shrink.")
    }
  }

  func run() throws {
    var run = try PrintRun(site, jobs: threads.jobs)
    let settings = try run.settings()
    guard var publication = try Publication(named: target, in: settings, of: site) else {
      throw Halt.misuse(
        site.contentFolder + "/site.yaml", "no target is named",
        hint: #"name one: publish: { live: { to: "folder", path: "/srv/digest" } }"#)
    }
    if let keep { try publication.keep(keep) }
    if rollback { try publication.requireEditions() }
    let lock = try takeLock(of: site, for: "publish", at: .now)
    defer { withExtendedLifetime(lock) {} }
    if rollback { return try rollBack(publication.target, under: lock) }
    if !noBrief, !dryRun { Console.say(try run.brief().summary) }
    let receipt = try send(publication, settings, &run, under: lock)
    Console.progress(nil)
    if let line = run.search?.line { Console.say(line) }
    say(receipt, publication.target)
    try Console.conclude(run.problems)
  }

  /// The new edition, read before it takes the old one's place, then sent.
  private func send(
    _ publication: Publication, _ settings: SiteFile, _ run: inout PrintRun, under lock: SiteLock
  ) throws -> Receipt {
    var content = try run.content(with: settings)
    let misquoted = Misquotations(in: content, of: site)
    let reasons = misquoted.reasons(
      among: content.accounts.count + misquoted.refused, allowsShrinking: allowShrink)
    guard reasons.isEmpty else { throw Halt.refusal(run.problems, because: reasons) }
    let edition = try EditionRun(of: site)
    try run.publish(&content, as: edition)
    var proofreading = Proofreading(
      of: content, without: misquoted, in: site, after: LastNight(of: site), to: publication.target.name,
      allowsShrinking: allowShrink)
    var sending = Optional(publication)
    let pages = try run.indexed(try run.pages(of: content), of: content)
    try run.print(pages, as: edition, for: &sending, proofread: &proofreading, trial: dryRun)
    do {
      guard let receipt = try sending?.send(proofreading.count, under: lock, dryRun: dryRun, clean: clean)
      else {
        preconditionFailure("a publication stays one")
      }
      if !dryRun { run.keep(pages, of: edition) }
      return receipt
    } catch let halt as Halt {
      throw Halt(halt.code, run.problems, because: halt.reasons)
    }
  }

  private func rollBack(_ target: PublishTarget, under lock: SiteLock) throws {
    do throws(Problem) {
      let edition = try Circulation.rollBack(target, in: site.site, under: lock)
      Console.say("\(target.name) serves edition \(edition) again.")
    } catch {
      throw Halt(Ending.failed, [error])
    }
  }

  private func say(_ receipt: Receipt, _ target: PublishTarget) {
    if dryRun {
      for path in receipt.sent { Console.say("send       \(path)") }
      for path in receipt.removed { Console.say("delete     \(path)") }
    }
    let edition = dryRun ? "" : receipt.edition.map { ", edition \($0)" } ?? ""
    let count = receipt.sent.count
    Console.say(
      "\(target.name): \(count) file\(count == 1 ? "" : "s") \(dryRun ? "would be sent" : "sent"), "
        + "\(receipt.removed.count) \(dryRun ? "would be removed" : "removed"), \(receipt.unchanged) unchanged, \(receipt.bytes) bytes\(edition)"
    )
  }
}
