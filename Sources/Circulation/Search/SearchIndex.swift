import Briefs
import Glibc
import Pressroom

/// What readers' browsers search by: Pagefind's bundle, read back and looked through.
package struct SearchIndex: Sendable {
  /// Files by their paths below `pagefind/`.
  package let files: [String: [UInt8]]
  /// How many documents it holds.
  package let documents: Int
  /// How long it took, the writing of the documents and the reading of the index with it.
  package let seconds: Double

  /// Makes the index of some documents: they are written into `.dateline/search` of the site's folder, Pagefind reads them there,
  /// and the folder is emptied again. The same documents give the same bytes, in any order and on any number of cores.
  ///
  /// Throws a warning where the program cannot be started, fails, takes longer than `patience` seconds, or leaves anything but an
  /// index; a site is whole without one. Waits where another run of the site makes its own.
  package init(
    of documents: [Site.Page], by pagefind: Pagefind, in site: String, patience: Double? = nil
  ) throws(Problem) {
    do throws(Problem) {
      let start = ContinuousClock.now
      let folder = try OwnFolder("search", in: site)
      let lock = FolderLock(of: folder.path)
      defer { withExtendedLifetime(lock) {} }
      try SearchIndex.clear(folder)
      let found: Result<[String: [UInt8]], Problem>
      do throws(Problem) {
        found = .success(
          try SearchIndex.bundle(
            of: documents, pagefind, in: folder, under: lock, patience ?? SearchIndex.patience(documents)))
      } catch {
        found = .failure(error)
      }
      try SearchIndex.clear(folder)
      files = steadied(try found.get())
      self.documents = documents.count
      let took = ContinuousClock.now - start
      seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
    } catch {
      var warning = error
      warning.severity = .warning
      warning.what = "the site has no search this time: " + warning.what
      throw warning
    }
  }

  /// A minute, and 20 ms for each document: it takes a twentieth of that.
  private static func patience(_ documents: [Site.Page]) -> Double { 60 + Double(documents.count) / 50 }

  private static let pages = "pages"
  private static let made = "bundle"
  /// The language without stemming: words are folded and shortened by us, for all languages alike (``SearchWords``).
  private static let language = "unknown"

  private static func clear(_ folder: OwnFolder) throws(Problem) {
    for name in [pages, made] {
      try removeTree(name, in: folder.descriptor, shownAs: folder.path + "/" + name)
    }
  }

  private static func bundle(
    of documents: [Site.Page], _ pagefind: Pagefind, in folder: OwnFolder, under lock: FolderLock,
    _ patience: Double
  ) throws(Problem) -> [String: [UInt8]] {
    let open = try OpenFolder(folder.path)
    try open.makeFolder(pages + "/articles")
    let failures = parallelMap(documents) { page -> Problem? in
      write(page.bytes(), to: folder.path + "/" + pages + page.address.path)
    }
    if let failure = failures.compactMap(\.self).first { throw failure }
    guard let place = realpath(folder.path, nil) else { throw Problem.failed("cannot open it", folder.path) }
    defer { free(place) }
    // Where we are killed meanwhile, the next run waits until it has left the folder.
    let tool = Tool(
      pagefind.program, lock: lock.descriptor < 0 ? nil : lock.descriptor,
      confined: Tool.Confinement(to: String(cString: place), patience: patience))
    let ending = try tool.run(
      ["--site", pages, "--output-path", made, "--force-language", language, "--quiet"])
    guard !ending.isLate else {
      throw Problem(
        path: pagefind.program, what: "it was not done after \(Int(patience)) seconds, and was ended",
        hint: "try it by hand; `search: false` in content/site.yaml does without")
    }
    guard ending.code == 0 else {
      var problem = toolFailure(tool, ending, at: pagefind.program)
      problem.hint = "try it by hand; `search: false` in content/site.yaml does without"
      throw problem
    }
    return try read(folder.path + "/" + made, by: pagefind)
  }

  /// Writes a file that is not there yet.
  private static func write(_ bytes: [UInt8], to path: String) -> Problem? {
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { return .failed("cannot write it", path) }
    defer { close(file) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + done, bytes.count - done) }
      guard count > 0 || errno == EINTR else { return .failed("cannot write it", path) }
      done += max(0, count)
    }
    return nil
  }

  /// The files that searching needs: regular ones by the names that an index has. Pagefind's own look for a search page is left out.
  private static func read(_ folder: String, by pagefind: Pagefind) throws(Problem) -> [String: [UInt8]] {
    func refused(_ what: String) -> Problem {
      Problem(
        path: pagefind.program, what: what, hint: "Pagefind \(Pagefind.version) is known to work")
    }
    let listing = FolderListing(of: folder)
    guard listing.problems.isEmpty else { throw refused("it left links or devices in its index") }
    let wanted = listing.files.filter { isPart($0.path) }
    guard wanted.allSatisfy({ $0.size <= largestFile }) else {
      throw refused("it left files that are too large for an index")
    }
    var files: [String: [UInt8]] = [:]
    for entry in wanted {
      // By its own path: what a link leads to is not read.
      do throws(Problem) {
        files[entry.path] = try readFile(folder + "/" + entry.path, limit: largestFile)
      } catch {
        throw refused("it left links or devices in its index")
      }
    }
    let names = files.keys
    guard names.contains("pagefind.js"), names.contains("pagefind-entry.json"),
      names.count(where: { $0.hasSuffix(".pf_meta") }) == 1, names.contains("wasm.\(language).pagefind")
    else { throw refused("it left no index that pages can search") }
    return files
  }

  private static let largestFile = 1 << 27

  /// Whether a file is part of what a page of ours searches with.
  private static func isPart(_ path: String) -> Bool {
    let ours = ["pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.\(language).pagefind"]
    if ours.contains(path) { return true }
    for (start, end) in [
      ("pagefind.", ".pf_meta"), ("index/", ".pf_index"), ("filter/", ".pf_filter"),
      ("fragment/", ".pf_fragment"),
    ] where path.hasPrefix(start + language + "_") && path.hasSuffix(end) {
      let hash = path.dropFirst(start.utf8.count + language.utf8.count + 1).dropLast(end.utf8.count)
      return !hash.isEmpty && hash.utf8.count <= 64
        && hash.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
    return false
  }
}
