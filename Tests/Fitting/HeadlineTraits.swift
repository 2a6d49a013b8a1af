import Briefs
import Newsroom

/// Prints the traits of every line that may be the headline: `{"id", "text", "title"}` a line in; out a row for each such
/// line with the page's number, the line's, 1 where it is the headline, and the traits that hold, parted by tabs.
func printHeadlineTraits() throws {
  try forEachPage { number, article, page, lexicons in
    for row in headlineRows(of: article, title: page["title"]?.string ?? "", with: lexicons) {
      print(number, row.line, row.isRight ? 1 : 0, row.traits.joined(separator: " "), separator: "\t")
    }
  }
}

/// Prints the traits of every whole day: `{"id", "text"}` a line in; out a row for each naming of a day with the page's
/// number, the line's, the day, and the traits that hold, parted by tabs.
func printPublicationTraits() throws {
  try forEachPage { number, article, _, lexicons in
    for row in publicationRows(of: article, with: lexicons) {
      print(number, row.line, row.day.description, row.traits.joined(separator: " "), separator: "\t")
    }
  }
}

private func forEachPage(_ body: (Int, Article, JSONValue, Lexicons) throws -> Void) throws {
  var problems: [Problem] = []
  let lexicons = Lexicons(folder: lexiconFolder().found ?? "", problems: &problems)
  var number = 0
  while let row = readLine() {
    defer { number += 1 }
    let page = try readJSON(Array(row.utf8))
    guard let text = page["text"]?.string else { continue }
    try body(number, Article(path: "page", bytes: Array(text.utf8)), page, lexicons)
  }
}
