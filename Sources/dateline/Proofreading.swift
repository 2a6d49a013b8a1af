import Briefs
import Circulation
import Pressroom

/// What an edition is asked before it is published: whether `check` finds fault with it, and what the guards say.
struct Proofreading {
  let settings: SiteFile
  let site: SiteOptions
  /// The briefs that have a page in it.
  let accounts: [Account]
  /// The size of the last edition that was good, or arrived; nil where none is known but the one that stands in the output folder.
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
  /// Errors of the briefs: the source is as it was when the brief was written, or a person wrote the sentences.
  private(set) var altered: [Problem] = []
  /// Articles that are gone, cannot be read or are others now, each with the first fault it leads to. The machine's briefs about them stand as
  /// they were last written, and their pages say which lines cannot be shown.
  private(set) var orphaned: [(source: String, problem: Problem)] = []

  private let folder: String

  /// All of them.
  var all: [Problem] { altered + orphaned.map(\.problem) }

  /// The error of a night in which most of the articles are gone or others: not some bad ones, but a folder that is not there.
  func losses(among briefs: Int) -> [Problem] {
    guard orphaned.count >= 3, orphaned.count * 2 > briefs else { return [] }
    return [
      Problem(
        path: folder,
        what: "\(orphaned.count) articles of \(briefs) briefs are gone, cannot be read or are others now",
        hint: "is the folder of articles there? If it is meant, run once more with --allow-shrink")
    ]
  }

  /// Reads every quotation again in its source.
  init(in content: ContentFolder, of site: SiteOptions) {
    self.folder = site.articlesFolder
    let folder = site.contentFolder + "/"
    let known = Dictionary(content.accounts.map { (folder + $0.path, $0) }) { first, _ in first }
    let found = misquotations(
      by: content.accounts.map { (folder + $0.path, $0.quotations) }, articles: site.articlesFolder)
    var named: Set<String> = []
    for misquotation in found {
      guard let account = known[misquotation.brief] else { continue }
      // What the machine wrote stood in the source once; for what a person wrote there is no such witness.
      if account.isQuotedByPerson || misquotation.sourceSHA256 == account.brief.source.sha256 {
        altered.append(misquotation.problem)
      } else if named.insert(misquotation.source).inserted {
        let path = site.articlesFolder + misquotation.source.dropFirst("articles".count)
        orphaned.append((path, misquotation.problem))
      }
    }
  }
}
