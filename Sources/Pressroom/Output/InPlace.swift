import Briefs
import Glibc

/// The second-best way to write: file by file, each whole, where two folders cannot be exchanged.
///
/// The manifest first claims the old and the new files together, so that a killed run leaves nothing unclaimed and the
/// next one goes on where it stopped.
struct InPlace {
  private let root: String
  private let plan: SitePlan

  /// Writes `plan` below `root`.
  init(_ root: String, _ plan: SitePlan) {
    self.root = root
    self.plan = plan
  }

  /// Writes, then removes. Throws at the first file that cannot be written.
  func write() throws(Problem) {
    mkdir(root, 0o755)
    let folder = try OpenFolder(root)
    var both = Manifest(reading: (try? readFile(root + "/" + Manifest.file, limit: 1 << 28)) ?? [])
    both.files.merge(plan.manifest.files) { old, _ in old }
    for page in plan.written where both.files[page.address.file] == nil {
      both.files[page.address.file] = Manifest.Entry(sha256: "", size: 0)
    }
    try folder.write(both.bytes, to: Manifest.file)
    var manifest = plan.manifest
    for page in plan.written {
      let bytes = page.bytes()
      manifest.files[page.address.file] = Manifest.Entry(sha256: sha256(bytes), size: bytes.count)
      try folder.write(bytes, to: page.address.file)
    }
    for path in plan.removed {
      try folder.remove(path)
      for above in SitePlan.folders(above: path).reversed() { folder.removeEmptyFolder(above) }
    }
    try folder.write(manifest.bytes, to: Manifest.file)
  }
}
