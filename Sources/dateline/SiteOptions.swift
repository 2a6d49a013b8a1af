import ArgumentParser
import Glibc

/// Where the site is: `--site DIR`, and the two paths that may lie elsewhere.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"))
  var site = "."

  @Option(help: ArgumentHelp("Where the articles are, if not in content/articles.", valueName: "dir"))
  var articles: String?

  @Option(help: ArgumentHelp("Where the site is built, if not in public.", valueName: "dir"))
  var output: String?

  /// The content folder, from where the command stands.
  var contentFolder: String { inSite("content") }
  var articlesFolder: String { articles ?? inSite("content/articles") }
  var outputFolder: String { output ?? inSite("public") }
  var templatesFolder: String { inSite("Templates") }

  /// Ends the run with exit 2 where the content or its briefs cannot be listed: a site would be built from nothing.
  func requireContent() throws {
    guard let code = failure(listing: contentFolder) ?? briefsFailure ?? articlesFailure else { return }
    let isMissing = code.number == ENOENT && code.folder == contentFolder
    Console.complain(
      isMissing
        ? "\(code.folder): error: there is no content folder\n  hint: `dateline init DIR` begins a site; --site DIR names one"
        : "\(code.folder): error: the folder cannot be listed: \(String(cString: strerror(code.number)))\n  hint: change its owner or its mode"
    )
    throw Ending.usage
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

  private func inSite(_ path: String) -> String {
    site == "." ? path : site + (site.hasSuffix("/") ? "" : "/") + path
  }
}

/// What a site is begun from: the templates and sample content that came with the program.
///
/// `$DATELINE_HOME`, else `../share/dateline` from the executable, else the clone that the executable was built in.
struct Home {
  let folder: String

  /// The first place that has `Templates`; the places looked in where none has.
  static func find() -> (found: Home?, looked: [String]) {
    var places: [String] = []
    if let home = getenv("DATELINE_HOME") { places.append(String(cString: home)) }
    if let executable = executableFolder() {
      places.append(executable + "/../share/dateline")
      var folder = executable
      // .build/x86_64-unknown-linux-gnu/release is three folders below the clone.
      for _ in 0..<4 {
        guard let slash = folder.lastIndex(of: "/"), slash > folder.startIndex else { break }
        folder = String(folder[..<slash])
        places.append(folder)
      }
    }
    let found = places.first { access($0 + "/Templates/style.css", R_OK) == 0 }
    return (found.map(Home.init), places)
  }

  private static func executableFolder() -> String? {
    guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(resolved) }
    let path = String(cString: resolved)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }
}
