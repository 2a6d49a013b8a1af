import ArgumentParser
import Briefs

/// How many threads a command works on.
struct JobsOption: ParsableArguments {
  @Option(help: ArgumentHelp("How many threads; one for each core, if not given.", valueName: "n"))
  var jobs: Int = availableCores

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs is \(jobs); it must be 1 or more.") }
  }
}
