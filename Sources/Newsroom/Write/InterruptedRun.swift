import Briefs

/// What a run that was killed left in the middle of something, and what becomes of it.
struct InterruptedRun {
  /// What a person saved just before the run was killed, and the brief that stands in its place.
  struct Restoration {
    let brief: StandingBriefs.Standing
    let saved: [UInt8]
    let spare: String
  }

  /// The articles, by SHA-256, whose new brief was written and never put into its place.
  private(set) var undelivered: Set<String> = []
  private(set) var restorations: [Restoration] = []
  /// Files that hold nothing that does not stand elsewhere, below the content folder.
  private(set) var useless: [String] = []
  private(set) var problems: [Problem] = []

  /// Looks at what is left of a run in the folder of briefs.
  init(of standing: StandingBriefs, in content: String) {
    for path in standing.interrupted {
      let name = String(decoding: path.utf8.dropFirst(folder(of: path).count), as: UTF8.self)
      if let article = undeliveredArticle(name) {
        if path == "briefs/" + name { undelivered.insert(article) } else { useless.append(path) }
      } else if let trace = ExchangeTrace(name) {
        note(trace, path, standing, content)
      }
    }
  }

  /// Whether something is put back into the place of a brief.
  func isRestored(_ path: String) -> Bool { restorations.contains { $0.brief.path == path } }

  private mutating func note(
    _ trace: ExchangeTrace, _ path: String, _ standing: StandingBriefs, _ content: String
  ) {
    let shown = content + "/" + path
    let saved: [UInt8]
    do throws(Problem) {
      saved = try readFile(shown, limit: largestBrief)
    } catch {
      return problems.append(error)
    }
    if trace.has(saved) || standing.all.contains(where: { $0.bytes == saved }) { return useless.append(path) }
    let brief = standing.all.first {
      folder(of: $0.path).elementsEqual(folder(of: path)) && trace.isNew($0.bytes)
    }
    guard let brief else {
      return problems.append(
        Problem(
          path: shown, severity: .warning,
          what: "an edit that was saved while a run was killed, and its brief was changed since",
          hint: "take from it what is missing in the brief, then delete it"))
    }
    restorations.append(Restoration(brief: brief, saved: saved, spare: path))
    problems.append(
      Problem(
        path: brief.shown, severity: .warning,
        what: "an edit that was saved while a run was killed is put back", hint: "the next run takes it up"))
  }
}

/// The bytes of a path up to its last slash, with it.
private func folder(of path: String) -> Substring.UTF8View {
  let end = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
  return path.utf8[..<(end ?? path.utf8.startIndex)]
}
