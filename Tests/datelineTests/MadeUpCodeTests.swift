import Support
import Testing

/// Codes of countries and topics that a person wrote into a brief and that nothing has.
@Suite struct `A code that does not exist` {
  /// A site with one brief, built, in which a person then put one text in the place of another.
  private func edited(_ edit: (String) -> String) throws -> (site: ScratchSite, ending: Command.Ending) {
    let site = try ScratchSite()
    site.article("a.txt", Newsprint.article(0))
    #expect(try site.dateline("build").code == 0)
    let (path, bytes) = try #require(site.briefs.first)
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    site.write("content/briefs/" + path, lines.map { edit(String($0)) }.joined(separator: "\n"))
    return (site, try site.dateline("build"))
  }

  @Test(arguments: [
    ("countries: [{ code: \"UK\", role: \"party\", lines: [3] }]", "UK", "did you mean \"GB\"?"),
    ("countries: [{ code: \"ma\", role: \"party\", lines: [3] }]", "ma", "did you mean \"MA\"?"),
    ("countries: [{ code: \"ZQ\", role: \"mentioned\", lines: [3] }]", "ZQ", "ISO 3166-1"),
  ])
  func `of a country in a brief is an error with its line, as in the desk's decisions`(
    _ line: String, _ code: String, _ hint: String
  ) throws {
    let (site, ending) = try edited { $0.hasPrefix("countries:") ? line : $0 }
    #expect(ending.code == 1, "\(ending.all)")
    let messages = ending.messages.filter { $0.what == "unknown country code \"\(code)\"" }
    #expect(messages.count == 1 && messages[0].isError && messages[0].line != nil, "\(ending.all)")
    #expect(messages.first?.hint?.contains(hint) == true, "\(ending.all)")
    #expect(!site.exists("public/countries/\(code.lowercased())/index.html") || code == "ma")
    #expect(try site.dateline("check").messages.contains { $0.what.contains("unknown country code") })
  }

  @Test func `of a topic is a warning that names the brief, and the page is there`() throws {
    let (site, ending) = try edited {
      $0.hasPrefix("topics:") ? "topics: [\"medtop:99999999\", \"medtop:20000593\"]" : $0
    }
    #expect(ending.code == 0, "\(ending.all)")
    let messages = ending.messages.filter { $0.what.contains("medtop:99999999") }
    #expect(messages.map(\.isError) == [false], "\(ending.all)")
    #expect(messages.first?.path.hasPrefix("content/briefs/") == true)
    #expect(messages.first?.hint?.contains("Templates/strings/topics.tsv") == true, "\(ending.all)")
    #expect(site.exists("public/topics/medtop-99999999/index.html") || !site.names("public/topics").isEmpty)
    #expect(!ending.all.contains("medtop:20000593"))
  }
}
