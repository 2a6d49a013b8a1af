import ArgumentParser
import Briefs
import Newsroom
import Pressroom

/// From articles to the output folder, a step a function: what `build`, `publish` and `nightly` have in common.
///
/// Problems in the content are collected; a step that cannot go on throws a ``Halt`` with all of them, and then the
/// output folder is as it was.
struct PrintRun {
  let site: SiteOptions
  var jobs = availableCores
  private(set) var problems: [Problem] = []
  /// What becomes of the search index; nil before the pages are made.
  var search: SearchRun?
  /// Where the time goes.
  private(set) var timings: Timings

  /// A run over a site whose content is there and whose output lies apart from it.
  ///
  /// - Parameter isTimed: Whether it is to be known what each kind of page takes.
  init(_ site: SiteOptions, jobs: Int = availableCores, isTimed: Bool = false) throws {
    timings = Timings(ofPages: isTimed)
    try site.requireContent()
    try site.requireOutputApart()
    self.site = site
    self.jobs = jobs
  }

  /// The site's settings. A broken file stops the run, and so does a broken one of the desk's decisions.
  mutating func settings() throws -> SiteFile {
    let path = site.contentFolder + "/site.yaml"
    let desk = DeskFile(of: site)
    problems += desk.problems
    do throws(Problem) {
      let (file, found) = SiteFile.read(
        try readFile(path, limit: 1 << 20), path: path, countries: DeskFile.countries)
      problems += found
      if let file, desk.overrides != nil { return file }
    } catch {
      problems.append(error)
    }
    throw Halt(Ending.usage, problems)
  }

  /// Articles to briefs.
  mutating func brief(scout: Scout? = nil, recreating recreation: Recreation = .none) throws -> Briefing {
    do {
      let briefing = try Briefing(site, jobs: jobs, scout: scout, recreating: recreation)
      problems += briefing.problems
      timings.lap("articles to briefs")
      return briefing
    } catch let halt as Halt {
      throw Halt(halt.code, problems + halt.problems, because: halt.reasons)
    }
  }

  /// The briefs and what they are told with, as they stand.
  mutating func content(with settings: SiteFile, drafts: Bool = false) throws -> ContentFolder {
    Console.progress("reading the briefs")
    let content = ContentFolder(
      at: site.contentFolder, site: settings, articles: site.articlesFolder, countries: DeskFile.countries,
      drafts: drafts, jobs: jobs, problems: &problems)
    guard content.isWhole else { throw Halt.refusal(problems) }
    timings.lap("reading the briefs")
    return content
  }

  /// Every page of the site. A broken theme stops the run: readers would see what is broken on every page.
  mutating func pages(of content: ContentFolder) throws -> Site {
    Console.progress("building the site")
    let search = self.search ?? SearchRun(for: content.site, of: site)
    self.search = search
    var content = content
    content.site.isSearched = search.isWanted
    var faults: [Problem] = []
    let theme = Theme(at: site.templatesFolder, problems: &faults)
    let (pages, found) = render(content, theme: theme, rules: RuleBook.told)
    problems += faults + found
    let isBroken = faults.contains { $0.severity == .error }
    guard !pages.pages.isEmpty, !isBroken else { throw Halt(Ending.usage, problems) }
    timings.lap("arranging")
    return pages
  }

  /// Puts the pages into the output folder, unless `proofread` finds errors in the new edition: then the last one stays and the
  /// run is refused. In a trial it stays in any case.
  mutating func print(
    _ pages: Site, clean: Bool = false, trial: Bool = false,
    proofread: (EditionProof) -> [Problem] = { _ in [] }
  ) throws -> SiteFolder.Outcome {
    let outcome: SiteFolder.Outcome
    do throws(Problem) {
      outcome = try SiteFolder(site.outputFolder).write(
        pages, clean: clean, trial: trial, jobs: jobs, times: timings.prints, proofread: proofread)
    } catch {
      let code = error.what == SiteFolder.isLocked ? Ending.refused : Ending.usage
      throw Halt(code, problems, because: [error])
    }
    timings.lap("printing and writing")
    problems += outcome.problems
    guard !outcome.isRefused else { throw Halt.refusal(problems, because: outcome.problems) }
    return outcome
  }

  /// Makes the content that of an edition which will be published. Refused where it is not known what readers were told before.
  mutating func publish(_ content: inout ContentFolder, as edition: EditionRun) throws {
    guard content.knowsEditions else { throw Halt.refusal(problems) }
    content.making = edition.making
  }

  /// Keeps what readers were told, once they were. Where it cannot be kept, that is a problem, and the edition stands all the same.
  mutating func keep(_ pages: Site, of edition: EditionRun) {
    do throws(Problem) {
      try edition.keep(pages)
    } catch {
      problems.append(error)
    }
  }

  /// A stage beside these is over.
  mutating func lap(_ stage: String) { timings.lap(stage) }

  /// Takes over what another step found.
  mutating func note(_ found: [Problem]) { problems += found }
}
