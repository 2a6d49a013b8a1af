import Briefs
import Glibc
import Pressroom
import Support
import Testing

@Suite struct `The output folder` {
  @Test func `a site is written, and a second run touches nothing`() throws {
    let place = try TemporaryFolder()
    let site = try site(["/": "home", "/articles/x/": "x", "/feed.atom": "feed"])
    let first = try SiteFolder(place.path + "/public").write(site)
    #expect(first.written == 3)
    #expect(place.text("public/articles/x/index.html") == "x")
    let inode = place.inode("public")
    let second = try SiteFolder(place.path + "/public").write(site)
    #expect(second.written == 0)
    #expect(second.unchanged == 3)
    #expect(place.inode("public") == inode)
    #expect(place.names("") == ["public"])
  }

  @Test func `an edition with an error in its proof takes nobody's place`() throws {
    let place = try TemporaryFolder()
    let folder = SiteFolder(place.path + "/public")
    _ = try folder.write(try site(["/": "home", "/articles/x/": "x"]))
    let (inode, before) = (place.inode("public"), Snapshot(of: place.path))
    var seen: [String: String] = [:]
    var counts: [Int] = []
    let outcome = try folder.write(try site(["/": "new home", "/feed.atom": "feed"])) { proof in
      var problems: [Problem] = []
      for path in proof.manifest.files.keys {
        let (file, fault) = proof.read(path)
        seen[path] = file.map { String(decoding: $0.bytes, as: UTF8.self) }
        if let fault { problems.append(fault) }
      }
      counts = [proof.manifest.files.count, proof.standing.files.count]
      return problems + [Problem(path: "public/index.html", what: "unreadable")]
    }
    #expect(outcome.isRefused)
    #expect(outcome.problems.map(\.what) == ["unreadable"])
    #expect(seen == ["index.html": "new home", "feed.atom": "feed"])
    #expect(counts == [2, 2])
    #expect(before.changes(to: Snapshot(of: place.path)) == [])
    #expect(place.inode("public") == inode)
  }

  @Test func `an edition that stands already is proofread too, and a warning stops nothing`() throws {
    let place = try TemporaryFolder()
    let folder = SiteFolder(place.path + "/public")
    _ = try folder.write(try site(["/": "home"]))
    var reads = 0
    for home in ["home", "new home"] {
      let outcome = try folder.write(try site(["/": home])) { proof in
        reads += proof.file("index.html") == nil ? 0 : 1
        return [Problem(path: "public/index.html", severity: .warning, what: "odd")]
      }
      #expect(!outcome.isRefused)
      #expect(place.text("public/index.html") == home)
    }
    #expect(reads == 2)
    place.write("public/index.html", "altered by hand")
    let outcome = try folder.write(try site(["/": "new home"])) {
      $0.read("index.html").fault.map { [$0] } ?? []
    }
    #expect(!outcome.isRefused && place.text("public/index.html") == "new home")
  }

  @Test func `a file of ours becomes a folder, and a folder of ours a file, in one run`() throws {
    let place = try TemporaryFolder()
    let folder = SiteFolder(place.path + "/public")
    let shapes = [
      ["/assets/a": "file", "/assets/b/c.svg": "in b"], ["/assets/a/b.svg": "in a", "/assets/b": "b"],
    ]
    for round in 0..<4 {
      let outcome = try folder.write(try site(shapes[round % 2]))
      #expect(outcome.problems == [] && outcome.written == 2, "round \(round)")
      for (address, text) in shapes[round % 2] {
        #expect(place.text("public" + address) == text, "round \(round)")
      }
      #expect(place.names("public/assets") == ["a", "b"])
    }
    place.write("public/assets/a/mine.txt", "a stranger's")
    let outcome = try folder.write(try site(shapes[0]))
    #expect(outcome.problems.map(\.path) == [place.path + "/public/assets/a"])
    #expect(
      place.text("public/assets/a/mine.txt") == "a stranger's"
        && place.text("public/assets/b/c.svg") == "in b")
  }

  @Test func `a page that is gone is removed, with its folder`() throws {
    let place = try TemporaryFolder()
    _ = try SiteFolder(place.path + "/public").write(try site(["/": "home", "/articles/x/": "x"]))
    let outcome = try SiteFolder(place.path + "/public").write(try site(["/": "new home"]))
    #expect(outcome.removed == 1)
    #expect(place.names("public") == ["index.html", "manifest.json"])
    #expect(place.text("public/index.html") == "new home")
  }

  @Test func `what strangers put there stays, hidden files, links and odd names too`() throws {
    let place = try TemporaryFolder()
    place.write("public/.gitignore", "*\n")
    place.write("public/notes/deep/mine.txt", "mine")
    place.makeFolder("public/empty")
    symlink("/etc/hostname", place.path + "/public/link")
    place.writeRaw("public/", name: [0x66, 0xFF], "odd")
    _ = try SiteFolder(place.path + "/public").write(try site(["/": "home", "/notes/": "n"]))
    _ = try SiteFolder(place.path + "/public").write(try site(["/": "home 2"]))
    #expect(place.text("public/.gitignore") == "*\n")
    #expect(place.text("public/notes/deep/mine.txt") == "mine")
    #expect(place.exists("public/empty"))
    #expect(place.isLink("public/link"))
    #expect(place.rawExists("public/", name: [0x66, 0xFF]))
    #expect(place.text("public/index.html") == "home 2")
    #expect(!place.exists("public/notes/index.html"))
  }

  @Test(arguments: [
    #"{"version":1,"files":{"mine.txt":{"sha256":"00","size":4}}}"#,
    #"{"version":1,"files":{"../outside.txt":{"sha256":"HASH","size":4}}}"#,
    #"{"version":1,"files":{"/etc/passwd":{"sha256":"HASH","size":4},"./mine.txt":{"sha256":"HASH","size":4}}}"#,
    #"{"version":1,"files":{"link/outside.txt":{"sha256":"HASH","size":4},"mine.txt":{"sha256":"HASH","size":5}}}"#,
    #"{"files":[]}"#, "not json", "",
  ])
  func `a forged manifest removes nothing`(_ manifest: String) throws {
    let place = try TemporaryFolder()
    place.write("outside.txt", "mine")
    place.write("public/mine.txt", "mine")
    symlink("..", place.path + "/public/link")
    let hash = sha256(Array("mine".utf8))
    place.write(
      "public/manifest.json",
      manifest.split(separator: "HASH", omittingEmptySubsequences: false).joined(separator: hash))
    _ = try SiteFolder(place.path + "/public").write(try site(["/": "home"]))
    #expect(place.text("public/mine.txt") == "mine")
    #expect(place.text("outside.txt") == "mine")
    #expect(place.text("public/index.html") == "home")
  }

  @Test func `a stranger's file where a page belongs stays, and the page is a problem`() throws {
    let place = try TemporaryFolder()
    place.write("public/index.html", "mine")
    place.write("public/articles", "a file where a folder belongs")
    let outcome = try SiteFolder(place.path + "/public").write(
      try site(["/": "home", "/articles/x/": "x", "/a/": "a"]))
    #expect(
      outcome.problems.map(\.path)
        == [place.path + "/public/index.html", place.path + "/public/articles"].sorted().reversed())
    #expect(place.text("public/index.html") == "mine")
    #expect(place.text("public/a/index.html") == "a")
  }

  @Test func `nothing is written through a link or over a file`() throws {
    let place = try TemporaryFolder()
    place.makeFolder("elsewhere")
    symlink("elsewhere", place.path + "/public")
    place.write("file", "mine")
    let site = try site(["/": "home"])
    #expect(throws: Problem.self) { try SiteFolder(place.path + "/public").write(site) }
    #expect(throws: Problem.self) { try SiteFolder(place.path + "/file").write(site) }
    #expect(place.names("elsewhere") == [])
    #expect(place.text("file") == "mine")
  }

  @Test func `a link within the output is never written through`() throws {
    let place = try TemporaryFolder()
    place.makeFolder("elsewhere")
    place.makeFolder("public")
    symlink("../elsewhere", place.path + "/public/articles")
    let outcome = try SiteFolder(place.path + "/public").write(try site(["/": "home", "/articles/x/": "x"]))
    #expect(outcome.problems.count == 1)
    #expect(place.names("elsewhere") == [])
    #expect(place.isLink("public/articles"))
  }

  /// What a kill leaves: the new folder half made, or the old one half taken apart, with a latecomer in it.
  @Test func `what a killed run left is cleared by the next, and nothing of a stranger's with it`() throws {
    let place = try TemporaryFolder()
    _ = try SiteFolder(place.path + "/public").write(try site(["/": "home"]))
    place.write("public/mine.txt", "mine")
    place.write(
      ".public.next/manifest.json",
      #"{"files":{"index.html":{"sha256":"x","size":1},"b/index.html":{"sha256":"x","size":1}}}"#)
    place.write(".public.next/b/index.html", "hal")
    link(place.path + "/public/mine.txt", place.path + "/.public.next/mine.txt")
    place.write(".public.next/notes/late.txt", "late")
    _ = try SiteFolder(place.path + "/public").write(try site(["/": "home"]))
    #expect(place.names("") == ["public"])
    #expect(place.text("public/mine.txt") == "mine")
    #expect(place.text("public/notes/late.txt") == "late")
    #expect(!place.exists("public/b"))
  }

  @Test func `two pages at one address are a problem that names both`() throws {
    var site = Site()
    try site.add(Site.Page(address: #require(Permalink("/articles/été/")), source: "a.md") { [1] })
    let decomposed = try #require(Permalink("/articles/E\u{301}TE\u{301}/"))
    let problem = #expect(throws: Problem.self) {
      try site.add(Site.Page(address: decomposed, source: "b.md") { [2] })
    }
    #expect(problem?.path == "b.md")
    #expect(problem?.what.contains("a.md") == true)
    #expect(site.pages.count == 1)
  }

  private func site(_ pages: [String: String]) throws -> Site {
    var site = Site()
    for (address, text) in pages.sorted(by: { $0.key < $1.key }) {
      let bytes = Array(text.utf8)
      try site.add(Site.Page(address: #require(Permalink(address)), source: "test") { bytes })
    }
    return site
  }
}
