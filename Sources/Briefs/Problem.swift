/// One thing wrong in the content: where it stands, what it is, and what its author can do about it.
///
/// Printed as `path:line: error: what` with a `  hint: …` line below. Problems are collected and the run goes on;
/// they are values, so a stage that finds one still returns what was sound.
package struct Problem: Error, Hashable, Sendable {
  /// How much it matters: an error makes the run exit 1, a warning does not.
  package enum Severity: String, Sendable {
    case error
    case warning
  }

  /// The file as the person knows it: relative to the site folder, or as given on the command line.
  package var path: String
  /// The line, from 1; nil where the problem is the whole file's.
  package var line: Int?
  package var severity: Severity
  /// One sentence without a full stop.
  package var what: String
  /// What to do, or the nearest right thing; empty where there is nothing useful to say.
  package var hint: String
  /// For a sentence that does not stand in its source: how the two differ.
  package var difference: Difference?

  /// A problem at a place, an error unless told otherwise.
  package init(path: String, line: Int? = nil, severity: Severity = .error, what: String, hint: String = "") {
    self.path = path
    self.line = line
    self.severity = severity
    self.what = what
    self.hint = hint
  }
}

extension Problem: Comparable {
  /// By path, then line, then words: the order in which a run prints them, whatever found them first.
  package static func < (a: Problem, b: Problem) -> Bool {
    if a.path != b.path { return a.path < b.path }
    if a.line != b.line { return (a.line ?? 0) < (b.line ?? 0) }
    if a.severity != b.severity { return a.severity == .error }
    return (a.what, a.hint) < (b.what, b.hint)
  }
}
