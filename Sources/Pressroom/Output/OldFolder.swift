import Briefs
import CLinux
import Glibc

/// The folder beside the output: the site that was replaced, or what a killed run left half made.
///
/// It is taken apart without losing anything: what its manifest lists, and what has another name elsewhere, is removed;
/// a file that a stranger put there in the last moment is carried over into the output.
struct OldFolder {
  private let path: String

  /// The folder at `path`, which need not exist.
  init(_ path: String) { self.path = path }

  /// Removes the folder; nothing is followed. Throws where something in it cannot be removed.
  func takeApart(into output: String) throws(Problem) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw Problem(path: path, what: "not the folder we make here, so it stays", hint: "move it away")
    }
    let scan = try FolderScan(of: path)
    let ours = Manifest(
      reading: (try? readFile(path + "/" + Manifest.file, limit: 1 << 28)) ?? [])
    for (name, entry) in scan.entries {
      if case .folder = entry.kind { continue }
      guard name != Manifest.file else { continue }
      let isOurs = ours.files[name] != nil || name == NewFolder.unfinishedManifest
      try remove(name, isOurs: isOurs, output)
    }
    for folder in scan.folders.reversed() { try removeFolder(folder, output) }
    unlink(path + "/" + Manifest.file)
    try removeFolder("", output)
  }

  private func remove(_ name: String, isOurs: Bool, _ output: String) throws(Problem) {
    let full = path + "/" + name
    var status = stat()
    guard lstat(full, &status) == 0 else { return }
    if isOurs || status.st_nlink > 1 {
      guard unlink(full) == 0 else { throw Problem.system("cannot remove the file", full) }
    } else {
      try carry(name, output)
    }
  }

  private func carry(_ name: String, _ output: String) throws(Problem) {
    for folder in SitePlan.folders(above: name) { mkdir(output + "/" + folder, 0o755) }
    guard renameat2(AT_FDCWD, path + "/" + name, AT_FDCWD, output + "/" + name, rename_noreplace) == 0 else {
      throw Problem(
        path: path + "/" + name, what: "a file that is not ours and cannot be moved to \(output)",
        hint: "move it away")
    }
  }

  /// Removes a folder, carrying over what stands in it under a name that is no text.
  private func removeFolder(_ folder: String, _ output: String) throws(Problem) {
    let full = folder.isEmpty ? path : path + "/" + folder
    if rmdir(full) == 0 { return }
    guard errno == ENOTEMPTY || errno == EEXIST, let stream = opendir(full) else {
      throw Problem.system("cannot remove the folder", full)
    }
    let target = folder.isEmpty ? output : output + "/" + folder
    for above in SitePlan.folders(above: target + "/") where !above.isEmpty { mkdir(above, 0o755) }
    let into = open(target, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    while let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          guard strcmp(name, ".") != 0, strcmp(name, "..") != 0 else { return }
          _ = renameat2(dirfd(stream), name, into, name, rename_noreplace)
        }
      }
    }
    closedir(stream)
    if into >= 0 { close(into) }
    guard rmdir(full) == 0 else { throw Problem.system("cannot remove the folder", full) }
  }
}
