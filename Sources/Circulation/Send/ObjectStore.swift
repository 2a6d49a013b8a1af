import Briefs
import Glibc

/// What is kept of a git repository of our own from run to run: objects, which git knows by what is in them, and which of them is the tip.
struct ObjectStore {
  private let above: OwnFolder
  private let name: String

  /// The repository `name` in a folder of ours.
  init(_ name: String, in above: OwnFolder) {
    self.above = above
    self.name = name
  }

  /// Removes everything else (settings, hooks, attributes, alternates, locks, the index), all of it where links or strange folders are
  /// among the objects; returns the tip's name, where one is kept.
  func strip() throws(Problem) -> String? {
    let folder = above.path + "/" + name
    guard let entries = realEntries(of: folder) else {
      try removeTree(name, in: above.descriptor, shownAs: folder)
      return nil
    }
    let tip = (try? readFile(folder + "/refs/dateline/tip", limit: 100)).map {
      String(decoding: $0, as: UTF8.self)
    }
    let isSound = entries.contains("objects") && areObjects(folder + "/objects")
    for entry in entries where !isSound || !["objects", "shallow"].contains(entry) {
      try removeTree(folder + "/" + entry)
    }
    guard isSound else { return nil }
    var status = stat()
    let shallow = folder + "/shallow"
    if lstat(shallow, &status) == 0, status.st_mode & S_IFMT != S_IFREG { try removeTree(shallow) }
    try removeTree(folder + "/objects/info")
    return tip.map { String($0.prefix { $0.isHexDigit }) }.flatMap {
      [40, 64].contains($0.utf8.count) ? $0 : nil
    }
  }

  /// Whether a folder holds `pack`, `info` and the 256 others, with plain files in them.
  private func areObjects(_ folder: String) -> Bool {
    guard let names = realEntries(of: folder) else { return false }
    return names.allSatisfy { name in
      let isKnown = ["pack", "info"].contains(name) || name.utf8.count == 2 && name.allSatisfy(\.isHexDigit)
      guard isKnown, let files = realEntries(of: folder + "/" + name) else { return false }
      return files.allSatisfy { file in
        var status = stat()
        return lstat(folder + "/" + name + "/" + file, &status) == 0 && status.st_mode & S_IFMT != S_IFLNK
          && (status.st_mode & S_IFMT == S_IFREG || name == "info")
      }
    }
  }

  /// The names in a real folder; nil where it is none.
  private func realEntries(of path: String) -> [String]? {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0, let stream = fdopendir(folder) else {
      if folder >= 0 { close(folder) }
      return nil
    }
    defer { closedir(stream) }
    return names(in: stream)
  }
}
