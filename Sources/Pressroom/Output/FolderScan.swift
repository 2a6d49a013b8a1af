import Briefs
import Glibc

/// What stands in the output folder before we write: every entry, none followed.
package struct FolderScan {
  /// What an entry is.
  package enum Kind {
    case file(size: Int)
    case folder
    /// A link, a device, a FIFO, a socket: never read, never followed.
    case other
  }

  /// An entry, and which one exactly: a file put in its place later is another.
  package struct Entry {
    package var kind: Kind
    var inode: UInt64
    var mode: mode_t
  }

  /// By path below the folder.
  package private(set) var entries: [String: Entry] = [:]
  /// Folders, a parent before what is in it.
  package private(set) var folders: [String] = []

  /// Nothing at all: the folder that does not exist yet.
  package init() {}

  /// Lists everything below `root`, which is a folder. Throws where a part of it cannot be listed.
  package init(of root: String) throws(Problem) {
    var waiting = [""]
    while let folder = waiting.popLast() {
      let full = folder.isEmpty ? root : root + "/" + folder
      let descriptor = open(full, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0, let stream = fdopendir(descriptor) else {
        let failure = Problem.system("cannot list the folder", full)
        if descriptor >= 0 { close(descriptor) }
        throw failure
      }
      defer { closedir(stream) }
      while let found = readdir(stream) {
        guard let name = FolderScan.name(of: found), name != ".", name != ".." else { continue }
        let path = folder.isEmpty ? name : folder + "/" + name
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
        entries[path] = Entry(
          kind: FolderScan.kind(status), inode: UInt64(status.st_ino), mode: status.st_mode)
        if case .folder? = entries[path]?.kind {
          folders.append(path)
          waiting.append(path)
        }
      }
    }
  }

  private static func kind(_ status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file(size: Int(status.st_size))
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// Nil for a name that is not UTF-8, which no page of ours has: the folder is then not swapped but filled in place.
  static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
    }
  }
}

extension Problem {
  /// A system call that failed, in the system's words.
  static func system(_ what: String, _ path: String, error: Int32 = errno) -> Problem {
    Problem(
      path: path, what: "\(what): \(String(cString: strerror(error)))",
      hint: error == ENOSPC ? "make room on the disk and run again; the site is as it was" : "")
  }
}
