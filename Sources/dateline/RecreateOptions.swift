import ArgumentParser
import Newsroom

/// What becomes of the briefs that a person deleted: `--recreate` for all of them, `--recreate-only` for some.
struct RecreateOptions: ParsableArguments {
  @ArgumentParser.Flag(help: "Write the briefs again that a person deleted, under the names they had.")
  var recreate = false

  @Option(
    help: ArgumentHelp(
      "Write only this deleted brief again; may be given more than once. An article's path, a brief's, or its page's address.",
      valueName: "path"))
  var recreateOnly: [String] = []

  func validate() throws {
    if recreate, !recreateOnly.isEmpty {
      throw ValidationError("--recreate writes all deleted briefs again; --recreate-only names some.")
    }
    if recreateOnly.contains("") { throw ValidationError("--recreate-only is empty; it must name a brief.") }
  }

  /// Which briefs are written again.
  var recreation: Recreation { recreate ? .all : recreateOnly.isEmpty ? .none : .only(recreateOnly) }

  /// Whether any is asked for.
  var isAsked: Bool { recreate || !recreateOnly.isEmpty }
}
