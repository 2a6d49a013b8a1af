import ArgumentParser
import Briefs

/// The command line: a file per command, the exit codes of the contract.
struct Dateline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "Turns raw press articles into briefs that people edit, and the briefs into a site.",
    discussion: """
      Works on the folder it stands in: content/ (site.yaml, articles/, briefs/), Templates/ and public/.
      Exit codes: 0 done, 1 problems in content, 2 wrong usage or configuration, 3 refused by a guard,
      4 a target or tool failed.
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, ExtractCommand.self, AnnotateCommand.self, BriefCommand.self, BuildCommand.self,
      CheckCommand.self, WhyCommand.self, PreviewCommand.self, PublishCommand.self, NightlyCommand.self,
    ])
}

/// How a run ends, as programs outside rely on it.
enum Ending {
  static let problems = ExitCode(1)
  static let usage = ExitCode(2)
  static let refused = ExitCode(3)
  static let failed = ExitCode(4)
}

@main
enum Launch {
  static func main() async {
    do {
      var command = try Dateline.parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch let halt as Halt {
      Console.progress(nil)
      Console.report(halt.problems)
      Dateline.exit(withError: halt.code)
    } catch let code as ExitCode {
      Dateline.exit(withError: code)
    } catch {
      // The parser's own code for wrong usage is 64; the contract's is 2.
      if Dateline.exitCode(for: error).isSuccess { Dateline.exit(withError: error) }
      if let word = CommandLine.arguments.dropFirst().first, let meant = nearestCommand(to: word) {
        Console.report([
          Problem(path: "dateline", what: "no command \"\(word)\"", hint: "did you mean \"\(meant)\"?")
        ])
      }
      Console.complain(Dateline.fullMessage(for: error))
      Dateline.exit(withError: Ending.usage)
    }
  }

  /// The command a person most likely meant by a word that is none.
  private static func nearestCommand(to word: String) -> String? {
    let names = Dateline.configuration.subcommands.compactMap { $0.configuration.commandName }
    return names.contains(word) ? nil : nearest(to: word, among: names)
  }
}
