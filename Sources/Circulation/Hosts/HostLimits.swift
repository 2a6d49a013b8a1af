import Briefs
import Pressroom

/// What a host takes; nil where it does not say.
package struct HostLimits: Sendable, Equatable {
  package var files: Int?
  package var bytes: Int?
  package var bytesPerFile: Int?
  package var filesPerFolder: Int?
  package var headerRules: Int?
  package var headerLineBytes: Int?
  package var redirectRules: Int?
  package var redirectLineBytes: Int?

  /// A host that takes everything.
  package init() {}

  /// The limits of a host, from `hosts.tsv`. Throws where the table is not there, or is not what it should be.
  package init(of host: Host) throws(Problem) {
    for row in try rows(of: "hosts.tsv") {
      guard row.count == 3, Host(rawValue: row[0]) != nil, let number = Int(row[2]),
        let limit = HostLimits.limit(row[1])
      else {
        throw Problem(
          path: "hosts.tsv", what: "not a limit: \(row.joined(separator: " "))",
          hint: "a host, a limit's name and a number, by tabs")
      }
      if row[0] == host.rawValue { self[keyPath: limit] = number }
    }
  }

  /// A limit by its name in the table.
  private static func limit(_ name: String) -> WritableKeyPath<HostLimits, Int?>? {
    switch name {
    case "files": \.files
    case "bytes": \.bytes
    case "bytes_per_file": \.bytesPerFile
    case "files_per_folder": \.filesPerFolder
    case "header_rules": \.headerRules
    case "header_line_bytes": \.headerLineBytes
    case "redirect_rules": \.redirectRules
    case "redirect_line_bytes": \.redirectLineBytes
    default: nil
    }
  }
}

/// The limits of the host that a delivery breaks, each with the file or folder it is about; none where it fits.
package func limitsBroken(by delivery: Delivery, at limits: HostLimits) -> [Problem] {
  var problems: [Problem] = []
  let name = delivery.target.name
  func check(_ what: String, _ number: Int, _ limit: Int?, at path: String = "", hint: String) {
    guard let limit, number > limit else { return }
    let host = delivery.target.host.rawValue
    problems.append(
      Problem(
        path: path.isEmpty ? name : path, what: "\(number) \(what), and \(host) takes \(limit)", hint: hint))
  }
  // The ledger is a file too.
  check("files", delivery.ledger.files.count + 1, limits.files, hint: fewer(delivery))
  check("bytes", delivery.bytes, limits.bytes, hint: fewer(delivery))
  var perFolder: [Substring: Int] = [:]
  for (path, entry) in delivery.ledger.files.sorted(by: { $0.key < $1.key }) {
    check("bytes", entry.size, limits.bytesPerFile, at: path, hint: "shorten it, or leave it out")
    perFolder[path.lastIndex(of: "/").map { path[..<$0] } ?? "", default: 0] += 1
  }
  for (folder, count) in perFolder.sorted(by: { $0.key < $1.key }) {
    check("files in one folder", count, limits.filesPerFolder, at: folder + "/", hint: fewer(delivery))
  }
  let headers = delivery.hostFiles["_headers"].map(lines) ?? []
  check(
    "rules", headers.filter { $0.first == UInt8(ascii: "/") }.count, limits.headerRules, at: "_headers",
    hint: "leave some out")
  check(
    "bytes in one line", headers.map(\.count).max() ?? 0, limits.headerLineBytes, at: "_headers",
    hint: "shorten the Content-Security-Policy of the layout")
  let redirects = delivery.hostFiles["_redirects"].map(lines) ?? []
  check("rules", redirects.count, limits.redirectRules, at: "_redirects", hint: "leave some out")
  check(
    "bytes in one line", redirects.map(\.count).max() ?? 0, limits.redirectLineBytes, at: "_redirects",
    hint: "leave it out")
  return problems
}

private func fewer(_ delivery: Delivery) -> String {
  delivery.target.compress.isEmpty
    ? delivery.ledger.files["pagefind/pagefind.js"] == nil
      ? "publish fewer articles, or to a host that takes more"
      : "`search: false` in content/site.yaml does without the search index, which has a file for each article"
    : "leave out `compress:`, which doubles the files and which this host does itself"
}

private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] { bytes.split(separator: 0x0A) }
