import Glibc
import Synchronization

/// The connections that stand open. When there are too many, the one that has kept silent longest is hung up on.
final class Callers: Sendable {
  private struct Caller {
    let socket: Int32
    /// When it last fell silent; nil while it is being answered or listens for events.
    var silentSince: Int?
  }

  private struct Book {
    var next = 0
    var callers: [Int: Caller] = [:]
  }

  private let book = Mutex(Book())
  private let most: Int

  /// Room for `most` connections.
  init(most: Int) { self.most = most }

  /// Enters a connection; nil where there is no room and none that could be hung up on.
  func enter(_ socket: Int32) -> Int? {
    book.withLock { book in
      if book.callers.count >= most {
        let silent = book.callers.filter { $0.value.silentSince != nil }
        guard
          let oldest = silent.min(by: {
            ($0.value.silentSince ?? 0, $0.key) < ($1.value.silentSince ?? 0, $1.key)
          })
        else { return nil }
        // Its thread sees the end of the stream, closes and leaves; the number of threads is over by one until then.
        shutdown(oldest.value.socket, Int32(SHUT_RDWR))
        book.callers[oldest.key] = nil
      }
      book.next += 1
      book.callers[book.next] = Caller(socket: socket, silentSince: monotonicMilliseconds())
      return book.next
    }
  }

  /// Notes that a connection waits for its client, or no longer does.
  func note(_ caller: Int, isSilent: Bool) {
    book.withLock { $0.callers[caller]?.silentSince = isSilent ? monotonicMilliseconds() : nil }
  }

  /// Closes a connection: within the lock, so that nobody hangs up on another one that got its number.
  func leave(_ caller: Int, _ socket: Int32) {
    book.withLock {
      $0.callers[caller] = nil
      close(socket)
    }
  }
}
