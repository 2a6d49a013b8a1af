import Briefs
import Testing

@testable import Pressroom

@Suite struct `The page about the site` {
  static let rules = [
    RuleSection(
      .parties,
      [
        RuleSection.Rule(name: "visited", sentence: "It is the country visited."),
        RuleSection.Rule(name: "desk", sentence: "A rule without words of its own."),
      ]),
    RuleSection(.happened, [RuleSection.Rule(name: "desk", sentence: "The desk decided when it happened.")]),
    RuleSection(.refusals, [RuleSection.Rule(name: "trap", sentence: "“…” means something else.")]),
  ]

  static func page(_ language: String, text: String? = nil, rules: [RuleSection] = rules) throws -> String {
    var content = SmallDigest.content(language: language)
    content.about = text.map { Array($0.utf8) }
    let (site, problems) = render(content, theme: SmallDigest.theme(), rules: rules)
    #expect(problems == [])
    let page = try #require(site.page(ofFile: "about/index.html"))
    return String(decoding: page.bytes(), as: UTF8.self)
  }

  @Test func `stands on every site, and every page leads to it`() throws {
    let page = try Self.page("en")
    #expect(page.contains("href=\"../about/index.html\""))
    for chapter in [
      "quoted", "known", "publication", "dates", "happened", "place", "parties", "joins", "corrected",
    ] {
      #expect(page.contains("<h2 id=\"how-\(chapter)\">"), "\(chapter)")
      #expect(page.contains("<a href=\"#how-\(chapter)\">"), "\(chapter)")
    }
    #expect(!page.contains("class=\"prose\""))
  }

  @Test func `begins with the desk's own words`() throws {
    let page = try Self.page("en", text: "We follow two coasts.")
    let own = try #require(page.ranges(of: "We follow two coasts.").first)
    let decides = try #require(page.ranges(of: "id=\"how-quoted\"").first)
    #expect(own.lowerBound < decides.lowerBound)
  }

  @Test func `gives each rule its words, its name and an anchor of its own`() throws {
    let page = try Self.page("fr")
    #expect(page.contains("<li id=\"rule-parties-visited\">") && page.contains(">visited</code>"))
    #expect(page.contains("<li id=\"rule-parties-desk\">") && page.contains("<li id=\"rule-happened-desk\">"))
    #expect(page.contains("La rédaction a décidé quand cela s’est passé."))
    #expect(page.contains("« … » veut dire autre chose."))
  }

  @Test func `says in English, and says so, what a theme has no words for`() throws {
    let page = try Self.page("ar")
    #expect(page.contains("<span lang=\"en\" dir=\"ltr\">A rule without words of its own.</span>"))
    #expect(page.contains("<span lang=\"ar\" dir=\"rtl\">هي الدولة التي جرت الزيارة إليها.</span>"))
  }
}
