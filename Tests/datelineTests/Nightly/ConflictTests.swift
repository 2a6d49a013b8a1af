import Support
import Testing

@Suite struct `A night and a person's edits` {
  @Test func `what the machine would write is told the night it is news, and never again`() throws {
    let site = try ScratchSite(articles: 2)
    #expect(try site.dateline("nightly").code == 0)
    let (path, bytes) = try #require(site.briefs.first { BriefLines($0.value).article == "articles/0.txt" })
    var lines = BriefLines(bytes)
    lines.all[try #require(lines.field("title"))] = "title: \"Notre titre\""
    site.write("content/briefs/" + path, lines.bytes())

    func conflicts() throws -> [String] {
      let ending = try site.dateline("nightly")
      #expect(ending.code == 0, "\(ending.all)")
      let report = try #require(site.text("nightly/report.md"))
      let found = report.split(separator: "\n").filter { $0.contains("the machine would now write") }
      #expect(try site.status().counts["conflicts"] == found.count)
      #expect(report.contains("## Conflicts with edits") == !found.isEmpty)
      return found.map(String.init)
    }
    #expect(try conflicts() == [], "the machine would write what it wrote")
    for headline in [
      "Tunis et Athènes ouvrent une ligne directe", "Une ligne directe entre Tunis et Athènes",
    ] {
      site.article("0.txt", Newsprint.article(0, headline: headline))
      let told = try conflicts()
      #expect(told.count == 1 && told[0].contains(headline))
      let brief = try site.dateline("brief")
      #expect(
        brief.text.contains("title is a person's; news: the machine would now write: title: \"\(headline)\""))
      #expect(try conflicts() == [])
    }
    #expect(site.text("content/briefs/" + path)?.contains("title: \"Notre titre\"") == true)
  }

  @Test func `briefs that a person deleted are counted`() throws {
    let site = try ScratchSite(articles: 3)
    #expect(try site.dateline("nightly").code == 0)
    #expect(try site.status().counts["deleted"] == 0)
    let path = try #require(site.briefs.keys.sorted().first)
    site.around.removeAll("site/content/briefs/" + path)
    #expect(try site.dateline("nightly", "--allow-shrink").code == 0)
    #expect(try site.status().counts["deleted"] == 1)
    #expect(site.text("nightly/report.md")?.contains("| deleted by a person | 1 |") == true)
  }
}
