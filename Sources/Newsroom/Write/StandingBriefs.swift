import Briefs

/// The briefs as they stand in the content folder, found again by the article they are about.
package struct StandingBriefs: Sendable {
  /// A brief's file, and what could be read of it.
  package struct Standing: Sendable {
    /// Below the content folder: `briefs/2022/a-title.md`.
    package let path: String
    package let bytes: [UInt8]
    /// The path as problems name it.
    package let shown: String
    /// Nil where the front matter is broken; such a file is kept as it is.
    package let file: BriefFile?
  }

  package let all: [Standing]
  /// Whether every folder of briefs could be looked into. Where one could not, its briefs seem to be missing: nothing may
  /// be written then, and no site built.
  package private(set) var isWhole = true
  /// Below the content folder: what a killed run was writing.
  private(set) var leftovers: [String] = []
  /// What a killed run left in the middle of a delivery or an exchange, below the content folder.
  private(set) var interrupted: [String] = []
  /// What was ever written, whether it stands or not.
  package private(set) var written = WrittenBriefs()
  private let bySHA256: [String: Int]
  private let bySource: [String: Int]
  private let names: Set<String>
  private let broken: Set<String>
  /// The names of files that are there and could not be read: whose they are is not known, so they stay.
  private var unread: Set<String> = []

  /// Reads `briefs/**/*.md` below a content folder, on all cores. What cannot be read is a problem and has no page.
  package init(in content: String, jobs: Int = availableCores, problems: inout [Problem]) {
    let listing = FolderListing(of: content + "/briefs")
    problems += listing.problems
    let files = listing.files.filter { $0.path.hasSuffix(".md") }
    let results = parallelMap(files, jobs: jobs) { StandingBriefs.read($0, in: content) }
    problems += results.flatMap(\.problems)
    self.init(results.compactMap(\.standing))
    isWhole = listing.unlisted.isEmpty
    for (file, result) in zip(files, results) where result.standing == nil {
      unread.insert(StandingBriefs.address(of: file.path))
    }
    leftovers = listing.leftovers.map { "briefs/" + $0 }
    interrupted = listing.interrupted.map { "briefs/" + $0 }
    // Where the folder cannot be looked into the run ends, and says that alone.
    if isWhole { written = WrittenBriefs(in: content, problems: &problems) }
  }

  /// Briefs that were read.
  package init(_ standing: [Standing]) {
    all = standing
    var bySHA256: [String: Int] = [:]
    var bySource: [String: Int] = [:]
    for (index, brief) in standing.enumerated() {
      if let source = brief.file?.brief.source {
        // The first in the order of the paths; a second about one article is the pressroom's problem to name.
        if bySHA256[source.sha256] == nil { bySHA256[source.sha256] = index }
        if bySource[source.path] == nil { bySource[source.path] = index }
      } else {
        for digest in digests(in: brief.bytes) where bySHA256[digest] == nil { bySHA256[digest] = index }
      }
    }
    self.bySHA256 = bySHA256
    self.bySource = bySource
    names = Set(standing.map { StandingBriefs.address(of: $0.path) })
    broken = Set(standing.filter { $0.file == nil }.map { StandingBriefs.address(of: $0.path) })
  }

  /// The event id that each article's brief bears, by the article's SHA-256.
  package var eventIDs: [String: String] {
    var ids: [String: String] = [:]
    for brief in all {
      if let source = brief.file?.brief.source, let event = brief.file?.brief.event {
        ids[source.sha256] = event
      }
    }
    return ids
  }

  /// The brief about an article with these very bytes.
  func standing(aboutBytes sha256: String) -> Standing? { bySHA256[sha256].map { all[$0] } }

  /// The brief about the article that had this path: it may have been scraped again.
  func standing(aboutPath path: String) -> Standing? { bySource[path].map { all[$0] } }

  /// Whether some brief, in whatever folder, has this file name (without `.md`): it is the page's address.
  package func isTaken(_ name: String) -> Bool { names.contains(name) }

  /// Whether a brief with this file name is there and could not be read: it may be the one that is asked for.
  package func isUnread(_ name: String) -> Bool { unread.contains(name) }

  /// Whether a brief with this file name is there and its front matter is broken: it may be about any article.
  func isBroken(_ name: String) -> Bool { broken.contains(name) }

  private static func address(of path: String) -> String { pageName(ofBriefAt: path, fallback: "brief") }

  /// The file name without folders and `.md`.
  package static func name(of path: String) -> String {
    let file = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    return String(file.hasSuffix(".md") ? file.dropLast(3) : file)
  }

  private static func read(
    _ entry: FolderListing.Entry, in content: String
  ) -> (standing: Standing?, problems: [Problem]) {
    let path = "briefs/" + entry.path
    let shown = content + "/" + path
    do throws(Problem) {
      let bytes = try readFile(entry.location, shownAs: shown, limit: largestBrief)
      let (file, problems) = BriefFile.parse(bytes, path: shown)
      return (Standing(path: path, bytes: bytes, shown: shown, file: file), problems)
    } catch {
      return (nil, [error])
    }
  }
}

/// Every run of 64 hexadecimal digits: what a brief with broken front matter can still say of its article.
private func digests(in bytes: [UInt8]) -> [String] {
  var found: [String] = []
  var start = 0
  for i in 0...bytes.count {
    let isDigit = i < bytes.count && ((48...57).contains(bytes[i]) || (97...102).contains(bytes[i]))
    if isDigit { continue }
    if i - start == 64 { found.append(String(decoding: bytes[start..<i], as: UTF8.self)) }
    start = i + 1
  }
  return found
}
