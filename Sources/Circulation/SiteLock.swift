import Briefs
import Glibc

/// The right to publish a site: one run at a time has it, from its first step to its last.
///
/// A lock (flock) on `.dateline/lock` in the site's folder, which ends with the process, however it ends. The file says in one
/// line who holds it, so that whoever comes second can say so. A tool that a run starts is handed the descriptor: where
/// the run is killed while `rsync` is still sending, the lock stays held until that is done too.
package final class SiteLock: Sendable {
  /// The open lock file, for the tools that work under it.
  package let descriptor: Int32

  /// Takes the lock of the site in `folder`. Throws at once where another run has it; the problem's text says who.
  ///
  /// - Parameter holder: Who we are, in one line: `nightly, process 4711 on press1, since 2026-11-26 02:00:00 UTC`.
  package init(of folder: String, as holder: String) throws(Problem) {
    let own = try OwnFolder(in: folder)
    defer { withExtendedLifetime(own) {} }
    var status = stat()
    if fstatat(own.descriptor, ".gitignore", &status, AT_SYMLINK_NOFOLLOW) != 0, errno == ENOENT {
      // What is in it is this machine's own: no part of the content that people keep under version control.
      try OpenFolder(folder).write(Array("*\n".utf8), to: ".dateline/.gitignore")
    }
    let file = own.path + "/lock"
    descriptor = openat(own.descriptor, "lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SiteLock.fault(file, "cannot open it") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      defer { close(descriptor) }
      guard code == EWOULDBLOCK else { throw SiteLock.fault(file, "cannot lock it", code) }
      let bytes = (try? readFile(file, limit: 4096)) ?? []
      let who = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init)
      throw Problem(
        path: file, what: "\(SiteLock.isHeld) \(who ?? "another run")",
        hint: "wait until it is done; the lock ends with that process")
    }
    let line = Array((holder + "\n").utf8)
    ftruncate(descriptor, 0)
    pwrite(descriptor, line, line.count, 0)
  }

  /// How the problem begins when another run has the lock: a guard's refusal, not a fault.
  package static let isHeld = "held by"

  /// Unlocks before it closes: a tool may have left a process behind (a credential cache) that has the descriptor too.
  deinit {
    ftruncate(descriptor, 0)
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  private static func fault(_ path: String, _ what: String, _ code: Int32 = errno) -> Problem {
    Problem(
      path: path, what: "\(what): \(String(cString: strerror(code)))", hint: "change its owner or its mode")
  }
}
