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

  /// Ends the run with exit 2 where no content folder is: everything else would be built from nothing.
  func requireContent() throws {
    var status = stat()
    guard stat(contentFolder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      Console.complain(
        "\(contentFolder): error: there is no content folder\n  hint: `dateline init DIR` begins a site; --site DIR names one"
      )
      throw Ending.usage
    }
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
