import Briefs
import Glibc
import Support
import Testing

@testable import Preview

@Suite struct `A watched folder` {
  let folder: TemporaryFolder
  let root: String

  init() throws {
    folder = try TemporaryFolder()
    root = folder.path + "/content"
    folder.write("content/briefs/2024/a.md", "a")
    folder.write("content/site.yaml", "title: x")
  }

  /// What is told after `change`, below the root; nil where nothing is within a second.
  func told(_ watch: FolderWatch, _ change: () -> Void) -> [String]? {
    change()
    return watch.next(within: 1000).map(below)
  }

  func below(_ changes: Changes) -> [String] {
    changes.paths.map { $0.hasPrefix(root + "/") ? String($0.dropFirst(root.count + 1)) : $0 }.sorted()
  }

  func move(_ from: String, _ to: String) { rename(root + "/" + from, root + "/" + to) }

  @Test func `tells a save`() {
    let watch = FolderWatch([root])
    #expect(told(watch) { folder.write("content/briefs/2024/a.md", "b") } == ["briefs/2024/a.md"])
    #expect(told(watch) { unlink(root + "/briefs/2024/a.md") } == ["briefs/2024/a.md"])
    #expect(watch.next(within: 100) == nil)
  }

  @Test func `tells one change for a save beside and a rename`() {
    let watch = FolderWatch([root])
    let found = told(watch) {
      folder.write("content/briefs/2024/.a.md.swp", "x")
      folder.write("content/briefs/2024/.dateline-1-2-3.tmp", "b")
      move("briefs/2024/.dateline-1-2-3.tmp", "briefs/2024/a.md")
    }
    #expect(found == ["briefs/2024/a.md"])
    #expect(watch.next(within: 100) == nil)
  }

  @Test func `tells one change for a save by vim`() {
    let watch = FolderWatch([root])
    let found = told(watch) {
      folder.write("content/briefs/2024/4913", "")
      unlink(root + "/briefs/2024/4913")
      move("briefs/2024/a.md", "briefs/2024/a.md~")
      folder.write("content/briefs/2024/a.md", "b")
      unlink(root + "/briefs/2024/a.md~")
    }
    #expect(found == ["briefs/2024/a.md"])
    #expect(watch.next(within: 100) == nil)
  }

  @Test func `tells nothing of what editors leave beside a file`() {
    let watch = FolderWatch([root])
    for name in [".a.md.swp", "a.md~", "4913", "#a.md#", ".dateline-1-2-3.tmp", ".git"] {
      folder.write("content/briefs/2024/" + name, "x")
    }
    #expect(watch.next(within: 200) == nil)
  }

  @Test func `tells of folders that are new, and of what is in them`() {
    let watch = FolderWatch([root])
    #expect(told(watch) { folder.write("content/briefs/2025/06/b.md", "b") }?.isEmpty == false)
    _ = watch.next(within: 100)
    #expect(told(watch) { folder.write("content/briefs/2025/06/b.md", "c") } == ["briefs/2025/06/b.md"])
  }

  @Test func `is watched on after it was moved away and another put in its place`() {
    let watch = FolderWatch([root])
    folder.write("other/briefs/2024/a.md", "z")
    let changes: Changes? = {
      rename(root, folder.path + "/gone")
      rename(folder.path + "/other", root)
      return watch.next(within: 1000)
    }()
    #expect(changes?.isUnknown == true)
    _ = watch.next(within: 100)
    #expect(told(watch) { folder.write("content/briefs/2024/a.md", "b") } == ["briefs/2024/a.md"])
  }

  @Test func `is watched from when it appears`() {
    let watch = FolderWatch([folder.path + "/Templates"])
    folder.makeFolder("Templates")
    #expect(watch.next(within: 1000) != nil)
    folder.write("Templates/style.css", "a")
    #expect(watch.next(within: 1000)?.paths == [folder.path + "/Templates/style.css"])
  }

  @Test func `tells of links and of what they get linked to`() {
    let watch = FolderWatch([root])
    folder.write("aside.md", "x")
    #expect(told(watch) { link(folder.path + "/aside.md", root + "/briefs/hard.md") } == ["briefs/hard.md"])
    #expect(told(watch) { folder.makeLink("content/briefs/soft.md", to: "hard.md") } == ["briefs/soft.md"])
  }

  @Test func `tells all changes of a burst in a few tellings`() {
    let watch = FolderWatch([root])
    for number in 0..<300 { folder.write("content/briefs/2024/a.md", String(number)) }
    var tellings = 0
    while watch.next(within: 200) != nil { tellings += 1 }
    #expect(tellings >= 1 && tellings < 30)
  }

  @Test func `is looked through where the system has no watch left`() {
    let watch = FolderWatch([root], mostWatches: 2)
    #expect(watch.problem?.severity == .warning)
    #expect(watch.problem?.hint.contains("fs.inotify.max_user_watches") == true)
    folder.write("content/briefs/2024/a.md", "changed")
    folder.write("content/briefs/2026/c.md", "c")
    #expect(watch.next(within: 5000).map(below) == ["briefs/2024/a.md", "briefs/2026/c.md"])
    #expect(watch.next(within: 600) == nil)
  }

  @Test func `has no problem where there are watches enough`() {
    #expect(FolderWatch([root]).problem == nil)
  }

  @Test func `whose changes are too many to be kept is looked at as a whole, and watched on`() {
    let kept = fileBytes("/proc/sys/fs/inotify/max_queued_events").flatMap {
      Int(String(decoding: $0, as: UTF8.self).dropLast())
    }
    let watch = FolderWatch([root])
    // The kernel joins equal events that follow each other, so two files take turns.
    for _ in 0..<((kept ?? 16_384) / 2 + 100) {
      for name in ["a", "b"] { close(open(root + "/briefs/2024/\(name).md", O_WRONLY | O_CREAT, 0o644)) }
    }
    var changes = Changes()
    while let more = watch.next(within: 200) { changes.add(more) }
    #expect(changes.isUnknown)
    #expect(told(watch) { folder.write("content/briefs/2024/a.md", "z") } == ["briefs/2024/a.md"])
  }
}
