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
