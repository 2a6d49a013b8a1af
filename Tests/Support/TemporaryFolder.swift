import Glibc
import Synchronization

/// A folder of a test's own, gone with the value, at the latest with the process.
///
/// Paths are relative to it. What cannot be written is not written: the test then fails for what is missing.
package final class TemporaryFolder: Sendable {
  /// Where it lies, without links in it.
  package let path: String

  /// Makes an empty folder. Throws where the machine has no room for one.
  package init() throws {
    var template = Array("/tmp/dateline-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Failure.noFolder }
    let path = String(cString: made)
    self.path = path
    TemporaryFolder.standing.withLock { _ = $0.insert(path) }
    _ = TemporaryFolder.clearing
  }

  /// The folders of values that still live. What a suite builds once in a static is never let go of.
  private static let standing = Mutex<Set<String>>([])
  private static let clearing: Void = {
    atexit { TemporaryFolder.standing.withLock { $0.forEach(Support.removeAll(at:)) } }
  }()

  private enum Failure: Error { case noFolder }

  deinit {
    Support.removeAll(at: path)
    let path = path
    TemporaryFolder.standing.withLock { _ = $0.remove(path) }
  }

  /// Writes a file, making the folders above it.
  package func write(_ relative: String, _ text: String) { write(relative, Array(text.utf8)) }

  /// Writes a file, making the folders above it.
  package func write(_ relative: String, _ bytes: [UInt8]) {
    for index in relative.indices where relative[index] == "/" { makeFolder(String(relative[..<index])) }
    guard let file = fopen(path + "/" + relative, "wb") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// Makes a folder in one that is there.
  package func makeFolder(_ relative: String) { mkdir(path + "/" + relative, 0o755) }

  /// Makes a symbolic link that holds `target` as it stands.
  package func makeLink(_ relative: String, to target: String) { symlink(target, path + "/" + relative) }

  /// Writes a file whose name need not be UTF-8.
  package func writeRaw(_ folder: String, name: [UInt8], _ text: String) {
    guard let file = fopen(rawPath(folder, name), "wb") else { return }
    fputs(text, file)
    fclose(file)
  }

  /// Whether there is a file whose name need not be UTF-8.
  package func rawExists(_ folder: String, name: [UInt8]) -> Bool {
    access(rawPath(folder, name), F_OK) == 0
  }

  private func rawPath(_ folder: String, _ name: [UInt8]) -> [CChar] {
    (Array((path + "/" + folder).utf8) + name + [0]).map { CChar(bitPattern: $0) }
  }

  /// What a file holds; nil where it cannot be read.
  package func text(_ relative: String) -> String? {
    bytes(relative).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What a file holds; nil where it cannot be read.
  package func bytes(_ relative: String) -> [UInt8]? { fileBytes(path + "/" + relative) }

  /// Whether something stands there, after links.
  package func exists(_ relative: String) -> Bool { access(path + "/" + relative, F_OK) == 0 }

  /// Whether a symbolic link stands there.
  package func isLink(_ relative: String) -> Bool {
    var status = stat()
    return lstat(path + "/" + relative, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The number of the file, which a file put in its place does not have.
  package func inode(_ relative: String) -> UInt {
    var status = stat()
    lstat(path + "/" + relative, &status)
    return UInt(status.st_ino)
  }

  /// The names in a folder, sorted.
  package func names(_ relative: String) -> [String] {
    Support.names(in: path + "/" + relative).map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  /// Removes what stands there, with all that is in it.
  package func removeAll(_ relative: String) { Support.removeAll(at: path + "/" + relative) }
}

/// What a file holds; nil where it cannot be read.
package func fileBytes(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65536)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return bytes
}

private func names(in folder: String) -> [[UInt8]] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [[UInt8]] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
  }
  return names
}

/// Removes what stands there, following nothing.
private func removeAll(at path: String) {
  var status = stat()
  guard lstat(path, &status) == 0 else { return }
  guard status.st_mode & S_IFMT == S_IFDIR else { return _ = unlink(path) }
  for name in names(in: path) {
    let inner = Array(path.utf8) + [0x2F] + name
    if let text = String(validating: inner, as: UTF8.self) {
      removeAll(at: text)
    } else {
      unlink((inner + [0]).map { CChar(bitPattern: $0) })
    }
  }
  rmdir(path)
}
