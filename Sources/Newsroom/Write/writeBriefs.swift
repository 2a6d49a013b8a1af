import Briefs

/// Puts what the machine would write into the content folder: new briefs, and the machine's own parts of standing ones.
///
/// A person's part stays byte for byte; an unchanged brief is not touched. Each file is written whole beside itself and
/// renamed, so a killed run leaves the old or the new one. Briefs are taken in the order of their articles' paths, so that which
/// of two with one title gets the plain name does not depend on anything else. Nothing is written when `isDryRun`.
///
/// - Parameter skips: Articles that get no brief. One that stands becomes `status: "skipped"` and stays as it is otherwise; when the
///   decision is gone, the machine takes the status back.
package func writeBriefs(
  _ drafts: [Brief], over standing: StandingBriefs, in content: String, skipping skips: Skips = Skips(),
  isDryRun: Bool = false
) -> BriefingReport {
  var plan = BriefPlan(
    standing: standing, matches: standing.standing(for: drafts.map(\.source)), content: content)
  for draft in drafts.sorted(by: { $0.source.path < $1.source.path }) { plan.place(draft) }
  plan.skip(skips)
  if !isDryRun { plan.carryOut() }
  plan.report.entries.sort { $0.path < $1.path }
  return plan.report
}

/// What is to be written where, worked out before anything is.
private struct BriefPlan {
  let standing: StandingBriefs
  /// The brief of each article that has one, by the article's path.
  let matches: [String: StandingBriefs.Standing]
  let content: String
  var report = BriefingReport()
  private var writes: [(path: String, bytes: [UInt8])] = []
  /// A brief that the machine wholly owns follows its date from `undated/` into its year.
  private var moves: [(from: String, to: String)] = []
  private var names: Set<String> = []

  init(standing: StandingBriefs, matches: [String: StandingBriefs.Standing], content: String) {
    self.standing = standing
    self.matches = matches
    self.content = content
  }

  mutating func place(_ draft: Brief) {
    if let found = matches[draft.source.path] { return refresh(found, with: draft) }
    let folder = "briefs/" + BriefPlan.folder(for: draft)
    var name = slug(draft.title, fallback: draft.source.sha256)
    // Its problem was reported when it could not be read; to write over it could lose a person's edits.
    guard !standing.isUnread(name) else { return }
    if standing.isTaken(name) || names.contains(name) {
      name += "-" + draft.source.sha256.prefix(8)
      report.problems.append(
        Problem(
          path: "\(content)/\(folder)/\(name).md", severity: .warning,
          what: "another brief has the address its title would give it, so it is called \(name)",
          hint: "rename the file of either to choose"))
    }
    names.insert(name)
    let path = "\(folder)/\(name).md"
    writes.append((path, BriefFile.print(draft)))
    note(path, .new, draft, kept: [])
  }

  private mutating func refresh(_ found: StandingBriefs.Standing, with draft: Brief) {
    // Its problem was reported when it was read; the file is somebody's and stays.
    guard let file = found.file else { return }
    let merge = file.merged(with: draft)
    report.problems += merge.problems
    var path = found.path
    let name = StandingBriefs.name(of: path)
    let right = "briefs/\(BriefPlan.folder(for: draft))/\(name).md"
    // A date that the desk gave may be taken back, and then the file must be where it was.
    let isMachines = file.persons.isEmpty && draft.decisions.isEmpty
    if path == "briefs/undated/\(name).md", right != path, isMachines, merge.problems.isEmpty {
      moves.append((path, right))
      path = right
    }
    if merge.bytes != found.bytes { writes.append((path, merge.bytes)) }
    note(path, merge.bytes == found.bytes ? .unchanged : .changed(merge.refreshed), draft, kept: merge.kept)
  }

  /// Marks the standing briefs that are skipped, and takes the mark from those that are no more and have no draft.
  mutating func skip(_ skips: Skips) {
    let drafted = Set(matches.values.map(\.path))
    for found in standing.all {
      guard let file = found.file else { continue }
      let decision = skips.decision(for: file.brief.source)
      if decision != nil { report.skipped.append(found.path) }
      guard decision != nil || file.brief.status == .skipped && !drafted.contains(found.path) else {
        continue
      }
      let merge = file.skipped(by: decision)
      report.problems += merge.problems
      if merge.bytes != found.bytes { writes.append((found.path, merge.bytes)) }
      guard merge.bytes != found.bytes || !merge.kept.isEmpty else { continue }
      note(
        found.path, merge.bytes == found.bytes ? .unchanged : .changed(merge.refreshed), file.brief,
        kept: merge.kept)
    }
  }

  private mutating func note(
    _ path: String, _ outcome: BriefingReport.Outcome, _ draft: Brief, kept: [BriefConflict]
  ) {
    report.entries.append(
      BriefingReport.Entry(
        path: path, title: draft.title, outcome: outcome, isUndated: BriefPlan.year(of: draft) == nil,
        kept: kept,
        refused: draft.refused, flags: draft.flags))
  }

  mutating func carryOut() {
    guard !writes.isEmpty || !moves.isEmpty || !standing.leftovers.isEmpty else { return }
    let folder: OpenFolder
    do throws(Problem) {
      folder = try OpenFolder(content)
      // Where a brief cannot be moved its new text must not be written either: there would be two about one article.
      for move in moves { try folder.move(move.from, to: move.to) }
    } catch {
      return report.problems.append(error)
    }
    for write in writes { attempt { () throws(Problem) in try folder.write(write.bytes, to: write.path) } }
    for leftover in standing.leftovers { attempt { () throws(Problem) in try folder.remove(leftover) } }
  }

  /// One file that cannot be written does not keep the others from being.
  private mutating func attempt(_ step: () throws(Problem) -> Void) {
    do throws(Problem) {
      try step()
    } catch {
      report.problems.append(error)
    }
  }

  private static func year(of brief: Brief) -> Int? {
    for date in [brief.happened?.value, brief.published] {
      if let year = (date?.firstDay ?? date?.lastDay)?.year { return year }
    }
    return nil
  }

  private static func folder(for brief: Brief) -> String {
    guard let year = year(of: brief) else { return "undated" }
    let digits = String(year)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
