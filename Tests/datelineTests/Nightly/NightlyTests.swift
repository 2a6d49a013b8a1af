import Circulation
import FoundationEssentials
import Glibc
import Support
import Testing

/// What `status.json` says, read by a parser that is not ours.
struct Status: Decodable {
  struct Good: Decodable {
    var finished: String
    var pages: Int
    var briefs: Int
    var target: String?
  }
  struct Quarantined: Decodable {
    var path: String
    var reason: String
    var since: String
  }
  struct Stage: Decodable {
    var name: String
    var seconds: Double
  }
  var version: Int
  var result: String
  var exit: Int
  var started: String
  var finished: String
  var target: String?
  var good: Good?
  var counts: [String: Int?]
  var stages: [Stage]
  var quarantined: [Quarantined]
}

extension ScratchSite {
  /// What the last night left for a monitor.
  func status() throws -> Status {
    try JSONDecoder().decode(Status.self, from: Data((text("nightly/status.json") ?? "").utf8))
  }

  /// A site with so many articles, each of an event of its own.
  convenience init(articles count: Int) throws {
    try self.init()
    for number in 0..<count { article("\(number).txt", Newsprint.article(number)) }
  }
}

@Suite struct `A night` {
  @Test func `briefs, builds and reports, and a second one finds nothing new`() throws {
    let site = try ScratchSite(articles: 3)
    let first = try site.dateline("nightly")
    #expect(first.code == 0, "\(first.all)")
    var status = try site.status()
    #expect(status.version == 1 && status.result == "built" && status.exit == 0 && status.target == nil)
    #expect(status.counts["new"] == 3 && status.counts["briefs"] == 3 && status.counts["errors"] == 0)
    #expect(status.good?.briefs == 3 && status.good?.pages == status.counts["pages"])
    #expect(status.stages.map(\.name).starts(with: ["brief", "load"]))
    #expect(site.exists("public/index.html"))
    #expect(site.text("nightly/report.md")?.contains("# Nightly report: Le Sémaphore") == true)
    #expect(site.text("nightly/report.html")?.contains("Built into the output folder.") == true)
    let built = site.built
    #expect(try site.dateline("nightly").code == 0)
    status = try site.status()
    #expect(status.counts["new"] == 0 && status.counts["changed"] == 0)
    #expect(built.changes(to: site.built) == [])
  }

  @Test func `a log has lines and nothing that a terminal would obey`() throws {
    let site = try ScratchSite(articles: 2)
    let said = try site.dateline("nightly").all
    #expect(!said.utf8.contains { $0 == 0x1B || $0 == 0x0D })
    #expect(said.contains("nightly/report.md"))
  }

  @Test func `a second run says who holds the lock, and touches nothing`() throws {
    let site = try ScratchSite(articles: 1)
    let lock = try SiteLock(of: site.path, as: "nightly, process 7 on press1, since yesterday")
    let before = Snapshot(of: site.path)
    for command in ["nightly", "publish"] {
      site.write(
        "content/site.yaml", ScratchSite.settings + "publish: { live: { to: \"folder\", path: \"out\" } }\n")
      let ending = try site.dateline(command)
      #expect(ending.code == 3, "\(ending.all)")
      #expect(ending.complaints.contains("held by nightly, process 7 on press1, since yesterday"))
    }
    site.write("content/site.yaml", ScratchSite.settings)
    #expect(before.changes(to: Snapshot(of: site.path)) == [])
    withExtendedLifetime(lock) {}
  }

  @Test func `two at once are one night and one refusal`() throws {
    let site = try ScratchSite(articles: 6)
    let runs = try (0..<2).map { _ in try Command(ScratchSite.program, ["nightly"], in: site.path).start() }
    let endings = runs.map { $0.wait() }
    #expect(endings.contains { $0.code == 0 })
    for ending in endings where ending.code != 0 {
      #expect(ending.code == 3 && ending.complaints.contains("held by nightly, process"), "\(ending.all)")
    }
    #expect(try site.status().result == "built")
  }

  @Test func `a broken template is told in the report, and the last good edition stands`() throws {
    let site = try ScratchSite(articles: 2)
    #expect(try site.dateline("nightly").code == 0)
    let (built, good) = (site.built, try site.status().good?.finished)
    site.write("Templates/home.mustache", "{{#nothing}}")
    let ending = try site.dateline("nightly")
    #expect(ending.code == 2)
    let status = try site.status()
    #expect(status.result == "failed" && status.exit == 2 && status.good?.finished == good)
    #expect(site.text("nightly/report.md")?.contains("home.mustache:1") == true)
    #expect(built.changes(to: site.built) == [])
  }

  @Test func `content that is gone overnight is told in the report, and nothing is begun where no site is`()
    throws
  {
    let site = try ScratchSite(articles: 2)
    #expect(try site.dateline("nightly").code == 0)
    let built = site.built
    #expect(rename(site.path + "/content", site.path + "/elsewhere") == 0)
    let ending = try site.dateline("nightly")
    #expect(ending.code == 2 && ending.complaints.contains("there is no content folder"), "\(ending.all)")
    let status = try site.status()
    #expect(status.result == "failed" && status.exit == 2 && status.good?.briefs == 2)
    #expect(built.changes(to: site.built) == [])
    let empty = try TemporaryFolder()
    #expect(try Command(ScratchSite.program, ["nightly"], in: empty.path).run().code == 2)
    #expect(empty.names("") == [])
  }

  @Test func `the target's failure is exit 4, and the next night mends it`() throws {
    let site = try ScratchSite(articles: 3)
    site.write(
      "content/site.yaml", ScratchSite.settings + "publish: { live: { to: \"folder\", path: \"../live\" } }\n"
    )
    #expect(try site.dateline("nightly").code == 0)
    let good = try #require(try site.status().good)
    #expect(good.target == "live")
    site.around.removeAll("live")
    site.around.write("live", "somebody's file")
    site.article("3.txt", Newsprint.article(3))
    let ending = try site.dateline("nightly")
    #expect(ending.code == 4, "\(ending.all)")
    var status = try site.status()
    #expect(status.result == "failed" && status.exit == 4 && status.good?.finished == good.finished)
    #expect(status.good?.briefs == 3 && site.around.text("live") == "somebody's file")
    #expect(site.text("nightly/report.md")?.contains("## Why it failed (1)") == true)
    site.around.removeAll("live")
    #expect(try site.dateline("nightly").code == 0)
    status = try site.status()
    #expect(status.result == "published" && status.good?.briefs == 4)
    #expect(site.around.exists("live/current/index.html"))
    #expect(try site.dateline("nightly", "nowhere").code == 2)
    #expect(try site.dateline("nightly", "--no-publish").code == 0)
    #expect(try site.status().result == "built")
  }

  @Test func `what stands in titles and names is text in the report`() throws {
    let site = try ScratchSite()
    site.article(
      "a.txt",
      Newsprint.article(
        0,
        headline:
          "Tunis et Athènes s'accordent sur le sauvetage <script>alert(1)</script> {{title}} [x](javascript:1) | *y*"
      ))
    site.article("b\n# Forged.txt", Newsprint.article(1))
    _ = try site.dateline("nightly")
    let page = site.text("nightly/report.html") ?? ""
    #expect(!page.contains("<script") && !page.contains("<h1>Forged") && !page.contains("javascript:1\""))
    #expect(page.contains("script-alert-1-script"))
    #expect(
      site.text("nightly/report.md")?.split(separator: "\n").contains { $0.hasPrefix("# Forged") } == false)
  }

  @Test func `a report that cannot be written ends the night before it begins`() throws {
    let site = try ScratchSite(articles: 1)
    site.write("nightly", "somebody's file")
    let ending = try site.dateline("nightly")
    #expect(ending.code == 4 && ending.messages.contains { $0.path.hasSuffix("nightly") })
    #expect(!site.exists("public") && site.text("nightly") == "somebody's file")
  }
}
