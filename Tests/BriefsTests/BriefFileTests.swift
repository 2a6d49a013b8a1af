import Briefs
import Support
import Testing

/// A brief with something in every part.
func sampleBrief() -> Brief {
  var brief = Brief(
    title: "Un accord entre Orvane et Tessaly", titleBasis: .stated, language: "fr",
    source: Source(
      path: "articles/a, l. 3.txt", sha256: String(repeating: "ab", count: 32), outlet: "La Gazette",
      url: "https://gazette.example/a?b=c"))
  brief.titleLine = 11
  brief.happened = Happened(
    value: EDTF("2022-06-16/2022-06-17"), weekday: .monday, basis: .stated, rule: "range", lines: [12, 13])
  brief.published = EDTF("2022-06-18")
  brief.publishedBasis = .stated
  brief.publishedLine = 15
  brief.place = Place(name: "Rabat", country: CountryCode("MA"), lines: [12])
  brief.countries = [
    CountryMention(code: CountryCode("MA")!, role: .party, lines: [11, 12], reason: "its minister signs"),
    CountryMention(code: CountryCode("PK")!, role: .mentioned, lines: [13], reason: ""),
  ]
  brief.refused = [
    CountryMention(code: CountryCode("PL")!, role: .refused, lines: [3], reason: "a lone demonym")
  ]
  brief.people = [
    Person(
      name: "Amal \"la\" Voix", office: "ministre: de l'Eau", country: CountryCode("MA"), lines: [12],
      variants: ["Mme Voix"]),
    Person(name: "Ibn # Sol", office: nil, country: nil, lines: [13]),
  ]
  brief.organisations = [Organisation(name: "Direction des Eaux", acronym: "DE", lines: [14])]
  brief.topics = ["medtop:20000593"]
  brief.event = "ma-pk-1234"
  brief.eventReason = "same guest, same day"
  brief.setAside = [SetAside(lines: 1...10, kind: "ticker"), SetAside(lines: 16...16, kind: "social")]
  brief.summary = [
    Passage(text: "La ministre a reçu l'envoyé *lundi*.", line: 12), Passage(text: "2. Il part!", line: 13),
  ]
  brief.points = [
    Passage(text: "- Un point [^1] & more.", line: 14), Passage(text: "Le second_point_x.", line: 15),
  ]
  return brief
}

@Suite struct BriefFileTests {
  @Test func `a brief is read back as it was written`() throws {
    let bytes = BriefFile.print(sampleBrief())
    let (file, problems) = BriefFile.parse(bytes, path: "b.md")
    #expect(problems == [])
    #expect(try #require(file).brief == sampleBrief())
    #expect(file?.persons == [])
  }

  @Test func `a file that is the machine's is not changed by the same brief`() {
    let bytes = BriefFile.print(sampleBrief())
    let merge = BriefFile.merged(bytes, path: "b.md", with: sampleBrief())
    #expect(merge.bytes == bytes)
    #expect(merge.refreshed == [] && merge.kept == [] && merge.problems == [])
  }
}
