import Briefs

/// What reading each brief and its source gave, with all that it was read from: what has not changed since need not be read again.
///
/// It is kept within the stage that reads, and asked by everything the reading depends on, so that a second run gives what a first one would.
struct Readings: Sendable {
  /// What a reading depends on besides the two files.
  struct Terms: Sendable, Equatable {
    var folder = ""
    var articles: String?
    var countries: Set<CountryCode> = []
    var sourceText = SiteFile.SourceText.quotes
  }

  /// What a brief gave.
  struct Found: Sendable {
    /// Nil where it has no page.
    var account: Account?
    var problems: [Problem] = []
    /// What there is against it; nil where there is nothing.
    var faulty: FaultyBrief?
    /// The articles that were read for it, or looked for.
    var cited: [String] = []
  }

  /// What came of one brief.
  struct Reading: Sendable {
    let found: Found
    fileprivate let brief: FolderListing.Entry
    /// The files of the articles that were read for it, as `found.cited` names them; nil for one that was not there.
    fileprivate let sources: [FolderListing.Entry?]
    /// Whether a file that looks as those did holds what they held.
    fileprivate let isSettled: Bool
  }

  private let terms: Terms
  private var known: [String: Reading] = [:]

  /// Nothing was read yet.
  init() { terms = Terms() }

  /// What was read on the same terms stands; nothing does on others.
  init(_ terms: Terms, after last: Readings?) {
    self.terms = terms
    if let last, last.terms == terms { known = last.known }
  }

  /// Whether a brief is there and gave nothing.
  var haveGaps: Bool { known.values.contains { $0.found.account == nil } }

  /// What came of a brief, by its path below `briefs/`.
  subscript(path: String) -> Reading? { known[path] }

  /// Reads the briefs that are not known as they are now, on `jobs` cores; those that are no longer there are forgotten.
  ///
  /// - Parameter moment: A moment before the two folders were listed (``FileStamp/now``).
  mutating func read(
    _ files: [FolderListing.Entry], _ sources: SourceFiles, listedAfter moment: Int64, jobs: Int,
    _ read: @Sendable (FolderListing.Entry) -> Found
  ) {
    let new = files.filter { !isKnown($0, sources) }
    let found = parallelMap(new, jobs: jobs) { entry in
      let found = read(entry)
      let cited = found.cited.map { sources.file(of: $0) }
      let isSettled =
        entry.stamp.isSettled(at: moment) && cited.allSatisfy { $0?.stamp.isSettled(at: moment) ?? true }
      return Reading(found: found, brief: entry, sources: cited, isSettled: isSettled)
    }
    for reading in found { known[reading.brief.path] = reading }
    guard known.count > files.count else { return }
    let there = Set(files.map(\.path))
    known = known.filter { there.contains($0.key) }
  }

  private func isKnown(_ entry: FolderListing.Entry, _ sources: SourceFiles) -> Bool {
    guard let reading = known[entry.path], reading.isSettled, reading.brief == entry else { return false }
    return zip(reading.found.cited, reading.sources).allSatisfy { sources.file(of: $0) == $1 }
  }
}
