import Glibc
import Support
import Testing

@Suite struct `A bad article` {
  /// What a scraper may leave in an article's place overnight.
  static let damages: [(what: String, bytes: [UInt8]?)] = [
    ("nothing", []), ("a binary", (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) & 0x1F }),
    ("menus alone", Array(Newsprint.furniture.utf8)), ("no file", nil),
    ("a file too large", [UInt8](repeating: 0x61, count: 9 << 20)),
  ]

  @Test(arguments: damages.indices)
  func `that was a good one yesterday stops no night, and its brief stands`(_ index: Int) throws {
    let damage = Self.damages[index]
    let site = try ScratchSite(articles: 4)
    #expect(try site.dateline("nightly").code == 0)
    let briefs = site.briefs
    site.around.removeAll("site/content/articles/2.txt")
    if let bytes = damage.bytes { site.article("2.txt", bytes) }
    site.article("4.txt", Newsprint.article(4))
    let ending = try site.dateline("nightly")
    #expect([0, 1].contains(ending.code), "\(damage.what): \(ending.all)")
    let status = try site.status()
    #expect(status.result == "built", "\(damage.what)")
    #expect(status.quarantined.map(\.path) == ["content/articles/2.txt"], "\(damage.what)")
    // What is gone is borne out by the hash in the brief; what is there and says something else bears out nothing, so its brief has no page.
    let isGone = ["no file", "a file too large"].contains(damage.what)
    #expect(status.counts["new"] == 1 && status.counts["briefs"] == (isGone ? 5 : 4), "\(damage.what)")
    #expect(site.briefs.filter { briefs[$0.key] != nil } == briefs)
    #expect(site.text("nightly/report.md")?.contains("content/articles/2.txt") == true)
  }

  @Test func `says since when it has been in quarantine, until it is mended`() throws {
    let site = try ScratchSite(articles: 3)
    site.article("bad.txt", (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) })
    #expect(try site.dateline("nightly").code == 1)
    let since = try #require(try site.status().quarantined.first?.since)
    site.write(
      "nightly/status.json",
      (site.text("nightly/status.json") ?? "").replacing(since, with: "2020-01-01T00:00:00Z"))
    #expect(try site.dateline("nightly").code == 1)
    #expect(try site.status().quarantined.map(\.since) == ["2020-01-01T00:00:00Z"])
    site.article("bad.txt", Newsprint.article(3))
    #expect(try site.dateline("nightly").code == 0)
    #expect(try site.status().quarantined.isEmpty)
  }

  @Test func `of any odd kind is named, and the others are published`() throws {
    let site = try ScratchSite(articles: 3)
    mkfifo(site.path + "/content/articles/pipe.txt", 0o644)
    symlink("/etc/passwd", site.path + "/content/articles/link.txt")
    site.article("3.txt", "")
    site.write("content/articles/0.txt.yaml", "published: yesterday\n")
    let ending = try site.dateline("nightly")
    #expect(ending.code == 1)
    let status = try site.status()
    #expect(status.result == "built" && status.counts["briefs"] == 3)
    #expect(!site.html.contains("root:"))
  }

  /// `timeout` is what the scout's readers are started by: this one stands in for an article that no reader survives.
  @Test(arguments: [("SEGV", "signal 11"), ("KILL", "did not end")])
  func `that ends its reader is kept out, and the others are read`(_ signal: String, _ words: String) throws {
    let site = try ScratchSite(articles: 5)
    site.article("deep/poison.txt", Newsprint.article(5))
    site.around.write(
      "bin/timeout",
      "#!/bin/sh\ncase \"$*\" in *poison*) kill -\(signal) $$ ;; esac\nexec /usr/bin/timeout \"$@\"\n")
    chmod(site.around.path + "/bin/timeout", 0o755)
    let path = String(cString: getenv("PATH"))
    let ending = try site.dateline("nightly", environment: ["PATH": site.around.path + "/bin:" + path])
    #expect(ending.code == 1, "\(ending.all)")
    let status = try site.status()
    #expect(status.quarantined.map(\.path) == ["content/articles/deep/poison.txt"])
    #expect(status.quarantined.first?.reason.contains(words) == true)
    #expect(status.counts["briefs"] == 5 && status.result == "built")
  }
}
