import Briefs
import Pressroom

/// The quotations of a site's briefs that do not stand in their sources, told apart by who is to blame.
struct Misquotations {
  /// Errors of the briefs: the source is as it was when the brief was written, so a sentence was altered.
  private(set) var altered: [Problem] = []
  /// Articles that are gone, cannot be read or are others now, each with the first fault it leads to. The machine's briefs about them stand as
  /// they were last written, and their pages say which lines cannot be shown.
  private(set) var orphaned: [(source: String, problem: Problem)] = []
  /// Briefs about such articles whose sentences a person wrote: nothing bears them out, so they have no page until somebody looked.
  private(set) var withheld: [(brief: String, problem: Problem)] = []
  private let folder: String

  /// Reads every quotation again in its source, but those of withdrawn briefs: no page shows their sentences.
  init(in content: ContentFolder, of site: SiteOptions) {
    folder = site.articlesFolder
    let briefs = site.contentFolder + "/"
    let accounts = content.accounts.filter { $0.brief.status != .withdrawn }
    let known = Dictionary(accounts.map { (briefs + $0.path, $0) }) { first, _ in first }
    let found = misquotations(
      by: accounts.map { (briefs + $0.path, $0.quotations) }, articles: site.articlesFolder)
    var named: Set<String> = []
    for misquotation in found {
      guard let account = known[misquotation.brief] else { continue }
      if misquotation.sourceSHA256 == account.brief.source.sha256 {
        altered.append(misquotation.problem)
        continue
      }
      // What the machine wrote stood in the source once; for what a person wrote there is no such witness.
      if account.isQuotedByPerson, named.insert(account.path).inserted {
        withheld.append((account.path, misquotation.problem))
      }
      if named.insert(misquotation.source).inserted {
        let path = site.articlesFolder + misquotation.source.dropFirst("articles".count)
        orphaned.append((path, misquotation.problem))
      }
    }
  }

  /// The content without the briefs that are withheld.
  func sound(_ content: ContentFolder) -> ContentFolder {
    let out = Set(withheld.map(\.brief))
    var content = content
    content.accounts.removeAll { out.contains($0.path) }
    return content
  }

  /// What stops an edition: altered sentences, and a folder of articles that is not there, which is no matter of some bad ones.
  func reasons(among briefs: Int, allowsShrinking: Bool) -> [Problem] {
    guard !allowsShrinking, orphaned.count >= 3, orphaned.count * 2 > briefs else { return altered }
    return altered + [
      Problem(
        path: folder,
        what: "\(orphaned.count) articles of \(briefs) briefs are gone, cannot be read or are others now",
        hint: "is the folder of articles there? If it is meant, run once more with --allow-shrink")
    ]
  }

  /// What is said of the rest: nothing that stops an edition.
  var warnings: [Problem] {
    let kept = withheld.map(\.problem).map { problem in
      var problem = problem
      problem.what += "; a person wrote it, so the brief has no page until it is mended"
      return problem
    }
    return (orphaned.map(\.problem) + kept).map { problem in
      var problem = problem
      problem.severity = .warning
      return problem
    }
  }
}
