import Briefs
import Newsroom

extension Briefing {
  /// What is new, changed, kept because a person edited it, undated, refused; then the count of each.
  func say() { lines.forEach(Console.say) }

  /// The same, line by line.
  var lines: [String] {
    var lines = notes.map { "note       \($0)" }
    for line in house {
      lines.append("house      \(line.outlet), on \(line.pages) pages: \(line.text.prefix(100))")
    }
    for entry in report.entries {
      let path = content + "/" + entry.path
      switch entry.outcome {
      case .new: lines.append("new        \(path)\(entry.isUndated ? "  (undated)" : "")")
      case .changed(let parts): lines.append("changed    \(path)  (\(parts.joined(separator: ", ")))")
      case .unchanged: break
      }
      for conflict in entry.kept { lines.append(Briefing.line(conflict, path)) }
      if entry.isUndated, entry.outcome != .new { lines.append("undated    \(path)") }
      for country in entry.refused { lines.append("refused    \(path)  \(country.code): \(country.reason)") }
    }
    for path in report.skipped { lines.append("skipped    \(content)/\(path)") }
    for path in deleted {
      lines.append("deleted    \(path)  (a person deleted its brief; --recreate writes it again)")
    }
    for problem in refused {
      lines.append("refused    \(problem.path)  \(problem.what)")
    }
    lines.append(summary)
    return lines
  }

  /// Articles that got no brief, and why.
  var refused: [Problem] { Set(untold).sorted() }

  private static func line(_ conflict: BriefConflict, _ path: String) -> String {
    let place = conflict.line.map { "\(path):\($0)" } ?? path
    let what =
      conflict.standing.isEmpty
      ? "\(conflict.part) was deleted by a person" : "\(conflict.part) is a person's"
    let proposal = conflict.proposed.isEmpty ? "nothing" : conflict.proposed
    let news = conflict.hasNews ? "news: the machine would now write" : "the machine would write"
    return "kept       \(place)  \(what); \(news): \(proposal)"
  }

  /// The count of each outcome, in a line.
  var summary: String {
    var new = 0
    var changed = 0
    var kept = 0
    for entry in report.entries {
      switch entry.outcome {
      case .new: new += 1
      case .changed: changed += 1
      case .unchanged: break
      }
      kept += entry.kept.count
    }
    let undated = report.entries.count { $0.isUndated }
    let count = report.entries.count
    return "\(count) brief\(count == 1 ? "" : "s"): \(new) new, \(changed) changed, "
      + "\(count - new - changed) unchanged; \(kept) part\(kept == 1 ? "" : "s") kept as edited, \(undated) undated"
      + (report.deleted.isEmpty ? "" : ", \(report.deleted.count) deleted by a person")
  }
}
