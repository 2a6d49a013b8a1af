import Briefs
import Foundation
import Newsroom

/// Prints the traits of every country that the stories on standard input name, a row each: the article's id, the country, the
/// rule by which its state acts or `-`, then a number for each `CountryTrait`; the names of the columns first.
func printCountryTraits() throws {
  var problems: [Problem] = []
  guard let folder = lexiconFolder().found else { return print("the lexicons were not found") }
  let lexicons = Lexicons(folder: folder, problems: &problems)
  print((["id", "code", "rule"] + CountryTrait.allCases.map(\.name)).joined(separator: "\t"))
  while let line = readLine() {
    guard let page = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
      let id = page["id"] as? String, let text = page["text"] as? String
    else { continue }
    let article = Article(path: id, bytes: Array(text.utf8))
    for country in annotate(extract(article, with: lexicons), with: lexicons).weighed {
      let rule = country.stateRule?.rawValue ?? "-"
      let traits = country.traits.map { String(format: "%.4f", $0) }
      print(([id, country.code.code, rule] + traits).joined(separator: "\t"))
    }
  }
}
