import Briefs

extension BriefPlan {
  /// Writes what was planned.
  ///
  /// New briefs are first written under names of their own kind, then listed as written, then put into their places. Wherever a run is
  /// killed, one that is listed and not there has such a file left where it was never delivered, and none where a person deleted it.
  mutating func carryOut() {
    defer { report.retract(unwritten) }
    let isListNew = written.newBytes != nil
    guard
      isListNew || !newcomers.isEmpty || !refreshments.isEmpty || !standing.leftovers.isEmpty
        || !standing.interrupted.isEmpty
    else { return }
    report.hadWork = true
    let folder: OpenFolder
    do throws(Problem) {
      folder = try OpenFolder(content)
    } catch {
      return report.problems.append(error)
    }
    restore(in: folder)
    let prepared = prepare(in: folder)
    if listAll(prepared, in: folder) { deliver(prepared, in: folder) }
    for refreshment in refreshments { carryOut(refreshment, in: folder) }
    for leftover in standing.leftovers + interrupted.useless {
      attempt { () throws(Problem) in try folder.remove(leftover) }
    }
  }

  /// Puts back what a person saved, unless the person has saved again.
  private mutating func restore(in folder: OpenFolder) {
    for restoration in interrupted.restorations {
      attempt { () throws(Problem) in
        let brief = restoration.brief
        guard try folder.replace(brief.bytes, by: restoration.saved, at: brief.path) == .done else { return }
        try folder.remove(restoration.spare)
      }
    }
  }

  /// Writes the new briefs beside their places; gives those that could be.
  private mutating func prepare(in folder: OpenFolder) -> [Newcomer] {
    let written = attempts(newcomers) { newcomer throws(Problem) in
      try folder.write(BriefFile.print(newcomer.draft), to: BriefPlan.temporary(newcomer.row.sha256))
    }
    var prepared: [Newcomer] = []
    for (newcomer, isWritten) in zip(newcomers, written) {
      if isWritten { prepared.append(newcomer) } else { unwritten.insert(newcomer.row.brief) }
    }
    return prepared
  }

  /// Lists the new briefs as written, with all else that was found. Nothing is delivered that is not listed.
  private mutating func listAll(_ prepared: [Newcomer], in folder: OpenFolder) -> Bool {
    for newcomer in prepared {
      if let earlier = newcomer.earlier { written.forget(earlier) }
      written.record(newcomer.row)
    }
    // What cannot be read may say more than is known here.
    guard standing.written.isKnown else { return false }
    guard let bytes = written.newBytes else { return true }
    let isListed = attempt { () throws(Problem) in try folder.write(bytes, to: WrittenBriefs.path) }
    guard !isListed else { return true }
    unwritten.formUnion(prepared.map(\.row.brief))
    // What was listed before is still waiting for its place.
    for newcomer in prepared where standing.written[newcomer.row.sha256] == nil {
      attempt { () throws(Problem) in try folder.remove(BriefPlan.temporary(newcomer.row.sha256)) }
    }
    return false
  }

  /// Puts the new briefs into their places, and never onto a file that appeared there meanwhile: then the next run finds another name.
  private mutating func deliver(_ prepared: [Newcomer], in folder: OpenFolder) {
    let isPrepared = Set(prepared.map(\.row.sha256))
    var waiting = Set(newcomers.map(\.row.sha256))
    for newcomer in newcomers where !isPrepared.contains(newcomer.row.sha256) {
      if let earlier = newcomer.earlier { waiting.insert(earlier) }
    }
    for digest in interrupted.undelivered.subtracting(waiting) {
      attempt { () throws(Problem) in try folder.remove(BriefPlan.temporary(digest)) }
    }
    let delivered = attempts(prepared) { newcomer throws(Problem) in
      try folder.move(BriefPlan.temporary(newcomer.row.sha256), to: newcomer.row.brief)
    }
    for (newcomer, isDelivered) in zip(prepared, delivered) where !isDelivered {
      unwritten.insert(newcomer.row.brief)
    }
  }

  private mutating func carryOut(_ refreshment: Refreshment, in folder: OpenFolder) {
    if let from = refreshment.from {
      let isMoved = attempt { () throws(Problem) in try folder.move(from, to: refreshment.path) }
      // Its new text must not be written either: there would be two briefs about one article.
      guard isMoved else {
        unwritten.insert(refreshment.path)
        return
      }
    }
    guard refreshment.new != refreshment.old else { return }
    var result = OpenFolder.Replacement.changed
    let isTried = attempt { () throws(Problem) in
      result = try folder.replace(refreshment.old, by: refreshment.new, at: refreshment.path)
    }
    guard !isTried || result != .done else { return }
    unwritten.insert(refreshment.path)
    guard isTried else { return }
    report.problems.append(
      Problem(
        path: "\(content)/\(refreshment.path)", severity: .warning,
        what: result == .gone
          ? "removed while the run was at work, so it is not written"
          : "changed while the run was at work, so it stays as it was saved",
        hint: "the next run takes it up"))
  }

  /// One file that cannot be written does not keep the others from being. Says whether it went well.
  @discardableResult
  private mutating func attempt(_ step: () throws(Problem) -> Void) -> Bool {
    do throws(Problem) {
      try step()
      return true
    } catch {
      report.problems.append(error)
      return false
    }
  }

  /// Does a step for each newcomer, on several threads; says for which it went well. Problems come in their order.
  private mutating func attempts(
    _ newcomers: [Newcomer], _ step: @Sendable (Newcomer) throws(Problem) -> Void
  ) -> [Bool] {
    let results = parallelMap(newcomers, jobs: jobs) { newcomer -> Problem? in
      do throws(Problem) {
        try step(newcomer)
        return nil
      } catch {
        return error
      }
    }
    report.problems += results.compactMap(\.self)
    return results.map { $0 == nil }
  }

  private static func temporary(_ article: String) -> String {
    "briefs/" + undeliveredName(ofArticle: article)
  }
}

extension BriefingReport {
  /// Takes back what could not be written: it is told neither as new nor as changed.
  fileprivate mutating func retract(_ paths: Set<String>) {
    guard !paths.isEmpty else { return }
    entries.removeAll { $0.outcome == .new && paths.contains($0.path) }
    for index in entries.indices where paths.contains(entries[index].path) {
      entries[index].outcome = .unchanged
    }
  }
}
