import Briefs
import CLinux
import Glibc

/// The output folder: written so that a reader, a kill or a full disk meets the old site or the new one, never a mix.
///
/// The whole new folder is made beside the old one (`.public.next`): unchanged files and strangers' files are linked
/// into it, changed ones written; then the two are exchanged in one step (`renameat2`, `RENAME_EXCHANGE`) and the old
/// one is taken apart. Where nothing changed nothing is touched. What a killed run leaves is cleared by the next.
/// Where a file system cannot exchange folders, or the folder is a mount, files are replaced one by one and a
/// warning says so.
package struct SiteFolder: Sendable {
  /// What a run did.
  package struct Outcome: Sendable {
    package var written = 0
    package var unchanged = 0
    package var removed = 0
    package var problems: [Problem] = []
    /// Whether the proof had errors: nothing was replaced then.
    package var isRefused = false
  }

  /// What the problem says when another run holds the lock: a guard's refusal, not a fault.
  package static let isLocked = "another run is writing here"

  private let root: String
  private let staging: String
  private let parent: String

  /// The folder at `path`, which need not exist yet.
  package init(_ path: String) {
    var trimmed = path
    while trimmed.utf8.count > 1, trimmed.utf8.last == UInt8(ascii: "/") { trimmed.removeLast() }
    root = trimmed
    let cut = trimmed.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = cut.map { String(trimmed[trimmed.utf8.index(after: $0)...]) } ?? trimmed
    parent = cut.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
    staging = (parent == "/" ? "" : parent) + "/." + name + ".next"
  }

  /// Makes the folder hold exactly `site`, and what strangers put there.
  ///
  /// Throws where the output cannot be written at all: it is a link or a file, another run is writing, the disk is full;
  /// the last site is then as it was. Pages that a stranger's file keeps out are problems of the outcome.
  ///
  /// - Parameters:
  ///   - clean: Whether unchanged files are written anew too.
  ///   - times: Notes what printing took.
  ///   - trial: Whether the new edition is only made and read, and the old one stays in any case.
  ///   - proofread: Looks at the whole new edition before it takes the old one's place. Where it finds an error the old one
  ///     stays, and the outcome has what was found.
  package func write(
    _ site: Site, clean: Bool = false, trial: Bool = false, jobs: Int = availableCores,
    times: PrintTimes? = nil,
    proofread: (EditionProof) -> [Problem] = { _ in [] }
  ) throws(Problem) -> Outcome {
    let exists = try check()
    let lock = try Lock(parent)
    defer { withExtendedLifetime(lock) {} }
    try OldFolder(staging).takeApart(into: root)
    let scan = exists ? try FolderScan(of: root) : FolderScan()
    let new = NewFolder(staging, like: root) { Manifest(claiming: site) }
    let plan = SitePlan(for: site, over: scan, at: root, clean: clean, jobs: jobs, times: times) {
      page, bytes in
      new.write(bytes, to: page.address.file)
    }
    var outcome = Outcome(
      written: plan.written.count, unchanged: plan.kept.count, removed: plan.removed.count,
      problems: plan.problems)
    func isPassed(_ pages: EditionProof.Pages) -> Bool {
      let found = proofread(EditionProof(plan, over: scan, at: root, pages))
      outcome.problems += found
      outcome.isRefused = found.contains { $0.severity == .error }
      return !outcome.isRefused
    }
    if plan.isNothing, exists {
      _ = isPassed(.folder(root))
      return outcome
    }
    var isRead = false
    do throws(WritingFailure) {
      if let failure = plan.failure { throw failure }
      try new.complete(plan, scan)
      guard isPassed(.folder(staging)), !trial else {
        try? OldFolder(staging).takeApart(into: root)
        return outcome
      }
      isRead = true
      try swap(exists: exists)
    } catch {
      try OldFolder(staging).takeApart(into: root)
      switch error {
      case .failed(let problem): throw problem
      case .cannotSwap(let why):
        guard isRead || isPassed(.printed(site)), !trial else { return outcome }
        try InPlace(root, plan).write()
        outcome.problems.append(
          Problem(
            path: root, severity: .warning, what: "replaced file by file, not in one step: \(why)",
            hint:
              "an output folder that is no mount, in a folder that can be written to, is replaced in one step"
          ))
      }
    }
    do throws(Problem) {
      try OldFolder(staging).takeApart(into: root)
    } catch {
      // The new site stands: what is left of the old one is no reason to call the run a failure.
      outcome.problems.append(
        Problem(
          path: error.path, severity: .warning, what: error.what,
          hint: "the new site stands; the next run clears what is left of the old one"))
    }
    return outcome
  }

  /// Whether the folder exists. Makes the folders above it.
  private func check() throws(Problem) -> Bool {
    guard root != "/", !root.hasSuffix("/.."), root != "..", root != ".", !root.hasSuffix("/.") else {
      throw Problem(
        path: root, what: "not a folder that a site can be written to", hint: "name a folder of its own")
    }
    var status = stat()
    guard lstat(root, &status) == 0 else {
      guard errno == ENOENT else { throw Problem.system("cannot look at the output folder", root) }
      for folder in SitePlan.folders(above: root) where !folder.isEmpty { mkdir(folder, 0o755) }
      return false
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return true
    case S_IFLNK:
      throw Problem(
        path: root, what: "the output folder is a link, and nothing is written through a link",
        hint: "give the folder it leads to, with --output")
    default: throw Problem(path: root, what: "the output folder is not a folder", hint: "move it away")
    }
  }

  private func swap(exists: Bool) throws(WritingFailure) {
    let flag = exists ? rename_exchange : rename_noreplace
    guard renameat2(AT_FDCWD, staging, AT_FDCWD, root, flag) != 0 else { return }
    let error = errno
    if !exists, error == EINVAL || error == ENOSYS, rename(staging, root) == 0 { return }
    throw .cannotSwap(String(cString: strerror(error)))
  }
}

/// Keeps two runs from writing at once: a lock (flock) on the folder above the output.
private final class Lock {
  private let descriptor: Int32

  init(_ folder: String) throws(Problem) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Problem.system("cannot open the folder above the output", folder) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw Problem(path: folder, what: SiteFolder.isLocked, hint: "wait until it is done")
    }
  }

  /// Unlocks before it closes: a process that is being started at this moment still has the descriptor too, and would hold the
  /// lock until it runs.
  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
