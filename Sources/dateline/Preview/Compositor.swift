import Briefs
import Circulation
import Newsroom
import Preview
import Pressroom

/// Sets the site again after each change, and keeps what was last good of each part that is broken now.
struct Compositor {
  private let site: SiteOptions
  private let drafts: Bool
  private var briefing: Briefing?
  private var notes: [Problem] = []
  /// The search index as it was last made, and why it could not be made since.
  private var index: [Site.Page] = []
  private var indexProblem: Problem?

  /// What was set last, and what was wrong with it.
  private var pages = Site()
  private var found: [Problem] = []

  private var settings: SiteFile?
  private var content: ContentFolder?
  /// The theme as it was read last, and the last one that a site could be made with.
  private var theme: Theme?
  private var goodTheme: Theme?

  /// A compositor who has set nothing yet.
  init(_ site: SiteOptions, drafts: Bool) {
    self.site = site
    self.drafts = drafts
  }

  /// Takes over what a run of the newsroom said.
  mutating func take(_ briefing: Briefing) { self.briefing = briefing }

  /// Takes over a search index, or why there is none; the last one then stays.
  mutating func take(_ index: Result<SearchIndex, Problem>) {
    switch index {
    case .success(let index): (self.index, indexProblem) = (index.pages, nil)
    case .failure(let problem): indexProblem = problem
    }
  }

  /// Notes what stays wrong as long as the preview runs.
  mutating func note(_ problem: Problem) { notes.append(problem) }

  /// The last proof with what the newsroom said since: the site's folder is not looked at.
  func sameProof() -> Proof { proof(of: pages, found) }

  /// The site as its folder stands, as far as it is sound.
  mutating func proof() -> Proof {
    var problems: [Problem] = []
    readSettings(&problems)
    problems += DeskFile(of: site).problems
    var faults: [Problem] = []
    let theme = Theme(at: site.templatesFolder, after: theme, problems: &faults)
    self.theme = theme
    problems += faults
    guard let settings else { return finish(Site(), problems) }

    var content = ContentFolder(
      at: site.contentFolder, site: settings, articles: site.articlesFolder, countries: DeskFile.countries,
      drafts: drafts, after: self.content, problems: &problems)
    if let last = self.content {
      // Where a folder cannot be looked into, its briefs seem to be gone.
      if content.isWhole { content.standIn(from: last) } else { content = last }
      content.site = settings
    }
    // Until there is an index the site says that it has none.
    content.site.isSearched = settings.wantsSearch && !index.isEmpty
    self.content = content

    let isSound = !faults.contains { $0.severity == .error }
    if isSound || goodTheme == nil {
      let (pages, found) = render(content, theme: theme, rules: RuleBook.told)
      problems += found
      if !pages.pages.isEmpty {
        goodTheme = theme
        return finish(pages, problems)
      }
    }
    guard let goodTheme else { return finish(Site(), problems) }
    let (pages, found) = render(content, theme: goodTheme, rules: RuleBook.told)
    return finish(pages, problems + found)
  }

  private mutating func readSettings(_ problems: inout [Problem]) {
    let path = site.contentFolder + "/site.yaml"
    do throws(Problem) {
      let (file, found) = SiteFile.read(
        try readFile(path, limit: 1 << 20), path: path, countries: DeskFile.countries)
      problems += found
      if let file { settings = file }
    } catch {
      problems.append(error)
    }
  }

  private mutating func finish(_ pages: Site, _ problems: [Problem]) -> Proof {
    var (pages, problems) = (pages, problems)
    for page in content?.site.isSearched == true && !pages.pages.isEmpty ? index : [] {
      do throws(Problem) {
        try pages.add(page)
      } catch {
        problems.append(error)
      }
    }
    (self.pages, found) = (pages, problems)
    return proof(of: pages, problems)
  }

  private func proof(of pages: Site, _ problems: [Problem]) -> Proof {
    let problems = Set(notes + [indexProblem].compactMap(\.self) + (briefing?.newProblems ?? []) + problems)
      .sorted()
    let desk = deskPage(
      of: pages, content, comparing: (goodTheme ?? theme)?.comparison ?? ComparisonWords(), briefing,
      problems, title: settings?.title ?? "Dateline",
      folder: site.contentFolder)
    return Proof(site: pages, problems: problems, desk: desk)
  }
}
