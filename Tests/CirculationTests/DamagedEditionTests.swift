import Briefs
import Circulation
import Pressroom
import Support
import Testing

/// A folder of editions that somebody, or a run that was killed, left other than we do.
@Suite struct `An edition by another's hand` {
  private let target = PublishTarget("live", by: .folder(path: "../live", keep: 2))

  private func rollBack(_ site: BuiltSite) throws -> String {
    try Circulation.rollBack(target, in: site.path, under: try SiteLock(of: site.path, as: "a test"))
  }

  private func twoEditions() throws -> BuiltSite {
    let site = try BuiltSite()
    try site.publish(to: target)
    site.build(BuiltSite.second)
    try site.publish(to: target)
    return site
  }

  @Test(arguments: [
    "rm live/editions/000001/articles/b/index.html", "rm live/editions/000001/manifest.json",
    "echo x >live/editions/000001/feed.atom", "rm -r live/editions/000001/articles",
    "cd live/editions && rm 000001/index.html && ln -s ../000002/index.html 000001/index.html",
    "cd live/editions && mv 000001/articles ../../elsewhere && ln -s ../../../elsewhere 000001/articles",
    "echo '{}' >live/editions/000001/manifest.json",
  ])
  func `that is not whole is not gone back to`(_ line: String) throws {
    let site = try twoEditions()
    try site.shell(line)
    let problem = #expect(throws: Problem.self) { try rollBack(site) }
    #expect(problem?.what.hasPrefix("not whole, so it is not served: ") == true)
    #expect(problem?.hint.isEmpty == false)
    #expect(try site.shell("readlink live/current").text == "editions/000002\n")
  }

  @Test(arguments: [
    "ln -s /etc live/editions/000001", "echo x >live/editions/000001", "mkfifo live/editions/000001",
  ])
  func `that is no folder is none to go back to`(_ line: String) throws {
    let site = try twoEditions()
    try site.shell("rm -r live/editions/000001 && \(line)")
    let problem = #expect(throws: Problem.self) { try rollBack(site) }
    #expect(problem?.what == "there is no edition before 000002")
    #expect(try site.shell("readlink live/current").text == "editions/000002\n")
    site.build(BuiltSite.first)
    #expect(try site.publish(to: target).edition == "000003")
  }

  @Test func `half removed has a name that is no edition's, and the next run removes the rest`() throws {
    let site = try twoEditions()
    try site.shell("cd live/editions && mv 000001 .000001.gone && rm .000001.gone/index.html")
    #expect(throws: Problem.self) { try rollBack(site) }
    #expect(try site.publish(to: target).sent == [])
    #expect(try site.shell("ls -A live/editions").text == "000002\n")
    // A rehearsal removes nothing.
    try site.shell("mkdir live/editions/.000001.gone")
    try site.publish(to: target, dryRun: true)
    #expect(site.around.exists("live/editions/.000001.gone"))
  }

  @Test(arguments: ["9223372036854775807", "99999999999999999999999999", "1000000000", "0000001", "+00001"])
  func `with no number that we give is passed over`(_ name: String) throws {
    let site = try twoEditions()
    try site.shell("mkdir live/editions/\(name)")
    site.build(BuiltSite.first)
    #expect(try site.publish(to: target).edition == "000003")
    #expect(site.around.exists("live/editions/" + name))
    try site.shell("mkdir live/editions/999999999")
    site.build(BuiltSite.second)
    #expect(site.failure(to: target)?.what == "holds edition 999999999, and no number comes after that")
  }

  @Test func `whose file was altered gives the next one the file as it should be`() throws {
    let site = try BuiltSite()
    try site.publish(to: target)
    try site.shell(
      "cd live/editions/000001 && tr a-z A-Z <articles/a/index.html >x && cat x >articles/a/index.html && rm x"
    )
    site.build(BuiltSite.second)
    let receipt = try site.publish(to: target)
    #expect(receipt.unchanged == 3)
    #expect(site.texts(below: "live/current/")["articles/a/index.html"] == BuiltSite.page("a"))
  }

  @Test(arguments: [
    ("rm -r articles && ln -s /etc articles", "articles"), ("rm -r articles && echo x >articles", "articles"),
    ("rm -r articles/a && mkdir ../../../victim && ln -s ../../../../victim articles/a", "articles/a"),
    ("rm feed.atom && mkdir feed.atom && echo x >feed.atom/notes", "feed.atom/notes"),
  ])
  func `with something strange in the place of ours is named, and made right where that is said`(
    _ line: String, _ path: String
  ) throws {
    let site = try BuiltSite()
    try site.publish(to: target)
    try site.shell("cd live/editions/000001 && \(line)")
    let before = Snapshot(of: site.around.path + "/live")
    site.build(BuiltSite.second)
    let problem = site.failure(to: target)
    #expect(problem?.what == "\(path) at the target is not a file of ours, so it stays")
    #expect(problem?.hint.contains("--clean") == true)
    #expect(before.changes(to: Snapshot(of: site.around.path + "/live")) == [])
    try site.publish(to: target, clean: true)
    var files = site.texts(below: "live/current/")
    files["manifest.json"] = nil
    #expect(files == BuiltSite.second)
  }
}
