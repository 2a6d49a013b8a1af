import Glibc

/// Runs work on a thread of its own, which may wait; false where the machine has no room for another.
///
/// A connection waits for its client most of its life, and the pools of Swift and Dispatch are only as wide as the machine has cores.
package func onThread(_ work: @escaping @Sendable () -> Void) -> Bool {
  let handed = Unmanaged.passRetained(Work(work))
  var thread = pthread_t()
  let code = pthread_create(
    &thread, nil,
    { handed in
      guard let handed else { return nil }
      Unmanaged<Work>.fromOpaque(handed).takeRetainedValue().run()
      return nil
    }, handed.toOpaque())
  guard code == 0 else {
    handed.release()
    return false
  }
  pthread_detach(thread)
  return true
}

private final class Work: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// Milliseconds on a clock that only goes forward; its beginning means nothing.
package func monotonicMilliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
