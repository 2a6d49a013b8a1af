import Glibc

/// Tells a file's bytes from those it held before, without reading them: which file it is, how long, and when it was touched.
///
/// Equal stamps mean equal bytes where the stamp ``isSettled(at:)``; until then a second write could fall into the same tick of the file
/// system's clock.
package struct FileStamp: Sendable, Hashable {
  private let device: UInt64
  private let inode: UInt64
  private let size: Int64
  /// When its bytes changed, in nanoseconds; anyone may set it to any time.
  private let changed: Int64
  /// When it or what is known of it changed; nobody can set it.
  private let touched: Int64

  /// The longest tick of a file system's clock we allow for: jiffies are 10 ms at most.
  private static let tick: Int64 = 20_000_000

  /// The same, in microseconds, and a little more.
  package static let tickInMicroseconds: UInt32 = 21_000

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    changed = FileStamp.nanoseconds(status.st_mtim)
    touched = FileStamp.nanoseconds(status.st_ctim)
  }

  /// The stamp of a file, of a link's target; nil where there is none.
  package init?(ofFileAt path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Writes it in full, to tell it from any other one later.
  package func write(to writer: inout ClippingWriter) {
    for number in [
      device, inode, UInt64(bitPattern: size), UInt64(bitPattern: changed), UInt64(bitPattern: touched),
    ] {
      writer.put(fixed: number)
    }
  }

  /// Whether bytes that were read after a moment are those of any file that bears this stamp.
  package func isSettled(at moment: Int64) -> Bool { max(changed, touched) < moment - FileStamp.tick }

  /// This moment, on the clock that stamps are made by.
  package static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
