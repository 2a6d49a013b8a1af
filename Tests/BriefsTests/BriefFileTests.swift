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
  brief.formerEvents = ["pk-00ff", "ma-77aa"]
  brief.decisions = [
    Decision(
      what: "countries", about: "MA", by: "A. \"B\" Benali", date: Day(2026, 11, 26)!,
      reason: "it: hosts # them"
    ),
    Decision(what: "title", by: "C", date: Day(2026, 1, 2)!, reason: "a slogan"),
  ]
  brief.setAside = [SetAside(lines: 1...10, kind: "ticker"), SetAside(lines: 16...16, kind: "social")]
  brief.flags = [QualityFlag(flag: "debris", lines: [12, 13]), QualityFlag(flag: "short", lines: [])]
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

extension BriefFileTests {
  @Test func `whatever stands in a brief is read back`() throws {
    var generator = SeededGenerator(seed: 8)
    for round in 0..<400 {
      func line() -> String { nastyText(using: &generator, isLine: true) }
      var brief = sampleBrief()
      brief.title = nastyText(using: &generator)
      brief.source.path = "articles/x" + line().replacing("/", with: "") + ".txt"
      brief.source.outlet = nastyText(using: &generator)
      brief.people = [
        Person(
          name: line(), office: line(), country: CountryCode("FR"), lines: [1], variants: [line(), line()])
      ]
      brief.place = Place(name: line(), country: nil, lines: [])
      brief.refused[0].reason = line()
      brief.eventReason = line()
      brief.summary = (0..<Int.random(in: 0...3, using: &generator)).map {
        Passage(text: "a" + line(), line: $0 + 1)
      }
      brief.points = (0..<Int.random(in: 0...3, using: &generator)).map {
        Passage(text: line() + "b", line: $0 + 7)
      }
      let bytes = BriefFile.print(brief)
      let (file, problems) = BriefFile.parse(bytes, path: "b.md")
      #expect(problems == [], "round \(round)")
      let read = try #require(file).brief
      #expect(read == brief, "round \(round): \(String(decoding: bytes, as: UTF8.self))")
      #expect(BriefFile.print(read) == bytes)
      #expect(BriefFile.merged(bytes, path: "b.md", with: brief).bytes == bytes)
    }
  }

  @Test(
    arguments: [
      ("title_line: 11", "titel_line: 11", 4, #"unknown key "titel_line""#, #"did you mean "title_line"?"#),
      (
        "title_basis: \"stated\"", "title_basis: state", 3, #"unknown title_basis "state""#,
        #"did you mean "stated"?"#
      ),
      (
        "country: \"MA\", lines: [12] }", "country: morocco, lines: [12] }", 10,
        #""country" is "morocco" where a country's code is needed"#, "two capitals: MA"
      ),
      (
        "title: \"Un accord entre Orvane et Tessaly\"", "# no title", 3, #""title" is missing"#,
        "add a line title: …"
      ),
      ("role: \"party\"", "role: refused", 11, "a refused country", "list it under refused:"),
      ("from: 1, to: 10", "from: 11, to: 10", 21, "it ends in line 10, before it begins in line 11", ""),
      (
        "https://gazette", "javascript://gazette", 20,
        #""url" is "javascript://gazette.example/a?b=c" where an address that begins with http:// or https:// is needed"#,
        ""
      ),
      (
        "path: \"articles/", "path: \"articles/../../", 20,
        #""path" is "articles/../../a, l. 3.txt" where a path below the content folder is needed"#,
        "such as articles/2022/000.txt"
      ),
      (
        "former_events: [\"pk-00ff\"", "former_events: [\"a/b\"", 18, #""a/b" is no event's id"#,
        "letters, digits and hyphens"
      ),
      (
        "date: \"2026-11-26\"", "date: \"2026-11\"", 19, #""date" is "2026-11" where a day is needed"#,
        "year, month and day: 2026-11-26"
      ),
      (
        "\"2022-06-18\"", "18 juin", 7, #""published" is "18 juin" where a date is needed"#,
        "2022, 2022-06, 2022-06-16, 2022-06-16/2022-06-17, ../2022-06-17 or XXXX-06-16"
      ),
    ]
  )
  func `what is wrong is named with its line and a hint, and the brief is not read`(
    _ old: String, _ new: String, _ line: Int, _ what: String, _ hint: String
  ) {
    let text = String(decoding: BriefFile.print(sampleBrief()), as: UTF8.self)
    #expect(text.contains(old))
    let (file, problems) = BriefFile.parse(
      Array(text.replacing(old, with: new, maxReplacements: 1).utf8), path: "content/briefs/b.md")
    #expect(file == nil)
    #expect(problems == [Problem(path: "content/briefs/b.md", line: line, what: what, hint: hint)])
  }

  @Test(arguments: [
    ("status: corrected", "corrected, but no correction is told"),
    ("status: withdrawn", "withdrawn, but not said when and why"),
    (
      "corrections: [{ date: 2026-11-26, note: Deux morts }]",
      "corrections of a brief that is not called corrected"
    ),
    (
      "withdrawal: { date: 2026-11-26, note: Faux }", "a withdrawal of a brief that is not withdrawn"
    ),
  ])
  func `a status that says half is shown, with a warning`(_ line: String, _ what: String) throws {
    let text = String(decoding: BriefFile.print(sampleBrief()), as: UTF8.self)
    let (file, problems) = BriefFile.parse(
      Array(text.replacing("language:", with: line + "\nlanguage:", maxReplacements: 1).utf8), path: "b.md")
    #expect(file != nil)
    #expect(problems.map(\.what) == [what])
    #expect(problems.map(\.severity) == [.warning])
  }

  @Test func `a person's corrections and withdrawal are read`() throws {
    let text = String(decoding: BriefFile.print(sampleBrief()), as: UTF8.self)
    let lines = """
      status: "withdrawn"
      corrections:
        - { date: "2026-11-20", note: "Deux morts, et non trois." }
        - { date: "2026-11-21", note: "À Rabat." }
      withdrawal: { date: "2026-11-26", note: "La source s'est rétractée." }

      """
    let (file, problems) = BriefFile.parse(
      Array(text.replacing("language:", with: lines + "language:", maxReplacements: 1).utf8), path: "b.md")
    let brief = try #require(file).brief
    #expect(problems == [])
    #expect(brief.status == .withdrawn)
    #expect(brief.corrections.map(\.date.description) == ["2026-11-20", "2026-11-21"])
    #expect(brief.withdrawal == Notice(date: Day(2026, 11, 26)!, note: "La source s'est rétractée."))
  }

  @Test func `a brief written by hand needs a title and a source, and is the desk's`() throws {
    let sha256 = String(repeating: "0", count: 64)
    let text = """
      ---
      title: Écrit à la main
      language: fr
      source: { path: articles/x.txt, sha256: \(sha256) }
      ---
      Une phrase
      sur deux lignes.[^a] Une *autre*.[^b] La mienne.

      ## Points

      * Un [^c]
      * Deux

      ## Notes

      À moi.

      [^a]: articles/x.txt, l. 3
      [^b]: a remark
      """
    let (read, problems) = BriefFile.parse(Array(text.utf8), path: "b.md")
    let file = try #require(read)
    #expect(file.brief.titleBasis == .desk)
    #expect(file.brief.summary == [Passage(text: "Une phrase sur deux lignes.", line: 3)])
    #expect(file.quotations.map(\.briefLine) == [7])
    #expect(problems.map(\.line) == [11])
    #expect(problems[0].severity == .warning)
    #expect(file.bodyLine == 6)
    #expect(file.owner(of: "title") == .person && file.owner(of: "people") == .absent)
  }
}
