/// A decision of the desk that made a brief what it is, as its page shows it.
package struct Decision: Sendable, Hashable {
  /// What was decided, by the key that says it in `overrides.yaml`: `title`, `keep`, `countries`, `same`, `apart`, …
  package var what: String
  /// What it is about: a line's number, a country's code, a name, the other article; empty where `what` says all.
  package var about: String
  /// Who decided.
  package var by: String
  package var date: Day
  package var reason: String

  /// A decision with its author and reason.
  package init(what: String, about: String = "", by: String, date: Day, reason: String) {
    self.what = what
    self.about = about
    self.by = by
    self.date = date
    self.reason = reason
  }
}
