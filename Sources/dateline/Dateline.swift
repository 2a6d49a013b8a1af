import ArgumentParser

@main
struct Dateline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline", abstract: "Turns raw press articles into briefs, and briefs into a site.")
}
