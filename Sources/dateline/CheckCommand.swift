import ArgumentParser
import Briefs
import Pressroom

/// `dateline check`: every quotation against its source's bytes, every internal link, every feed.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads every quotation again in its source, and every link and feed of the built site.")

  @OptionGroup var site: SiteOptions

  @ArgumentParser.Flag(help: "Problems as one JSON object a line, for programs.")
  var json = false

  func run() throws {
    var run = try PrintRun(site)
    let settings = try run.settings()
    var problems: [Problem] = []
    let content = ContentFolder(
      at: site.contentFolder, site: settings, articles: site.articlesFolder, countries: DeskFile.countries,
      drafts: true, problems: &problems)
    problems += checkSite(in: site.outputFolder, base: settings.basePath ?? "/")
    if json {
      for problem in Set(problems).sorted() { Console.write(line(problem)) }
      if problems.contains(where: { $0.severity == .error }) { throw Ending.problems }
      return
    }
    try Console.conclude(problems)
    // Those of a source that is not there any more could not be read again.
    let unread = Set(content.faulty.map(\.path))
    let briefs = content.accounts.filter { !unread.contains($0.path) }
    let quotations = briefs.reduce(0) { $0 + $1.quotations.count }
    Console.say(
      "\(quotations) quotations in \(briefs.count) brief\(briefs.count == 1 ? "" : "s") stand in their sources, word for word."
    )
  }

  private func line(_ problem: Problem) -> [UInt8] {
    var json = JSONWriter()
    json.problem(problem)
    json.endLine()
    return json.bytes
  }
}
