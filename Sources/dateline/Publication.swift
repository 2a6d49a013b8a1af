import ArgumentParser
import Briefs
import Circulation
import Pressroom

/// A target, and the edition that is sent to it once it has passed its proof.
struct Publication {
  private(set) var target: PublishTarget
  private let site: SiteOptions
  private let limits: HostLimits
  private var delivery: Delivery?
  /// Why the edition could not be made ready, where it could not: a fault of the machine, no guard's refusal.
  private(set) var failure: Problem?

  /// The target of that name in the settings, the first where nil; nil where the settings name none and none was asked for.
  init?(named name: String?, in settings: SiteFile, of site: SiteOptions) throws {
    let path = site.contentFolder + "/site.yaml"
    let (targets, problems) = PublishTarget.read(settings.publish, path: path)
    guard !problems.contains(where: { $0.severity == .error }) else { throw Halt(Ending.usage, problems) }
    if let name {
      guard let named = targets.first(where: { $0.name == name }) else {
        throw Halt.misuse(
          path, "no target is called \"\(name)\"",
          hint: targets.isEmpty ? "name one under publish:" : hint(for: name, among: targets.map(\.name)))
      }
      target = named
    } else {
      guard let first = targets.first else { return nil }
      target = first
    }
    self.site = site
    if let problem = misplaced(target, in: site.site, output: site.outputFolder) {
      throw Halt(Ending.usage, [problem])
    }
    do throws(Problem) {
      limits = try HostLimits(of: target.host)
    } catch {
      throw Halt(Ending.usage, [error])
    }
  }

  /// Keeps so many editions at the target, whatever the settings say. Throws where it is of a kind that keeps none.
  mutating func keep(_ count: Int) throws {
    try requireEditions()
    if case .folder(let path, _) = target.way { target.way = .folder(path: path, keep: count) }
  }

  /// Throws where the target is of a kind that keeps no editions.
  func requireEditions() throws {
    guard case .folder = target.way else {
      throw Halt.misuse(
        target.name, "it is a target of the kind \(target.kind.rawValue), which keeps no editions",
        hint: "only a folder keeps them; elsewhere go back in the content's own history, then publish")
    }
  }

  /// Makes an edition ready that has passed its proof; what its host would refuse is an error.
  mutating func stage(_ proof: EditionProof) -> [Problem] {
    // Where two folders cannot be exchanged the edition stands nowhere yet, and is staged when it does.
    proof.place.map { stage(from: $0) } ?? []
  }

  private mutating func stage(from folder: String) -> [Problem] {
    Console.progress("making the edition ready for \(target.name)")
    do throws(Problem) {
      let delivery = try Delivery(of: folder, for: target, in: site.site)
      self.delivery = delivery
      return limitsBroken(by: delivery, at: limits)
    } catch {
      failure = error
      return [error]
    }
  }

  /// Sends the edition that stands in the output folder; in a dry run, says what would travel. Throws with exit 4 where the target or a
  /// tool fails, and then the last edition stands there. What arrived is noted, for the guard against shrinking.
  mutating func send(
    _ count: EditionCount, under lock: SiteLock, dryRun: Bool = false, clean: Bool = false
  ) throws -> Receipt {
    if delivery == nil {
      let found = stage(from: site.outputFolder)
      if let failure { throw Halt(Ending.failed, [failure]) }
      guard !found.contains(where: { $0.severity == .error }) else { throw Halt.refusal(found) }
    }
    guard let delivery else { preconditionFailure("what was staged without a failure is there") }
    Console.progress("sending to \(target.name)")
    do throws(Problem) {
      let receipt = try deliver(delivery, dryRun: dryRun, clean: clean, under: lock)
      if !dryRun { try PublishedCounts(of: site).note(count, at: target.name) }
      return receipt
    } catch {
      throw Halt(Ending.failed, [error])
    }
  }
}

extension PrintRun {
  /// Puts the pages into the output folder where they pass the proof and, if there is a target, its host takes them.
  @discardableResult
  mutating func print(
    _ pages: Site, as edition: EditionRun, for publication: inout Publication?,
    proofread proofreading: inout Proofreading,
    trial: Bool = false
  ) throws -> SiteFolder.Outcome {
    var failure: Problem?
    do {
      return try print(pages, trial: trial) { proof in
        var found = proofreading.read(proof)
        guard !found.contains(where: { $0.severity == .error }) else { return found }
        found += publication?.stage(proof) ?? []
        failure = publication?.failure
        guard !trial, !found.contains(where: { $0.severity == .error }) else { return found }
        do throws(Problem) {
          try edition.begin(pages)
        } catch {
          failure = error
          found.append(error)
        }
        return found
      }
    } catch let halt as Halt {
      throw failure == nil ? halt : Halt(Ending.failed, halt.problems, because: halt.reasons)
    }
  }
}
