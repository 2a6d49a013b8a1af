import Glibc

/// The folder of lexicons: `$DATELINE_HOME/Lexicons`, else beside the executable, else `../share/dateline/Lexicons`.
///
/// Returns the first that exists, and every place that was looked in, so that a message can say so.
package func lexiconFolder() -> (found: String?, looked: [String]) {
  var looked: [String] = []
  if let home = getenv("DATELINE_HOME") { looked.append(String(cString: home) + "/Lexicons") }
  var path = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
  let length = readlink("/proc/self/exe", &path, Int(PATH_MAX))
  if length > 0 {
    let executable = path[..<length].map { UInt8(bitPattern: $0) }
    let folder = String(decoding: executable.prefix(upTo: executable.lastIndex(of: 0x2F) ?? 0), as: UTF8.self)
    looked.append(folder + "/dateline_Newsroom.resources/Data")
    looked.append(folder + "/../share/dateline/Lexicons")
  }
  return (looked.first { access($0, R_OK) == 0 }, looked)
}
