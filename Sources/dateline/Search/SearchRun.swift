import Briefs
import Circulation
import Pressroom

/// What became of the search index of a run: apart from the site itself, which is whole without one.
enum SearchRun {
  /// The settings do without.
  case unwanted
  /// The machine has no program that makes one.
  case absent
  /// One is to be made by this program.
  case wanted(Pagefind)
  case made(documents: Int, files: Int, seconds: Double)
  /// A problem says why.
  case failed

  /// What is to be done for a site.
  init(for settings: SiteFile, of site: SiteOptions) {
    guard settings.wantsSearch else {
      self = .unwanted
      return
    }
    self = Pagefind(for: site.site, homes: Home.find().looked).map(SearchRun.wanted) ?? .absent
  }

  /// Whether the site's pages lead to an index.
  var isWanted: Bool { if case .wanted = self { true } else { false } }

  /// Whether the next run over the same files would come to the same.
  var isSettled: Bool { if case .failed = self { false } else { true } }

  /// What is said of it again in a run that finds nothing to do.
  var standingLine: String? { if case .absent = self { line } else { nil } }

  /// What is said of it, in one line; nil where there is nothing to say.
  var line: String? {
    switch self {
    case .unwanted, .wanted, .failed: return nil
    case .absent: return "search: " + Pagefind.absence
    case .made(let documents, let files, let seconds):
      let thousandths = Int((seconds * 1000).rounded())
      let digits = String(1000 + thousandths % 1000).dropFirst()
      return
        "search: \(documents) article\(documents == 1 ? "" : "s") indexed in \(thousandths / 1000).\(digits) s, \(files) files in pagefind/"
    }
  }
}

extension SearchRun {
  /// An index that was made.
  static func made(of index: SearchIndex) -> SearchRun {
    .made(documents: index.documents, files: index.files.count, seconds: index.seconds)
  }
}

extension SearchIndex {
  /// Its files as the site has them, below `/pagefind/`, in order.
  var pages: [Site.Page] {
    files.sorted { $0.key < $1.key }.compactMap { path, bytes in
      Permalink("/pagefind/" + path).map { Site.Page(address: $0, source: "the search index") { bytes } }
    }
  }
}

extension PrintRun {
  /// The pages with their search index, where there is to be one. Where it cannot be made that is a warning, and the site is built
  /// anew without: no page leads to what is not there.
  mutating func indexed(_ pages: Site, of content: ContentFolder) throws -> Site {
    guard case .wanted(let pagefind) = search, !pages.documents.isEmpty else { return pages }
    Console.progress("indexing for search")
    do throws(Problem) {
      let index = try SearchIndex(of: pages.documents, by: pagefind, in: site.site)
      var pages = pages
      for page in index.pages { try pages.add(page) }
      search = .made(of: index)
      lap("indexing for search")
      return pages
    } catch {
      note([error])
      search = .failed
      return try self.pages(of: content)
    }
  }
}
