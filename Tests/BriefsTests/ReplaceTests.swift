import Briefs
import Glibc
import Support
import Testing

@Suite struct ReplaceTests {
  let around: TemporaryFolder
  let folder: OpenFolder

  init() throws {
    around = try TemporaryFolder()
    around.write("a/brief.md", "old")
    folder = try OpenFolder(around.path, shownAs: "content")
  }

  /// Replaces `old` by `new!`, with something that somebody does in between.
  private func replace(
    before: () -> Void = {}, between: () -> Void = {}, after: () -> Void = {}
  ) throws -> OpenFolder.Replacement {
    before()
    return try folder.replace(Array("old".utf8), by: Array("new!".utf8), at: "a/brief.md") {
      if $0 == .beforeExchange { between() } else { after() }
    }
  }

  /// Saves as most editors do: a new file takes the name.
  private func save(_ text: String) {
    around.write("a/saved", text)
    rename(around.path + "/a/saved", around.path + "/a/brief.md")
  }

  /// Saves as some editors do: into the file itself.
  private func saveInPlace(_ text: String) { around.write("a/brief.md", text) }

  private func remove() { around.removeAll("a/brief.md") }

  @Test func `the new bytes take the place of the old ones, with their mode and nothing beside them`() throws
  {
    chmod(around.path + "/a/brief.md", 0o640)
    #expect(try replace() == .done)
    #expect(around.text("a/brief.md") == "new!")
    #expect(around.names("a") == ["brief.md"])
    var status = stat()
    lstat(around.path + "/a/brief.md", &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test func `what was saved before, between or just after the exchange stays`() throws {
    for save in [save, saveInPlace] {
      for text in ["theirs", "old, and more", ""] {
        for moment in 0..<3 {
          around.write("a/brief.md", "old")
          let result = try replace(
            before: { if moment == 0 { save(text) } }, between: { if moment == 1 { save(text) } },
            after: { if moment == 2 { save(text) } })
          // What is saved after the exchange is saved over the new text, as at any later time.
          #expect(result == (moment == 2 ? .done : .changed))
          #expect(around.text("a/brief.md") == text)
          #expect(around.names("a") == ["brief.md"])
        }
      }
    }
  }

  @Test func `of two saves around the exchange the later one stays`() throws {
    for (first, second) in [
      (save, save), (save, saveInPlace), (saveInPlace, save), (saveInPlace, saveInPlace),
    ] {
      around.write("a/brief.md", "old")
      #expect(try replace(between: { first("theirs") }, after: { second("their last word") }) == .changed)
      #expect(around.text("a/brief.md") == "their last word")
      #expect(around.names("a") == ["brief.md"])
    }
  }

  @Test func `a file that somebody is writing into is left to them`() throws {
    var writer: UnsafeMutablePointer<FILE>?
    let result = try replace(between: { writer = fopen(around.path + "/a/brief.md", "r+") })
    fputs("saved at last", writer)
    fclose(writer)
    #expect(result == .changed)
    #expect(around.text("a/brief.md") == "saved at last")
    #expect(around.names("a") == ["brief.md"])
  }

  @Test func `a file that was removed stays removed`() throws {
    for moment in 0..<2 {
      around.write("a/brief.md", "old")
      let result = try replace(
        before: { if moment == 0 { remove() } }, between: { if moment == 1 { remove() } })
      #expect(result == .gone)
      #expect(around.names("a") == [])
    }
    around.write("a/brief.md", "old")
    #expect(
      try replace(
        between: { save("theirs") },
        after: {
          remove()
        }) == .gone)
    #expect(around.names("a") == [])
    around.removeAll("a")
    #expect(try replace() == .gone)
  }

  @Test func `nothing is written through a link or into what is no file`() throws {
    around.write("outside", "old")
    around.write("b", "old")
    for between in [false, true] {
      remove()
      if between { around.write("a/brief.md", "old") }
      let link = {
        remove()
        around.makeLink("a/brief.md", to: "../outside")
      }
      #expect(try replace(before: { if !between { link() } }, between: { if between { link() } }) == .changed)
      #expect(around.isLink("a/brief.md") && around.text("outside") == "old")
      #expect(around.names("a") == ["brief.md"])
    }
    remove()
    mkfifo(around.path + "/a/brief.md", 0o600)
    #expect(try replace() == .changed)
    remove()
    around.makeFolder("a/brief.md")
    #expect(try replace() == .changed)
  }

  @Test func `what a kill leaves between the two steps is known by its name`() throws {
    var listing = FolderListing(of: around.path)
    #expect(listing.interrupted == [])
    _ = try folder.replace(Array("old".utf8), by: Array("new!".utf8), at: "a/brief.md") {
      if $0 == .afterExchange { listing = FolderListing(of: around.path) }
    }
    let left = try #require(listing.interrupted.first)
    #expect(listing.interrupted.count == 1 && listing.leftovers == [] && left.hasPrefix("a/"))
    let trace = try #require(ExchangeTrace(String(left.dropFirst(2))))
    #expect(trace.has(Array("old".utf8)) && trace.has(Array("new!".utf8)) && !trace.has(Array("theirs".utf8)))
    #expect(trace.isNew(Array("new!".utf8)) && !trace.isNew(Array("old".utf8)))
  }

  @Test(
    arguments: [
      ".dateline-swap-1-2.tmp", ".dateline-swap-.tmp", ".dateline-new-.tmp", ".dateline-new-abc.tmp", ".x",
      "",
    ])
  func `other names are not ours`(_ name: String) {
    #expect(ExchangeTrace(name) == nil && undeliveredArticle(name) == nil)
  }

  @Test func `a move is never onto a file`() throws {
    around.write("b/brief.md", "theirs")
    let problem = #expect(throws: Problem.self) { try folder.move("a/brief.md", to: "b/brief.md") }
    #expect(problem?.what == OpenFolder.isTaken && problem?.path == "content/b/brief.md")
    #expect(around.text("a/brief.md") == "old" && around.text("b/brief.md") == "theirs")
    try folder.move("a/brief.md", to: "c/d/brief.md")
    #expect(around.text("c/d/brief.md") == "old" && around.names("a") == [])
  }

  @Test func `a folder is locked by one at a time`() throws {
    var isWaited = false
    do {
      let lock = FolderLock(of: around.path) { isWaited = true }
      withExtendedLifetime(lock) {}
    }
    let lock = FolderLock(of: around.path + "/none") { isWaited = true }
    withExtendedLifetime(lock) {}
    #expect(!isWaited)
  }
}
