import Glibc

/// A connected socket: bytes in with a limit of size and time, bytes out.
struct Line {
  let socket: Int32
  /// Read and not used yet.
  private var waiting: [UInt8] = []

  /// How a head may fail to come.
  enum Silence: Error {
    /// The client went, or said nothing for too long.
    case gone
    case tooLarge
    /// It began and did not end.
    case tooSlow
  }

  /// How long a client may think before a request, and how long one may take, in milliseconds.
  private static let longestSilence = 60_000
  private static let longestHead = 10_000
  /// How long a client may take no bytes at all, in seconds.
  private static let longestStall = 20

  /// A line to a client.
  init(_ socket: Int32) {
    self.socket = socket
    var yes: Int32 = 1
    setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    var stall = timeval(tv_sec: Line.longestStall, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &stall, socklen_t(MemoryLayout<timeval>.size))
  }

  /// The bytes of the next head, up to and including its empty line.
  mutating func head() throws(Silence) -> ArraySlice<UInt8> {
    var end = monotonicMilliseconds() + Line.longestSilence
    var looked = 0
    while true {
      // Empty lines before a request are passed over (RFC 9112, 2.2).
      let blank = waiting.prefix { $0 == 0x0D || $0 == 0x0A }.count
      if blank > 0 { waiting.removeFirst(blank) }
      if let length = Line.headLength(waiting, from: max(0, looked - blank)) {
        let head = waiting[..<length]
        waiting.removeFirst(length)
        return head
      }
      guard waiting.count < Request.largestHead else { throw .tooLarge }
      let wasEmpty = waiting.isEmpty
      looked = max(0, waiting.count - 3)
      guard hears(until: end) else { throw wasEmpty ? .gone : .tooSlow }
      guard take() else { throw .gone }
      if wasEmpty, !waiting.isEmpty { end = monotonicMilliseconds() + Line.longestHead }
    }
  }

  private static func headLength(_ bytes: [UInt8], from start: Int) -> Int? {
    var i = start
    while i + 1 < bytes.count {
      if bytes[i] == 0x0A {
        if bytes[i + 1] == 0x0A { return i + 2 }
        if i + 2 < bytes.count, bytes[i + 1] == 0x0D, bytes[i + 2] == 0x0A { return i + 3 }
      }
      i += 1
    }
    return nil
  }

  private func hears(until end: Int) -> Bool {
    while true {
      var wanted = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      let count = poll(&wanted, 1, Int32(max(0, end - monotonicMilliseconds())))
      if count < 0, errno == EINTR { continue }
      return count > 0
    }
  }

  private mutating func take() -> Bool {
    var room = [UInt8](repeating: 0, count: 8192)
    while true {
      let count = recv(socket, &room, room.count, 0)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      waiting += room[..<count]
      return true
    }
  }

  /// Sends all bytes; false where the client went or takes none.
  func send(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress?.advanced(by: done), bytes.count - done, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  /// Lets the client read what was sent before the connection is cut: unread bytes of a refused request would reset it.
  func hangUp() {
    shutdown(socket, Int32(SHUT_WR))
    let end = monotonicMilliseconds() + 500
    var room = [UInt8](repeating: 0, count: 8192)
    while monotonicMilliseconds() < end, hears(until: end), recv(socket, &room, room.count, 0) > 0 {}
  }
}
