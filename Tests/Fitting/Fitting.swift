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
    case "publications": try printPublicationTraits()
    case "joins": try printJoinTraits()
    case "countries": try printCountryTraits()
    case "people":
      try printPersonSigns(CommandLine.arguments.dropFirst(2).first ?? "Tests/NewsroomTests/Scores/articles")
    default:
      print(
        "usage: fitting lines|headlines|publications|joins|countries < pages.jsonl, or fitting people FOLDER")
      exit(2)
    }
  }
}
