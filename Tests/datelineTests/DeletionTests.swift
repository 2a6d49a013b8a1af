import Support
import Testing

@Suite struct `A brief that a person deleted` {
  /// A built site with three briefs, and the path of the first.
  private func start() throws -> (site: ScratchSite, path: String, article: String) {
    let site = try ScratchSite(articles: 3)
    #expect(try site.dateline("build").code == 0)
    let (path, bytes) = try #require(site.briefs.sorted { $0.key < $1.key }.first)
    return (site, "content/briefs/" + path, try #require(BriefLines(bytes).article))
  }

  @Test(arguments: ["brief", "build", "nightly", "publish"])
  func `stays deleted in every run, and its page goes`(_ command: String) throws {
    let (site, path, article) = try start()
    site.write(
      "content/site.yaml",
      ScratchSite.settings
        + "guards: { shrink: 90 }\npublish: { live: { to: \"folder\", path: \"../live\" } }\n")
    site.around.removeAll("site/" + path)
    for _ in 0..<2 {
      let ending = try site.dateline(command)
      #expect(ending.code == 0, "\(ending.all)")
      #expect(!site.exists(path) && site.briefs.count == 2)
      if command == "brief" || command == "build" {
        #expect(
          ending.text.contains(
            "deleted    content/\(article)  (a person deleted its brief; --recreate writes it again)\n"))
        #expect(ending.text.contains("2 briefs: 0 new") && ending.text.contains(", 1 deleted by a person\n"))
      }
    }
    if command != "brief" { #expect(try site.listedBriefs().count == 2) }
  }

  @Test(arguments: [["brief", "--recreate"], ["build", "--recreate"], ["brief", "--recreate-only"]])
  func `comes back under its name when it is asked for`(_ arguments: [String]) throws {
    let (site, path, article) = try start()
    let before = site.briefs
    site.around.removeAll("site/" + path)
    let named = arguments.last == "--recreate-only" ? ["content/" + article] : []
    let ending = try Command(ScratchSite.program, arguments + named, in: site.path).run()
    #expect(ending.code == 0 && ending.text.contains("new        \(path)\n"), "\(ending.all)")
    #expect(site.briefs == before)
  }

  @Test func `comes back alone where it is named, and a name that fits none is an error`() throws {
    let (site, path, article) = try start()
    let all = site.briefs
    for (path, _) in all { site.around.removeAll("site/content/briefs/" + path) }
    #expect(try site.dateline("brief", "--recreate-only", path).code == 0)
    #expect(site.briefs.count == 1 && site.exists(path))
    let ending = try site.dateline("brief", "--recreate-only", "content/" + article)
    #expect(ending.code == 1)
    #expect(
      ending.messages(about: article).map(\.what) == [
        "no brief of this name was deleted, so there is none to write again"
      ])
    #expect(try site.dateline("brief", "--recreate").code == 0)
    #expect(site.briefs == all)
  }

  @Test func `is known as deleted in a git clone too`() throws {
    let (site, path, _) = try start()
    site.around.removeAll("site/" + path)
    #expect(try site.dateline("build").code == 0)
    let clone = try site.shell(
      """
      set -e
      git init -q . && git add content && git -c user.name=desk -c user.email=desk@digest.example commit -qm desk
      git clone -q . ../clone && cp -R Templates ../clone && cd ../clone && "$dateline" build
      """)
    #expect(clone.code == 0 && clone.text.contains("deleted    content/"), "\(clone.all)")
    let there = site.around.path + "/clone"
    // Git keeps no empty folders.
    #expect(Snapshot(of: site.path + "/content").files() == Snapshot(of: there + "/content").files())
    #expect(site.built.changes(to: Snapshot(of: there + "/public")) == [])
  }

  @Test func `is listed in a file that is no page and in no manifest`() throws {
    let (site, _, _) = try start()
    let list = try #require(site.text("content/briefs/written.tsv"))
    #expect(list.split(separator: "\n").count == 4)
    #expect(!site.built.files().keys.contains { $0.contains("written") })
    #expect(site.text("public/manifest.json")?.contains("written.tsv") == false)
    let inode = site.around.inode("site/content/briefs/written.tsv")
    #expect(try site.dateline("build").code == 0)
    #expect(site.around.inode("site/content/briefs/written.tsv") == inode)
  }

  @Test func `stays deleted where two runs are at work at once`() throws {
    let (site, path, _) = try start()
    site.around.removeAll("site/" + path)
    for number in 3..<6 { site.article("\(number).txt", Newsprint.article(number)) }
    let runs = try (0..<4).map { _ in try Command(ScratchSite.program, ["brief"], in: site.path).start() }
    #expect(runs.map { $0.wait().code } == [0, 0, 0, 0])
    #expect(site.briefs.count == 5 && !site.exists(path))
    let content = Snapshot(of: site.path + "/content")
    #expect(try site.dateline("brief").text.contains("5 briefs: 0 new, 0 changed"))
    #expect(content.changes(to: Snapshot(of: site.path + "/content")) == [])
  }

  @Test func `hostile lists crash nothing and write nothing elsewhere`() throws {
    let (site, path, _) = try start()
    let digest = String(repeating: "ab", count: 32)
    let before = site.briefs
    site.write(
      "content/briefs/written.tsv",
      "\(digest)\tarticles/../../x\tbriefs/../../x.md\nnonsense\n\u{1B}[31m\t\0\n<<<<<<< HEAD\n")
    let around = Snapshot(
      of: site.around.path, leavingOut: ["site/content/briefs", "site/public", "site/.dateline"])
    let ending = try site.dateline("build", "--recreate")
    #expect(ending.code == 0)
    #expect(ending.messages(about: "written.tsv").map(\.line) == [1])
    #expect(site.briefs == before)
    #expect(
      around.changes(
        to: Snapshot(
          of: site.around.path, leavingOut: ["site/content/briefs", "site/public", "site/.dateline"]))
        == [])
    #expect(site.text("content/briefs/written.tsv")?.contains("nonsense") == false && site.exists(path))
  }

  @Test(arguments: [
    ["brief", "--recreate", "--recreate-only", "x"], ["build", "--no-brief", "--recreate"],
    ["brief", "--recreate-only", ""], ["nightly", "--recreate"],
  ])
  func `is not asked for in ways that mean nothing`(_ arguments: [String]) throws {
    let site = try ScratchSite()
    #expect(try Command(ScratchSite.program, arguments, in: site.path).run().code == 2)
    #expect(site.briefs.isEmpty)
  }
}
