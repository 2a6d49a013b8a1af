import Briefs
import Circulation
import Pressroom

/// What an edition is asked before it is published: whether `check` finds fault with it, and what the guards say.
struct Proofreading {
  private let settings: SiteFile
  private let site: SiteOptions
  /// The briefs that have a page in it.
  private let accounts: [Account]
  /// How many briefs were withheld from it.
  private let withheld: Int
  /// The size of the last edition that was good, or arrived; nil where none is known but the one that stands in the output folder.
  private let before: EditionCount?
  private let allowsShrinking: Bool

  /// The size of the edition that was read.
  private(set) var count = EditionCount(pages: 0, briefs: 0)
  /// Addresses of articles' pages that stand in the output folder and are not in it.
  private(set) var gone: [String] = []
  /// The longest run of characters that a page takes from each source, longest first.
  private(set) var runs: [SourceRun] = []

  /// An edition of the content without the briefs that are withheld.
  ///
  /// - Parameters:
  ///   - last: The night before, whose edition was good.
  ///   - target: Where it will be sent; what arrived there last is a measure too.
  init(
    of content: ContentFolder, without misquoted: Misquotations, in site: SiteOptions, after last: LastNight,
    to target: String?, allowsShrinking: Bool
  ) {
    settings = content.site
    self.site = site
    accounts = content.accounts
    withheld = misquoted.refused
    let arrived = target.flatMap { PublishedCounts(of: site)[$0] }
    before = last.size?.joined(with: arrived) ?? arrived
    self.allowsShrinking = allowsShrinking
  }

  /// Everything that speaks against an edition; an error keeps it from taking the old one's place.
  mutating func read(_ proof: EditionProof) -> [Problem] {
    Console.progress("reading the proof")
    count = EditionCount(proof.manifest)
    gone = proof.standing.files.keys.filter { $0.hasPrefix("articles/") && proof.manifest.files[$0] == nil }
      .map { "/" + ($0.hasSuffix("index.html") ? String($0.dropLast(10)) : $0) }.sorted()
    runs = runsTaken(by: proof, of: accounts, articles: site.articlesFolder)
    var found = check(proof, base: settings.basePath ?? "/")
    found += overquoted(runs, limit: settings.guards.quotation, in: site.contentFolder)
    if !allowsShrinking {
      let old = before ?? EditionCount(proof.standing)
      // A brief that is withheld takes the pages of its event, its people and its countries with it, and is accounted for.
      let pages = withheld == 0 ? count.pages : max(count.pages, old.pages)
      let whole = EditionCount(pages: pages, briefs: count.briefs + withheld)
      found += shrinking(from: old, to: whole, percent: settings.guards.shrink, site: site.outputFolder)
    }
    return found
  }
}
