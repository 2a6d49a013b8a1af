import ArgumentParser
import Briefs
import Glibc
import Newsroom

/// `dateline why WHAT`: why an article, a brief, a page or a country is as it is.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Says why an article, a brief, a page or `country PL` is as it is: file, line and rule.")

  @Argument(
    help: ArgumentHelp(
      "An article, a brief, a page's address (/articles/…/, /events/…/, /countries/pk/), or: country PL.",
      valueName: "what"),
    completion: .file())
  var what: [String]

  @ArgumentParser.Flag(help: "One JSON object a line, for programs.")
  var json = false

  @OptionGroup var site: SiteOptions

  func validate() throws {
    let isCountry = what.count == 2 && what[0] == "country"
    guard what.count == 1 || isCountry else {
      throw ValidationError("Ask about one thing: an article, a brief, a page, or `country PL`.")
    }
  }

  func run() throws {
    if what.count == 2 {
      guard let code = CountryCode(what[1].uppercased()) else {
        throw ValidationError("\(what[1]) is no country code; two letters, such as PL.")
      }
      return try Newsdesk(site).explain(country: code, json: json)
    }
    if isPage { return try Newsdesk(site).explain(page: what[0], json: json) }
    guard let path = path else {
      throw Halt.misuse(
        what[0], "there is no such article, brief or page",
        hint: "give a path, an address such as /events/…/, or: country PL")
    }
    if path.hasSuffix(".md") { return try Newsdesk(site).explain(brief: path, json: json) }
    try explainArticle(at: path)
  }

  private var isPage: Bool { what[0].hasPrefix("/") && path == nil }

  /// The file meant: as given, or below the site or its content folder.
  private var path: String? {
    let bare = what[0].hasPrefix("articles/") ? String(what[0].dropFirst("articles/".count)) : what[0]
    let places = [what[0], site.contentFolder + "/" + what[0], site.articlesFolder + "/" + bare]
    return places.first {
      var status = stat()
      return stat($0, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
  }

  private func explainArticle(at path: String) throws {
    let lexicons = try loadLexicons()
    let reading = readArticle(path)
    if let article = reading.article {
      // What other pages of the outlet teach is told only of a site's own articles, which are read for it.
      let inSite = try Newsdesk.facts(of: article, at: path, in: site)
      let facts = inSite ?? annotate(extract(article, with: lexicons), with: lexicons)
      if json {
        var line = JSONWriter()
        line.factsLine(facts)
        Console.write(line.bytes)
      } else {
        Explanation(facts, lineLeanings(of: article, with: lexicons)).lines.forEach(Console.say)
      }
    }
    try Console.conclude(reading.problems)
  }
}
