import Briefs
import Mustache

/// What the desk decided, in the interface's words; all that a person wrote stands literally.
extension Edition {
  /// The decisions that made a brief what it is.
  func decisions(of brief: Brief, _ root: String) -> [DecisionView] {
    brief.decisions.prefix(Edition.longestList).map { decision($0, about: about($0, root)) }
  }

  /// The decisions that put an event's accounts together, or kept others away from them, each once.
  func decisions(on accounts: [Account]) -> [DecisionView] {
    var seen: Set<Decision> = []
    var views: [DecisionView] = []
    for account in accounts {
      for decided in account.brief.decisions where decided.what == "same" || decided.what == "apart" {
        var key = decided
        // Every account of a decision that makes them one event names the others.
        if decided.what == "same" { key.about = "" }
        guard seen.insert(key).inserted, views.count < Edition.longestList else { continue }
        views.append(decision(decided, about: other(decided.about)))
      }
    }
    return views
  }

  /// Whether the desk gave a brief the value that a key and a word name.
  func isDecided(_ what: String, _ about: String, in brief: Brief) -> Bool {
    brief.decisions.contains { $0.what == what && $0.about == about }
  }

  /// The lines that the desk keeps in the story.
  func keptLines(of brief: Brief) -> Set<Int> {
    Set(brief.decisions.lazy.filter { $0.what == "keep" }.flatMap { self.numbers($0.about) ?? [] })
  }

  private func decision(_ decision: Decision, about: String) -> DecisionView {
    DecisionView(
      what: wording.decision(decision.what), about: about.isEmpty ? nil : about, by: decision.by,
      date: DateWords(EDTF(decision.date), in: wording).words, iso: decision.date.description,
      reason: decision.reason)
  }

  private func about(_ decision: Decision, _ root: String) -> String {
    switch decision.what {
    case "countries": CountryCode(decision.about).map { country($0, root).name } ?? decision.about
    case "keep", "set_aside": numbers(decision.about).map { wording.lines($0) } ?? decision.about
    case "same", "apart": other(decision.about)
    default: decision.about
    }
  }

  /// The other article of a decision, by the title it has here: one without a page (a draft, a skipped one) is not named.
  private func other(_ path: String) -> String {
    account(ofArticle: path).map { title($0.brief) } ?? ""
  }

  /// Numbers with commas between them; nil where it is anything else.
  private func numbers(_ text: String) -> [Int]? {
    let parts = text.split(separator: ",").map { $0.drop { $0 == " " } }
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == parts.count && !numbers.isEmpty ? numbers : nil
  }
}
