import Briefs

/// The briefs as they stand in the content folder, found again by the article they are about.
package struct StandingBriefs: Sendable {
  /// A brief's file, and what could be read of it.
  ///
  /// Of a hundred thousand briefs most are asked for little: who they are about and the event. The whole is read again where it is wanted,
  /// for a tenth of the memory.
  package struct Standing: Sendable {
    /// Below the content folder: `briefs/2022/a-title.md`.
    package let path: String
    package let bytes: [UInt8]
    /// The path as problems name it.
    package let shown: String
    /// Nil where the front matter is broken; such a file is kept as it is.
    let gist: Gist?

    /// A brief that was read; nil in place of the file where its front matter is broken.
    package init(path: String, bytes: [UInt8], shown: String, file: BriefFile?) {
      self.path = path
      self.bytes = bytes
      self.shown = shown
      gist = file.map(Gist.init)
    }

    /// The brief read again, some 50 µs; nil where the front matter is broken.
    package var file: BriefFile? { gist == nil ? nil : BriefFile.parse(bytes, path: shown).file }
  }

  /// What is asked of every brief.
  struct Gist: Sendable {
    let source: Source
    let memory: EventMemory
    let isSkipped: Bool

    init(_ file: BriefFile) {
      source = file.brief.source
      let owner = file.owner(of: "event")
      let isByHand = owner == .person || owner == .deleted
      memory = EventMemory(
        current: file.brief.event, former: file.brief.formerEvents, isByHand: isByHand,
        lastWritten: isByHand ? file.lastWrittenHash(of: "event") : nil)
      isSkipped = file.brief.status == .skipped
    }
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
      if let source = brief.gist?.source {
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
    broken = Set(standing.filter { $0.gist == nil }.map { StandingBriefs.address(of: $0.path) })
  }

  /// What each article's brief remembers of its events, by the article's SHA-256; also what briefs remember whose article is gone.
  package func memories(for articles: [Article]) -> [String: EventMemory] {
    var memories: [String: EventMemory] = [:]
    for brief in all {
      if let gist = brief.gist { memories[gist.source.sha256] = gist.memory }
    }
    // An article that was scraped again has other bytes, and the brief it had.
    let found = standing(for: articles.map { Source(path: $0.path, sha256: $0.sha256) })
    for article in articles where memories[article.sha256] == nil {
      memories[article.sha256] = found[article.path]?.gist?.memory
    }
    return memories
  }

  /// Whether a brief is about an article with these bytes.
  package func knows(_ sha256: String) -> Bool { bySHA256[sha256] != nil }

  /// The briefs about articles, by the articles' paths: by an article's bytes, else by its path, since an article may be scraped
  /// again. No two articles get one brief: where an article moved and another took its name, the brief goes with the bytes.
  package func standing(for sources: [Source]) -> [String: Standing] {
    var found: [String: Standing] = [:]
    var claimed: Set<Int> = []
    let sources = sources.sorted { $0.path < $1.path }
    for source in sources {
      if let index = bySHA256[source.sha256], claimed.insert(index).inserted {
        found[source.path] = all[index]
      }
    }
    for source in sources where found[source.path] == nil {
      if let index = bySource[source.path], claimed.insert(index).inserted { found[source.path] = all[index] }
    }
    return found
  }

  /// The article that each brief is about, by the brief's name in its address. Of two with one address the first by path.
  package var addresses: [String: Source] {
    var sources: [String: Source] = [:]
    for brief in all {
      guard let source = brief.gist?.source else { continue }
      let name = pageName(ofBriefAt: brief.path, fallback: source.sha256)
      if sources[name] == nil { sources[name] = source }
    }
    return sources
  }

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
