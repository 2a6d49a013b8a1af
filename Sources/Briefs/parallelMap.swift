import Dispatch
import Glibc
import Synchronization

/// The results of `transform` for each item, in the items' order, worked out on up to `jobs` threads.
///
/// What comes back does not depend on the number of threads. `transform` must not wait for another item.
package func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int = availableCores, _ transform: @Sendable (Item) -> Result
) -> [Result] {
  let workers = min(jobs, items.count)
  guard workers > 1 else { return items.map(transform) }
  let slots = UnsafeMutableBufferPointer<Result?>.allocate(capacity: items.count)
  slots.initialize(repeating: nil)
  defer {
    slots.deinitialize()
    slots.deallocate()
  }
  // Each slot is written by the one thread that drew its index, and read after all are done.
  nonisolated(unsafe) let shared = slots
  let next = Atomic<Int>(0)
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < items.count else { return }
      shared[index] = transform(items[index])
    }
  }
  return slots.compactMap { $0 }
}

/// The processors this process may run on.
package let availableCores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
