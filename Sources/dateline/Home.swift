import Glibc

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
