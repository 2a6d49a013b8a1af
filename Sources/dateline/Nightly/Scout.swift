import Briefs
import Circulation
import Glibc
import Newsroom

/// Reads the night's new articles first, in a process of its own: one that ends the program, or holds it up for ever, is found and
/// kept out, and the night goes on.
///
/// No article is known to do this. It is what a run that nobody watches owes to bytes that anybody may have written.
struct Scout {
  /// What becomes of a process that reads these files; nil where it lives.
  let fate: ([String]) -> String?

  /// A scout that asks `fate`.
  init(_ fate: @escaping ([String]) -> String?) { self.fate = fate }

  /// A scout that sends `dateline annotate` ahead. Where that cannot be started, every article passes.
  init() {
    let program = realpath("/proc/self/exe", nil).map { path in
      defer { free(path) }
      return String(cString: path)
    }
    self.init { files in
      guard let program else { return nil }
      let reader = Tool("timeout", lock: nil)
      let ending = try? reader.run(
        ["-s", "KILL", Scout.patience, program, "annotate", "--"] + files, limit: 0)
      // 128 and the signal's number; what is less is the program's own word.
      guard let code = ending?.code, code > 128 else { return nil }
      return code == 128 + SIGKILL
        ? "reading it did not end within \(Scout.patience) seconds"
        : "reading it ended the program, signal \(code - 128)"
    }
  }

  /// In seconds: an article of the largest size is read in one.
  private static let patience = "60"
  /// How many articles a process reads: few enough for a command line, enough to pay for its start.
  private static let batch = 100

  /// The articles that no process survives, and why; each is found by halving its batch.
  func casualties(among articles: [Article]) -> [Problem] {
    stride(from: 0, to: articles.count, by: Scout.batch).flatMap { start in
      casualties(articles[start..<min(articles.count, start + Scout.batch)].map(\.shown)[...])
    }
  }

  private func casualties(_ files: ArraySlice<String>) -> [Problem] {
    guard let reason = fate(Array(files)), let first = files.first else { return [] }
    guard files.count > 1 else {
      return [
        Problem(path: first, what: "\(reason), so it is not read", hint: "move it away, and tell us of it")
      ]
    }
    let middle = files.startIndex + files.count / 2
    return casualties(files[..<middle]) + casualties(files[middle...])
  }
}
