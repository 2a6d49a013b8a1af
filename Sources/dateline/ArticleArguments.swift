import ArgumentParser
import Briefs
import Newsroom

/// Articles named on the command line, or streamed as JSON lines by `-`.
struct ArticleArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Articles; `-` reads JSON lines {\"id\", \"text\"}, with optional sidecar fields, from standard input.",
      valueName: "file"),
    completion: .file())
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
    var input = InputLines()
    while let lines = input.next(problems: &problems) {
      var articles: [Article] = []
      for line in lines {
        if let article = article(fromJSONLine: line.bytes, line: line.number, problems: &problems) {
          articles.append(article)
        }
      }
      take(articles)
    }
  }
}
