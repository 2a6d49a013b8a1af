import Briefs
import Newsroom

extension NightReport {
  /// Takes over what became of the articles and the briefs.
  ///
  /// - Parameters:
  ///   - known: What was in quarantine the night before, by path: since when it has been there.
  ///   - told: What was told of conflicts with edits by the night before.
  mutating func note(_ briefing: Briefing, known: [String: String], told: Set<String>) {
    self.told = []
    for entry in briefing.entries {
      let path = briefing.content + "/" + entry.path
      switch entry.outcome {
      case .new: new.append(Entry(path: path, text: entry.title + (entry.isUndated ? " (undated)" : "")))
      case .changed(let parts):
        changed.append(Entry(path: path, text: "\(entry.title) (\(parts.joined(separator: ", ")))"))
      case .unchanged: break
      }
      if entry.isUndated { undated.append(Entry(path: path, text: entry.title)) }
      // What was refused in an unchanged brief was told the night it was new.
      if entry.outcome != .unchanged {
        refused += entry.refused.map { Entry(path: path, text: "\($0.code): \($0.reason)") }
      }
      for conflict in entry.kept where conflict.hasNews {
        let proposal = conflict.proposed.isEmpty ? "nothing" : conflict.proposed
        let mark = String(sha256(Array("\(path)\n\(conflict.part)\n\(proposal)".utf8)).prefix(16))
        self.told.append(mark)
        guard !told.contains(mark) else { continue }
        conflicts.append(
          Entry(
            path: conflict.line.map { "\(path):\($0)" } ?? path,
            text: "\(conflict.part) is a person's and stays; the machine would now write: \(proposal)"))
      }
    }
    self.told.sort()
    deleted = briefing.deleted.count
    for problem in Set(briefing.unread).sorted() { quarantine(problem.path, problem.what, known: known) }
    house = briefing.house.map { Entry(path: "\($0.outlet), on \($0.pages) pages", text: $0.text) }
    refused += Set(briefing.storyless).sorted().map {
      Entry(path: $0.path, text: $0.what, hint: $0.hint)
    }
  }

  /// Puts an article into quarantine, with the reason; it is named once.
  mutating func quarantine(_ path: String, _ reason: String, known: [String: String]) {
    guard !quarantined.contains(where: { $0.path == path }) else { return }
    quarantined.append(Quarantined(path: path, reason: reason, since: known[path] ?? started.stamp))
  }
}
