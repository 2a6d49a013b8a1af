import Briefs
import Foundation
import Newsroom

/// Prints the traits of every printed line of the pages on standard input (JSON lines with `id` and `text`) as one weighing
/// knows them: after a row of names a row a line, the page's id and the line's number before the traits.
func printLineTraits(folder: String, weighing: String) throws {
  var problems: [Problem] = []
  let lexicons = Lexicons(folder: folder, problems: &problems)
  var isFirst = true
  while let line = readLine() {
    guard let page = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
      let id = page["id"] as? String, let text = page["text"] as? String,
      let traits = lineTraits(
        of: Article(path: id, bytes: Array(text.utf8)), with: lexicons, weighing: weighing)
    else { continue }
    if isFirst { print("id\tline\t" + traits.names.joined(separator: "\t")) }
    isFirst = false
    for row in traits.rows {
      print("\(id)\t\(row.line)\t" + row.values.map(shortNumber).joined(separator: "\t"))
    }
  }
}

/// Three decimals, whole numbers without a point: exact enough for the ranges of the table.
private func shortNumber(_ value: Double) -> String {
  value == value.rounded() ? String(Int(value)) : String((value * 1000).rounded() / 1000)
}
