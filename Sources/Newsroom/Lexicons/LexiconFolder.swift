import Glibc

/// The folder of lexicons: `$DATELINE_HOME/Lexicons`, else beside the executable, else `../share/dateline/Lexicons`.
///
/// Returns the first that exists, and every place that was looked in, so that a message can say so.
package func lexiconFolder() -> (found: String?, looked: [String]) {
  var looked: [String] = []
  if let home = getenv("DATELINE_HOME") { looked.append(String(cString: home) + "/Lexicons") }
  if let resolved = realpath("/proc/self/exe", nil) {
    let executable = String(cString: resolved)
    free(resolved)
    let folder = executable.lastIndex(of: "/").map { String(executable[..<$0]) } ?? ""
    looked.append(folder + "/dateline_Newsroom.resources/Data")
    looked.append(folder + "/../share/dateline/Lexicons")
  }
  return (looked.first { access($0, R_OK) == 0 }, looked)
}
