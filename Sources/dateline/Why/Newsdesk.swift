import ArgumentParser
import Briefs
import Newsroom

/// All of a site's articles read and drafted, nothing written: where questions about more than one article are answered.
struct Newsdesk {
  let site: SiteOptions
  let lexicons: Lexicons
  let names: NamesShown
  let standing: StandingBriefs
  let events: [Event]
  /// The stories in which nothing is told.
  let untold: [Story]
  /// Two articles each, by SHA-256, that the desk keeps apart.
  let apart: [(String, String)]
  let problems: [Problem]
  /// By the articles' paths.
  private let briefs: [String: StandingBriefs.Standing]

  /// Reads, extracts, annotates and clusters all articles of a site.
  init(_ site: SiteOptions) throws {
    try site.requireContent()
    let overrides = try DeskFile.decisions(of: site)
    self.site = site
    lexicons = try loadLexicons()
    names = NamesShown(site)
    var problems: [Problem] = []
    Console.progress("reading the articles")
    standing = StandingBriefs(in: site.contentFolder, problems: &problems)
    let reading = readArticles(in: site.articlesFolder)
    briefs = standing.standing(
      for: reading.articles.map { Source(path: $0.path, sha256: $0.sha256) })
    let desk = DeskDecisions(overrides, addresses: standing.addresses)
    let coverage = coverage(
      of: reading.articles, known: standing.memories(for: reading.articles), decisions: desk,
      by: CopyDesk(lexicons))
    self.problems = problems + reading.problems + coverage.decided
    events = coverage.events
    untold = coverage.untold
    apart = coverage.apart
    Console.progress(nil)
  }

  /// The facts of a site's own article as its brief is written from them; nil where the file is none of the site's.
  static func facts(of article: Article, at path: String, in site: SiteOptions) throws -> Facts? {
    guard site.hasArticle(at: path) else { return nil }
    return try Newsdesk(site).facts(ofArticle: article.sha256)
  }

  /// All accounts, in the order of their articles' paths.
  var accounts: [Facts] {
    events.flatMap(\.accounts).sorted { $0.story.article.shown < $1.story.article.shown }
  }

  /// What is known of the article with that SHA-256.
  func facts(ofArticle sha256: String) -> Facts? {
    events.lazy.flatMap(\.accounts).first { $0.story.article.sha256 == sha256 }
  }

  /// What is known of the article that a brief is about, also where that was scraped again.
  func facts(of brief: StandingBriefs.Standing) -> Facts? {
    events.lazy.flatMap(\.accounts).first { briefs[$0.story.article.path]?.path == brief.path }
  }

  /// The event that an article's story belongs to.
  func event(ofArticle sha256: String) -> Event? {
    events.first { $0.accounts.contains { $0.story.article.sha256 == sha256 } }
  }

  /// The brief that stands about an account.
  func brief(about facts: Facts) -> StandingBriefs.Standing? {
    let article = facts.story.article
    return briefs[article.path]
  }

  /// The brief at a path: as given, or below the content folder.
  func brief(at path: String) throws -> (standing: StandingBriefs.Standing, file: BriefFile) {
    let found = standing.all.first { $0.shown == path || $0.path == path || path.hasSuffix("/" + $0.path) }
    guard let found, let file = found.file else {
      try Console.conclude(problems.filter { $0.path == path || $0.path == found?.shown })
      throw Halt.misuse(path, "not a brief of this site", hint: "briefs stand in content/briefs")
    }
    return (found, file)
  }

  /// The brief whose page stands at `/articles/NAME/`.
  func brief(named name: String) -> StandingBriefs.Standing? {
    standing.all.first {
      $0.file.map { pageName(ofBriefAt: $0.path, fallback: $0.brief.source.sha256) } == name
    }
  }
}
