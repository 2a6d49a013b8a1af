import Briefs
import Glibc

/// What a site and the output folder come to: which pages are new, which stand there already, what is a stranger's.
struct SitePlan: Sendable {
  /// New pages and those whose bytes differ.
  private(set) var written: [Site.Page] = []
  /// Paths of our files that stand there already, byte for byte.
  private(set) var kept: [String] = []
  /// Paths of files that we wrote, nobody changed since, and the site no longer has.
  private(set) var removed: [String] = []
  /// Paths of files and links that are not ours and stay.
  private(set) var strangers: [String] = []
  /// Folders that are there and stay.
  private(set) var folders: [String] = []
  /// What the output folder will claim.
  private(set) var manifest = Manifest()
  /// What the output folder claims now.
  let standing: Manifest
  /// Pages that cannot be written, because a stranger's file stands there.
  private(set) var problems: [Problem] = []
  /// Why a page could not be staged, if one could not.
  private(set) var failure: WritingFailure?

  /// Whether the folder is already as it should be.
  var isNothing: Bool { written.isEmpty && removed.isEmpty && !manifestDiffers }
  private var manifestDiffers = true

  /// What became of one page.
  private enum Fate: Sendable {
    case kept(Manifest.Entry)
    case written(Manifest.Entry)
    case refused(Problem)
    case failed(WritingFailure)
  }

  /// Prints every page, on `jobs` cores, and compares it with what stands below `root`; those that differ are handed to
  /// `stage` at once, so that no more pages are held than are being printed. When `clean`, unchanged files are staged too.
  /// What printing took is noted in `times`.
  init(
    for site: Site, over scan: FolderScan, at root: String, clean: Bool, jobs: Int, times: PrintTimes? = nil,
    stage: @Sendable (Site.Page, [UInt8]) -> WritingFailure?
  ) {
    let old = Manifest(reading: SitePlan.contents(Manifest.file, scan, root))
    standing = old
    let fates = parallelMap(site.pages, jobs: jobs) { page -> Fate in
      let bytes = times?.timed(page) ?? page.bytes()
      let file = page.address.file
      let entry = Manifest.Entry(sha256: sha256(bytes), size: bytes.count)
      let isSame = SitePlan.holds(bytes, at: file, scan, root)
      if isSame, !clean { return .kept(entry) }
      if !isSame, let stranger = SitePlan.stranger(inTheWayOf: file, scan, old, root) {
        return .refused(
          Problem(
            path: root + "/" + stranger,
            what: "not a file of ours, so it stays and \(page.address) has no page",
            hint: "move it away, or delete it"))
      }
      if let failure = stage(page, bytes) { return .failed(failure) }
      return .written(entry)
    }
    for (page, fate) in zip(site.pages, fates) {
      let file = page.address.file
      switch fate {
      case .kept(let entry):
        kept.append(file)
        manifest.files[file] = entry
      case .written(let entry):
        written.append(page)
        manifest.files[file] = entry
      case .refused(let problem): problems.append(problem)
      case .failed(let why):
        written.append(page)
        failure = failure ?? why
      }
    }
    manifestDiffers = !SitePlan.holds(manifest.bytes, at: Manifest.file, scan, root)
    sortOut(scan, root, old)
  }

  /// Tells our own abandoned files from strangers', and finds the folders that stay.
  private mutating func sortOut(_ scan: FolderScan, _ root: String, _ old: Manifest) {
    var emptied: Set<String> = []
    var needed: Set<String> = []
    for (path, entry) in scan.entries where manifest.files[path] == nil && path != Manifest.file {
      if case .folder = entry.kind { continue }
      if SitePlan.isUntouched(path, entry, old, root) {
        removed.append(path)
        emptied.formUnion(SitePlan.folders(above: path))
      } else {
        strangers.append(path)
        needed.formUnion(SitePlan.folders(above: path))
      }
    }
    folders = scan.folders.filter { needed.contains($0) || !emptied.contains($0) }
    removed.sort()
    strangers.sort()
  }

  /// Whether a file is as our manifest says we wrote it. A forged line claims a file that hashes otherwise, or none.
  private static func isUntouched(
    _ path: String, _ entry: FolderScan.Entry, _ old: Manifest, _ root: String
  ) -> Bool {
    guard case .file(let size) = entry.kind, let claim = old.files[path], claim.size == size,
      let bytes = try? readFile(root + "/" + path, limit: size)
    else { return false }
    return sha256(bytes) == claim.sha256
  }

  /// The path of what is not ours and stands where `file` belongs, or where a folder above it does. Our own file of an earlier
  /// site makes way for a folder, and a folder that has nothing else in it for a file.
  private static func stranger(
    inTheWayOf file: String, _ scan: FolderScan, _ old: Manifest, _ root: String
  ) -> String? {
    for folder in folders(above: file) {
      guard let entry = scan.entries[folder] else { continue }
      if case .folder = entry.kind { continue }
      return isUntouched(folder, entry, old, root) ? nil : folder
    }
    switch scan.entries[file]?.kind {
    case nil: return nil
    case .file: return old.files[file] == nil ? file : nil
    case .folder:
      let isOurs = scan.entries.allSatisfy { path, entry in
        guard path.hasPrefix(file + "/") else { return true }
        if case .folder = entry.kind { return true }
        return isUntouched(path, entry, old, root)
      }
      return isOurs ? nil : file
    case .other: return file
    }
  }

  /// `a/b/c.html` → `a`, `a/b`.
  static func folders(above path: String) -> [String] {
    var folders: [String] = []
    for index in path.utf8.indices where path.utf8[index] == UInt8(ascii: "/") {
      folders.append(String(path[..<index]))
    }
    return folders
  }

  private static func holds(_ bytes: [UInt8], at file: String, _ scan: FolderScan, _ root: String) -> Bool {
    guard case .file(let size)? = scan.entries[file]?.kind, size == bytes.count else { return false }
    guard let found = try? readFile(root + "/" + file, limit: size), found.count == size else { return false }
    // Byte by byte, as arrays are compared, it is a tenth of what printing the pages takes.
    return found.withUnsafeBytes { a in
      bytes.withUnsafeBytes { b in
        a.baseAddress.flatMap { a in b.baseAddress.map { memcmp(a, $0, size) == 0 } } ?? true
      }
    }
  }

  private static func contents(_ file: String, _ scan: FolderScan, _ root: String) -> [UInt8] {
    guard case .file(let size)? = scan.entries[file]?.kind else { return [] }
    return (try? readFile(root + "/" + file, limit: size)) ?? []
  }
}
