import Briefs
import Foundation
import Newsroom

/// Prints the traits of every two articles on standard input: folder, both ids, 1 for accounts of one event, 0 for
/// others, `-` where an event is not known and so no other's, then the traits. An article is a line of JSON: `id`, `text`, `event` or none, and `folder`, for articles are weighed beside those of theirs.
func printJoinTraits() throws {
  let lexicons = readLexicons()
  var folders: [(name: String, articles: [[String: String]])] = []
  while let line = readLine() {
    guard let article = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String] else {
      continue
    }
    let folder = article["folder"] ?? ""
    if folders.last?.name != folder { folders.append((folder, [])) }
    folders[folders.count - 1].articles.append(article)
  }
  print((["folder", "a", "b", "same"] + JoinTrait.allCases.map(\.name)).joined(separator: "\t"))
  for folder in folders {
    let stories = folder.articles.map { article in
      annotate(
        extract(
          Article(path: article["id"] ?? "", bytes: Array((article["text"] ?? "").utf8)), with: lexicons),
        with: lexicons)
    }
    Accounts.traits(of: stories, with: lexicons) { first, second, traits in
      let (a, b) = (folder.articles[first], folder.articles[second])
      let same = a["event"].flatMap { first in b["event"].map { $0 == first ? "1" : "0" } } ?? "-"
      let values = traits.values.map { String(format: "%.4f", $0) }
      print(([folder.name, a["id"] ?? "", b["id"] ?? "", same] + values).joined(separator: "\t"))
    }
  }
}

/// The lexicons beside this program.
private func readLexicons() -> Lexicons {
  var problems: [Problem] = []
  let lexicons = Lexicons(folder: lexiconFolder().found ?? "", problems: &problems)
  for problem in problems { FileHandle.standardError.write(Data("\(problem)\n".utf8)) }
  return lexicons
}
