import Briefs
import Glibc

/// A listening socket on 127.0.0.1, which no other machine reaches.
struct Door: Sendable {
  let socket: Int32
  let port: UInt16

  /// How many ports above a taken one are tried before the system chooses: the address should look like the one expected.
  private static let near = 20

  /// Opens at `port`, or where it is taken at a free one. Throws where none may be opened at all.
  init(near port: UInt16) throws(Problem) {
    let wanted = Int(port)
    for candidate in Array(wanted...min(wanted + Door.near, 65_535)) + [0] {
      switch Door.open(UInt16(candidate)) {
      case .success(let door):
        self = door
        return
      case .failure(let failure):
        guard failure.code == EADDRINUSE else {
          throw Problem(
            path: "127.0.0.1:\(candidate)",
            what: "cannot listen there: \(String(cString: strerror(failure.code)))",
            hint: failure.code == EACCES ? "ports below 1024 are the system's; name another by --port" : "")
        }
      }
    }
    throw Problem(path: "127.0.0.1", what: "no port is free", hint: "end another program that listens")
  }

  private init(socket: Int32, port: UInt16) {
    self.socket = socket
    self.port = port
  }

  private struct Failure: Error { let code: Int32 }

  private static func open(_ port: UInt16) -> Result<Door, Failure> {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { return .failure(Failure(code: errno)) }
    var yes: Int32 = 1
    // So that a preview started again at once gets its port back.
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) == 0 && listen(socket, 128) == 0 && getsockname(socket, $0, &length) == 0
          ? 0 : errno
      }
    }
    guard code == 0 else {
      close(socket)
      return .failure(Failure(code: code))
    }
    return .success(Door(socket: socket, port: UInt16(bigEndian: address.sin_port)))
  }
}
