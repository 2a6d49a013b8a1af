import Briefs
import Newsroom
import Scoring

/// Prints the signs of every run of words that may be a person's name, of the labelled articles in `folder`: the article's name,
/// 1 where it is a person's, and the signs.
func printPersonSigns(_ folder: String) throws {
  var problems: [Problem] = []
  guard let data = lexiconFolder().found else { return }
  let lexicons = Lexicons(folder: data, problems: &problems)
  for labelled in try LabelledArticle.all(in: folder) {
    // A surname alone is a person's too.
    let names = labelled.truth.people.map(\.name)
    for (name, signs) in personSigns(of: extract(labelled.article, with: lexicons), with: lexicons) {
      print(
        labelled.name, names.contains { $0.contains(name) } ? 1 : 0,
        name.split(separator: " ").joined(separator: "_"),
        signs.map(\.name).joined(separator: " "), separator: "\t")
    }
  }
}
