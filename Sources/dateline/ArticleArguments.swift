import ArgumentParser
import Briefs
import Glibc
import Newsroom

/// Articles named on the command line, or streamed as JSON lines by `-`.
struct ArticleArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Articles; `-` reads JSON lines {\"id\", \"text\"}, with optional sidecar fields, from standard input.",
      valueName: "file"))
  var files: [String]

  /// Hands over every article that can be read, in the order given, some at a time; answers with what was wrong.
  ///
  /// From standard input, articles are handed over as soon as their lines are there.
  func forEachBatch(_ take: ([Article]) -> Void) -> [Problem] {
    var problems: [Problem] = []
    for batch in stride(from: 0, to: files.count, by: ArticleArguments.batch) {
      var articles: [Article] = []
      for file in files[batch..<min(files.count, batch + ArticleArguments.batch)] {
        if file == "-" {
          take(articles)
          articles = []
          readStandardInput(problems: &problems, take)
        } else {
          let reading = readArticle(file)
          problems += reading.problems
          if let article = reading.article { articles.append(article) }
        }
      }
      take(articles)
    }
    return problems
  }

  /// Enough to keep every core busy, few enough that the first lines come at once.
  private static let batch = 64

  private func readStandardInput(problems: inout [Problem], _ take: ([Article]) -> Void) {
    var pending: [UInt8] = []
    var line = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      let searched = pending.count
      if count > 0 { pending += chunk[..<count] }
      let end = count > 0 ? pending[searched...].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0 : pending.count
      var articles: [Article] = []
      for text in pending[..<end].split(separator: 0x0A, omittingEmptySubsequences: false).dropLast(
        count > 0 && end > 0 ? 1 : 0)
      {
        line += 1
        if text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        if let article = article(fromJSONLine: text, line: line, problems: &problems) {
          articles.append(article)
        }
      }
      pending.removeFirst(end)
      take(articles)
      if count <= 0 { return }
    }
  }
}
