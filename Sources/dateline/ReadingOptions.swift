import ArgumentParser
import Briefs
import Newsroom

/// The lexicons, or the end of the run: without them nothing can be read.
func loadLexicons() throws -> Lexicons {
  let (found, looked) = lexiconFolder()
  guard let found else {
    throw Console.misuse(
      "dateline", "the lexicons were not found",
      hint: "looked in \(looked.joined(separator: ", ")); set DATELINE_HOME")
  }
  var problems: [Problem] = []
  let lexicons = Lexicons(folder: found, problems: &problems)
  if Console.report(problems) { throw Ending.usage }
  return lexicons
}
