import CLinux
import Glibc

/// A folder in which files are written, made and removed, and never anything outside it.
///
/// Paths are relative to it. Each name above the last is opened from the one before it without following links, so
/// that nobody's link leads a write elsewhere, also not one that is put there meanwhile.
package final class OpenFolder: Sendable {
  private let descriptor: Int32
  /// The folder as problems name it.
  private let shown: String

  /// Opens a folder, which may itself be a link; it must be there.
  package init(_ path: String, shownAs shown: String? = nil) throws(Problem) {
    self.shown = shown ?? path
    guard !path.utf8.contains(0) else {
      throw Problem(path: self.shown, what: "no folder can have this name")
    }
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fileProblem(self.shown, errno, verb: "open") }
  }

  deinit { close(descriptor) }

  /// Writes a file whole: beside its place, then renamed, so that a reader or a kill sees the old bytes or the new ones.
  ///
  /// Missing folders are made; an existing file's mode is kept. A link or a folder in its place is a problem and stays.
  /// On any failure (no space left) the place is as it was and nothing is left behind; only a kill can leave a
  /// file named `.dateline-….tmp`, which ``FolderListing/leftovers`` finds.
  ///
  /// - Parameter flush: Whether to wait until the bytes are on the disk (fsync), at some milliseconds each.
  package func write(_ bytes: some Collection<UInt8>, to path: String, flush: Bool = false) throws(Problem) {
    let (above, name) = try names(path)
    let (folder, failure) = enter(above, making: true)
    guard failure == 0 else { throw fileProblem(shown(path), failure, verb: "write") }
    defer { close(folder) }
    var mode: mode_t = 0o644
    var status = stat()
    if fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw Problem(
          path: shown(path), what: "not a regular file, so it is not written over", hint: "move it away")
      }
      mode = status.st_mode & 0o777
    }
    let (file, temporary) = try beside(folder, path)
    var code = fill(file, Array(bytes))
    if code == 0, fchmod(file, mode) != 0 { code = errno }
    if code == 0, flush, fsync(file) != 0 { code = errno }
    if close(file) != 0, code == 0 { code = errno }
    if code == 0, renameat(folder, temporary, folder, name) != 0 { code = errno }
    guard code == 0 else {
      unlinkat(folder, temporary, 0)
      throw fileProblem(shown(path), code, verb: "write")
    }
  }

  /// Makes a folder and those above it; one that is there is fine.
  package func makeFolder(_ path: String) throws(Problem) {
    let (above, name) = try names(path)
    let (folder, code) = enter(above + [name], making: true)
    guard code == 0 else { throw fileProblem(shown(path), code, verb: "make") }
    close(folder)
  }

  /// Gives a file another name below the folder, in one step; the folders above the new name are made.
  ///
  /// Nothing is written over: where the new name is taken, the problem says so and both files stay.
  package func move(_ path: String, to target: String) throws(Problem) {
    let (fromFolder, name) = try names(path)
    let (toFolder, newName) = try names(target)
    let (from, fromCode) = enter(fromFolder, making: false)
    guard fromCode == 0 else { throw fileProblem(shown(path), fromCode, verb: "move") }
    defer { close(from) }
    let (to, toCode) = enter(toFolder, making: true)
    guard toCode == 0 else { throw fileProblem(shown(target), toCode, verb: "make") }
    defer { close(to) }
    let code = rename(from, name, to, newName)
    guard code != EEXIST else {
      throw Problem(
        path: shown(target), severity: .warning, what: OpenFolder.isTaken,
        hint: "the next run looks at it again")
    }
    guard code == 0 else { throw fileProblem(shown(path), code, verb: "move") }
  }

  /// What a problem says of a name that somebody gave to a file of theirs meanwhile.
  package static let isTaken = "a file appeared here while the run was at work, so it stays"

  /// Renames without writing over anything; the error number, 0 where it went well.
  ///
  /// A file system that cannot do it in one step gets a second name and gives up the first; one without second names is asked first.
  func rename(_ from: Int32, _ name: String, _ to: Int32, _ newName: String) -> Int32 {
    guard renameat2(from, name, to, newName, rename_noreplace) != 0 else { return 0 }
    guard isUnable(errno) else { return errno }
    if linkat(from, name, to, newName, 0) == 0 { return unlinkat(from, name, 0) == 0 ? 0 : errno }
    guard errno != EEXIST else { return EEXIST }
    var status = stat()
    guard fstatat(to, newName, &status, AT_SYMLINK_NOFOLLOW) != 0 else { return EEXIST }
    return renameat(from, name, to, newName) == 0 ? 0 : errno
  }

  /// Removes a file or a link (not what it leads to); one that is not there is fine.
  package func remove(_ path: String) throws(Problem) {
    let (folder, name) = try names(path)
    let (descriptor, code) = enter(folder, making: false)
    guard code != ENOENT else { return }
    guard code == 0 else { throw fileProblem(shown(path), code, verb: "remove") }
    defer { close(descriptor) }
    guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else {
      throw fileProblem(shown(path), errno, verb: "remove")
    }
  }

  /// Removes a folder if it is empty; says whether it did.
  @discardableResult
  package func removeEmptyFolder(_ path: String) -> Bool {
    guard let (above, name) = try? names(path) else { return false }
    let (folder, code) = enter(above, making: false)
    guard code == 0 else { return false }
    defer { close(folder) }
    return unlinkat(folder, name, AT_REMOVEDIR) == 0
  }

  /// The names above the last one, and the last.
  func names(_ path: String) throws(Problem) -> ([String], String) {
    var names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = names.popLast(), !(names + [name]).contains(where: { ["", ".", ".."].contains($0) }),
      !path.utf8.contains(0)
    else { throw Problem(path: shown(path), what: "a path that leads out of its folder, so it is not used") }
    return (names, name)
  }

  /// The folder at the end of some names, opened, or the error number.
  func enter(_ names: [String], making: Bool) -> (descriptor: Int32, code: Int32) {
    var current = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard current >= 0 else { return (-1, errno) }
    for name in names {
      let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
      var next = openat(current, name, flags)
      if next < 0, errno == ENOENT, making, mkdirat(current, name, 0o755) == 0 || errno == EEXIST {
        next = openat(current, name, flags)
      }
      let code = errno
      close(current)
      guard next >= 0 else { return (-1, code) }
      current = next
    }
    return (current, 0)
  }

  /// A new file with a name of our own; the number makes way for what a killed run left behind.
  func beside(_ folder: Int32, _ path: String) throws(Problem) -> (Int32, String) {
    for attempt in 0..<1000 {
      let name = temporaryName(attempt: attempt)
      let file = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if file >= 0 { return (file, name) }
      guard errno == EEXIST else { break }
    }
    throw fileProblem(shown(path), errno, verb: "write")
  }

  func fill(_ file: Int32, _ bytes: [UInt8]) -> Int32 {
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + done, bytes.count - done) }
      if wrote > 0 {
        done += wrote
      } else if errno != EINTR {
        return wrote == 0 ? ENOSPC : errno
      }
    }
    return 0
  }

  func shown(_ path: String) -> String { shown.isEmpty ? path : shown + "/" + path }
}
