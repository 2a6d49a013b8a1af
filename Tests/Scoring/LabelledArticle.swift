import Briefs
import Newsroom

/// An article of ours with what is true of it.
package struct LabelledArticle: Sendable {
  /// Its file's name without `.txt`.
  package let name: String
  package let article: Article
  package let truth: Truth

  /// All of a folder, by name.
  package static func all(in folder: String) throws -> [LabelledArticle] {
    try FolderListing(of: folder).files.map(\.path).filter { $0.hasSuffix(".txt") }.map { file in
      let name = String(file.dropLast(4))
      return LabelledArticle(
        name: name, article: Article(path: file, bytes: try readFile("\(folder)/\(file)", limit: 1 << 20)),
        truth: try Truth(at: "\(folder)/\(name).truth.yaml"))
    }
  }
}
