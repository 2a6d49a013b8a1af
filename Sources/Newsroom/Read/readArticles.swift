import Briefs

/// The articles of a folder, and what is to be said about the files in it.
package struct Reading: Sendable {
  /// By path; no two with the same bytes.
  package var articles: [Article] = []
  /// By path and line.
  package var problems: [Problem] = []
  /// Those of them that say why a file is no article: it is empty, a binary, too large, or cannot be read.
  package var unread: [Problem] = []
  /// What is worth saying and no fault: how files were decoded. One line each, by path.
  package var notes: [String] = []
}

/// Reads every article below a folder: `.txt` files and their sidecars. What cannot be read is named, and the rest is read.
///
/// The same bytes under two names are one article, the first by path; the other is a warning. The result does not depend on the order of the
/// folder or the number of threads.
///
/// - Parameters:
///   - folder: Where the articles are. One that does not exist has none.
///   - shown: The folder as problems name it; `folder` itself where nil. The articles' own paths begin with `articles/` in any case.
package func readArticles(
  in folder: String, shownAs shown: String? = nil, jobs: Int = availableCores
) -> Reading {
  let shown = shown ?? folder
  let listing = FolderListing(of: folder, shownAs: shown)
  var reading = Reading(problems: listing.problems)
  for folder in listing.folders where fileKind(folder) == .text {
    reading.problems.append(
      Problem(
        path: shown + "/" + folder, severity: .warning, what: "a folder with the name of an article",
        hint: "its files are read; rename it"))
  }
  var files: [FolderListing.Entry] = []
  let locations = Dictionary(listing.files.map { ($0.path, $0.location) }) { first, _ in first }
  for file in listing.files {
    switch fileKind(file.path) {
    case .text: files.append(file)
    case .sidecar where locations[String(file.path.dropLast(5))] != nil: break
    case let kind: reading.problems.append(passedOver(kind, shown + "/" + file.path))
    }
  }

  let each = parallelMap(files, jobs: jobs) { file in
    readArticle(
      "articles/" + file.path, at: file.location, shownAs: shown + "/" + file.path,
      sidecar: locations[file.path + ".yaml"])
  }
  var firstPath: [String: String] = [:]
  // A sidecar that is a link out of the folder, a FIFO or a folder was named in the listing already.
  let named = Set(reading.problems.map(\.path))
  for (file, one) in zip(files, each) {
    reading.problems += one.problems.filter { !named.contains($0.path) }
    guard let article = one.article else {
      reading.unread += one.problems
      continue
    }
    let path = shown + "/" + file.path
    if let first = firstPath[article.sha256] {
      reading.problems.append(
        Problem(
          path: path, severity: .warning, what: "the same bytes as \(first), so it is one article with it",
          hint: "delete one of the two"))
      continue
    }
    firstPath[article.sha256] = path
    reading.articles.append(article)
    reading.notes += one.notes
  }
  reading.problems.sort()
  return reading
}

/// What a file's name says it is.
private enum FileKind {
  case text
  case sidecar
  /// A form of article that is not read yet.
  case later
  case unknown
}

private func fileKind(_ path: String) -> FileKind {
  let name = path.split(separator: "/").last ?? ""
  guard let dot = name.lastIndex(of: ".") else { return .unknown }
  switch name[name.index(after: dot)...].lowercased() {
  case "txt": return .text
  case "yaml", "yml": return .sidecar
  case "html", "htm", "xhtml", "json", "jsonl", "xml", "rss", "atom", "warc", "gz": return .later
  default: return .unknown
  }
}

private func passedOver(_ kind: FileKind, _ path: String) -> Problem {
  switch kind {
  case .sidecar:
    Problem(
      path: path, severity: .warning, what: "a sidecar without its article",
      hint: "the sidecar of 000.txt is 000.txt.yaml")
  case .later:
    Problem(
      path: path, severity: .warning, what: "articles of this kind are not read yet", hint: "save it as .txt")
  default:
    Problem(
      path: path, severity: .warning, what: "not an article, so it is not read", hint: "articles end in .txt")
  }
}
