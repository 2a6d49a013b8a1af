import Glibc
import Support
import Testing

@Suite struct `The output folder of a run` {
  @Test func `a forged manifest removes nothing`() throws {
    let site = try ScratchSite()
    site.article("a.txt", Newsprint.article(0))
    #expect(try site.dateline("build").code == 0)
    let reference = site.built
    site.around.write("victim", "kept")
    site.write("content/victim", "kept")
    site.write("public/mine.txt", "mine")
    site.write("public/mine/index.html", "mine")
    // "kept" and "mine" as SHA-256 has them: the forger knows the victims' bytes, and lies about the size or the hash of mine.
    let kept = "79f076abdd19a752db7267bfff2f9022161d120dea919fdaca2ffdfc24ca8c96"
    let victims = [
      "../../victim", "../content/victim", site.around.path + "/victim", "/../../victim", "./../../victim",
      "mine/../../../victim",
    ]
    let claims = victims.map { "\"\($0)\":{\"sha256\":\"\(kept)\",\"size\":4}" }
    let mine = ["mine.txt", "mine/index.html", "mine", ""].map {
      "\"\($0)\":{\"sha256\":\"\(kept)\",\"size\":4}"
    }
    site.write(
      "public/manifest.json", "{\"version\":1,\"files\":{\((claims + mine).joined(separator: ","))}}")
    let outside = Snapshot(of: site.around.path, leavingOut: ["site/public", "site/.dateline"])
    let ending = try site.dateline("build")
    #expect(ending.code != nil)
    #expect(
      outside.changes(to: Snapshot(of: site.around.path, leavingOut: ["site/public", "site/.dateline"])) == []
    )
    #expect(site.text("public/mine.txt") == "mine")
    #expect(site.text("public/mine/index.html") == "mine")
    #expect(
      Set(reference.changes(to: site.built)).isSubset(of: ["new mine", "new mine.txt", "new mine/index.html"])
    )
  }

  private static let noManifests = [
    "", "{", "[]", "null", "{\"files\": 3}", "{\"files\": {\"index.html\": null}}",
    String(repeating: "[", count: 100_000),
    "\u{0}\u{FFFD}", "{\"version\": 99, \"files\": {}}",
  ]

  @Test(arguments: noManifests.indices)
  func `a manifest that is none claims nothing and stops nothing`(_ number: Int) throws {
    let site = try ScratchSite()
    #expect(try site.dateline("build").code == 0)
    let reference = site.built
    site.write("public/manifest.json", Self.noManifests[number])
    #expect(try site.dateline("build").signal == nil)
    #expect(reference.changes(to: site.built) == [])
  }

  @Test func `strangers' files stay, through changes, a clean build and removed pages`() throws {
    let site = try ScratchSite()
    for number in 0..<2 { site.article("\(number).txt", Newsprint.article(number)) }
    site.write("public/CNAME", "digest.example")
    site.write("public/.well-known/security.txt", "Contact: mailto:a@example.org")
    site.write("public/articles/of-mine/index.html", "mine")
    site.around.makeFolder("site/public/countries")
    site.around.makeLink("site/public/countries/link", to: "../../../victim")
    site.around.write("victim", "kept")
    #expect(try site.dateline("build").code == 0)
    let first = site.built
    unlink(site.path + "/content/articles/1.txt")
    site.around.removeAll("site/content/briefs")
    #expect(try site.dateline("build", "--clean").code == 0)
    #expect(try site.listedBriefs().count == 1)
    let strangers = ["CNAME", ".well-known/security.txt", "articles/of-mine/index.html", "countries/link"]
    for path in strangers {
      #expect(site.built.entries[path] == first.entries[path] && first.entries[path] != nil, "\(path)")
    }
    #expect(site.around.text("victim") == "kept")
    let gone = first.changes(to: site.built).filter { $0.hasPrefix("gone articles/") }
    #expect(!gone.isEmpty)
  }

  @Test func `a stranger's file where a page belongs stays, and is named`() throws {
    let site = try ScratchSite()
    site.article("a.txt", Newsprint.article(0))
    site.write("public/index.html", "mine")
    let ending = try site.dateline("build")
    #expect(ending.code == 1)
    #expect(ending.messages(about: "public/index.html").map(\.isError) == [true])
    #expect(site.text("public/index.html") == "mine")
    #expect(site.exists("public/timeline/index.html"))
  }

  @Test func `an output folder that is a link or a file is exit 2, and nothing is written through it`() throws
  {
    let site = try ScratchSite()
    site.article("a.txt", Newsprint.article(0))
    site.around.write("elsewhere/kept.txt", "kept")
    site.around.makeLink("site/linked", to: "../elsewhere")
    site.write("file", "mine")
    for output in ["linked", "file", "linked/", "."] {
      let ending = try site.dateline("build", "--output", output)
      #expect(ending.code == 2, "\(output): \(ending.all.suffix(400))")
      #expect(!ending.messages.isEmpty, "\(output)")
    }
    #expect(site.around.names("elsewhere") == ["kept.txt"])
    #expect(site.text("file") == "mine")
    #expect(site.exists("content/site.yaml"))
  }

  @Test func `another folder for the output, and for the articles, is used`() throws {
    let site = try ScratchSite()
    site.around.write("raw/a.txt", Newsprint.article(0))
    let ending = try site.dateline("build", "--articles", "../raw", "--output", "../www/site")
    #expect(ending.code == 0, "\(ending.all)")
    #expect(site.around.exists("www/site/index.html"))
    #expect(!site.exists("public"))
    #expect(site.briefs.count == 1)
  }
}
