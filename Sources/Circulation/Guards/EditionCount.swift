import Briefs
import Pressroom

/// How large an edition is, as the guards see it.
package struct EditionCount: Sendable, Equatable {
  /// Pages: files that end in `.html`.
  package var pages: Int
  /// Briefs that have a page, `/articles/SLUG/`.
  package var briefs: Int

  /// A count that was written down earlier.
  package init(pages: Int, briefs: Int) {
    self.pages = pages
    self.briefs = briefs
  }

  /// The larger of both numbers, each for itself.
  package func joined(with other: EditionCount?) -> EditionCount {
    EditionCount(pages: max(pages, other?.pages ?? 0), briefs: max(briefs, other?.briefs ?? 0))
  }

  /// Counts the files of a manifest.
  package init(_ manifest: Manifest) {
    let files = manifest.files.keys
    pages = files.count { $0.hasSuffix(".html") }
    briefs = files.count {
      $0.hasPrefix("articles/") && $0.hasSuffix("/index.html") && $0 != "articles/index.html"
    }
  }
}

/// What the guard against a shrinking site says: an error each for pages and briefs that fell by more than `percent` per cent.
///
/// A folder that was not mounted, a scraper that wrote nothing, a rule gone wrong: each would empty the site within its rights.
package func shrinking(
  from before: EditionCount, to now: EditionCount, percent: Int, site: String
) -> [Problem] {
  [("pages", before.pages, now.pages), ("briefs", before.briefs, now.briefs)].compactMap { what, old, new in
    guard (old - new) * 100 > old * percent else { return nil }
    return Problem(
      path: site,
      what: "\(what) fell from \(old) to \(new), by more than \(percent) %, against the last good edition",
      hint: "put back what is missing; if it is meant, run once more with --allow-shrink")
  }
}

/// What the guard of quotations says: an error for each page that takes more than `limit` characters in a row from its source.
package func overquoted(_ runs: [SourceRun], limit: Int?, in content: String) -> [Problem] {
  guard let limit else { return [] }
  return runs.filter { $0.characters > limit }.map { run in
    Problem(
      path: content + "/" + run.page,
      what:
        "the page takes \(run.characters) characters in a row from \(run.source), line \(run.line); the limit is \(limit)",
      hint: "shorten the passage, or set guards: { quotation: … } in site.yaml")
  }
}
