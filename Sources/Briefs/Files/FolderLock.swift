import Glibc

/// The right to write in a folder, for one run at a time. It ends with the value, or with the process however that ends.
///
/// A lock (flock) on the folder itself, so that nothing is left behind. Whoever cannot have it because the file system knows no locks
/// goes on without.
package final class FolderLock: Sendable {
  /// The open folder, for the tools that work under the lock: handed to one, the lock is held until that is done too. Less than zero
  /// where there is none.
  package let descriptor: Int32

  /// Takes the lock of a folder, and waits for whoever has it.
  ///
  /// - Parameter waiting: Called once, before a wait.
  package init(of folder: String, waiting: () -> Void = {}) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    waiting()
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
