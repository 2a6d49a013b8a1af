import Briefs
import Glibc

/// The program that makes the search index (pagefind.app), where this machine has it. It is allowed to be absent.
package struct Pagefind: Sendable {
  /// The program's path.
  package let program: String

  /// The version that the index is known of, and that `Scripts/setup` installs.
  package static let version = "1.5.2"

  /// What is said where it is not there.
  package static let absence =
    "the site has no search: pagefind was not found (`pip install 'pagefind[bin]'`; or `search: false` in content/site.yaml)"

  /// Looks for it, without starting anything; nil where it is nowhere.
  ///
  /// In this order: `DATELINE_PAGEFIND` (empty: it is not to be used), `PATH`, beside `dateline` itself, and where `pip` puts it:
  /// in the environment that is active, the site's own `.venv`, `~/.local`, /usr/local and /usr. Some dozen system calls.
  ///
  /// - Parameters:
  ///   - site: The site's folder.
  ///   - homes: Folders of ours: the clone, or what was installed.
  ///   - variables: Of the process.
  package init?(
    for site: String, homes: [String] = [], variables: [(name: String, value: String)] = Tool.ownEnvironment
  ) {
    func variable(_ name: String) -> String? { variables.first { $0.name == name }?.value }
    if let named = variable("DATELINE_PAGEFIND") {
      guard !named.isEmpty else { return nil }
      program = named
      return
    }
    let onPath = (variable("PATH") ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
      .flatMap { [$0 + "/pagefind", $0 + "/pagefind_extended"] }
    if let found = onPath.map(String.init).first(where: Pagefind.isProgram) {
      program = found
      return
    }
    let environments = [
      variable("VIRTUAL_ENV"), site + "/.venv", variable("HOME").map { $0 + "/.local" }, "/usr/local", "/usr",
    ]
    let ours = homes.flatMap { [$0 + "/.build/pagefind/pagefind_bin/pagefind", $0 + "/pagefind/pagefind"] }
    let theirs = environments.compactMap(\.self).filter { !$0.isEmpty }.flatMap(Pagefind.installed)
    guard let found = (ours + theirs).first(where: Pagefind.isProgram) else { return nil }
    program = found
  }

  /// A program at a path that is known.
  package init(at program: String) { self.program = program }

  /// Where pip puts the program into an environment, the newest Python first.
  private static func installed(in environment: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    for folder in ["site-packages", "dist-packages"] {
      let escaped = environment.flatMap { "*?[\\".contains($0) ? "\\\($0)" : String($0) }
      for name in ["python3*", "python3"] {
        let flags = found.gl_pathc > 0 || found.gl_pathv != nil ? GLOB_APPEND : 0
        glob(String(escaped) + "/lib/\(name)/\(folder)/pagefind_bin/pagefind", flags, nil, &found)
      }
    }
    let paths = (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
    return paths.sorted { $0.utf8.count == $1.utf8.count ? $0 > $1 : $0.utf8.count > $1.utf8.count }
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
