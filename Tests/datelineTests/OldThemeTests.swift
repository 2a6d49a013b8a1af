import Glibc
import Support
import Testing

/// What is said of a Templates folder that lacks a file: where it belongs, and where it can be had again.
@Suite struct `A theme that is not whole` {
  private func build(without left: [String], settings: String = ScratchSite.settings) throws -> (
    site: ScratchSite, ending: Command.Ending, isAsItWas: Bool
  ) {
    let site = try ScratchSite()
    site.write("content/site.yaml", settings)
    site.article("a.txt", Newsprint.article(0))
    #expect(try site.dateline("build").code == 0)
    let built = site.built
    for file in left { #expect(unlink(site.path + "/Templates/" + file) == 0, "\(file)") }
    let ending = try site.dateline("build")
    return (site, ending, built.changes(to: site.built) == [])
  }

  @Test(arguments: [
    "style.css", "assets/icon.svg", "assets/search.js", "strings/es.yaml", "strings/topics.tsv",
    "map/land.svg", "map/capitals.tsv", "list.mustache", "digest-mail.mustache", "partials/lane.mustache",
  ])
  func `a missing file is one error that names its path, and the site is as it was`(_ file: String) throws {
    let (_, ending, isAsItWas) = try build(without: [file])
    #expect(ending.code == 2 && isAsItWas, "\(ending.all)")
    let messages = ending.messages.filter { $0.path.hasPrefix("Templates") }
    #expect(messages.map(\.path) == ["Templates/" + file] && messages[0].isError, "\(ending.all)")
    #expect(messages.first?.what.hasPrefix("this part of the theme is missing") == true, "\(ending.all)")
    #expect(messages.first?.hint?.contains("of a fresh `dateline init`") == true, "\(ending.all)")
    #expect(!ending.all.contains("View") && !ending.all.contains("Scripts/"), "\(ending.all)")
  }

  @Test func `a missing text stops the run too, and many of them are one error`() throws {
    for (keys, count) in [(["nav_home"], 1), (["nav_", "search_"], 1)] {
      let site = try ScratchSite()
      site.article("a.txt", Newsprint.article(0))
      #expect(try site.dateline("build").code == 0)
      let built = site.built
      let lines = (site.text("Templates/strings/en.yaml") ?? "").split(
        separator: "\n", omittingEmptySubsequences: false)
      let kept = lines.filter { line in !keys.contains { line.hasPrefix($0) } }
      site.write("Templates/strings/en.yaml", kept.joined(separator: "\n"))
      let ending = try site.dateline("build")
      #expect(ending.code == 2 && built.changes(to: site.built) == [], "\(ending.all)")
      let messages = ending.messages(about: "strings/en.yaml")
      #expect(messages.count == count && messages[0].what.contains("\"nav_"), "\(ending.all)")
    }
  }

  @Test func `without the letters of cards the site is built without cards, and says so where it wants them`()
    throws
  {
    let (site, ending, _) = try build(without: ["card/naskh.tsv"])
    #expect(ending.code == 0, "\(ending.all)")
    #expect(!site.exists("public/card.png"))
    let messages = ending.messages(about: "Templates/card/naskh.tsv")
    #expect(messages.map(\.isError) == [false], "\(ending.all)")
    #expect(messages.first?.hint?.contains("cards: false") == true)
    let all = try build(
      without: ["card/naskh.tsv", "card/display.tsv", "card/label.tsv", "card/colours.tsv"]
    ).ending
    #expect(all.code == 0 && all.messages(about: "Templates/card").count == 1, "\(all.all)")
    #expect(all.messages.count == 1, "\(all.all)")
    let without = try build(
      without: ["card/naskh.tsv"], settings: ScratchSite.settings + "cards: false\n"
    ).ending
    #expect(without.code == 0 && without.messages.isEmpty, "\(without.all)")
  }

  @Test func `a folder of an older version is told once how to be renewed`() throws {
    let (_, ending, isAsItWas) = try build(
      without: ["list.mustache", "search.mustache", "feeds.mustache", "assets/search.js"])
    #expect(ending.code == 2 && isAsItWas)
    let messages = ending.messages.filter { $0.path == "Templates" }
    #expect(messages.count == 1, "\(ending.all)")
    #expect(messages.first?.hint?.contains("diff -r FRESH/Templates Templates") == true, "\(ending.all)")
  }

  @Test func `no folder at all is one error`() throws {
    let site = try ScratchSite()
    site.article("a.txt", Newsprint.article(0))
    #expect(rename(site.path + "/Templates", site.path + "/Away") == 0)
    let ending = try site.dateline("build")
    #expect(ending.code == 2)
    #expect(ending.messages.filter { $0.path.hasPrefix("Templates") }.count == 1, "\(ending.all)")
  }
}
