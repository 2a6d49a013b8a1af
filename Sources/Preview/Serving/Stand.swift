import CLinux
import Glibc
import Synchronization

/// Where the proof hangs that is being shown, and the bells of those who wait for the next one.
final class Stand: Sendable {
  private struct Board {
    var showing: Showing?
    var number = 0
    /// Event descriptors (eventfd), one for each open page.
    var bells: Set<Int32> = []
  }

  private let board = Mutex(Board())

  /// What is being shown; nil before the first proof.
  var showing: Showing? { board.withLock { $0.showing } }

  /// Hangs up a new proof and rings.
  func show(_ proof: Proof) {
    let number = board.withLock { board in
      board.number += 1
      return board.number
    }
    let showing = Showing(proof, number: number)
    // The last proof's thousands of pages are let go of after everybody was told, and outside the lock.
    let last = board.withLock { board in
      let last = board.showing
      board.showing = showing
      for bell in board.bells { Stand.ring(bell) }
      return last
    }
    withExtendedLifetime(last) {}
  }

  /// A bell of one's own, which rings for every proof from now on; nil where the machine has none left.
  func takeBell() -> Int32? {
    let bell = eventfd(0, eventfd_closing_nonblocking)
    guard bell >= 0 else { return nil }
    board.withLock { _ = $0.bells.insert(bell) }
    return bell
  }

  private static func ring(_ bell: Int32) {
    var once: UInt64 = 1
    _ = write(bell, &once, 8)
  }

  /// Stops a bell that rang.
  static func hush(_ bell: Int32) {
    var rings: UInt64 = 0
    _ = read(bell, &rings, 8)
  }

  /// Gives a bell back.
  func giveBack(_ bell: Int32) {
    board.withLock {
      $0.bells.remove(bell)
      close(bell)
    }
  }
}
