import Briefs
import Glibc

/// Waits for changes below some folders: by inotify, and where the system has no watches left by looking.
///
/// A save is one change, however the editor does it, and a burst of them is one too. Folders that appear later are watched as well, and so
/// are the folders themselves when they appear or are put in the place of others. Used from one thread.
package final class FolderWatch {
  private let roots: [String]
  private let mostWatches: Int
  private var tree: WatchTree?
  private var glances: [String: FolderGlance] = [:]
  /// Why changes are found by looking, where they are.
  package private(set) var problem: Problem?

  /// How long all must be quiet before changes are told, in milliseconds: a save is several system calls.
  private static let quiet = 12
  /// The same where something is gone: editors move the old text away before the new one is there.
  private static let quietWhenGone = 50
  /// How long a burst may hold up the telling.
  private static let longestBurst = 120
  /// How often folders are looked through where there are no watches.
  private static let glanceEvery = 500

  /// Watches from now on.
  ///
  /// - Parameter mostWatches: How many folders may be watched, if fewer than the system allows.
  package init(_ roots: [String], mostWatches: Int = .max) {
    self.roots = roots
    self.mostWatches = mostWatches
    tree = nil
    begin()
  }

  private func begin() {
    do throws(Problem) {
      tree = nil
      tree = try WatchTree(roots, most: mostWatches)
    } catch {
      problem = error
      for root in roots { glances[root] = FolderGlance(of: root) }
    }
  }

  /// Waits for changes, and then until they seem to be over. Nil where there are none within a time in milliseconds.
  package func next(within patience: Int? = nil) -> Changes? {
    let end = patience.map { monotonicMilliseconds() + $0 }
    var found = Changes()
    while found.isNone {
      let left = end.map { max(0, $0 - monotonicMilliseconds()) }
      if left == 0 { return nil }
      found = take(waiting: left ?? -1)
    }
    let first = monotonicMilliseconds()
    while tree != nil {
      let quiet = tree?.sawGone == true ? FolderWatch.quietWhenGone : FolderWatch.quiet
      let wait = min(quiet, first + FolderWatch.longestBurst - monotonicMilliseconds())
      guard wait > 0, tree?.hears(within: wait) == true else { break }
      found.add(take(waiting: 0))
    }
    tree?.sawGone = false
    return found
  }

  /// What changed until this moment and was not told yet; does not wait.
  package func takeWaiting() -> Changes { tree == nil ? Changes() : take(waiting: 0) }

  private func take(waiting: Int) -> Changes {
    guard let tree else { return look(waiting) }
    guard tree.hears(within: waiting) else { return Changes() }
    var changes = tree.read()
    // A folder was moved, or the queue ran over: which watch means which folder is no longer known.
    if tree.isLost {
      changes.isUnknown = true
      begin()
    }
    return changes
  }

  private func look(_ waiting: Int) -> Changes {
    usleep(UInt32(waiting < 0 ? FolderWatch.glanceEvery : min(waiting, FolderWatch.glanceEvery)) * 1000)
    var changes = Changes()
    for root in roots {
      let now = FolderGlance(of: root)
      for path in now.differences(from: glances[root]) { changes.paths.insert(path) }
      glances[root] = now
    }
    return changes
  }
}

/// What stands below a folder at a moment, to be compared with what stands there later.
struct FolderGlance {
  private let root: String
  private let files: [String: FolderListing.Entry]

  init(of root: String) {
    self.root = root
    files = Dictionary(FolderListing(of: root).files.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The files that came, went or changed, sorted.
  func differences(from earlier: FolderGlance?) -> [String] {
    let old = earlier?.files ?? [:]
    return Set(files.keys).union(old.keys).sorted().filter { files[$0] != old[$0] }.map { root + "/" + $0 }
  }
}
