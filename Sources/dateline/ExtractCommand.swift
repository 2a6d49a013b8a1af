import ArgumentParser
import Briefs
import Newsroom

/// `dateline extract FILE…`: what was read of each article, one JSON object a line.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Says what was read of each article, one JSON object a line.")

  @OptionGroup var articles: ArticleArguments

  func run() throws {
    let lexicons = try loadLexicons()
    let problems = articles.forEachBatch { batch in
      let lines = parallelMap(batch) { article in
        var json = JSONWriter()
        json.storyLine(extract(article, with: lexicons))
        return json.bytes
      }
      Console.write(Array(lines.joined()))
    }
    try Console.conclude(problems)
  }
}

/// `dateline annotate FILE…`: the same, and the facts.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Says what was read of each article and the facts in it, one JSON object a line.")

  @OptionGroup var articles: ArticleArguments

  func run() throws {
    let lexicons = try loadLexicons()
    let problems = articles.forEachBatch { batch in
      let lines = parallelMap(batch) { article in
        var json = JSONWriter()
        json.factsLine(annotate(extract(article, with: lexicons), with: lexicons))
        return json.bytes
      }
      Console.write(Array(lines.joined()))
    }
    try Console.conclude(problems)
  }
}
