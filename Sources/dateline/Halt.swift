import ArgumentParser
import Briefs

/// Why a run cannot go on: the exit code of the contract, and every problem that was found until then.
///
/// Whoever catches it decides where the problems are told: the command line prints them, a night writes them into its report.
struct Halt: Error {
  let code: ExitCode
  let problems: [Problem]
  /// Those of them that stop it: what the others say stops nothing.
  let reasons: [Problem]

  /// A run that ends with `code`, because of the errors among `reasons`, or among all problems where nil.
  init(_ code: ExitCode, _ problems: [Problem], because reasons: [Problem]? = nil) {
    self.code = code
    self.problems = problems + (reasons ?? [])
    self.reasons = (reasons ?? problems).filter { $0.severity == .error }
  }

  /// What was asked for cannot be done: exit 2.
  static func misuse(_ subject: String, _ what: String, hint: String) -> Halt {
    Halt(Ending.usage, [Problem(path: subject, what: what, hint: hint)])
  }

  /// A guard stops the run, nothing was written and the last site stands: exit 3.
  static func refusal(_ problems: [Problem], because reasons: [Problem]? = nil) -> Halt {
    Halt(Ending.refused, problems, because: reasons)
  }
}
