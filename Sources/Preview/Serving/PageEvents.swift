import CLinux
import Glibc

/// What an open page is told, by server-sent events (HTML, 9.2): that it changed, that its looks did, what is wrong.
struct PageEvents {
  /// The path that the browser shows.
  private let path: String
  /// What the page was made of, as its script says; kept up with what it was told since.
  private var mark: String
  private var styles: String
  private var errors = ""
  private var number = 0

  /// How long a line may be silent before a sign of life is sent, in milliseconds: so a browser that went away is noticed.
  private static let heartbeat = 15_000

  /// The events for the page that a request names.
  init(_ request: Request) {
    path = request.parameter("page") ?? "/"
    mark = request.parameter("shows") ?? ""
    styles = request.parameter("styles") ?? ""
  }

  /// What is to be said of what is shown now; empty where the page has it all.
  mutating func news(of showing: Showing) -> [UInt8] {
    guard showing.number != number else { return [] }
    number = showing.number
    var text = ""
    if showing.errors != errors {
      errors = showing.errors
      text += "event: problems\ndata: \(errors)\n\n"
    }
    let now = showing.mark(ofPath: path)
    if now != mark {
      text += "event: page\ndata: \(now)\n\n"
    } else if showing.styles != styles {
      text += "event: styles\ndata: \(showing.styles)\n\n"
    }
    (mark, styles) = (now, showing.styles)
    return Array(text.utf8)
  }

  /// Tells the page all it should know until it goes away.
  mutating func tell(_ line: Line, from stand: Stand) {
    guard let bell = stand.takeBell() else { return }
    defer { stand.giveBack(bell) }
    guard line.send(Response.eventStreamHead + Array("retry: 300\n\n".utf8)) else { return }
    while true {
      if let showing = stand.showing {
        let news = news(of: showing)
        guard news.isEmpty || line.send(news) else { return }
      }
      var wanted = [
        pollfd(fd: bell, events: Int16(POLLIN), revents: 0),
        pollfd(fd: line.socket, events: Int16(POLLIN) | poll_hung_up, revents: 0),
      ]
      let count = poll(&wanted, 2, Int32(PageEvents.heartbeat))
      if count < 0, errno != EINTR { return }
      // Whatever the client says on this line, it is leaving: there is nothing to say on an event stream.
      if count > 0, wanted[1].revents != 0 { return }
      if count == 0, !line.send(Array(":\n\n".utf8)) { return }
      Stand.hush(bell)
    }
  }
}
