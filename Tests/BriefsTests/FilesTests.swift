import Briefs
import Glibc
import Support
import Testing

@Suite struct FilesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  @Test func `a file is read whole, up to its limit`() throws {
    folder.write("a", "abc\0d")
    #expect(try readFile(path("a"), limit: 5) == Array("abc\0d".utf8))
    folder.write("empty", "")
    #expect(try readFile(path("empty"), limit: 5) == [])
    let problem = #expect(throws: Problem.self) { try readFile(path("a"), shownAs: "content/a", limit: 4) }
    #expect(problem?.path == "content/a")
    #expect(problem?.what == "larger than 4 bytes, so it is not read")
  }

  @Test func `what is no regular file is named and not read`() throws {
    folder.write("a", "x")
    folder.makeFolder("d")
    symlink(path("a"), path("link"))
    mkfifo(path("fifo"), 0o600)
    for (name, what) in [
      ("link", "a link, which is not followed"), ("d", "a folder where a file is needed"),
      ("fifo", "not a regular file, so it is not read"), ("none", "there is no such file"),
      ("a/b", "a name above it is not a folder, or is a link"),
    ] {
      #expect(#expect(throws: Problem.self) { try readFile(path(name), limit: 9) }?.what == what)
    }
    #expect(throws: Problem.self) { try readFile("/dev/zero", limit: 9) }
    #expect(throws: Problem.self) { try readFile("a\0b", limit: 9) }
    #expect(try readFileIfThere(path("none"), limit: 9) == nil)
    #expect(try readFileIfThere(path("a"), limit: 9) == [0x78])
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func `a file that may not be read is named`() {
    folder.write("a", "x")
    chmod(path("a"), 0)
    let problem = #expect(throws: Problem.self) { try readFile(path("a"), limit: 9) }
    #expect(problem?.what == "no permission to read it")
  }

  @Test func `a listing is sorted by bytes and names what it leaves`() throws {
    let outside = try TemporaryFolder()
    outside.write("secret.txt", "s")
    for name in ["b.txt", "a/z.txt", "a-b.txt", "é.txt", "B.txt", ".hidden", "a/.git/x"] {
      folder.write(name, "x")
    }
    folder.writeRaw("", name: [0x78, 0xFF], "x")
    symlink(outside.path + "/secret.txt", path("out.txt"))
    symlink(path("b.txt"), path("in.txt"))
    symlink("nowhere", path("broken"))
    symlink(".", path("a/loop"))
    mkfifo(path("fifo"), 0o600)
    let listing = FolderListing(of: folder.path, shownAs: "content/articles")
    #expect(listing.files.map(\.path) == ["B.txt", "a-b.txt", "a/z.txt", "b.txt", "in.txt", "é.txt"])
    #expect(listing.folders == ["a"])
    #expect(
      listing.problems.map { "\($0.path): \($0.severity.rawValue): \($0.what)" } == [
        "content/articles/a/loop: warning: a link to something that is not a file, so it is not followed",
        "content/articles/broken: warning: a link that leads nowhere, so it is not read",
        "content/articles/fifo: warning: neither a file nor a folder, so it is not read",
        "content/articles/out.txt: warning: a link that leads out of the folder, so it is not read",
        "content/articles/x\u{FFFD}: error: its name is not UTF-8, so it is not read",
      ])
    let linked = try #require(listing.files.first { $0.path == "in.txt" })
    #expect(try readFile(linked.location, limit: 9) == [0x78])
  }

  @Test func `a file whose name begins with two dots is named, and an editor's own is not`() throws {
    let folder = try TemporaryFolder()
    for name in ["..md", "...md", ".a.md.swp", ".DS_Store", "._a.md", "a.md"] {
      folder.write("b/" + name, "x")
    }
    let listing = FolderListing(of: folder.path, shownAs: "content")
    #expect(listing.files.map(\.path) == ["b/a.md"])
    #expect(listing.problems.map(\.path) == ["content/b/...md", "content/b/..md"])
    #expect(listing.problems.allSatisfy { $0.severity == .warning && !$0.hint.isEmpty })
  }

  @Test func `a folder that is not there is empty`() {
    let listing = FolderListing(of: path("none"))
    #expect(listing.files.isEmpty && listing.problems.isEmpty)
  }

  @Test func `folders too deep are named, not walked`() {
    var name = "d"
    for _ in 0..<80 {
      folder.makeFolder(name)
      name += "/d"
    }
    #expect(FolderListing(of: folder.path).problems.count == 1)
  }

  @Test func `a file is written whole, with its folders, and keeps its mode`() throws {
    let open = try OpenFolder(folder.path, shownAs: "public")
    try open.write(Array("one".utf8), to: "a/b/c.html")
    chmod(path("a/b/c.html"), 0o640)
    try open.write(Array("two".utf8), to: "a/b/c.html", flush: true)
    #expect(folder.text("a/b/c.html") == "two")
    var status = stat()
    lstat(path("a/b/c.html"), &status)
    #expect(status.st_mode & 0o777 == 0o640)
    #expect(folder.names("a/b") == ["c.html"])
    try open.remove("a/b/c.html")
    try open.remove("a/b/c.html")
    try open.remove("none/x")
    #expect(open.removeEmptyFolder("a/b") && !folder.exists("a/b"))
    try open.makeFolder("x/y")
    try open.makeFolder("x/y")
    #expect(folder.exists("x/y"))
  }

  @Test func `nothing is written through a link or out of the folder`() throws {
    let outside = try TemporaryFolder()
    outside.write("file", "old")
    symlink(outside.path, path("link"))
    symlink(outside.path + "/file", path("filelink"))
    folder.makeFolder("folder")
    let open = try OpenFolder(folder.path, shownAs: "public")
    for name in [
      "link/new", "link/file", "filelink", "folder", "../x", "a/../../x", "/x", "a//b", "", ".", "a/.",
      "x\0y",
    ] {
      #expect(throws: Problem.self) { try open.write([0x78], to: name) }
    }
    #expect(throws: Problem.self) { try open.remove("link/file") }
    #expect(throws: Problem.self) { try open.makeFolder("link/new") }
    #expect(outside.names(".") == ["file"])
    #expect(outside.text("file") == "old")
    #expect(folder.isLink("filelink"))
    try open.remove("filelink")
    #expect(outside.exists("file") && !folder.exists("filelink"))
  }

  @Test func `a write that fails is told with the path, and leaves nothing behind`() throws {
    folder.write("a", "old")
    let open = try OpenFolder(folder.path, shownAs: "public")
    let long = String(repeating: "n", count: 300)
    let problem = #expect(throws: Problem.self) { try open.write([0x78], to: long) }
    #expect(problem?.what == "its name is too long")
    #expect(problem?.path == "public/" + long)
    #expect(folder.names(".") == ["a"])
  }

  @Test func `results come in the order of the items, on any number of threads`() {
    let items = Array(0..<10_000)
    for jobs in [0, 1, 2, 7, 64] {
      #expect(parallelMap(items, jobs: jobs) { $0 * 3 } == items.map { $0 * 3 })
    }
    #expect(parallelMap([Int](), jobs: 4) { $0 } == [])
    #expect(parallelMap(items, jobs: 3) { $0 % 2 == 0 ? nil : $0 }.count == items.count)
  }
}
