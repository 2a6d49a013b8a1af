import Briefs
import Newsroom

/// The lexicons beside the test binary, read once for all suites; empty where they cannot be found.
let allLexicons: Lexicons = {
  var problems: [Problem] = []
  return Lexicons(folder: lexiconFolder().found ?? "", problems: &problems)
}()
