import Briefs
import Foundation
import Newsroom

/// Prints what the fitting scripts in `Scripts/fit` learn from: the traits of each line of the articles on standard input,
/// one row a line, without a word of the articles' text.
@main
struct Fitting {
  static func main() throws {
    switch CommandLine.arguments.dropFirst().first {
    case "lines": try printLineTraits()
    case "headlines": try printHeadlineTraits()
    case "countries": try printCountryTraits()
    default:
      print("usage: fitting lines|headlines|countries < pages.jsonl")
      exit(2)
    }
  }
}
