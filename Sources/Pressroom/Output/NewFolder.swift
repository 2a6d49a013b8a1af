import Briefs
import Glibc

/// The folder that will take the output folder's place, made beside it.
struct NewFolder {
  private let staging: String
  private let root: String
  private let scan: FolderScan
  private let plan: SitePlan

  /// `staging` must not exist; `root` need not.
  init(_ staging: String, like root: String, _ scan: FolderScan, _ plan: SitePlan) {
    self.staging = staging
    self.root = root
    self.scan = scan
    self.plan = plan
  }

  /// Makes it. The manifest is first in it, so that whoever finds it half made knows which files are ours.
  func make() throws(WritingFailure) {
    guard mkdir(staging, 0o755) == 0 else {
      let error = errno
      if error == ENOSPC || error == EDQUOT {
        throw .failed(.system("cannot make the folder", staging, error: error))
      }
      throw .cannotSwap(String(cString: strerror(error)))
    }
    var status = stat()
    if lstat(root, &status) == 0 { chmod(staging, status.st_mode & 0o7777) }
    try write(plan.manifest.bytes, to: Manifest.file)
    var made: Set<String> = []
    for folder in plan.folders {
      for above in SitePlan.folders(above: folder) { try makeFolder(above, &made) }
      try makeFolder(folder, &made)
    }
    for path in plan.kept + plan.strangers { try link(path, &made) }
    for page in plan.written {
      for folder in SitePlan.folders(above: page.address.file) { try makeFolder(folder, &made) }
      try write(page.bytes, to: page.address.file)
    }
  }

  private func makeFolder(_ folder: String, _ made: inout Set<String>) throws(WritingFailure) {
    guard made.insert(folder).inserted else { return }
    let path = staging + "/" + folder
    guard mkdir(path, 0o755) == 0 else { throw .failed(.system("cannot make the folder", path)) }
    if let mode = scan.entries[folder]?.mode { chmod(path, mode & 0o7777) }
  }

  /// The same file under a second name; a link stays a link.
  private func link(_ path: String, _ made: inout Set<String>) throws(WritingFailure) {
    for folder in SitePlan.folders(above: path) { try makeFolder(folder, &made) }
    guard linkat(AT_FDCWD, root + "/" + path, AT_FDCWD, staging + "/" + path, 0) == 0 else {
      let error = errno
      // A file system without hard links, a mount within the folder, a file of another owner under protected_hardlinks.
      if [EPERM, EXDEV, EMLINK, ENOTSUP, ENOSYS].contains(error) {
        throw .cannotSwap("\(path): \(String(cString: strerror(error)))")
      }
      throw .failed(.system("cannot keep the file", root + "/" + path, error: error))
    }
  }

  private func write(_ bytes: [UInt8], to file: String) throws(WritingFailure) {
    let path = staging + "/" + file
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .failed(.system("cannot write the file", path)) }
    var offset = 0
    var error: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      while offset < buffer.count, error == 0 {
        let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if count > 0 {
          offset += count
        } else if count == 0 {
          error = ENOSPC
        } else if errno != EINTR {
          error = errno
        }
      }
    }
    // Some file systems tell of a full disk only here.
    if close(descriptor) != 0, error == 0 { error = errno }
    guard error == 0 else { throw .failed(.system("cannot write the file", path, error: error)) }
  }
}
