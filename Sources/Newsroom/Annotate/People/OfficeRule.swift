/// How a person's office was found.
package enum OfficeRule: String, Sendable, CaseIterable {
  case before = "office-before"
  case beforeComma = "office-before-comma"
  case after = "office-after"
  case rank = "office-in-rank"
  case later = "office-of-later-mention"

  /// What it looks at.
  package var sentence: String {
    switch self {
    case .before: "The office stands right before the name: `Foreign Minister X`."
    case .beforeComma: "The office stands before the name and a comma: `le ministre de la Santé, X,`."
    case .after: "The office follows the name in apposition: `X, mayor of Y,`."
    case .rank: "The rank before the name is an office of its own: `Superintendent X`."
    case .later: "The office stands beside a later mention of the same person."
    }
  }
}
