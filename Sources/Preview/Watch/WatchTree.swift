import Briefs
import Glibc

/// An inotify instance with a watch on each folder below some roots, and on the folders that the roots stand in.
final class WatchTree {
  private let queue: Int32
  /// The folders by their watch. One folder may be under two names: as a root's parent and as a part of another root.
  private var folders: [Int32: [Place]] = [:]
  private let roots: [String]
  private let most: Int

  /// Whether something was removed or moved away since the last time the caller said it had been told.
  var sawGone = false
  /// Whether the watches no longer tell where things are; the tree has to be made anew.
  private(set) var isLost = false

  private struct Place {
    let path: String
    /// The one name that counts, where the folder is only a root's parent.
    let only: String?
  }

  private static let wanted =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_CREATE)
    | UInt32(IN_DELETE)
    | UInt32(IN_ATTRIB) | UInt32(IN_ONLYDIR) | UInt32(IN_MASK_ADD)

  /// Watches from now on. Throws a warning with its cure where the system has no watch left.
  init(_ roots: [String], most: Int) throws(Problem) {
    self.roots = roots
    self.most = most
    queue = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard queue >= 0 else {
      throw WatchTree.exhausted(errno == EMFILE ? "fs.inotify.max_user_instances" : nil, "watch folders")
    }
    for root in roots {
      let parts = WatchTree.split(root)
      try watch(parts.folder, only: parts.name)
      try watchAll(root)
    }
  }

  deinit { if queue >= 0 { close(queue) } }

  /// Waits until there is something to read, for at most so many milliseconds; -1 is for ever.
  func hears(within wait: Int) -> Bool {
    while true {
      var wanted = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
      let count = poll(&wanted, 1, Int32(clamping: wait))
      if count < 0, errno == EINTR { continue }
      return count > 0
    }
  }

  /// All that waits in the queue.
  func read() -> Changes {
    var changes = Changes()
    var room = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Glibc.read(queue, &room, room.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return changes }
      room.withUnsafeBytes { bytes in
        var i = 0
        let header = MemoryLayout<inotify_event>.size
        while i + header <= count {
          let event = bytes.loadUnaligned(fromByteOffset: i, as: inotify_event.self)
          let name = bytes[(i + header)..<min(count, i + header + Int(event.len))].prefix { $0 != 0 }
          note(event.wd, event.mask, String(decoding: name, as: UTF8.self), &changes)
          i += header + Int(event.len)
        }
      }
    }
  }

  private func note(_ watch: Int32, _ mask: UInt32, _ name: String, _ changes: inout Changes) {
    func has(_ flag: Int32) -> Bool { mask & UInt32(flag) != 0 }
    if has(IN_Q_OVERFLOW) {
      isLost = true
      return
    }
    if has(IN_IGNORED) {
      folders[watch] = nil
      return
    }
    for place in folders[watch] ?? [] {
      if let only = place.only, only != name { continue }
      if name.isEmpty || place.only == nil && Changes.isPassedOver(name) { continue }
      let path =
        place.path == "." ? name : place.path.hasSuffix("/") ? place.path + name : place.path + "/" + name
      if has(IN_ISDIR) {
        if has(IN_ATTRIB) { continue }
        changes.paths.insert(path)
        if has(IN_CREATE), place.only == nil {
          do throws(Problem) { try watchAll(path) } catch { isLost = true }
        } else {
          isLost = true
        }
        continue
      }
      if has(IN_MOVED_FROM) || has(IN_DELETE) { sawGone = true }
      // A new file is worth a look when it is written; only links are whole at once.
      if has(IN_CREATE), !isLink(path) { continue }
      changes.paths.insert(path)
    }
  }

  private func isLink(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1
  }

  /// Watches a folder and all below it. What is gone meanwhile, or is no folder, needs no watch.
  private func watchAll(_ root: String) throws(Problem) {
    var waiting = [(root, 0)]
    while let (folder, depth) = waiting.popLast() {
      guard try watch(folder, only: nil), depth < FolderListing.maxDepth, let stream = opendir(folder) else {
        continue
      }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        guard entry.pointee.d_type == UInt8(DT_DIR) || entry.pointee.d_type == UInt8(DT_UNKNOWN) else {
          continue
        }
        let name = withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        if !Changes.isPassedOver(name) { waiting.append((folder + "/" + name, depth + 1)) }
      }
    }
  }

  @discardableResult
  private func watch(_ folder: String, only: String?) throws(Problem) -> Bool {
    guard folders.count < most else {
      throw WatchTree.exhausted("fs.inotify.max_user_watches", "watch \(folder)")
    }
    let watch = inotify_add_watch(queue, folder, WatchTree.wanted)
    guard watch >= 0 else {
      guard errno == ENOSPC || errno == ENOMEM else { return false }
      throw WatchTree.exhausted("fs.inotify.max_user_watches", "watch \(folder)")
    }
    if folders[watch]?.contains(where: { $0.path == folder && $0.only == only }) != true {
      folders[watch, default: []].append(Place(path: folder, only: only))
    }
    return true
  }

  private static func exhausted(_ limit: String?, _ what: String) -> Problem {
    let cure =
      limit.map { "raise \($0), such as by `sudo sysctl \($0)=\($0.hasSuffix("watches") ? 524_288 : 512)`; " }
      ?? ""
    return Problem(
      path: "dateline preview", severity: .warning,
      what: "the system has no means left to \(what), so the folders are looked through twice a second",
      hint: cure + "edits then take up to a second to show")
  }

  /// `a/b` is `b` in `a`; a name alone stands in the folder we stand in.
  private static func split(_ path: String) -> (folder: String, name: String) {
    let names = path.split(separator: "/")
    guard let last = names.last else { return (path, "") }
    let above = names.dropLast().joined(separator: "/")
    return (path.hasPrefix("/") ? "/" + above : above.isEmpty ? "." : above, String(last))
  }
}
