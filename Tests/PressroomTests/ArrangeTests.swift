import Briefs
import Testing

@testable import Pressroom

@Suite struct `The digest` {
  private let digest = arrange(SmallDigest.accounts)

  @Test func `events stand newest first, the undated last`() {
    #expect(digest.events.map(\.id) == ["ma-sa-1", "ma-pt-1", "et-ke-1"])
    #expect(digest.events.map(\.accounts.count) == [1, 2, 1])
  }

  @Test func `an event takes the most precise date and the title of its best account`() {
    let event = digest.events[1]
    #expect(event.happened?.value == EDTF("2024-03-11"))
    #expect(digest.accounts[event.accounts[0]].slug == "visit-to-lisbon")
  }

  @Test func `countries are parties and places, pairs two parties`() {
    #expect(digest.countries.map(\.code.code) == ["ET", "KE", "MA", "PT", "SA"])
    #expect(digest.pairs.map(\.pair.slug).sorted() == ["et-ke", "ma-pt", "ma-sa"])
  }

  @Test func `names that would want one address are one`() {
    var accounts = SmallDigest.accounts
    for (i, name) in ["Jean-Marc Tazi", "Jean Marc Tazi", "JEAN MARC TAZI."].enumerated() {
      accounts[i].brief.people = [Person(name: name, office: nil, country: CountryCode("MA"), lines: [1])]
      accounts[i].brief.source.outlet = name
    }
    let digest = arrange(accounts)
    #expect(Set(digest.people.map(\.slug)).count == digest.people.count)
    #expect(Set(digest.sources.map(\.slug)).count == digest.sources.count)
    #expect(digest.people.contains { $0.accounts.count == 3 })
  }

  @Test func `a person is one under one name and country`() {
    #expect(digest.people.map(\.name) == ["Salma Tazi"])
    #expect(digest.people.first?.slug == "salma-tazi-ma")
    #expect(digest.people.first?.accounts.count == 4)
  }

  @Test func `what two accounts share is told apart from what one alone tells`() {
    let comparison = digest.comparison(of: 1)
    #expect(comparison.shared.count == 1)
    #expect(comparison.only.map(\.count) == [2, 1])
  }

  @Test func `a near copy is no second origin`() {
    let text =
      "The heads of the two coastguards met in Lisbon on Monday and signed a memorandum on rescue at sea, and agreed to exercise together twice a year off Larache with boats of both fleets."
    let copy = "LISBON (Agency). " + text
    let other =
      "A common radio channel is to open before the summer, said the minister, who spoke to the press after a long meeting at the port."
    #expect(Sketch(of: [text]).copiedShare(of: Sketch(of: [copy])) ?? 0 > 0.9)
    #expect(Sketch(of: [text]).copiedShare(of: Sketch(of: [other])) == nil)
    #expect(Sketch(of: []).likeness(to: Sketch(of: [])) == 0)
  }

  @Test func `a broken or hostile site file is refused with its lines`() {
    for (text, hint) in [
      ("titel: \"x\"\n", "title"), ("title: x\nlanguages: [de]\n", ""),
      ("title: x\nbase_url: ftp://x\n", "whole"),
      ("title: x\nsource_text: some\n", ""), ("title: x\nfocus: Morocco\n", "MA"), ("- a\n", ""), ("", ""),
    ] {
      let (file, problems) = SiteFile.read(Array(text.utf8), path: "content/site.yaml")
      #expect(file == nil, "\(text)")
      #expect(problems.contains { $0.severity == .error && $0.hint.contains(hint) }, "\(text)")
    }
    let (file, problems) = SiteFile.read(
      Array(
        "title: \"T\"\nbase_url: \"https://x.example/a\"\ncountry_names: { CI: \"Ivory Coast\" }\npublish: { a: 1 }\n"
          .utf8),
      path: "site.yaml")
    #expect(problems.isEmpty)
    #expect(file?.baseURL == "https://x.example/a/")
    #expect(file?.countryNames.count == 1)
  }
}
