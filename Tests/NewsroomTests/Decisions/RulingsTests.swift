import Briefs
import Support
import Testing

@testable import Newsroom

private let fr = "articles/fr.txt"
private let ar = "articles/ar.txt"
private let en = "articles/2024/en.txt"

@Suite struct `Decisions about lines` {
  @Test func `a kept line is body, and what was the story stays`() throws {
    let told = decided(["article: \(fr), keep: 10"])
    let (story, plain) = (try #require(told.facts(fr)).story, try #require(decided([]).facts(fr)).story)
    #expect(story.lines[9] == LineVerdict(kind: .body, reason: "desk-kept"))
    #expect(story.body == plain.body + [10])
    #expect(Array(story.lines[..<9]) == Array(plain.lines[..<9]))
    #expect(told.brief(fr)?.decisions.map { "\($0.what) \($0.about)" } == ["keep 10"])
    #expect(told.said == [])
  }

  @Test(arguments: [
    #"keep: "Lire aussi :  Le pont suspendu fermé deux nuits pour travaux ""#,
    "keep: \"Lire aussi\u{A0}: Le pont suspendu ferme\u{301} deux nuits pour travaux\"",
  ])
  func `a line is known by its text, white space and composition apart`(_ text: String) throws {
    #expect(try #require(decided(["article: \(fr), \(text)"]).facts(fr)).story.body.contains(10))
  }

  @Test func `a line set aside is no body, and its sentences are quoted nowhere`() throws {
    let line = "Un comité mixte se réunira chaque semestre"
    let plain = try #require(decided([]).brief(fr))
    #expect((plain.summary + plain.points).contains { $0.text.hasPrefix(line) })
    let told = decided(["article: \(fr), set_aside: 8"])
    let brief = try #require(told.brief(fr))
    #expect(try #require(told.facts(fr)).story.lines[7] == LineVerdict(kind: .desk, reason: "desk-set-aside"))
    #expect(!(brief.summary + brief.points).contains { $0.text.hasPrefix(line) })
    #expect(brief.setAside.contains(SetAside(lines: 8...8, kind: "desk")))
    #expect(brief.decisions.map { "\($0.what) \($0.about)" } == ["set_aside 8"])
  }

  @Test func `without its line the headline is found again or made`() throws {
    let plain = try #require(decided([]).facts(fr)).story
    #expect(plain.title.line == 3)
    let story = try #require(decided(["article: \(fr), set_aside: 3"]).facts(fr)).story
    #expect(story.title.line != 3 && !story.title.text.isEmpty && story.title.text != plain.title.text)
    #expect(story.lines[2].kind == .desk)
  }

  @Test func `without its line the day of publication is not known, and dates nothing`() throws {
    let plain = try #require(decided([]).facts(fr))
    #expect(plain.story.published?.line == 4 && plain.happened?.value == EDTF("2025-03-04"))
    let told = try #require(decided(["article: \(fr), set_aside: 4"]).facts(fr))
    #expect(told.story.published == nil)
    #expect(told.happened?.value == nil && told.happened?.weekday == .tuesday)
    #expect(told.story.lines[3].kind == .desk)
  }

  @Test func `the headline's own line, kept, is body and no headline`() throws {
    let story = try #require(decided(["article: \(fr), keep: 3"]).facts(fr)).story
    #expect(story.lines[2] == LineVerdict(kind: .body, reason: "desk-kept"))
    #expect(story.title.line != 3 && story.body.contains(3))
  }

  @Test func `an Arabic line is kept and set aside like any other`() throws {
    let told = decided([
      "article: \(ar), keep: \"تابعونا على فيسبوك\"", "article: \(ar), set_aside: 3",
    ])
    let story = try #require(told.facts(ar)).story
    #expect(story.body == [2, 4])
    #expect(told.brief(ar)?.decisions.map { "\($0.what) \($0.about)" } == ["keep 4", "set_aside 3"])
  }

  @Test func `every line that says the text is meant`() throws {
    let twice = Article(
      path: "articles/2.txt", bytes: Array((DecidedArticles.english + "Follow us on Facebook\n").utf8))
    let told = decided(["article: articles/2.txt, keep: Follow us on Facebook"], on: [twice])
    #expect(told.brief("articles/2.txt")?.decisions.map(\.about) == ["6, 7"])
  }

  @Test func `a number holds for the bytes it was said of`() throws {
    let digest = sha256(Array(DecidedArticles.french.utf8))
    #expect(
      try #require(decided(["article: \(fr), keep: 10, sha256: \"\(digest)\""]).facts(fr)).story.body
        .contains(10))
    let other = decided(["article: \(fr), keep: 10, sha256: \"0123456789ab\""])
    #expect(try !#require(other.facts(fr)).story.body.contains(10))
    #expect(other.said == ["1 warning: articles/fr.txt has other bytes than the line was chosen in"])
  }

  @Test func `a story of which every line is set aside is none`() {
    let told = decided((5...8).map { "article: \(fr), set_aside: \($0)" } + ["article: \(fr), set_aside: 3"])
    #expect(
      told.facts(fr) == nil
        || told.facts(fr)?.story.body.allSatisfy { !(3...8).contains($0) || $0 == 4 } == true)
  }

  @Test func `lines that the outlet repeats are kept where the desk says so`() throws {
    let pitch =
      "Le Sémaphore du Matin vous informe chaque jour de tout ce qui compte dans la région et au-delà."
    let pages = (0..<6).map { number in
      let subject = ["ports", "phares", "ponts", "routes", "gares", "digues"][number]
      let text = """
        Les \(subject) du pays rouvrent après les travaux
        Publié le \(10 + number)/03/2025
        Les \(subject) de la côte ont rouvert, lundi, après des travaux qui ont duré plus de \(number + 3) mois, selon les services \
        chargés des \(subject), qui ont remercié toutes les équipes.
        \(pitch)
        Le chantier des \(subject) a coûté plus cher que prévu et les riverains des \(subject) demandent des comptes au conseil.

        """
      var article = Article(path: "articles/\(number).txt", bytes: Array(text.utf8))
      article.sidecar.outlet = "Le Sémaphore"
      return article
    }
    let plain = decided([], on: pages)
    try #require(plain.house.lines.map(\.text) == [pitch])
    let told = decided(["article: articles/0.txt, keep: \"\(pitch)\""], on: pages)
    #expect(try #require(told.facts("articles/0.txt")).story.body.contains(4))
    #expect(try !#require(told.facts("articles/1.txt")).story.body.contains(4))
  }
}

@Suite struct `Decisions about values` {
  @Test func `a title is the desk's, and the story is told as before`() throws {
    let brief = try #require(decided(["article: \(fr), title: \"Un autre titre\""]).brief(fr))
    let plain = try #require(decided([]).brief(fr))
    #expect(brief.title == "Un autre titre" && brief.titleBasis == .desk && brief.titleLine == nil)
    #expect(brief.summary == plain.summary && brief.points == plain.points && brief.event == plain.event)
  }

  @Test func `dates and a place are the desk's`() throws {
    let told = decided([
      "article: \(fr), happened: 2025-03-02/2025-03-04", "article: \(fr), published: 2025-03-06",
      "article: \(fr), place: { name: La Goulette, country: TN }",
    ])
    let brief = try #require(told.brief(fr))
    #expect(
      brief.happened
        == Happened(value: EDTF("2025-03-02/2025-03-04"), weekday: nil, basis: .desk, rule: "desk", lines: [])
    )
    #expect(
      brief.published == EDTF("2025-03-06") && brief.publishedBasis == .desk && brief.publishedLine == nil)
    #expect(brief.place == Place(name: "La Goulette", country: CountryCode("TN"), lines: []))
    #expect(told.facts(fr)?.placeRule == .desk)
    #expect(brief.decisions.map(\.what) == ["happened", "published", "place"])
  }

  @Test func `what the desk does not know is not known`() throws {
    let told = decided([
      "article: \(fr), happened: null", "article: \(fr), published: null", "article: \(fr), place: null",
    ])
    let brief = try #require(told.brief(fr))
    #expect(
      brief.happened == nil && brief.published == nil && brief.publishedBasis == nil && brief.place == nil)
    #expect(brief.decisions.count == 3)
  }

  @Test func `a day of publication dates the story's weekday, and beats the sidecar`() throws {
    var article = DecidedArticles.all[2]
    article.sidecar.published = EDTF("2025-03-05")
    let told = try #require(decided(["article: \(fr), published: 2025-03-13"], on: [article]).facts(fr))
    #expect(told.story.published?.value == EDTF("2025-03-13"))
    #expect(told.happened?.value == EDTF("2025-03-11") && told.happened?.basis == .derived)
  }

  @Test func `roles of countries are changed, added and refused`() throws {
    let told = decided(["article: \(en), countries: { PL: refused, KE: mentioned, FR: party }"])
    let brief = try #require(told.brief(en))
    #expect(
      brief.countries.map { "\($0.code) \($0.role.rawValue)" } == ["ET party", "FR party", "KE mentioned"])
    #expect(brief.refused.map(\.code.code) == ["PL"])
    #expect(brief.refused.map(\.reason) == ["The desk gave the country its role: so it is (desk)."])
    #expect(brief.countries.first { $0.code.code == "FR" }?.lines == [])
    #expect(brief.refused.first?.lines == [4])
    #expect(
      brief.decisions.map { "\($0.what) \($0.about)" } == ["countries FR", "countries KE", "countries PL"])
  }

  @Test func `the parties that the desk gives are the event's`() throws {
    let event = try #require(
      decided(["article: \(en), countries: { KE: mentioned, FR: party }"]).brief(en)?.event)
    #expect(event.hasPrefix("et-fr-"))
  }
}

@Suite struct `Decisions about persons` {
  private func people(_ decisions: [String], _ path: String) throws -> [Person] {
    try #require(decided(decisions).brief(path)).people
  }

  @Test func `a person is renamed in every article, and keeps the old name as a variant`() throws {
    let people = try people([#"person: "NADIR ABENKOUR", name: "Nadir Ben Kour""#], fr)
    let person = try #require(people.first { $0.name == "Nadir Ben Kour" })
    #expect(person.variants == ["Nadir Abenkour"] && person.office != nil)
    #expect(!people.contains { $0.name == "Nadir Abenkour" })
  }

  @Test func `accents, case and hyphens of a name do not count`() throws {
    #expect(try people([#"person: "nadir-ábenkour", name: "X Y""#], fr).contains { $0.name == "X Y" })
  }

  @Test func `two persons of one article that are one are merged`() throws {
    let plain = try people([], fr)
    let (one, two) = (
      try #require(plain.first { $0.name == "Nadir Abenkour" }),
      try #require(plain.first { $0.name == "Selim Sarkomaa" })
    )
    let people = try people([#"person: ["Nadir Abenkour", "Selim Sarkomaa"]"#], fr)
    let merged = try #require(people.first { $0.name == "Nadir Abenkour" })
    #expect(people.count == plain.count - 1)
    #expect(merged.office == one.office && merged.country == one.country)
    #expect(merged.lines == Set(one.lines + two.lines).sorted() && merged.variants.contains("Selim Sarkomaa"))
  }

  @Test func `decisions that lead on from one another lead to the last name`() throws {
    let chain = [#"person: "Nadir Abenkour", name: "B B""#, #"person: "B B", name: "C C""#]
    for decisions in [chain, chain.reversed()] {
      let people = try people(decisions, fr)
      #expect(people.contains { $0.name == "C C" } && !people.contains { $0.name == "B B" })
    }
  }

  @Test func `two that lead to each other: the later one holds`() throws {
    let told = decided([
      #"person: "Nadir Abenkour", name: "B B""#, #"person: "B B", name: "Nadir Abenkour""#,
      #"article: \#(fr), person: "Selim Sarkomaa", name: "S S""#,
    ])
    #expect(told.brief(fr)?.people.map(\.name).contains("Nadir Abenkour") == true)
    #expect(told.said.first == "1 warning: line 2 decides the same thing, and the later decision holds")
  }

  @Test func `in one article alone, also by another form of the name`() throws {
    let plain = try #require(decided([]).brief(en)).people
    let person = try #require(plain.first { $0.name == "Dalia Quintavel" })
    let form = person.variants.first ?? person.name
    let told = decided([#"article: \#(en), person: "\#(form)", name: "Dalia Quint""#])
    #expect(told.brief(en)?.people.contains { $0.name == "Dalia Quint" } == true)
    #expect(told.said == [])
    let elsewhere = decided([#"article: \#(fr), person: "Dalia Quintavel", name: "Dalia Quint""#])
    #expect(elsewhere.brief(en)?.people == plain)
    #expect(elsewhere.said == ["1 warning: nobody is called “Dalia Quintavel” in articles/fr.txt"])
  }

  @Test func `what is said of one article beats what is said of all`() throws {
    let both = [
      #"person: "Nadir Abenkour", name: "A A""#, #"article: \#(fr), person: "Nadir Abenkour", name: "B B""#,
    ]
    for decisions in [both, both.reversed()] {
      #expect(try people(decisions, fr).contains { $0.name == "B B" })
    }
  }

  @Test func `an Arabic name joins a Latin one`() throws {
    let name = try #require(decided([]).brief(ar)?.people.first?.name)
    let people = try people(["person: [\"Abdellatif Bensalem\", \"\(name)\"]"], ar)
    #expect(people.first?.name == "Abdellatif Bensalem" && people.first?.variants.contains(name) == true)
  }
}

@Suite struct `Decisions about events and articles` {
  private func digest(_ path: String) -> String {
    DecidedArticles.all.first { $0.path == path }?.sha256 ?? ""
  }

  private func rulings(_ decisions: [String], addresses: [String: Source] = [:]) -> Rulings {
    let text = decisions.map { "- { \($0), \(DecidedArticles.who) }\n" }.joined()
    let (overrides, _) = Overrides.read(Array(text.utf8), path: "o.yaml")
    let stories = DecidedArticles.all.map { extract($0, with: allLexicons) }
    return Rulings(DeskDecisions(overrides ?? Overrides(), addresses: addresses), on: stories)
  }

  @Test func `one event and apart are told by SHA-256, in whatever way the articles are named`() {
    let found = rulings(
      [
        "same: [\(fr), \"\(digest(en).prefix(12))\"]", "apart: [/articles/lu/, \(en)]",
      ], addresses: ["lu": Source(path: ar, sha256: String(repeating: "0", count: 64))])
    #expect(found.together == [[digest(fr), digest(en)]])
    #expect(found.apart.map { Set([$0.0, $0.1]) } == [[digest(ar), digest(en)]])
    #expect(found.problems == [])
  }

  @Test func `each article of such a decision has it, with the others`() {
    let told = decided(
      ["same: [\(fr), \(en)]", "apart: [\(ar), \(fr), \(en)]"].dropLast() + ["apart: [\(ar), \(fr)]"])
    #expect(told.brief(fr)?.decisions.map { "\($0.what) \($0.about)" } == ["same \(en)", "apart \(ar)"])
    #expect(told.brief(ar)?.decisions.map { "\($0.what) \($0.about)" } == ["apart \(fr)"])
  }

  @Test func `a contradiction that only the articles show is an error, with both lines`() {
    let found = rulings(["same: [\(fr), \(en)]", "apart: [\(digest(fr)), \(en)]"])
    #expect(found.problems.map(\.severity) == [.error])
    #expect(found.problems.map(\.line) == [2])
    #expect(found.problems.first?.what.hasSuffix("are kept apart here, and made one event by line 1") == true)
    #expect(found.apart.isEmpty)
  }

  @Test(arguments: ["skip: \(fr)", "skip: /articles/tunis-et-athènes-s-accordent-sur-le-sauvetage-en-mer/"])
  func `a skipped article tells no event and is not missed`(_ skip: String) {
    let told = decided([skip, "same: [\(fr), \(en), \(ar)]"])
    #expect(told.facts(fr) == nil && told.untold.isEmpty)
    #expect(told.skips.decision(for: Source(path: fr, sha256: "other bytes"))?.what == "skip")
    #expect(told.skips.decision(for: Source(path: ar, sha256: "")) == nil)
    #expect(told.brief(en)?.decisions.map(\.about) == [ar])
  }

  @Test func `a skipped article whose brief stands may be gone`() {
    let gone = Source(path: "articles/gone.txt", sha256: String(repeating: "a", count: 64))
    let told = decided(["skip: articles/gone.txt"], addresses: ["x": gone])
    #expect(told.said == [] && told.skips.decision(for: gone) != nil)
  }

  @Test(arguments: [
    (
      "article: articles/en.txt, title: x", "articles/en.txt is no article of the site",
      #"did you mean "articles/2024/en.txt"?"#
    ),
    (
      "article: articles/far/distance.txt, title: x", "articles/far/distance.txt is no article of the site",
      "delete the decision"
    ),
    ("article: aaaaaaaaaaaa, title: x", "aaaaaaaaaaaa is no article of the site", "its path"),
    (
      "article: bbbbbbbbbbbb, title: x", "bbbbbbbbbbbb is no article of the site",
      "articles/fr.txt has other bytes now"
    ),
    (
      "article: /articles/vieu/, title: x", "/articles/vieu/ is no article of the site",
      #"did you mean "/articles/vieux/"?"#
    ),
    ("skip: articles/elsewhere.txt", "articles/elsewhere.txt is no article of the site", "delete"),
    ("same: [\(fr), articles/elsewhere.txt]", "articles/elsewhere.txt is no article of the site", "delete"),
    ("article: \(fr), keep: 99", "articles/fr.txt has 11 lines and no line 99", "text"),
    (
      "article: \(fr), keep: no such line at all", "no line of articles/fr.txt says “no such line at all”",
      "copy"
    ),
    (
      "article: \(fr), keep: \"Lire aussi : Le pont suspendu fermé trois nuits pour travaux\"",
      "no line of articles/fr.txt says “Lire aussi : Le pont suspendu fermé trois nuits pour travaux”",
      "line 10 says “Lire aussi : Le pont suspendu fermé deux nuits pour travaux”"
    ),
    (
      "article: \(fr), keep: \"10\"", "no line of articles/fr.txt says “10”",
      "line 10 is named without quotes"
    ),
    (
      "article: \(fr), countries: { PL: refused }",
      "articles/fr.txt names no PL, so there is nothing to refuse", "PL"
    ),
    (
      #"person: "Nadir Abenkur", name: "X Y""#, "nobody is called “Nadir Abenkur” in any article",
      #"did you mean "Nadir Abenkour"?"#
    ),
    (
      #"person: "Nobody Atall", name: "Selim Sarkomaa""#, "nobody is called “Nobody Atall” in any article",
      "needs no decision"
    ),
  ])
  func `a decision that matches nothing is a warning with its line and a hint`(
    _ decision: String, _ what: String, _ hint: String
  ) throws {
    let vieux = Source(path: fr, sha256: String(repeating: "b", count: 64))
    let told = decided([decision], addresses: ["vieux": vieux])
    let problem = try #require(told.decided.first)
    #expect(problem.line == 1 && problem.severity == .warning && problem.path == "content/overrides.yaml")
    #expect(problem.what == what)
    #expect(problem.hint.contains(hint), "\(problem.hint)")
  }

  @Test(arguments: [
    ["article: \(fr), title: one", "article: \(fr), title: two"],
    ["article: \(fr), keep: 10", "article: \(fr), set_aside: 10"],
    ["article: \(fr), countries: { TN: mentioned }", "article: \(fr), countries: { TN: party }"],
    [#"person: "Nadir Abenkour", name: "A A""#, #"person: "nadir abenkour", name: "B B""#],
    ["skip: \(fr)", "skip: \(fr)"], ["same: [\(fr), \(en)]", "same: [\(en), \(fr)]"],
  ])
  func `of two decisions about one thing the later holds, and the earlier is a warning`(_ two: [String]) {
    let told = decided(two)
    #expect(told.said == ["1 warning: line 2 decides the same thing, and the later decision holds"])
    let later = decided([two[1]])
    #expect(told.brief(fr) == later.brief(fr) && told.brief(en) == later.brief(en))
  }

  @Test func `neither the order of articles nor that of decisions counts`() throws {
    let decisions = [
      "article: \(fr), title: Titre", "article: \(fr), keep: 10", "article: \(fr), set_aside: 8",
      "article: \(en), happened: 2024-05-03", "article: \(ar), place: { name: سلا, country: MA }",
      "article: \(en), countries: { FR: party, PL: refused }", #"person: "Nadir Abenkour", name: "A A""#,
      "same: [\(fr), \(en)]", "apart: [\(fr), \(ar)]",
    ]
    let one = decided(decisions)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<4 {
      let other = decided(
        decisions.shuffled(using: &generator), on: DecidedArticles.all.shuffled(using: &generator))
      for path in DecidedArticles.paths { #expect(one.brief(path) == other.brief(path)) }
    }
  }

  @Test func `where nothing is decided nothing differs`() {
    let plain = coverage(of: DecidedArticles.all, known: [:], by: CopyDesk(allLexicons))
    let empty = decided([])
    for path in DecidedArticles.paths {
      #expect(plain.brief(path) == empty.brief(path) && plain.brief(path)?.decisions == [])
    }
  }
}
