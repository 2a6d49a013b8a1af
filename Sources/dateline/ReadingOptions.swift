import ArgumentParser
import Briefs
import Newsroom

/// The lexicons, or the end of the run: without them nothing can be read.
func loadLexicons() throws -> Lexicons {
  let (found, looked) = lexiconFolder()
  guard let found else {
    throw Halt.misuse(
      "dateline", "the lexicons were not found",
      hint: "looked in \(looked.joined(separator: ", ")); set DATELINE_HOME")
  }
  var problems: [Problem] = []
  let lexicons = Lexicons(folder: found, problems: &problems)
  guard !problems.contains(where: { $0.severity == .error }) else { throw Halt(Ending.usage, problems) }
  return lexicons
}

extension CopyDesk {
  /// The lexicons, and where what is read with them is kept; nil where they changed while they were loaded, or nothing can be kept.
  static func opened(in site: SiteOptions) throws -> (lexicons: Lexicons, morgue: Morgue?) {
    let before = lexiconFolder().found.flatMap { readersKey(lexicons: $0) }
    let lexicons = try loadLexicons()
    guard let reader = readersKey(lexicons: lexicons.folder), reader == before else { return (lexicons, nil) }
    return (lexicons, Morgue("articles", in: site.site, readBy: reader))
  }
}
