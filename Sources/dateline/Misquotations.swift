import Briefs
import Pressroom

/// What the reading of a site's briefs had against them, sorted by what follows for an edition.
///
/// Nothing is decided here: ``ContentFolder`` has left out what `check` refuses, for every command alike.
struct Misquotations {
  /// Errors of briefs whose source is as it was when they were written: somebody altered a sentence, and no edition is made of that.
  private(set) var altered: [Problem] = []
  /// Articles that are gone, cannot be read or are others now, each with the first fault it leads to.
  private(set) var orphaned: [(source: String, problem: Problem)] = []
  /// Briefs that have no page and are not answered for by such an article: somebody has to mend them.
  private(set) var withheld: [(brief: String, problem: Problem)] = []
  /// How many briefs have no page.
  private(set) var refused = 0
  private let folder: String

  /// Sorts what is against the briefs of a site.
  init(in content: ContentFolder, of site: SiteOptions) {
    folder = site.articlesFolder
    var named: Set<String> = []
    for brief in content.faulty {
      if brief.isRefused { refused += 1 }
      altered += brief.faults.filter { $0.kind == .altered }.map(\.problem)
      let lost = brief.faults.first { $0.kind == .changed || $0.kind == .lost }
      if let lost, let source = lost.source, named.insert(source).inserted {
        orphaned.append((site.articlesFolder + source.dropFirst("articles".count), lost.problem))
      }
      let own = brief.faults.first { $0.kind != .altered && $0.isPersons && $0.problem.severity == .error }
      if let own { withheld.append((brief.path, own.problem)) }
    }
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
}
