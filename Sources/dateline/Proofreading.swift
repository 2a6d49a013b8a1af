import Briefs
import Circulation
import Pressroom

/// What an edition is asked before it is published: whether `check` finds fault with it, and what the guards say.
struct Proofreading {
  let settings: SiteFile
  let site: SiteOptions
  /// The briefs that have a page in it.
  let accounts: [Account]
  /// The size of the last good edition; nil where none is known but the one that stands in the output folder.
  var before: EditionCount?
  var allowsShrinking = false

  /// The size of the edition that was read.
  private(set) var count = EditionCount(pages: 0, briefs: 0)
  /// The longest run of characters each page takes from its source, longest first.
  private(set) var runs: [SourceRun] = []

  /// An edition made from these briefs.
  init(_ settings: SiteFile, of site: SiteOptions, accounts: [Account]) {
    self.settings = settings
    self.site = site
    self.accounts = accounts
  }

  /// Everything that speaks against an edition; an error keeps it from taking the old one's place.
  mutating func read(_ proof: EditionProof) -> [Problem] {
    Console.progress("reading the proof")
    count = EditionCount(proof.manifest)
    runs = runsTaken(by: proof, of: accounts, articles: site.articlesFolder)
    var found = check(proof, base: settings.basePath ?? "/")
    found += overquoted(runs, limit: settings.guards.quotation, in: site.contentFolder)
    if !allowsShrinking {
      let old = before ?? EditionCount(proof.standing)
      found += shrinking(from: old, to: count, percent: settings.guards.shrink, site: site.outputFolder)
    }
    return found
  }
}

/// The quotations of a site's briefs that do not stand in their sources, told apart by who is to blame.
struct Misquotations {
  /// Errors of the briefs: the source is as it was when the brief was written, so the sentence was altered.
  private(set) var altered: [Problem] = []
  /// Articles that are gone, cannot be read or are others now, each with the first fault it leads to. The briefs about them stand as they
  /// were last written, and their pages say which lines cannot be shown.
  private(set) var orphaned: [(source: String, problem: Problem)] = []

  /// All of them.
  var all: [Problem] { altered + orphaned.map(\.problem) }

  /// Reads every quotation again in its source.
  init(in content: ContentFolder, of site: SiteOptions) {
    let folder = site.contentFolder + "/"
    let known = Dictionary(content.accounts.map { (folder + $0.path, $0) }) { first, _ in first }
    let found = misquotations(
      by: content.accounts.map { (folder + $0.path, $0.quotations) }, articles: site.articlesFolder)
    var named: Set<String> = []
    for misquotation in found {
      guard let account = known[misquotation.brief] else { continue }
      if misquotation.sourceSHA256 == account.brief.source.sha256 {
        altered.append(misquotation.problem)
      } else if named.insert(misquotation.source).inserted {
        let path = site.articlesFolder + misquotation.source.dropFirst("articles".count)
        orphaned.append((path, misquotation.problem))
      }
    }
  }
}
