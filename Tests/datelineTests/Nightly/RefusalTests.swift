import Support
import Testing

@Suite struct `A guard` {
  @Test func `refuses a site that shrinks, until it is told that it may`() throws {
    let site = try ScratchSite(articles: 6)
    #expect(try site.dateline("nightly").code == 0)
    let built = site.built
    for (path, bytes) in site.briefs.sorted(by: { $0.key < $1.key }).prefix(2) {
      let text = String(decoding: bytes, as: UTF8.self)
      for number in 0..<6 where text.contains("articles/\(number).txt") {
        site.around.removeAll("site/content/articles/\(number).txt")
      }
      site.around.removeAll("site/content/briefs/" + path)
    }
    let ending = try site.dateline("nightly")
    #expect(ending.code == 3, "\(ending.all)")
    #expect(
      ending.complaints.contains("briefs fell from 6 to 4") && ending.complaints.contains("--allow-shrink"))
    #expect(built.changes(to: site.built) == [])
    let status = try site.status()
    #expect(status.result == "refused" && status.exit == 3 && status.good?.briefs == 6)
    #expect(status.counts["briefs"] == 4)
    #expect(site.names("") == [".dateline", "Templates", "content", "nightly", "public"])
    #expect([0, 1].contains(try site.dateline("nightly", "--allow-shrink").code))
    #expect(try site.status().good?.briefs == 4)
  }

  @Test func `compares with the last good edition, not with what somebody built by hand`() throws {
    let site = try ScratchSite(articles: 6)
    #expect(try site.dateline("nightly").code == 0)
    site.around.removeAll("site/content/briefs")
    for number in 1..<6 { site.around.removeAll("site/content/articles/\(number).txt") }
    #expect(try site.dateline("build").code == 0)
    #expect(try site.dateline("nightly").code == 3)
  }

  @Test func `obeys its setting`() throws {
    let site = try ScratchSite(articles: 6)
    site.write("content/site.yaml", ScratchSite.settings + "guards: { shrink: 90 }\n")
    #expect(try site.dateline("nightly").code == 0)
    for number in 1..<6 { site.around.removeAll("site/content/articles/\(number).txt") }
    site.around.removeAll("site/content/briefs")
    #expect(try site.dateline("nightly").code == 0)
    site.write("content/site.yaml", ScratchSite.settings + "guards: { shrink: 900, words: 3 }\n")
    let ending = try site.dateline("nightly")
    #expect(ending.code == 2 && ending.messages.count == 2, "\(ending.all)")
  }

  @Test func `refuses a sentence that somebody altered by one character`() throws {
    let site = try ScratchSite(articles: 3)
    #expect(try site.dateline("nightly").code == 0)
    let built = site.built
    let (path, bytes) = try #require(site.briefs.sorted { $0.key < $1.key }.first)
    let text = String(decoding: bytes, as: UTF8.self)
    let altered = text.replacing(" a reçu, ", with: " a recu, ", maxReplacements: 1)
    #expect(text != altered)
    site.write("content/briefs/" + path, altered)
    let ending = try site.dateline("nightly")
    #expect(ending.code == 3, "\(ending.all)")
    #expect(ending.messages(about: path).contains { $0.what.contains("does not stand in articles/") })
    #expect(built.changes(to: site.built) == [])
    #expect(try site.status().result == "refused")
    let report = try #require(site.text("nightly/report.md"))
    #expect(report.contains("## Why it was refused (1)\n\n- the sentence does not stand in articles/"))
  }

  @Test(arguments: [("", 3), ("guards: { quotation: 100000 }\n", 0), ("source_text: \"full\"\n", 0)])
  func `refuses a page that takes too much from a source`(_ setting: String, _ code: Int) throws {
    let site = try ScratchSite()
    let story = (0..<30).map {
      "La phrase numéro \($0) raconte la suite des entretiens tenus au port de Samarande."
    }
    site.article("a.txt", Newsprint.article(0) + story.joined(separator: " ") + "\n")
    site.write("content/site.yaml", ScratchSite.settings)
    #expect(try site.dateline("nightly").code == 0)
    let (path, bytes) = try #require(site.briefs.first)
    site.write(
      "content/briefs/" + path,
      String(decoding: bytes, as: UTF8.self) + "\n" + story.joined(separator: "[^q]\n\n")
        + "[^q]\n\n[^q]: articles/a.txt, l. 14\n")
    site.write("content/site.yaml", ScratchSite.settings + setting)
    let ending = try site.dateline("nightly")
    #expect(ending.code == Int32(code), "\(ending.all)")
    let longest = try #require(try site.status().counts["longest_quotation"] ?? nil)
    #expect(longest > 2000)
    if code == 3 { #expect(ending.complaints.contains("characters in a row from articles/a.txt, line 14")) }
  }
}
