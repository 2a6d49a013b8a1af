import Briefs
import Glibc

/// What writing a site will do to the output folder, known before anything is touched.
package struct SitePlan: Sendable {
  /// New pages and those whose bytes differ.
  package private(set) var written: [Site.Page] = []
  /// Paths of our files that stand there already, byte for byte.
  package private(set) var kept: [String] = []
  /// Paths of files that we wrote, nobody changed since, and the site no longer has.
  package private(set) var removed: [String] = []
  /// Paths of files and links that are not ours and stay.
  package private(set) var strangers: [String] = []
  /// Folders that are there and stay.
  package private(set) var folders: [String] = []
  /// What the output folder will claim.
  package private(set) var manifest = Manifest()
  /// Pages that cannot be written, because a stranger's file stands there.
  package private(set) var problems: [Problem] = []

  /// Whether the folder is already as it should be.
  package var isNothing: Bool { written.isEmpty && removed.isEmpty && !manifestDiffers }
  private var manifestDiffers = true

  /// Compares the site with what stands below `root`. Reads every file of ours; nothing through a link. When `clean`,
  /// unchanged files are written anew too.
  init(for site: Site, over scan: FolderScan, at root: String, clean: Bool, jobs: Int) {
    let old = Manifest(reading: SitePlan.contents(Manifest.file, scan, root))
    let new = Manifest(of: site, jobs: jobs)
    let isSame = parallelMap(site.pages, jobs: jobs) { page in
      SitePlan.holds(page.bytes, at: page.address.file, scan, root)
    }
    var ours: Set<String> = []
    for (page, isSame) in zip(site.pages, isSame) {
      let file = page.address.file
      if let stranger = SitePlan.stranger(inTheWayOf: file, isSame: isSame, scan, old) {
        problems.append(
          Problem(
            path: root + "/" + stranger,
            what: "not a file of ours, so it stays and \(page.address) has no page",
            hint: "move it away, or delete it"))
        continue
      }
      ours.insert(file)
      if isSame, !clean { kept.append(file) } else { written.append(page) }
    }
    manifest = new.keeping(ours)
    manifestDiffers = !SitePlan.holds(manifest.bytes, at: Manifest.file, scan, root)
    sortOut(scan, root, old, ours)
  }

  /// Tells our own abandoned files from strangers', and finds the folders that stay.
  private mutating func sortOut(_ scan: FolderScan, _ root: String, _ old: Manifest, _ ours: Set<String>) {
    var emptied: Set<String> = []
    var needed: Set<String> = []
    for (path, entry) in scan.entries where !ours.contains(path) && path != Manifest.file {
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
  private static func isUntouched(_ path: String, _ entry: FolderScan.Entry, _ old: Manifest, _ root: String)
    -> Bool
  {
    guard case .file(let size) = entry.kind, let claim = old.files[path], claim.size == size,
      let bytes = try? readFile(root + "/" + path, limit: size)
    else { return false }
    return sha256(bytes) == claim.sha256
  }

  /// The path of what is not ours and stands where `file` belongs, or where a folder above it does.
  private static func stranger(inTheWayOf file: String, isSame: Bool, _ scan: FolderScan, _ old: Manifest)
    -> String?
  {
    if isSame { return nil }
    for folder in folders(above: file) {
      guard let entry = scan.entries[folder] else { continue }
      guard case .folder = entry.kind else { return folder }
    }
    switch scan.entries[file]?.kind {
    case nil: return nil
    case .file: return old.files[file] == nil ? file : nil
    case .folder, .other: return file
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
    guard let found = try? readFile(root + "/" + file, limit: size) else { return false }
    return found == bytes
  }

  private static func contents(_ file: String, _ scan: FolderScan, _ root: String) -> [UInt8] {
    guard case .file(let size)? = scan.entries[file]?.kind else { return [] }
    return (try? readFile(root + "/" + file, limit: size)) ?? []
  }
}

extension Manifest {
  /// Only the files of `paths`.
  func keeping(_ paths: Set<String>) -> Manifest {
    guard paths.count != files.count else { return self }
    var kept = self
    kept.files = files.filter { paths.contains($0.key) }
    return kept
  }
}
