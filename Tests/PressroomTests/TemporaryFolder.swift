import Glibc

/// A folder of a test's own, gone with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/dateline-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Failure.noFolder }
    path = String(cString: made)
  }

  enum Failure: Error { case noFolder }

  deinit { remove(path) }

  func write(_ relative: String, _ text: String) { write(relative, Array(text.utf8)) }

  func write(_ relative: String, _ bytes: [UInt8]) {
    for index in relative.indices where relative[index] == "/" { makeFolder(String(relative[..<index])) }
    guard let file = fopen(path + "/" + relative, "wb") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  func makeFolder(_ relative: String) { mkdir(path + "/" + relative, 0o755) }

  func writeRaw(_ folder: String, name: [UInt8], _ text: String) {
    guard let file = fopen(rawPath(folder, name), "wb") else { return }
    fputs(text, file)
    fclose(file)
  }

  func rawExists(_ folder: String, name: [UInt8]) -> Bool { access(rawPath(folder, name), F_OK) == 0 }

  private func rawPath(_ folder: String, _ name: [UInt8]) -> [CChar] {
    (Array((path + "/" + folder).utf8) + name + [0]).map { CChar(bitPattern: $0) }
  }

  func text(_ relative: String) -> String? { bytes(relative).map { String(decoding: $0, as: UTF8.self) } }

  func bytes(_ relative: String) -> [UInt8]? {
    guard let file = fopen(path + "/" + relative, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return bytes
  }

  func exists(_ relative: String) -> Bool { access(path + "/" + relative, F_OK) == 0 }

  func isLink(_ relative: String) -> Bool {
    var status = stat()
    return lstat(path + "/" + relative, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  func inode(_ relative: String) -> UInt {
    var status = stat()
    lstat(path + "/" + relative, &status)
    return UInt(status.st_ino)
  }

  /// The names in a folder, sorted.
  func names(_ relative: String) -> [String] {
    guard let stream = opendir(path + "/" + relative) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR, let stream = opendir(path) {
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) {
            Array(UnsafeBufferPointer(start: $0, count: strlen($0)))
          }
        }
        guard strcmp(name + [0], ".") != 0, strcmp(name + [0], "..") != 0 else { continue }
        let inner = Array(path.utf8CString.dropLast()) + [0x2F] + name + [0]
        if unlinkat(AT_FDCWD, inner, 0) != 0,
          let text = String(validating: inner.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        {
          remove(text)
        }
      }
      closedir(stream)
    }
    Glibc.remove(path)
  }
}
