import ArgumentParser
import Briefs
import Circulation
import Glibc
import Pressroom

/// `dateline publish [TARGET]`: sends what changed to a place that `site.yaml` names.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Sends the files of the built site that changed to a target that content/site.yaml names.")

  @Argument(
    help: ArgumentHelp("The target's name; the first one of the file if left out.", valueName: "target"))
  var target: String?

  @ArgumentParser.Flag(help: "Say what would be sent and deleted, and touch nothing.")
  var dryRun = false

  @ArgumentParser.Flag(help: "Send every file anew, also in the place of files that are not ours.")
  var clean = false

  @ArgumentParser.Flag(help: "Go back to the edition before the one that is served (folder targets).")
  var rollback = false

  @OptionGroup var site: SiteOptions

  func validate() throws {
    guard !rollback || !(dryRun || clean) else {
      throw ValidationError("--rollback goes alone: nothing is sent.")
    }
  }

  func run() throws {
    try site.requireContent()
    let target = try chosenTarget()
    let lock = try takeLock()
    defer { withExtendedLifetime(lock) {} }
    guard try publish(to: target, under: lock) else { throw Ending.refused }
  }

  /// Whether no limit of the host stood in the way.
  private func publish(to target: PublishTarget, under lock: SiteLock) throws -> Bool {
    do throws(Problem) {
      if rollback {
        Console.say("\(target.name): back to edition \(try rollBack(target, in: site.site, under: lock))")
        return true
      }
      Console.progress("publishing to \(target.name)")
      let delivery = try Delivery(of: site.outputFolder, for: target, in: site.site)
      let broken = limitsBroken(by: delivery, at: try HostLimits(of: target.host))
      guard broken.isEmpty else {
        Console.progress(nil)
        Console.report(broken)
        return false
      }
      let receipt = try deliver(delivery, dryRun: dryRun, clean: clean, under: lock)
      Console.progress(nil)
      say(receipt, target)
      return true
    } catch {
      Console.progress(nil)
      Console.report([error])
      throw Ending.failed
    }
  }

  private func say(_ receipt: Receipt, _ target: PublishTarget) {
    if dryRun {
      for path in receipt.sent { Console.say("send \(path)") }
      for path in receipt.removed { Console.say("delete \(path)") }
    }
    let edition =
      receipt.edition.map { "; \(target.kind == .git ? "commit \($0.prefix(12))" : "edition \($0)")" } ?? ""
    Console.say(
      "\(target.name): \(receipt.sent.count) \(dryRun ? "to send" : "sent") (\(receipt.bytes) bytes), "
        + "\(receipt.removed.count) \(dryRun ? "to remove" : "removed"), \(receipt.unchanged) unchanged\(edition)"
    )
  }

  private func chosenTarget() throws -> PublishTarget {
    let path = site.contentFolder + "/site.yaml"
    var problems: [Problem] = []
    var targets: [PublishTarget] = []
    do throws(Problem) {
      let (file, found) = SiteFile.read(try readFile(path, limit: 1 << 20), path: path)
      let (read, wrong) = PublishTarget.read(file?.publish, path: path)
      targets = read
      problems = found + wrong
    } catch {
      problems = [error]
    }
    if Console.report(problems) { throw Ending.usage }
    guard let first = targets.first else {
      throw Console.misuse(
        path, "no target to publish to", hint: "publish: { live: { to: \"folder\", path: \"/srv/digest\" } }")
    }
    guard let target else { return first }
    guard let named = targets.first(where: { $0.name == target }) else {
      throw Console.misuse(
        path, "no target \"\(target)\"", hint: hint(for: target, among: targets.map(\.name)))
    }
    return named
  }

  private func takeLock() throws -> SiteLock {
    do throws(Problem) {
      return try SiteLock(of: site.site, as: "publish, process \(getpid())")
    } catch {
      Console.report([error])
      throw error.what.hasPrefix(SiteLock.isHeld) ? Ending.refused : Ending.failed
    }
  }
}
