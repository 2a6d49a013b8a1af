import ArgumentParser
import Glibc

/// Where the site is: `--site DIR`, and the two paths that may lie elsewhere.
struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The site's folder; the one we stand in, if not given.", valueName: "dir"),
    completion: .directory)
  var site = "."

  @Option(
    help: ArgumentHelp("Where the articles are, if not in content/articles.", valueName: "dir"),
    completion: .directory)
  var articles: String?

  @Option(
    help: ArgumentHelp("Where the built site is, if not in public.", valueName: "dir"),
    completion: .directory)
  var output: String?

  /// The content folder, from where the command stands.
  var contentFolder: String { inSite("content") }
  var articlesFolder: String { articles ?? inSite("content/articles") }
  var outputFolder: String { output ?? inSite("public") }
  var templatesFolder: String { inSite("Templates") }

  func validate() throws {
    for (option, path) in [("--site", site), ("--articles", articles), ("--output", output)] where path == ""
    {
      throw ValidationError("\(option) is empty; it must name a folder.")
    }
  }

  /// Ends the run with exit 2 where the content or its briefs cannot be listed: a site would be built from nothing.
  func requireContent() throws {
    guard let code = failure(listing: contentFolder) ?? briefsFailure ?? articlesFailure else { return }
    if code.number == ENOENT && code.folder == contentFolder {
      throw Halt.misuse(
        code.folder, "there is no content folder",
        hint: "`dateline init DIR` begins a site; --site DIR names one")
    }
    throw Halt.misuse(
      code.folder, "the folder cannot be listed: \(String(cString: strerror(code.number)))",
      hint: code.number == ENOENT ? "correct --articles" : "change its owner or its mode")
  }

  /// Ends the run with exit 2 where the output would mix with what it is made from: the folder is replaced as a whole.
  func requireOutputApart() throws {
    let output = resolved(outputFolder)
    let kept = [contentFolder, articlesFolder, templatesFolder].map(resolved)
    let isMixed = kept.contains { isWithin(output, $0) || isWithin($0, output) }
    guard !isMixed, !isWithin(resolved(site), output) else {
      throw Halt.misuse(
        outputFolder, "the site cannot be built where its content is, or above it",
        hint: "name a folder of its own, such as public")
    }
  }

  /// Whether a file is one of the site's articles.
  func hasArticle(at path: String) -> Bool {
    access(contentFolder, R_OK) == 0 && path != articlesFolder
      && isWithin(resolved(path), resolved(articlesFolder))
  }

  private func isWithin(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? folder : folder + "/")
  }

  /// The path without links and dots; where it does not exist yet, as it will be once the folders above it are made.
  private func resolved(_ path: String) -> String {
    if let found = realpath(path, nil) {
      defer { free(found) }
      return String(cString: found)
    }
    let names = path.split(separator: "/")
    // The folder we stand in may be gone.
    guard path != ".", let last = names.last else { return path }
    let root = path.hasPrefix("/") ? "/" : names.count == 1 ? "." : ""
    let above = resolved(root + names.dropLast().joined(separator: "/"))
    switch last {
    case ".": return above
    case "..":
      return above.lastIndex(of: "/").map { $0 == above.startIndex ? "/" : String(above[..<$0]) } ?? above
    default: return (above == "/" ? "" : above) + "/" + last
    }
  }

  /// What a person calls the site before its settings are read: its folder.
  var folderName: String {
    String(resolved(site).split(separator: "/").last ?? "")
  }

  /// A site without briefs yet has no folder for them.
  private var briefsFailure: (folder: String, number: Int32)? {
    failure(listing: contentFolder + "/briefs").flatMap { $0.number == ENOENT ? nil : $0 }
  }

  /// A folder of articles that was named must be there.
  private var articlesFailure: (folder: String, number: Int32)? { articles.flatMap(failure(listing:)) }

  private func failure(listing folder: String) -> (folder: String, number: Int32)? {
    guard let stream = opendir(folder) else { return (folder, errno) }
    closedir(stream)
    return nil
  }

  func inSite(_ path: String) -> String {
    site == "." ? path : site + (site.hasSuffix("/") ? "" : "/") + path
  }
}
