import Glibc

/// Every regular file below a folder, in the order of their paths' bytes.
///
/// Links that stay within the folder and lead to a file are taken; those that lead elsewhere, to nothing or to a folder
/// are named and left, as are devices, FIFOs, sockets, names that are not UTF-8 and folders that cannot be read or lie
/// too deep. Names that begin with a dot are passed over: they are an editor's or a version control's own.
package struct FolderListing: Sendable {
  /// A regular file.
  package struct Entry: Sendable, Hashable {
    /// Relative to the folder: `2022/06/000.txt`.
    package var path: String
    /// Where it is opened; for a link what it leads to.
    package var location: String { target ?? root + "/" + path }
    /// What it leads to, where it is a link.
    package let target: String?
    /// In bytes.
    package var size: Int
    /// The time of its last change in nanoseconds, to see that it changed; it dates nothing.
    package var changed: Int64
    /// Tells its bytes from those it held before.
    package var stamp: FileStamp
    fileprivate let root: String
  }

  package private(set) var files: [Entry] = []
  /// The folders below, by their relative paths, sorted.
  package private(set) var folders: [String] = []
  package private(set) var problems: [Problem] = []
  /// Folders that are there and could not be looked into, each named in `problems`; "" is the folder itself.
  package private(set) var unlisted: [String] = []
  /// What a killed run of ours was writing, by relative paths, sorted: of use to nobody.
  package private(set) var leftovers: [String] = []
  /// What a killed run of ours left in the middle of a delivery or an exchange, by relative paths, sorted: it is still to be
  /// looked at (``undeliveredArticle(_:)``, ``ExchangeTrace``).
  package private(set) var interrupted: [String] = []

  /// How deep folders may lie in each other.
  package static let maxDepth = 64

  private let shown: String
  private let root: String

  /// Lists what lies below `folder`, which may itself be a link; one that does not exist is empty and no problem.
  ///
  /// - Parameter shown: The folder as problems name it; `folder` itself where nil.
  package init(of folder: String, shownAs shown: String? = nil) {
    self.shown = shown ?? folder
    root = FolderListing.resolved(folder) ?? folder
    list("", depth: 0)
    files.sort { precedes($0.path, $1.path) }
    folders.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    problems.sort()
    leftovers.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    interrupted.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func list(_ relative: String, depth: Int) {
    let location = relative.isEmpty ? root : root + "/" + relative
    guard let stream = opendir(location) else {
      guard errno != ENOENT || !relative.isEmpty else { return }
      note(relative, fileProblem("", errno, verb: "read"))
      unlisted.append(relative)
      return
    }
    let below = names(in: stream, relative)
    closedir(stream)
    for folder in below { enter(folder, depth: depth) }
  }

  /// Takes up every name of an open folder; gives the folders among them.
  private mutating func names(in stream: OpaquePointer, _ relative: String) -> [String] {
    var below: [String] = []
    while let entry = readdir(stream) {
      let name = UnsafeRawPointer(entry).advanced(by: nameOffset).assumingMemoryBound(to: CChar.self)
      guard name[0] != 0, name[0] != CChar(bitPattern: UInt8(ascii: ".")) else {
        let name = String(cString: name)
        if isLeftover(name) { leftovers.append(join(relative, name)) }
        if undeliveredArticle(name) != nil || ExchangeTrace(name) != nil {
          interrupted.append(join(relative, name))
        }
        noteOdd(name, in: relative)
        continue
      }
      guard let text = String(validatingCString: name) else {
        note(
          join(relative, String(cString: name)),
          Problem(path: "", what: "its name is not UTF-8, so it is not read", hint: "rename it"))
        continue
      }
      let path = join(relative, text)
      if add(path, name, in: dirfd(stream)) { below.append(path) }
    }
    return below
  }

  /// Names a file that no editor hides so and a person would look for: one whose name is all dots, or begins with two.
  private mutating func noteOdd(_ name: String, in relative: String) {
    guard name.hasPrefix(".."), name != ".." else { return }
    note(
      join(relative, name),
      Problem(
        path: "", severity: .warning, what: "its name begins with a dot, so it is passed over",
        hint: "rename it"))
  }

  /// Takes up what a name stands for; says whether it is a folder.
  private mutating func add(_ relative: String, _ name: UnsafePointer<CChar>, in folder: Int32) -> Bool {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      note(relative, fileProblem("", errno, verb: "read"))
      return false
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: files.append(entry(relative, leadingTo: nil, status))
    case S_IFDIR: return true
    case S_IFLNK: addLink(relative, root + "/" + relative)
    default:
      note(
        relative,
        Problem(
          path: "", severity: .warning, what: "neither a file nor a folder, so it is not read",
          hint: "remove it"))
    }
    return false
  }

  private mutating func enter(_ relative: String, depth: Int) {
    folders.append(relative)
    guard depth < FolderListing.maxDepth else {
      unlisted.append(relative)
      return note(
        relative,
        Problem(path: "", what: "folders lie too deep in each other, so it is not read", hint: "move it up"))
    }
    list(relative, depth: depth + 1)
  }

  private mutating func addLink(_ relative: String, _ location: String) {
    var what = "a link that leads nowhere, so it is not read"
    if let target = FolderListing.resolved(location) {
      var status = stat()
      if !target.utf8.starts(with: (root + "/").utf8) {
        what = "a link that leads out of the folder, so it is not read"
      } else if lstat(target, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
        return files.append(entry(relative, leadingTo: target, status))
      } else {
        what = "a link to something that is not a file, so it is not followed"
      }
    }
    note(
      relative,
      Problem(path: "", severity: .warning, what: what, hint: "put the file itself in its place"))
  }

  private func entry(_ path: String, leadingTo target: String?, _ status: stat) -> Entry {
    Entry(
      path: path, target: target, size: Int(status.st_size),
      changed: Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec),
      stamp: FileStamp(status), root: root)
  }

  private mutating func note(_ relative: String, _ problem: Problem) {
    var problem = problem
    problem.path = join(shown, relative)
    problems.append(problem)
  }

  private func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : name.isEmpty ? folder : folder + "/" + name
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }
}

/// Where the name stands in an entry of a folder.
private let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19

/// Whether a path stands before another one by their bytes.
private func precedes(_ one: String, _ other: String) -> Bool {
  let fast = one.utf8.withContiguousStorageIfAvailable { one in
    other.utf8.withContiguousStorageIfAvailable { other in
      guard let first = one.baseAddress, let second = other.baseAddress else {
        return one.count < other.count
      }
      let order = memcmp(first, second, min(one.count, other.count))
      return order != 0 ? order < 0 : one.count < other.count
    }
  }
  return fast.flatMap(\.self) ?? one.utf8.lexicographicallyPrecedes(other.utf8)
}
