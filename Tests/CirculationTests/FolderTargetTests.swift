import Briefs
import Circulation
import Glibc
import Pressroom
import Support
import Testing

@Suite struct `A folder of editions` {
  private let target = PublishTarget("live", by: .folder(path: "../live", keep: 2))

  private func served(_ site: BuiltSite) -> [String: String] {
    var files = site.texts(below: "live/current/")
    files["manifest.json"] = nil
    return files
  }

  @Test func `serves whole editions, each beside the last`() throws {
    let site = try BuiltSite()
    let first = try site.publish(to: target)
    #expect(first.sent.count == 6 && first.removed == [] && first.edition == "000001")
    #expect(served(site) == BuiltSite.first)
    let page = site.around.inode("live/current/articles/a/index.html")

    site.build(BuiltSite.second)
    let second = try site.publish(to: target)
    #expect(second.sent == ["style.css", "articles/c/index.html", "index.html"])
    #expect(second.removed == ["articles/b/index.html"] && second.unchanged == 3)
    #expect(served(site) == BuiltSite.second)
    #expect(
      site.around.inode("live/current/articles/a/index.html") == page, "what did not change is the same file")
    #expect(site.texts(below: "live/editions/000001")["index.html"] == BuiltSite.first["index.html"])
    #expect(site.around.names("live") == ["current", "editions"])
    #expect(site.around.names("site/.dateline/delivery") == [], "what was staged is gone")
  }

  @Test func `an unchanged site makes no new edition and touches nothing`() throws {
    let site = try BuiltSite()
    try site.publish(to: target)
    let before = try site.shell("find live -printf '%p %T@ %i %C@\\n' | sort").text
    let again = try site.publish(to: target)
    #expect(again.sent == [] && again.removed == [] && again.unchanged == 6 && again.edition == "000001")
    #expect(try site.shell("find live -printf '%p %T@ %i %C@\\n' | sort").text == before)
    let clean = try site.publish(to: target, clean: true)
    #expect(clean.sent.count == 6 && clean.edition == "000002")
  }

  @Test func `a dry run says what it would do, and does nothing`() throws {
    let site = try BuiltSite()
    #expect(try site.publish(to: target, dryRun: true).sent.count == 6)
    #expect(!site.around.exists("live"))
    try site.publish(to: target)
    site.build(BuiltSite.second)
    let before = Snapshot(of: site.around.path + "/live")
    #expect(try site.publish(to: target, dryRun: true).removed == ["articles/b/index.html"])
    #expect(Snapshot(of: site.around.path + "/live") == before)
  }

  @Test func `keeps as many as it is told, goes back by one, and forgets what it went back from`() throws {
    let site = try BuiltSite()
    for edition in 1...3 {
      site.build(["index.html": BuiltSite.page("\(edition)")])
      try site.publish(to: target)
    }
    #expect(site.around.names("live/editions") == ["000002", "000003"])
    #expect(try rollBack(site) == "000002")
    #expect(served(site) == ["index.html": BuiltSite.page("2")])
    #expect(throws: Problem.self) { try rollBack(site) }
    #expect(served(site) == ["index.html": BuiltSite.page("2")])

    site.build(["index.html": BuiltSite.page("4")])
    #expect(try site.publish(to: target).edition == "000004")
    #expect(site.around.names("live/editions") == ["000002", "000004"])
    #expect(try rollBack(site) == "000002")
  }

  private func rollBack(_ site: BuiltSite) throws -> String {
    try Circulation.rollBack(target, in: site.path, under: try SiteLock(of: site.path, as: "a test"))
  }

  @Test(arguments: [
    ("echo mine >live", "not a folder"),
    ("mkdir real && ln -s real live", "nothing is written through a link"),
    ("mkdir live && echo mine >live/index.html", "holds other things than editions: index.html"),
    ("mkdir live && mkdir live/current", "not the link we make here"),
    ("mkdir live && ln -s /etc live/current", "leads to /etc"),
    ("mkdir -p live/editions/000001 && ln -s editions/../../site live/current", "which is no edition"),
    ("mkdir live real && ln -s ../real live/editions", "not a folder"),
    ("mkdir live && echo mine >live/editions", "not a folder"),
  ])
  func `that is somebody's is refused, untouched`(_ line: String, _ what: String) throws {
    let site = try BuiltSite()
    try site.shell(line)
    let before = Snapshot(of: site.around.path, leavingOut: ["site/.dateline"])
    for clean in [false, true] {
      let problem = site.failure(to: target, clean: clean)
      #expect(problem?.what.contains(what) == true, "\(String(describing: problem))")
      #expect(problem?.hint.isEmpty == false)
    }
    #expect(before.changes(to: Snapshot(of: site.around.path, leavingOut: ["site/.dateline"])) == [])
  }

  @Test func `takes over what strangers put into the edition, links among it, and follows none`() throws {
    let site = try BuiltSite()
    try site.publish(to: target)
    try site.shell(
      "cd live/current/ && mkdir .well-known && echo proof >.well-known/proof.txt && ln -s /etc/hostname link && ln -s /etc dir"
    )
    site.build(BuiltSite.second)
    try site.publish(to: target)
    #expect(served(site)[".well-known/proof.txt"] == "proof\n")
    #expect(site.around.isLink("live/current/link") && site.around.isLink("live/current/dir"))

    try site.shell("echo theirs >live/current/news.html")
    site.build(["index.html": "x", "news.html": "ours"])
    let problem = site.failure(to: target)
    #expect(problem?.what.hasPrefix("news.html at the target is not a file of ours") == true)
    #expect(site.texts(below: "live/current/")["news.html"] == "theirs\n")
    try site.publish(to: target, clean: true)
    #expect(site.texts(below: "live/current/")["news.html"] == "ours")
  }

  @Test func `what a killed run left is cleared, and an edition that was never served is made again`() throws
  {
    let site = try BuiltSite()
    try site.publish(to: target)
    try site.shell(
      "cd live && cp -r editions/000001 editions/.000002.new && cp -r editions/000001 editions/000002 && ln -s editions/000009 .current.new"
    )
    try site.shell("mkdir -p site/.dateline/delivery/live/x && echo x >site/.dateline/delivery/live/x/y")
    site.build(BuiltSite.second)
    #expect(try site.publish(to: target).edition == "000003")
    #expect(served(site) == BuiltSite.second)
    #expect(site.around.names("live/editions") == ["000001", "000003"])
    #expect(try site.shell("ls -A live live/editions").text.contains(".new") == false)
  }

  @Test func `with a ledger that names what lies elsewhere removes nothing there`() throws {
    let site = try BuiltSite()
    try site.publish(to: target)
    site.around.write("victim", "mine")
    var ledger = Manifest()
    for path in ["../../../victim", "/etc/hostname", "a/../../victim", "..", "", "index.html"] {
      ledger.files[path] = Manifest.Entry(sha256: "", size: 4)
    }
    site.around.write("live/current/manifest.json", ledger.bytes)
    #expect(try site.publish(to: target, clean: true).removed == [])
    #expect(site.around.text("victim") == "mine")
  }

  @Test func `what is not built, or not as the manifest says, is not sent`() throws {
    let site = try BuiltSite()
    try site.publish(to: target)
    site.around.write("site/public/index.html", "tampered")
    #expect(site.failure(to: target)?.what == "not as the site's manifest says")
    try site.shell("rm site/public/index.html && ln -s /etc/hostname site/public/index.html")
    #expect(site.failure(to: target) != nil)
    #expect(served(site) == BuiltSite.first)
    site.around.removeAll("site/public")
    #expect(site.failure(to: target)?.what == "no site is built here")
    site.build(BuiltSite.first)
    site.around.write("site/public/stranger.html", "not ours")
    try site.publish(to: target, clean: true)
    #expect(served(site)["stranger.html"] == nil)
  }
}
