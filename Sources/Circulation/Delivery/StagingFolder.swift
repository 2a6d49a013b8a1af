import Briefs
import Glibc
import Pressroom

/// A folder of our own that is made empty and goes with the value.
final class StagingFolder: Sendable {
  /// Where it lies.
  let path: String
  private let name: String
  private let above: OwnFolder
  private let site: OpenFolder

  /// Makes the folder `name` in `.dateline/delivery` of the site's folder, and clears first what a killed run left there.
  init(_ name: String, in site: String) throws(Problem) {
    above = try OwnFolder("delivery", in: site)
    self.site = try OpenFolder(site)
    self.name = name
    path = above.path + "/" + name
    try removeTree(name, in: above.descriptor, shownAs: path)
    try self.site.makeFolder(inSite)
  }

  deinit { try? removeTree(name, in: above.descriptor, shownAs: path) }

  private var inSite: String { ".dateline/delivery/" + name }

  /// Writes a file of ours.
  func write(_ bytes: [UInt8], to file: String) throws(Problem) {
    try site.write(bytes, to: inSite + "/" + file)
  }

  /// Takes a file over from another folder under the same path, by a second name or as a copy; says what is wrong if it is not
  /// what `entry` says. From any thread.
  func take(_ file: String, from source: String, as entry: Manifest.Entry) -> Problem? {
    do throws(Problem) {
      try add(file, at: source + "/" + file)
      let bytes = try readFile(path + "/" + file, shownAs: source + "/" + file, limit: entry.size)
      guard bytes.count == entry.size, sha256(bytes) == entry.sha256 else {
        return Problem(
          path: source + "/" + file, what: "not as the site's manifest says",
          hint: "somebody changed it: run `dateline build` again")
      }
      return nil
    } catch {
      return error
    }
  }

  /// Gives the file at `location` a second name here, or copies it where the disk has no second names.
  func add(_ file: String, at location: String) throws(Problem) {
    if let cut = file.lastIndex(of: "/") { try site.makeFolder(inSite + "/" + file[..<cut]) }
    guard linkat(AT_FDCWD, location, AT_FDCWD, path + "/" + file, 0) != 0 else { return }
    try write(try readFile(location, limit: 1 << 32), to: file)
  }
}

/// Removes what stands at a path and all that is in it, following nothing; what is not there is fine.
func removeTree(_ path: String) throws(Problem) { try removeTree(path, in: AT_FDCWD, shownAs: path) }

/// Removes what stands under a name in an open folder and all that is in it, following nothing; what is not there is fine.
func removeTree(_ name: String, in above: Int32, shownAs shown: String) throws(Problem) {
  var status = stat()
  guard fstatat(above, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
  guard status.st_mode & S_IFMT == S_IFDIR else {
    guard unlinkat(above, name, 0) == 0 else { throw Problem.failed("cannot remove it", shown) }
    return
  }
  let folder = openat(above, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  guard folder >= 0, let stream = fdopendir(folder) else {
    let code = errno
    if folder >= 0 { close(folder) }
    throw Problem.failed("cannot look into it", shown, code)
  }
  defer { closedir(stream) }
  try removeEntries(folder, stream, shown)
  guard unlinkat(above, name, AT_REMOVEDIR) == 0 else { throw Problem.failed("cannot remove it", shown) }
}

/// By the open folder, not by names, which need not be text.
private func removeEntries(_ folder: Int32, _ stream: OpaquePointer, _ shown: String) throws(Problem) {
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) + [0] }
      .map { CChar(bitPattern: $0) }
    guard name != [0x2E, 0], name != [0x2E, 0x2E, 0] else { continue }
    if unlinkat(folder, name, 0) == 0 { continue }
    guard errno == EISDIR || errno == EPERM else {
      throw Problem.failed("cannot remove what is in it", shown)
    }
    let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard inner >= 0, let below = fdopendir(inner) else {
      throw Problem.failed("cannot remove what is in it", shown)
    }
    defer { closedir(below) }
    try removeEntries(inner, below, shown)
    guard unlinkat(folder, name, AT_REMOVEDIR) == 0 else {
      throw Problem.failed("cannot remove what is in it", shown)
    }
  }
}

extension Problem {
  /// A system call that failed on this machine, in the system's words, with the cure for the common ones.
  static func failed(_ what: String, _ path: String, _ code: Int32 = errno) -> Problem {
    let cure =
      switch code {
      case ENOSPC: "make room on the disk and run again; what was published stands as it was"
      case EDQUOT: "the quota is used up; what was published stands as it was"
      case EROFS: "the disk is mounted read-only: mount it for writing"
      case EACCES, EPERM: "change its owner or its mode"
      default: ""
      }
    return Problem(path: path, what: "\(what): \(String(cString: strerror(code)))", hint: cure)
  }
}
