import Glibc
import Support
import Testing

@Suite struct `An edition is recorded` {
  private func site(_ articles: Int = 3) throws -> ScratchSite {
    let site = try ScratchSite(articles: articles)
    site.write(
      "content/site.yaml",
      ScratchSite.settings + "publish: { live: { to: \"folder\", path: \"../live\" } }\n")
    return site
  }

  private let ledger = "content/briefs/editions.tsv"

  @Test(arguments: [["publish"], ["nightly"], ["nightly", "--no-publish"]])
  func `once it is out, and the build after it has its bytes`(_ command: [String]) throws {
    let site = try site()
    #expect(try site.dateline("build").code == 0)
    #expect(!site.exists(ledger))
    let environment = ["SOURCE_DATE_EPOCH": "1764122400"]
    func run() throws -> Command.Ending {
      try Command(ScratchSite.program, command, in: site.path, environment: environment).run()
    }
    #expect(try run().code == 0)
    let kept = try #require(site.text(ledger))
    #expect(kept.contains("\nedition\t1\t2025-11-26\n"))
    let built = site.built
    let inode = site.around.inode("site/" + ledger)
    #expect(try site.dateline("build", "--no-brief").code == 0)
    #expect(built.changes(to: site.built) == [])
    #expect(try run().code == 0)
    #expect(built.changes(to: site.built) == [] && site.around.inode("site/" + ledger) == inode)
    site.article("3.txt", Newsprint.article(3))
    #expect(try run().code == 0)
    #expect(site.text(ledger)?.contains("\nedition\t2\t") == true)
  }

  @Test func `not by a build, a dry run, a rollback, or where it is refused`() throws {
    let site = try site()
    for arguments in [["build"], ["publish", "--dry-run"]] {
      #expect(try Command(ScratchSite.program, arguments, in: site.path).run().code == 0)
      #expect(!site.exists(ledger) && !site.exists(".dateline/first-sent.tsv"))
    }
    #expect(try site.dateline("publish").code == 0)
    site.article("3.txt", Newsprint.article(3))
    #expect(try site.dateline("publish").code == 0)
    let kept = site.text(ledger)
    #expect(try site.dateline("publish", "--rollback").code == 0)
    for (path, _) in site.briefs where path.hasSuffix(".md") {
      site.around.removeAll("site/content/briefs/" + path)
    }
    for number in 0..<3 { site.around.removeAll("site/content/articles/\(number).txt") }
    #expect(try site.dateline("publish").code == 3)
    #expect(site.text(ledger) == kept)
  }

  @Test func `never through a link, and where the old one cannot be read nobody is told everything anew`()
    throws
  {
    let site = try site()
    site.around.write("theirs", "mine")
    site.around.makeFolder("site/content/briefs")
    site.around.makeLink("site/" + ledger, to: site.around.path + "/theirs")
    let ending = try site.dateline("publish")
    #expect(ending.code == 3, "\(ending.all)")
    #expect(ending.messages(about: "editions.tsv").contains { $0.what.contains("a link") })
    #expect(!site.around.exists("live") && site.around.text("theirs") == "mine")
    #expect(try site.dateline("build").code == 1)
    #expect(site.exists("public/changes/index.html") && site.around.text("theirs") == "mine")
  }

  @Test func `a damaged row is a warning with its line, and the site is published`() throws {
    let site = try site()
    #expect(try site.dateline("publish").code == 0)
    let text = try #require(site.text(ledger))
    site.write(ledger, text + ">>>>>>> theirs\n")
    site.article("3.txt", Newsprint.article(3))
    let ending = try site.dateline("publish")
    #expect(ending.code == 0, "\(ending.all)")
    let line = text.utf8.count { $0 == 0x0A } + 1
    #expect(ending.messages(about: "editions.tsv").map(\.line) == [line])
    #expect(site.text(ledger)?.contains(">>>>>>>") == false)
  }

  @Test(arguments: ["", "yesterday", "-1", "99999999999999", "1e9"])
  func `of no day that SOURCE_DATE_EPOCH does not name`(_ text: String) throws {
    let site = try site(1)
    let ending = try site.dateline("publish", environment: ["SOURCE_DATE_EPOCH": text])
    #expect(ending.code == 2 && ending.messages(about: "SOURCE_DATE_EPOCH").count == 1, "\(ending.all)")
    #expect(!site.exists(ledger))
    #expect(try site.dateline("build", environment: ["SOURCE_DATE_EPOCH": text]).code == 0)
  }

  @Test func `by a new site from its own beginning`() throws {
    let around = try TemporaryFolder()
    #expect(try Command(ScratchSite.program, ["init", "new"], in: around.path).run().code == 0)
    #expect(around.exists("new/content/briefs") && !around.exists("new/" + ledger))
  }
}
