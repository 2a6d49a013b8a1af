import Briefs
import Circulation
import Pressroom
import Support
import Testing

@Suite struct `A target on this machine` {
  private static let ways: [@Sendable (String) -> PublishTarget.Way] = [
    { .folder(path: $0, keep: 2) }, { .rsync(path: $0, port: nil) }, { .rclone(path: $0) },
  ]

  @Test(
    arguments: [
      "public", "public/", "./public", "public/www", "content", "content/x/y", "Templates", ".dateline",
      ".dateline/delivery/live", "nightly", "nightly/x", ".git/www", ".", "..", "www/..", "../site",
      "../site/public",
      "no/such/../../content", "link", "link/www", "way/../public", "loose", "../around", "/", "SITE/public",
      "SITE", "SITE/../..",
      "../built", "../built/www", "../output", "../up",
    ], [0, 1, 2])
  func `that is among what the site is made of, or around it, is refused before anything is touched`(
    _ path: String, _ way: Int
  ) throws {
    let site = try BuiltSite()
    try site.shell(
      "mkdir site/content site/Templates site/way && ln -s content site/link && ln -s content/new site/loose && ln -s . around"
    )
    try site.shell("cp -r site/public built && ln -s built output && ln -s . up")
    let target = PublishTarget("live", by: Self.ways[way](path.replacing("SITE", with: site.path)))
    let before = Snapshot(of: site.around.path)
    let output = site.around.path + "/built"
    let problem = try #require(misplaced(target, in: site.path, output: output))
    #expect(problem.path == "live" && problem.what.hasPrefix("\"path\" leads ") && !problem.hint.isEmpty)
    #expect(throws: problem) { try Delivery(of: output, for: target, in: site.path) }
    #expect(before.changes(to: Snapshot(of: site.around.path)) == [])
  }

  @Test(
    arguments: [
      "www", "site/www", "../live", "../live/a/b", "publicly", "../site2", "/srv/digest", "content2/x",
    ], [0, 1, 2])
  func `that is a folder of its own may be within the site, and anywhere else`(_ path: String, _ way: Int)
    throws
  {
    let site = try BuiltSite()
    let target = PublishTarget("live", by: Self.ways[way](path))
    #expect(misplaced(target, in: site.path, output: site.path + "/public") == nil)
  }

  @Test func `by rclone's own name for it, or elsewhere, is told apart`() throws {
    let site = try BuiltSite()
    func isMisplaced(_ way: PublishTarget.Way) -> Bool {
      misplaced(PublishTarget("live", by: way), in: site.path, output: site.path + "/public") != nil
    }
    #expect(isMisplaced(.rclone(path: ":local:" + site.path + "/content")))
    #expect(isMisplaced(.rclone(path: ":local,no_set_modtime=true:" + site.path + "/content")))
    #expect(!isMisplaced(.rclone(path: "s3:public")) && !isMisplaced(.rsync(path: "press:public", port: nil)))
    #expect(!isMisplaced(.git(repository: ".", branch: "gh-pages")))
  }

  @Test func `is not gone back at where it is among what the site is made of`() throws {
    let site = try BuiltSite()
    let target = PublishTarget("live", by: .folder(path: "content", keep: 2))
    let lock = try SiteLock(of: site.path, as: "a test")
    let problem = #expect(throws: Problem.self) { try rollBack(target, in: site.path, under: lock) }
    #expect(problem?.what == "\"path\" leads into content, which is the site's own")
  }
}
