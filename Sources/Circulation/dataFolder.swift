import Briefs
import Glibc

/// The folder of what we know of hosts and tools: `$DATELINE_HOME/Circulation`, else beside the executable, else
/// `../share/dateline/Circulation`; and every place that was looked in, so that a message can say so.
package func circulationFolder() -> (found: String?, looked: [String]) {
  var looked: [String] = []
  if let home = getenv("DATELINE_HOME") { looked.append(String(cString: home) + "/Circulation") }
  if let resolved = realpath("/proc/self/exe", nil) {
    let executable = String(cString: resolved)
    free(resolved)
    let folder = executable.lastIndex(of: "/").map { String(executable[..<$0]) } ?? ""
    looked.append(folder + "/dateline_Circulation.resources/Data")
    looked.append(folder + "/../share/dateline/Circulation")
  }
  return (looked.first { access($0, R_OK) == 0 }, looked)
}

/// The rows of a table in that folder: cells by tab, `#` comment lines, no header. Throws where it is not there.
func rows(of table: String) throws(Problem) -> [[String]] {
  let (found, looked) = circulationFolder()
  guard let found else {
    throw Problem(
      path: "dateline", what: "the tables of hosts and tools were not found",
      hint: "looked in \(looked.joined(separator: ", ")); set DATELINE_HOME")
  }
  let bytes = try readFile(found + "/" + table, limit: 1 << 20)
  return bytes.split(separator: 0x0A).filter { $0.first != UInt8(ascii: "#") }.map { line in
    line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }
}
