import Briefs
import Testing

@testable import Pressroom

@Suite struct `The settings of a site` {
  @Test(arguments: [
    ("languages: [fr, fr]\n", "twice"), ("languages: [fr]\ntranslations: { ar: { title: x } }\n", "\"ar\""),
    ("languages: [fr, ar]\ntranslations: { ar: { titel: x } }\n", "\"titel\""),
    ("languages: [fr, ar]\ntranslations: [ar]\n", "key: value"),
    ("languages: [fr, ar]\ntranslations: { ar: x }\n", "key: value"),
    ("languages: []\n", "names none"), ("languages: fr\n", "a list is needed"),
    ("languages: [fr, ar]\ntranslations:\n  fr: { title: x }\n", "first language"),
    ("languages: [fr, ar]\ntranslations: { fr: }\n", "first language"),
    ("country_names: { XX: \"Nowhere\" }\n", "\"XX\" is no country code"),
    ("country_names: { ma: \"Maroc\" }\n", "\"ma\" is no country code"),
    ("country_names:\n  MA: \" \"\n", "\"MA\" has no name"),
    ("country_names: { MA: }\n", "\"MA\" has no name"),
    ("country_names: { MA: [x] }\n", "where text is needed"), ("focus: XX\n", "a country's code is needed"),
    ("base_url: \"https:///x/\"\n", "an http or https address"),
  ])
  func `a slip in site.yaml is an error with its line`(_ text: String, _ what: String) {
    let countries = Set(["MA", "PT"].compactMap(CountryCode.init))
    let (file, problems) = SiteFile.read(
      Array(("title: x\n" + text).utf8), path: "content/site.yaml", countries: countries)
    #expect(file == nil)
    #expect(problems.allSatisfy { !$0.hint.isEmpty } && problems.count == 1, "\(problems)")
    #expect(problems.contains { $0.what.contains(what) && ($0.line ?? 0) >= 2 }, "\(problems)")
  }
}
