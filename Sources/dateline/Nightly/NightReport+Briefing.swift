import Briefs
import Newsroom

extension NightReport {
  /// Takes over what became of the articles and the briefs.
  ///
  /// - Parameter known: What was in quarantine the night before, by path: since when it has been there.
  mutating func note(_ briefing: Briefing, known: [String: String]) {
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
      // What the machine would write was told the night it was new.
      conflicts += entry.kept.filter(\.hasNews).map { conflict in
        let place = conflict.line.map { "\(path):\($0)" } ?? path
        let proposal = conflict.proposed.isEmpty ? "nothing" : conflict.proposed
        return Entry(
          path: place, text: "\(conflict.part) is a person's and stays; the machine would write: \(proposal)")
      }
    }
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
