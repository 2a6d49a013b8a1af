import Briefs

/// What is to be written where, worked out before anything is.
struct BriefPlan {
  /// A brief that is not there yet, or not any more.
  struct Newcomer {
    let row: WrittenBriefs.Row
    let draft: Brief
    /// The article's SHA-256 in the list of written briefs, where the article was scraped again.
    let earlier: String?
  }

  /// A standing brief's new bytes.
  struct Refreshment {
    let path: String
    let old: [UInt8]
    let new: [UInt8]
    /// Where it is now, if it follows its date from `undated/` into its year.
    let from: String?
  }

  let standing: StandingBriefs
  let content: String
  let jobs: Int
  var report = BriefingReport()
  private(set) var newcomers: [Newcomer] = []
  private(set) var refreshments: [Refreshment] = []
  /// The list of written briefs as it is to be, without the newcomers.
  var written: WrittenBriefs
  /// What a killed run left in the middle of something, and what becomes of it.
  let interrupted: InterruptedRun
  /// The briefs of the report that could not be written after all.
  var unwritten: Set<String> = []

  private let recreation: Recreation
  /// The SHA-256 of every article of the run.
  private let articles: Set<String>
  private var recreated: [(row: WrittenBriefs.Row, article: Source)] = []
  /// The names of briefs of this run, as in addresses.
  private var names: Set<String> = []
  /// Whose a name was, where its brief is not there any more: an address is never given to another article.
  private lazy var reserved = reservedNames()
  /// The briefs that articles of the run have, by path.
  private let claimed: Set<String>

  init(
    for drafts: [Brief], over standing: StandingBriefs, in content: String, recreating recreation: Recreation,
    jobs: Int
  ) {
    self.standing = standing
    self.content = content
    self.jobs = jobs
    self.recreation = recreation
    written = standing.written
    articles = Set(drafts.map(\.source.sha256))
    interrupted = InterruptedRun(of: standing, in: content)
    report.problems += interrupted.problems
    let matches = standing.standing(for: drafts.map(\.source))
    claimed = Set(matches.values.map(\.path))
    let drafts = drafts.sorted { $0.source.path < $1.source.path }
    let merges = parallelMap(drafts, jobs: jobs) { draft in
      matches[draft.source.path]?.file?.merged(with: draft)
    }
    for (draft, merge) in zip(drafts, merges) {
      if let found = matches[draft.source.path] {
        refresh(found, with: draft, merge)
      } else {
        place(draft)
      }
    }
    listOthers()
    for name in recreation.missing(in: recreated) {
      report.problems.append(
        Problem(
          path: name, what: "no brief of this name was deleted, so there is none to write again",
          hint: "`dateline brief` lists those that a person deleted"))
    }
  }

  private mutating func place(_ draft: Brief) {
    // Where it is not known what a person deleted nothing may come back.
    guard standing.written.isKnown else { return }
    let row = row(of: draft.source)
    if let row {
      // Its problem was reported when it was read; the file is somebody's and stays.
      guard !standing.isUnread(row.name), !standing.isBroken(row.name) else {
        return list(draft.source, at: row.brief)
      }
      if !interrupted.undelivered.contains(row.sha256) {
        guard recreation.includes(row, article: draft.source) else {
          report.deleted.append(BriefingReport.Deletion(article: draft.source.path, brief: row.brief))
          return list(draft.source, at: row.brief)
        }
        recreated.append((row, draft.source))
      }
    }
    let folder = "briefs/" + BriefPlan.folder(for: draft)
    let plain = slug(draft.title, fallback: draft.source.sha256)
    var path = row.map { BriefPlan.path(of: $0, for: draft) } ?? "\(folder)/\(plain).md"
    var name = pageName(ofBriefAt: path, fallback: draft.source.sha256)
    // Its problem was reported when it could not be read; to write over it could lose a person's edits.
    guard !standing.isUnread(name) else { return }
    if isTaken(name, besides: [draft.source.sha256, row?.sha256 ?? ""]) {
      name = plain + "-" + draft.source.sha256.prefix(8)
      path = "\(folder)/\(name).md"
      report.problems.append(
        Problem(
          path: "\(content)/\(path)", severity: .warning,
          what: "another brief has the address its title would give it, so it is called \(name)",
          hint: "rename the file of either to choose"))
    }
    names.insert(name)
    let (digest, article) = (draft.source.sha256, draft.source.path)
    newcomers.append(
      Newcomer(
        row: WrittenBriefs.Row(sha256: digest, article: article, brief: path), draft: draft,
        earlier: row.flatMap { $0.sha256 == digest ? nil : $0.sha256 }))
    note(path, .new, draft, kept: [])
  }

  private mutating func refresh(
    _ found: StandingBriefs.Standing, with draft: Brief, _ merge: BriefMerge?
  ) {
    // Its problem was reported when it was read; the file is somebody's and stays.
    guard found.gist != nil, let merge else { return list(draft.source, at: found.path) }
    // What a person saved just before a run was killed is put back first, and read by the next run.
    guard !interrupted.isRestored(found.path) else {
      note(found.path, .unchanged, draft, kept: [])
      return list(draft.source, at: found.path)
    }
    report.problems += merge.problems
    var path = found.path
    let name = StandingBriefs.name(of: path)
    let right = "briefs/\(BriefPlan.folder(for: draft))/\(name).md"
    // A date that the desk gave may be taken back, and then the file must be where it was.
    if path == "briefs/undated/\(name).md", path != right, draft.decisions.isEmpty,
      found.file?.persons.isEmpty ?? false,
      merge.problems.isEmpty
    {
      path = right
    }
    let isChanged = merge.bytes != found.bytes
    if path != found.path || isChanged {
      refreshments.append(
        Refreshment(
          path: path, old: found.bytes, new: merge.bytes, from: path == found.path ? nil : found.path))
    }
    note(path, isChanged ? .changed(merge.refreshed) : .unchanged, draft, kept: merge.kept)
    list(draft.source, at: path)
  }

  private mutating func note(
    _ path: String, _ outcome: BriefingReport.Outcome, _ draft: Brief, kept: [BriefConflict]
  ) {
    report.entries.append(
      BriefingReport.Entry(
        path: path, title: draft.title, outcome: outcome, isUndated: BriefPlan.year(of: draft) == nil,
        kept: kept, refused: draft.refused, flags: draft.flags))
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

extension BriefPlan {
  /// Marks the standing briefs that are skipped, and takes the mark from those that are no more and have no draft.
  mutating func skip(_ skips: Skips) {
    for found in standing.all {
      guard let gist = found.gist else { continue }
      let decision = skips.decision(for: gist.source)
      if decision != nil { report.skipped.append(found.path) }
      guard decision != nil || gist.isSkipped && !claimed.contains(found.path), let file = found.file else {
        continue
      }
      let merge = file.skipped(by: decision)
      report.problems += merge.problems
      let isChanged = merge.bytes != found.bytes
      if isChanged {
        refreshments.append(Refreshment(path: found.path, old: found.bytes, new: merge.bytes, from: nil))
      }
      guard isChanged || !merge.kept.isEmpty else { continue }
      note(
        found.path, isChanged ? .changed(merge.refreshed) : .unchanged, file.brief, kept: merge.kept)
    }
  }

  /// What is listed of an article: by its bytes, else by its path, unless the article that was there is only elsewhere now.
  private func row(of source: Source) -> WrittenBriefs.Row? {
    if let row = standing.written[source.sha256] { return row }
    return standing.written.row(ofArticleAt: source.path).flatMap {
      articles.contains($0.sha256) ? nil : $0
    }
  }

  /// Lists an article's brief, also where it is not there, in the place of what stood at the article's path before.
  private mutating func list(_ source: Source, at path: String) {
    if let earlier = written.row(ofArticleAt: source.path), !articles.contains(earlier.sha256) {
      written.forget(earlier.sha256)
    }
    written.record(WrittenBriefs.Row(sha256: source.sha256, article: source.path, brief: path))
  }

  /// Lists the standing briefs whose articles are not in this run, and forgets what was never delivered and will not be.
  private mutating func listOthers() {
    let coming = Set(newcomers.flatMap { [$0.row.sha256, $0.earlier ?? ""] })
    for digest in interrupted.undelivered where !coming.contains(digest) {
      if !standing.knows(digest), !articles.contains(digest) { written.forget(digest) }
    }
    var listed = articles
    for brief in standing.all where !claimed.contains(brief.path) {
      guard let source = brief.gist?.source, listed.insert(source.sha256).inserted else { continue }
      written.record(WrittenBriefs.Row(sha256: source.sha256, article: source.path, brief: brief.path))
    }
  }

  private mutating func isTaken(_ name: String, besides own: Set<String>) -> Bool {
    standing.isTaken(name) || names.contains(name) || !(reserved[name] ?? []).isSubset(of: own)
  }

  private func reservedNames() -> [String: Set<String>] {
    let there = Set(standing.all.map(\.path))
    var reserved: [String: Set<String>] = [:]
    for row in standing.written.rows where !there.contains(row.brief) {
      reserved[row.name, default: []].insert(row.sha256)
    }
    return reserved
  }

  /// Where a brief stood, so that its page has the address it had; one that had no date follows it into its year.
  private static func path(of row: WrittenBriefs.Row, for draft: Brief) -> String {
    let name = StandingBriefs.name(of: row.brief)
    return row.brief == "briefs/undated/\(name).md" ? "briefs/\(folder(for: draft))/\(name).md" : row.brief
  }
}
