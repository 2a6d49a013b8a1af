import Briefs
import Glibc
import Synchronization

/// The folder that will take the output folder's place, made beside it when the first page needs it.
final class NewFolder: Sendable {
  private let staging: String
  private let root: String
  /// The files that may come to stand in it, claimed before the first of them is written.
  private let claims: @Sendable () -> Manifest
  /// Whether it was made.
  private let isMade = Mutex(false)

  /// `staging` must not exist; `root` need not.
  init(_ staging: String, like root: String, claiming claims: @escaping @Sendable () -> Manifest) {
    self.staging = staging
    self.root = root
    self.claims = claims
  }

  /// The manifest's name until it is whole.
  static let unfinishedManifest = ".manifest.json.new"

  /// Writes a file; from any thread.
  func write(_ bytes: [UInt8], to file: String) -> WritingFailure? {
    do throws(WritingFailure) {
      try makeFolders(above: file)
      try put(bytes, at: staging + "/" + file)
      return nil
    } catch {
      return error
    }
  }

  /// Brings in what stays of the old folder, and the manifest as it will be.
  func complete(_ plan: SitePlan, _ scan: FolderScan) throws(WritingFailure) {
    for folder in plan.folders { try makeFolders(above: folder + "/") }
    for path in plan.kept + plan.strangers { try link(path) }
    for folder in scan.folders where plan.manifest.files[folder] == nil {
      if let mode = scan.entries[folder]?.mode { chmod(staging + "/" + folder, mode & 0o7777) }
    }
    try makeFolders(above: Manifest.file)
    let unfinished = staging + "/" + NewFolder.unfinishedManifest
    try put(plan.manifest.bytes, at: unfinished)
    guard rename(unfinished, staging + "/" + Manifest.file) == 0 else {
      throw .failed(.system("cannot write the file", unfinished))
    }
  }

  private func makeFolders(above file: String) throws(WritingFailure) {
    let failure: WritingFailure? = isMade.withLock { isMade in
      guard !isMade else { return nil }
      let failure = makeItself()
      isMade = failure == nil
      return failure
    }
    if let failure { throw failure }
    guard let cut = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    try makeFolder(file[..<cut])
  }

  /// Makes a folder and those above it. Nearly every page has one of its own, so it is tried first; what is there already another thread
  /// has made.
  private func makeFolder(_ folder: Substring) throws(WritingFailure) {
    let path = staging + "/" + folder
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let cut = folder.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      throw .failed(.system("cannot make the folder", path))
    }
    try makeFolder(folder[..<cut])
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw .failed(.system("cannot make the folder", path))
    }
  }

  /// The manifest is first in it, so that whoever finds it half made knows which files are ours.
  private func makeItself() -> WritingFailure? {
    guard mkdir(staging, 0o755) == 0 else {
      let error = errno
      if error == ENOSPC || error == EDQUOT {
        return .failed(.system("cannot make the folder", staging, error: error))
      }
      return .cannotSwap(String(cString: strerror(error)))
    }
    var status = stat()
    if lstat(root, &status) == 0 { chmod(staging, status.st_mode & 0o7777) }
    do throws(WritingFailure) {
      try put(claims().bytes, at: staging + "/" + Manifest.file)
      return nil
    } catch {
      return error
    }
  }

  /// The same file under a second name; a link stays a link.
  private func link(_ path: String) throws(WritingFailure) {
    try makeFolders(above: path)
    guard linkat(AT_FDCWD, root + "/" + path, AT_FDCWD, staging + "/" + path, 0) == 0 else {
      let error = errno
      // A file system without hard links, a mount within the folder, a file of another owner under protected_hardlinks.
      if [EPERM, EXDEV, EMLINK, ENOTSUP, ENOSYS].contains(error) {
        throw .cannotSwap("\(path): \(String(cString: strerror(error)))")
      }
      throw .failed(.system("cannot keep the file", root + "/" + path, error: error))
    }
  }

  private func put(_ bytes: [UInt8], at path: String) throws(WritingFailure) {
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

/// Why the new folder did not take the old one's place.
enum WritingFailure: Error, Sendable {
  /// It could be written in place all the same.
  case cannotSwap(String)
  /// It could not be written at all.
  case failed(Problem)
}
