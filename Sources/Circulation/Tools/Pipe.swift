import Glibc

/// What a program says into one of its outputs, read while it runs, up to a bound.
struct Pipe {
  private var reading: Int32 = -1
  private(set) var writing: Int32 = -1
  private(set) var bytes: [UInt8] = []

  /// A new one; not open where the process has no descriptors left.
  init() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  var isOpen: Bool { reading >= 0 }

  /// Lets go of the end that the program has now.
  mutating func closeWriting() {
    if writing >= 0 { Glibc.close(writing) }
    writing = -1
  }

  /// Lets go of both ends.
  mutating func close() {
    closeWriting()
    closeReading()
  }

  /// Reads both pipes until nobody writes to them any more, so that neither can fill up while we wait for the other, or until
  /// the program has ended: what it left behind (a connection that is kept for the next one) may hold them open for long. Nothing
  /// more is read once `isOver` says so.
  static func drain(
    _ first: inout Pipe, keepingFirst limit: Int, _ second: inout Pipe, keepingLast bound: Int,
    hasEnded: () -> Bool, isOver: () -> Bool = { false }
  ) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var isLast = false
    while first.isOpen || second.isOpen, !isOver() {
      var waits = [pollfd(fd: first.reading, events: Int16(POLLIN), revents: 0)]
      waits.append(pollfd(fd: second.reading, events: Int16(POLLIN), revents: 0))
      let ready = poll(&waits, 2, isLast ? 0 : 100)
      guard ready >= 0 || errno == EINTR else { break }
      if ready == 0 {
        // What it said before it ended is in the pipe by now: once more, then enough.
        if isLast { break }
        isLast = hasEnded()
        continue
      }
      if waits[0].revents != 0 {
        first.read(into: &chunk)
        if first.bytes.count > limit { first.bytes.removeLast(first.bytes.count - limit) }
      }
      if waits[1].revents != 0 {
        second.read(into: &chunk)
        if second.bytes.count > 2 * bound { second.bytes.removeFirst(second.bytes.count - bound) }
      }
    }
  }

  private mutating func read(into chunk: inout [UInt8]) {
    let count = Glibc.read(reading, &chunk, chunk.count)
    if count > 0 {
      bytes += chunk[..<count]
    } else if count == 0 || errno != EINTR {
      closeReading()
    }
  }

  private mutating func closeReading() {
    if reading >= 0 { Glibc.close(reading) }
    reading = -1
  }
}
