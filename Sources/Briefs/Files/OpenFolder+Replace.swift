import CLinux
import Glibc

extension OpenFolder {
  /// What became of a file whose bytes were to be replaced.
  package enum Replacement: Sendable, Hashable {
    /// The new bytes stand there.
    case done
    /// Other bytes than the old ones stood there, or somebody was writing; theirs stand there.
    case changed
    /// It was removed or renamed, and nothing stands there.
    case gone
  }

  /// When somebody else may come in between, for those who test that.
  package enum Moment: Sendable {
    case beforeExchange
    case afterExchange
  }

  /// Puts new bytes into the place of known ones, and never into that of others: what somebody saved meanwhile stays.
  ///
  /// The new bytes are written beside the file and exchanged with it in one step; what came out is compared with `old` and put back
  /// where it differs or is still open for writing. A reader sees the old bytes or the new ones. Where the run is killed between the
  /// two steps, what came out stands beside the file under the name of its ``ExchangeTrace``. A file system that cannot exchange
  /// gets a rename right after the comparison. Throws as ``write(_:to:flush:)`` does; about twenty system calls.
  package func replace(
    _ old: [UInt8], by new: [UInt8], at path: String, meanwhile: (Moment) -> Void = { _ in }
  ) throws(Problem) -> Replacement {
    let (above, name) = try names(path)
    let (folder, failure) = enter(above, making: false)
    guard failure != ENOENT else { return .gone }
    guard failure == 0 else { throw fileProblem(shown(path), failure, verb: "write") }
    defer { close(folder) }
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      guard errno == ENOENT else { throw fileProblem(shown(path), errno, verb: "read") }
      return .gone
    }
    guard status.st_mode & S_IFMT == S_IFREG, bytes(folder, name, largest: old.count) == old else {
      return .changed
    }
    let trace = ExchangeTrace(from: old, to: new)
    let spare = trace.name
    guard try prepare(new, as: trace, mode: status.st_mode & 0o777, folder, path) else { return .changed }
    let ours = inode(folder, spare)
    meanwhile(.beforeExchange)
    guard renameat2(folder, spare, folder, name, rename_exchange) == 0 else {
      let code = errno
      if isUnable(code), bytes(folder, name, largest: old.count) == old {
        guard renameat(folder, spare, folder, name) == 0 else { return try fail(errno, spare, folder, path) }
        return .done
      }
      return isUnable(code) ? discard(spare, folder, .changed) : try fail(code, spare, folder, path)
    }
    meanwhile(.afterExchange)
    return settle(old, new, ours, spare, name, folder)
  }

  /// Looks at what came out of an exchange, and puts back what a person saved. Whoever saves again meanwhile has the last word: what comes
  /// out then is not what was put in.
  private func settle(
    _ old: [UInt8], _ new: [UInt8], _ ours: ino_t?, _ spare: String, _ name: String, _ folder: Int32
  ) -> Replacement {
    if bytes(folder, spare, largest: old.count, unlessOpen: true) == old {
      return discard(spare, folder, .done)
    }
    var placed = ours
    // A person saves once in a while; a program that saves a thousand times in a row is not waited for.
    for round in 0..<1000 {
      let theirs = inode(folder, spare)
      guard renameat2(folder, spare, folder, name, rename_exchange) == 0 else {
        // The person who saved has removed the file since; on any other failure what they saved stays beside it, under its trace.
        return errno == ENOENT ? discard(spare, folder, .gone) : .changed
      }
      // At first it is our own text that comes back, unless somebody wrote into that.
      if inode(folder, spare) == placed,
        round > 0 || bytes(folder, spare, largest: new.count, unlessOpen: true) == new
      {
        return discard(spare, folder, .changed)
      }
      placed = theirs
    }
    return .changed
  }

  private func inode(_ folder: Int32, _ name: String) -> ino_t? {
    var status = stat()
    return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status.st_ino : nil
  }

  /// Writes a file whole under the name of a trace; not where somebody's text stands under that name.
  private func prepare(
    _ new: [UInt8], as trace: ExchangeTrace, mode: mode_t, _ folder: Int32, _ path: String
  ) throws(Problem) -> Bool {
    if let left = bytes(folder, trace.name, largest: largestBrief), trace.has(left) {
      unlinkat(folder, trace.name, 0)
    }
    let (file, temporary) = try beside(folder, path)
    var code = fill(file, new)
    if code == 0, fchmod(file, mode) != 0 { code = errno }
    if close(file) != 0, code == 0 { code = errno }
    if code == 0 { code = rename(folder, temporary, folder, trace.name) }
    guard code != 0 else { return true }
    unlinkat(folder, temporary, 0)
    guard code != EEXIST else { return false }
    throw fileProblem(shown(path), code, verb: "write")
  }

  private func discard(_ spare: String, _ folder: Int32, _ result: Replacement) -> Replacement {
    unlinkat(folder, spare, 0)
    return result
  }

  private func fail(
    _ code: Int32, _ spare: String, _ folder: Int32, _ path: String
  ) throws(Problem) -> Replacement {
    unlinkat(folder, spare, 0)
    guard code != ENOENT else { return .gone }
    throw fileProblem(shown(path), code, verb: "write")
  }

  /// What a regular file holds; nil where it cannot be read, is longer than `largest`, or somebody has it open for writing.
  ///
  /// A lease for reading (fcntl(2)) is given only where nobody writes; a file system without leases is taken at its bytes.
  private func bytes(_ folder: Int32, _ name: String, largest: Int, unlessOpen: Bool = false) -> [UInt8]? {
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= largest else {
      return nil
    }
    if unlessOpen {
      // Should somebody open it between the two calls, a signal that is ignored tells us, not the one that ends the process.
      _ = fcntl(file, set_signal, SIGURG)
      if fcntl(file, set_lease, Int32(F_RDLCK)) == 0 {
        _ = fcntl(file, set_lease, Int32(F_UNLCK))
      } else if errno == EAGAIN {
        return nil
      }
    }
    var bytes = [UInt8](repeating: 0, count: largest + 1)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress! + count, $0.count - count) }
      if got == 0 { break }
      if got < 0, errno != EINTR { return nil }
      count += max(0, got)
    }
    return count > largest ? nil : Array(bytes[..<count])
  }
}

/// Whether a file system or a kernel has no means for what was asked with a flag of renameat2.
func isUnable(_ code: Int32) -> Bool { [EINVAL, ENOSYS, EOPNOTSUPP].contains(code) }
