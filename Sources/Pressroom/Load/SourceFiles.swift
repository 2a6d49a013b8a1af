import Briefs

/// The articles that briefs cite: whatever path a brief names, nothing outside the articles' folder is opened.
struct SourceFiles: Sendable {
  /// The articles' files, by their paths in the content folder.
  private let files: [String: FolderListing.Entry]
  /// The articles' folder as problems name it.
  private let shown: String

  /// The articles in their folder.
  init(in folder: String) {
    shown = folder
    files = Dictionary(
      FolderListing(of: folder).files.filter { isTextArticle($0.path) }.map { ("articles/" + $0.path, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The articles' paths in the content folder, sorted.
  var paths: [String] { files.keys.sorted() }

  /// The file of the article with a path such as `articles/2022/000.txt`; nil where there is none.
  func file(of path: String) -> FolderListing.Entry? { files[path] }

  /// The text of the article with a path such as `articles/2022/000.txt`; nil where there is none. Throws where it cannot
  /// be read.
  func text(of path: String) throws(Problem) -> SourceText? {
    try bytes(of: path).map { SourceText(decoding: $0) }
  }

  /// The article's bytes as they are; nil where there is none. Throws where it cannot be read.
  func bytes(of path: String) throws(Problem) -> [UInt8]? {
    guard let file = files[path] else { return nil }
    let name = shown + path.dropFirst("articles".count)
    return try readFile(file.location, shownAs: name, limit: largestArticle)
  }
}
