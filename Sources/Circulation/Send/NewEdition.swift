import Briefs
import CLinux
import Glibc
import Pressroom

/// An edition that is being made: a folder under another name until all of it is on the disk.
struct NewEdition {
  /// Where it is made.
  let staging: String
  private let place: String

  /// The edition `name` in a folder of editions.
  init(_ editions: String, name: String) {
    staging = editions + "/." + name + ".new"
    place = editions + "/" + name
  }

  /// Whether a name in the folder of editions is that of one that was never finished, or not removed to its end.
  static func isLeftover(_ name: String) -> Bool {
    name.hasPrefix(".") && (name.hasSuffix(".new") || name.hasSuffix(".gone"))
  }

  /// Makes the folder.
  func begin() throws(Problem) {
    guard mkdir(staging, 0o755) == 0, chmod(staging, 0o755) == 0 else {
      throw Problem.failed("cannot make the edition", staging)
    }
  }

  /// Puts the files in: unchanged and strangers' ones are those of the edition before under a second name.
  func fill(
    _ plan: DeliveryPlan, _ delivery: Delivery, from last: String?, strangers: [String]
  ) throws(Problem) {
    var made: Set<String> = []
    let files = delivery.ledger.files
    for path in plan.unchanged {
      try makeFolders(above: path, &made)
      if let last, let entry = files[path], holds(last + "/" + path, entry),
        link(last + "/" + path, staging + "/" + path) == 0
      {
        continue
      }
      try copy(delivery.folder + "/" + path, to: path)
    }
    for path in plan.sent + [Manifest.file] {
      try makeFolders(above: path, &made)
      try copy(delivery.folder + "/" + path, to: path)
    }
    guard let last else { return }
    for path in strangers {
      try makeFolders(above: path, &made)
      guard linkat(AT_FDCWD, last + "/" + path, AT_FDCWD, staging + "/" + path, 0) == 0 else {
        throw Problem.failed("a file that is not ours cannot be taken over", last + "/" + path)
      }
    }
  }

  /// Waits until the disk has it, and gives it its name.
  func finish() throws(Problem) {
    let folder = open(staging, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0, syncfs(folder) == 0 else {
      let code = errno
      if folder >= 0 { close(folder) }
      throw Problem.failed("cannot write the edition", staging, code)
    }
    close(folder)
    guard rename(staging, place) == 0 else { throw Problem.failed("cannot finish the edition", staging) }
  }

  /// By its bytes: somebody may have changed the file since.
  private func holds(_ path: String, _ entry: Manifest.Entry) -> Bool {
    guard let bytes = try? readFile(path, limit: entry.size) else { return false }
    return bytes.count == entry.size && sha256(bytes) == entry.sha256
  }

  private func makeFolders(above file: String, _ made: inout Set<String>) throws(Problem) {
    for index in file.utf8.indices where file.utf8[index] == UInt8(ascii: "/") {
      let folder = String(file[..<index])
      guard made.insert(folder).inserted else { continue }
      // The web server's user reads it, whatever our own mask says.
      guard mkdir(staging + "/" + folder, 0o755) == 0, chmod(staging + "/" + folder, 0o755) == 0 else {
        throw Problem.failed("cannot make the folder", staging + "/" + folder)
      }
    }
  }

  private func copy(_ source: String, to file: String) throws(Problem) {
    let bytes = try readFile(source, limit: 1 << 32)
    let path = staging + "/" + file
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Problem.failed("cannot write it", path) }
    var code: Int32 = fchmod(descriptor, 0o644) == 0 ? 0 : errno
    var done = 0
    while done < bytes.count, code == 0 {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + done, bytes.count - done) }
      if count > 0 {
        done += count
      } else if count == 0 {
        code = ENOSPC
      } else if errno != EINTR {
        code = errno
      }
    }
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code == 0 else { throw Problem.failed("cannot write it", path, code) }
  }
}
