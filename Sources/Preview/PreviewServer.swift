import Briefs
import Glibc

/// Shows proofs to this machine's browsers on 127.0.0.1, each connection on a thread of its own.
package final class PreviewServer: Sendable {
  private let door: Door
  private let stand = Stand()
  private let callers = Callers(most: 128)

  /// The port really used.
  package var port: Int { Int(door.port) }

  /// Where it is reached: `http://127.0.0.1:4000/`.
  package var address: String { "http://127.0.0.1:\(door.port)/" }

  /// Takes `port`, or where it is taken a free one near it. Nobody is answered before ``open()``. Throws where none can be had.
  package init(near port: UInt16) throws(Problem) { door = try Door(near: port) }

  /// Shows a proof from now on, and tells every open page what changed for it.
  package func show(_ proof: Proof) { stand.show(proof) }

  /// Begins to answer; returns at once. The first proof should hang by then.
  package func open() {
    _ = onThread { [self] in
      while true {
        let socket = accept(door.socket, nil, nil)
        guard socket >= 0 else {
          // No descriptor left: the next connection may end meanwhile.
          if errno != EINTR { usleep(20_000) }
          continue
        }
        _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
        guard let caller = callers.enter(socket) else {
          close(socket)
          continue
        }
        if !onThread({ self.serve(socket, caller) }) { callers.leave(caller, socket) }
      }
    }
  }

  private func serve(_ socket: Int32, _ caller: Int) {
    var line = Line(socket)
    defer { callers.leave(caller, socket) }
    while true {
      callers.note(caller, isSilent: true)
      let request: Request
      do throws(Response) {
        guard let read = try PreviewServer.request(from: &line) else { return }
        request = read
      } catch {
        _ = line.send(error.printed(closing: true))
        return line.hangUp()
      }
      callers.note(caller, isSilent: false)
      if isForEvents(request), refusal(of: request) == nil {
        guard isOwn(origin: request) else {
          _ = line.send(
            Response.plain(403, "another site's page has no business here").printed(closing: true))
          return line.hangUp()
        }
        guard request.method == "GET" else {
          _ = line.send(Response.eventStreamHead)
          return
        }
        // A page that only listens makes room where there is none left; its browser comes back by itself.
        callers.note(caller, isSilent: true)
        var events = PageEvents(request)
        return events.tell(line, from: stand)
      }
      let response = stand.showing.map { answer(request, from: $0) } ?? Response.plain(503)
      // Behind a request that was refused there may come a body, which nobody reads.
      let isLast = !request.keepsAlive || [400, 405, 413, 421].contains(response.status)
      guard line.send(response.printed(closing: isLast, isHead: request.method == "HEAD")) else { return }
      if isLast { return line.hangUp() }
    }
  }

  private func isForEvents(_ request: Request) -> Bool { request.path.elementsEqual("/desk/events".utf8) }

  private static func request(from line: inout Line) throws(Response) -> Request? {
    let head: ArraySlice<UInt8>
    do throws(Line.Silence) {
      head = try line.head()
    } catch {
      switch error {
      case .gone: return nil
      case .tooSlow: throw Response.plain(408)
      case .tooLarge: throw Response.plain(431)
      }
    }
    return try Request.parse(head)
  }
}
