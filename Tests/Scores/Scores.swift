import Briefs
import Foundation
import Newsroom
import Scoring

/// Prints every task's figure on our labelled articles: `scores FOLDER [--faults TASK | --raise]`.
@main
struct Scores {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else {
      print(
        "usage: scores FOLDER [--faults TASK | --raise]\ntasks: \(Task.allCases.map(\.rawValue).joined(separator: " "))"
      )
      exit(2)
    }
    let folder = arguments[1]
    var problems: [Problem] = []
    let found = lexiconFolder()
    guard let data = found.found else {
      print("the lexicons were not found; looked in \(found.looked.joined(separator: ", "))")
      exit(2)
    }
    let lexicons = Lexicons(folder: data, problems: &problems)
    let marks = try marks(of: LabelledArticle.all(in: folder + "/articles"), with: lexicons)
    let floors = Floors(in: folder)
    if let task = arguments.dropFirst(3).first.flatMap(Task.init(rawValue:)), arguments[2] == "--faults" {
      print(faults(marks, of: task), terminator: "")
    } else if arguments.dropFirst(2).first == "--raise" {
      let raised = floors.raised(by: marks)
      try raised.floors.write(toFile: folder + "/floors.tsv", atomically: true, encoding: .utf8)
      try raised.standing.write(toFile: folder + "/standing.tsv", atomically: true, encoding: .utf8)
    } else {
      print(table(marks))
      let falls = floors.falls(marks)
      print(falls.joined(), terminator: "")
      if !falls.isEmpty { exit(1) }
    }
  }
}
