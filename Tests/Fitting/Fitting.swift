import Briefs
import Foundation
import Newsroom

/// Prints what the fitting scripts in `Scripts/fit` learn from: the traits of each line of the articles on standard input,
/// one row a line, without a word of the articles' text.
@main
struct Fitting {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch arguments.dropFirst().first {
    case "lines" where arguments.count == 4:
      try printLineTraits(folder: arguments[2], weighing: arguments[3])
    case "headlines": try printHeadlineTraits()
    case "publications": try printPublicationTraits()
    case "joins": try printJoinTraits()
    case "countries": try printCountryTraits()
    case "people":
      try printPersonSigns(CommandLine.arguments.dropFirst(2).first ?? "Tests/NewsroomTests/Scores/articles")
    default:
      print(
        """
        usage: fitting headlines|publications|joins|countries < pages.jsonl
               fitting lines LEXICONS looks|place|story < pages.jsonl
               fitting people FOLDER
        """)
      exit(2)
    }
  }
}
