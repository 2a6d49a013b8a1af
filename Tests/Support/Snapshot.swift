import Glibc

/// All that stands below a folder, to be compared with what stands there later.
package struct Snapshot: Equatable, Sendable {
  /// What an entry is.
  package enum Entry: Equatable, Sendable {
    case file([UInt8])
    case folder
    case link(String)
    /// A device, a FIFO, a socket: never opened.
    case other
  }

  /// By path below the folder.
  package private(set) var entries: [String: Entry] = [:]

  /// Reads all that stands below `folder`; links are not followed, and what lies below a path of `leavingOut` is not looked at.
  package init(of folder: String, leavingOut: Set<String> = []) { add(folder, "", leavingOut) }

  /// The paths that differ, sorted, each with what became of it.
  package func changes(to later: Snapshot) -> [String] {
    let paths = Set(entries.keys).union(later.entries.keys).sorted()
    return paths.compactMap { path in
      switch (entries[path], later.entries[path]) {
      case (let before?, let after?): before == after ? nil : "changed \(path)"
      case (nil, _): "new \(path)"
      case (_, nil): "gone \(path)"
      }
    }
  }

  /// The files below a folder of it: path → bytes.
  package func files(below prefix: String = "") -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for (path, entry) in entries where path.hasPrefix(prefix) {
      if case .file(let bytes) = entry { files[String(path.dropFirst(prefix.count))] = bytes }
    }
    return files
  }

  private mutating func add(_ root: String, _ relative: String, _ leavingOut: Set<String>) {
    guard let stream = opendir(relative.isEmpty ? root : root + "/" + relative) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      let path = relative.isEmpty ? name : relative + "/" + name
      guard name != ".", name != "..", !leavingOut.contains(path) else { continue }
      var status = stat()
      guard lstat(root + "/" + path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFREG: entries[path] = .file(fileBytes(root + "/" + path) ?? [])
      case S_IFLNK: entries[path] = .link(Snapshot.target(root + "/" + path))
      case S_IFDIR:
        entries[path] = .folder
        add(root, path, leavingOut)
      default: entries[path] = .other
      }
    }
  }

  private static func target(_ path: String) -> String {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = readlink(path, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
