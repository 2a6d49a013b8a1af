import Glibc

/// Reads a whole regular file of at most `limit` bytes; anything else is a problem that says what it is.
///
/// A link is not followed, and a FIFO or a device is never opened to be read: the call cannot hang. Only the last name of
/// the path is looked at in this way; `FolderListing` sees to the folders above it.
///
/// - Parameter shown: The path as problems name it; `path` itself where nil.
package func readFile(_ path: String, shownAs shown: String? = nil, limit: Int) throws(Problem) -> [UInt8] {
  let shown = shown ?? path
  guard !path.utf8.contains(0) else {
    throw Problem(path: shown, what: "no file can have this name", hint: "it holds a NUL byte")
  }
  let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else { throw fileProblem(shown, errno, verb: "read") }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw fileProblem(shown, errno, verb: "read") }
  switch status.st_mode & S_IFMT {
  case S_IFREG: break
  case S_IFDIR: throw Problem(path: shown, what: "a folder where a file is needed", hint: "move it away")
  default: throw Problem(path: shown, what: "not a regular file, so it is not read", hint: "remove it")
  }
  let tooLarge = Problem(
    path: shown, what: "larger than \(limit) bytes, so it is not read", hint: "split or shorten it")
  guard status.st_size <= limit else { throw tooLarge }

  // One byte of room more than the file has, so that its end is seen by the same call; it may grow meanwhile.
  var bytes: [UInt8] = []
  var room = Int(status.st_size) + 1
  while true {
    var failure: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      while count < room {
        let got = read(descriptor, buffer.baseAddress! + count, room - count)
        if got > 0 {
          count += got
        } else if got == 0 {
          break
        } else if errno != EINTR {
          failure = errno
          break
        }
      }
    }
    guard failure == 0 else { throw fileProblem(shown, failure, verb: "read") }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    guard bytes.count <= limit else { throw tooLarge }
    if chunk.count < room { return bytes }
    room = 1 << 16
  }
}

/// A failed system call as a problem.
func fileProblem(_ path: String, _ code: Int32, verb: String) -> Problem {
  let (what, hint): (String, String) =
    switch code {
    case ELOOP, EMLINK: ("a link, which is not followed", "put the file itself in its place")
    case ENOENT: ("there is no such file", "")
    case ENOTDIR: ("a name above it is not a folder, or is a link", "put a folder in its place")
    case EACCES, EPERM: ("no permission to \(verb) it", "change its owner or its mode")
    case ENXIO, ENODEV: ("not a regular file, so it is not read", "remove it")
    case ENOSPC, EDQUOT: ("no space left to \(verb) it", "free some space, then run again")
    case ENAMETOOLONG: ("its name is too long", "shorten it")
    case EROFS: ("the file system is read-only", "")
    default: ("cannot \(verb) it: \(String(cString: strerror(code)))", "")
    }
  return Problem(path: path, what: what, hint: hint)
}

/// As ``readFile(_:shownAs:limit:)``; nil where there is no such file.
package func readFileIfThere(
  _ path: String, shownAs shown: String? = nil, limit: Int
) throws(Problem) -> [UInt8]? {
  var status = stat()
  guard lstat(path, &status) == 0 || errno != ENOENT else { return nil }
  return try readFile(path, shownAs: shown, limit: limit)
}
