import Briefs
import Support
import Testing

@testable import Newsroom

private let who = #"by: "A. Benali", date: "2026-11-26", reason: "so it is""#
private let real: Set<CountryCode> = Set(["MA", "PK", "PL", "FR", "GB", "NO"].compactMap(CountryCode.init))

/// Reads a text below one line of comment, so that every first item stands in line 2.
private func read(_ text: String) -> (overrides: Overrides?, problems: [Problem]) {
  Overrides.read(Array(("# decided\n" + text + "\n").utf8), path: "content/overrides.yaml", countries: real)
}

private func rulings(_ text: String) -> [Ruling]? { read(text).overrides?.decisions.map(\.ruling) }

@Suite struct `The desk's file` {
  @Test(arguments: ["", "# nothing decided yet\n", "---\n", "[]\n", "~\n", "\u{FEFF}# x\n"])
  func `one that decides nothing is sound`(_ text: String) {
    let found = Overrides.read(Array(text.utf8), path: "o.yaml")
    #expect(found.overrides?.isEmpty == true)
    #expect(found.problems == [])
  }

  private static let a = ArticleName.path("articles/000.txt")

  @Test(arguments: [
    (#"title: " Un  autre titre ""#, Ruling.title(a, "Un autre titre")),
    ("keep: 12", .keep(a, LineName(.number(12)))),
    (#"keep: "12""#, .keep(a, LineName(.text("12")))),
    (#"set_aside: "Lire aussi :\t le  pont ""#, .setAside(a, LineName(.text("Lire aussi : le pont")))),
    (
      #"set_aside: 3, sha256: "5DC09FCE5dc0""#,
      .setAside(a, LineName(.number(3), sha256: "5dc09fce5dc0"))
    ),
    (#"keep: "استقبل المدير العام""#, .keep(a, LineName(.text("استقبل المدير العام")))),
    ("happened: 2022-06-16", .happened(a, EDTF("2022-06-16"))),
    (#"happened: "2022-06-16/2022-06-17""#, .happened(a, EDTF("2022-06-16/2022-06-17"))),
    ("happened: null", .happened(a, nil)), ("published: ~", .published(a, nil)),
    (#"published: "../2022-06-17""#, .published(a, EDTF("../2022-06-17"))),
    ("place: null", .place(a, nil)),
    (
      #"place: { name: "Rabat", country: "MA" }"#,
      .place(a, Place(name: "Rabat", country: CountryCode("MA"), lines: []))
    ),
    (#"place: { name: "en mer" }"#, .place(a, Place(name: "en mer", country: nil, lines: []))),
    (
      #"countries: { MA: "party", NO: refused }"#,
      .countries(
        a, [("MA", CountryRole.party), ("NO", .refused)].map { CountryRuling(CountryCode($0.0)!, $0.1) })
    ),
    (
      #"person: "S. Choudhry", name: "Salman Choudhry""#,
      .person(name: "Salman Choudhry", variants: ["S. Choudhry"], article: a)
    ),
  ])
  func `a decision about an article is read`(_ text: String, _ ruling: Ruling) {
    #expect(rulings("- { article: \"articles/000.txt\", \(text), \(who) }") == [ruling])
    let block = text.contains(",") ? nil : "-\n  article: articles/000.txt\n  \(text)\n"
    if let block {
      #expect(
        rulings(block + "  by: A. Benali\n  date: 2026-11-26\n  reason: >\n    so\n    it is\n") == [ruling])
    }
  }

  @Test(arguments: [
    (
      #"same: ["articles/a.txt", "articles/b.txt"]"#,
      Ruling.same([.path("articles/a.txt"), .path("articles/b.txt")])
    ),
    (
      #"apart: ["articles/a.txt", "/articles/deux-mots/", 5dc09fce5dc0]"#,
      .apart([.path("articles/a.txt"), .address("deux-mots"), .digest("5dc09fce5dc0")])
    ),
    (#"skip: "content/articles/2022/x y.txt""#, .skip(.path("articles/2022/x y.txt"))),
    (#"skip: "https://digest.example/d/articles/caf%C3%A9/index.html""#, .skip(.address("café"))),
    (
      #"person: ["Salman Choudhry", "Choudhry S.", "سلمان تشودري"]"#,
      .person(name: "Salman Choudhry", variants: ["Choudhry S.", "سلمان تشودري"], article: nil)
    ),
  ])
  func `a decision about several, or about all, is read`(_ text: String, _ ruling: Ruling) {
    #expect(rulings("- { \(text), \(who) }") == [ruling])
  }

  @Test func `a decision keeps its line, its author, its day and its reason`() throws {
    let found = try #require(
      read("- {skip: articles/a.txt, \(who)}\n\n- {skip: articles/b.txt, \(who)}").overrides)
    #expect(found.decisions.map(\.line) == [2, 4])
    #expect(found.decisions.map(\.by) == ["A. Benali", "A. Benali"])
    #expect(found.decisions[0].date.description == "2026-11-26")
    #expect(found.decisions[0].reason == "so it is")
  }

  @Test(arguments: [
    ("title: \"x\"", 2, "an object where a list of decisions is needed", "dash"),
    ("- title", 2, "a plain value where a decision is needed", "- { article"),
    (
      "- { article: articles/a.txt, titel: \"x\", \(who) }", 2, #"unknown key "titel""#,
      #"did you mean "title"?"#
    ),
    ("- { article: articles/a.txt, \(who) }", 2, "nothing is decided", "one of: title"),
    (
      "- { article: articles/a.txt, place: null,\n title: \"x\", \(who) }", 3,
      #"two decisions in one: "place" and "title""#, "a line of its own"
    ),
    (
      "- { article: articles/a.txt, title: \"x\", date: 2026-11-26, reason: \"r\" }", 2, #""by" is missing"#,
      "who"
    ),
    (
      "- { article: articles/a.txt, title: \"x\", by: \"b\", reason: \"r\" }", 2, #""date" is missing"#,
      "2026-11-26"
    ),
    (
      "- { article: articles/a.txt, title: \"x\", by: \"b\", date: 2026-11-26 }", 2, #""reason" is missing"#,
      "why"
    ),
    (
      "- { article: articles/a.txt, title: \"x\", by: \"b\", date: 2026-11-26, reason: \"  \" }", 2,
      #""reason" is missing"#, "why"
    ),
    (
      "- { article: articles/a.txt, title: \"x\", by: \"b\", date: 26.11.2026, reason: \"r\" }", 2,
      #""date" is "26.11.2026" where a day is needed"#, "2026-11-26"
    ),
    ("- { title: \"x\", \(who) }", 2, #""article" is missing"#, "articles/000.txt"),
    ("- { article: 000.txt, title: \"x\", \(who) }", 2, #""000.txt" names no article"#, "articles/000.txt"),
    ("- { article: 5dc09f, title: \"x\", \(who) }", 2, #""5dc09f" names no article"#, "12 digits"),
    (
      "- { article: articles/../x.txt, title: \"x\", \(who) }", 2, #""articles/../x.txt" names no article"#,
      "path"
    ),
    ("- { article: /events/x/, title: \"x\", \(who) }", 2, #""/events/x/" names no article"#, "address"),
    ("- { article: articles/a.txt, title: \"\", \(who) }", 2, #""title" is missing"#, "title:"),
    ("- { article: articles/a.txt, title: null, \(who) }", 2, #""title" is missing"#, "title:"),
    ("- { article: articles/a.txt, title: [x], \(who) }", 2, #""title" is a list where text is needed"#, ""),
    (
      "- { article: articles/a.txt, happened: \"lundi\", \(who) }", 2,
      #""happened" is "lundi" where a date is needed"#, "2022-06-16"
    ),
    (
      "- { article: articles/a.txt, published: 2022-02-30, \(who) }", 2,
      #""published" is "2022-02-30" where a date is needed"#, "2022-06-16"
    ),
    (
      "- { article: articles/a.txt, keep: 0, \(who) }", 2,
      #""keep" is 0 where the number of a line is needed"#, "from 1"
    ),
    ("- { article: articles/a.txt, keep: null, \(who) }", 2, #""keep" names no line"#, "without: keep: 12"),
    (
      "- { article: articles/a.txt, set_aside: \" \", \(who) }", 2, #""set_aside" is missing"#,
      "without: keep: 12"
    ),
    (
      "- { article: articles/a.txt, keep: 3, sha256: \"5dc0\", \(who) }", 2,
      #""sha256" is "5dc0" where 12 to 64 hexadecimal digits are needed"#, "SHA-256"
    ),
    (
      "- { article: articles/a.txt, title: \"x\", sha256: \"5dc09fce5dc0\", \(who) }", 2,
      #""sha256" does not go with "title""#, "keep"
    ),
    (
      "- { article: articles/a.txt, same: [articles/a.txt, articles/b.txt], \(who) }", 2,
      #""article" does not go with "same""#, "title"
    ),
    ("- { article: articles/a.txt, place: { country: MA }, \(who) }", 2, #""name" is missing"#, "Rabat"),
    ("- { article: articles/a.txt, place: { name: x, land: MA }, \(who) }", 2, #"unknown key "land""#, ""),
    (
      "- { article: articles/a.txt, place: { name: x, country: XX }, \(who) }", 2,
      #"unknown country code "XX""#, "two capitals"
    ),
    (
      "- { article: articles/a.txt, countries: {}, \(who) }", 2,
      #""countries" names no country and its role"#, "party"
    ),
    (
      "- { article: articles/a.txt, countries: { UK: party }, \(who) }", 2, #"unknown country code "UK""#,
      #"did you mean "GB"?"#
    ),
    (
      "- { article: articles/a.txt, countries: { ma: party }, \(who) }", 2, #"unknown country code "ma""#,
      #"did you mean "MA"?"#
    ),
    (
      "- { article: articles/a.txt, countries: { MA: partie }, \(who) }", 2, #"unknown role "partie" of MA"#,
      #"did you mean "party"?"#
    ),
    ("- { same: [], \(who) }", 2, #""same" needs two articles or more"#, "articles/b.txt"),
    ("- { apart: [articles/a.txt], \(who) }", 2, #""apart" needs two articles or more"#, "articles/b.txt"),
    ("- { same: articles/a.txt, \(who) }", 2, #""same" is a plain value where a list is needed"#, "["),
    ("- { same: [articles/a.txt,\n b.txt], \(who) }", 3, #""b.txt" names no article"#, "articles/b.txt"),
    (
      "- { same: [articles/a.txt, content/articles/a.txt], \(who) }", 2,
      #"articles/a.txt stands twice in one "same""#, "delete"
    ),
    ("- { person: \"X\", \(who) }", 2, #""name" is missing"#, "Salman"),
    ("- { person: [\"X\"], \(who) }", 2, #""person" needs a name and another form of it"#, "another form"),
    ("- { person: [\"X\", \"Y\"], name: \"Z\", \(who) }", 2, #""name" beside a list of forms"#, "first"),
    ("- { person: null, name: \"Z\", \(who) }", 2, #""person" names nobody"#, "Salman"),
    ("- { article: \"x\", person: [\"X\", \"Y\"], \(who) }", 2, #""x" names no article"#, "path"),
    (
      "- { same: [articles/a.txt, articles/b.txt], \(who) }\n- { apart: [articles/b.txt, articles/a.txt], \(who) }",
      3,
      "articles/b.txt and articles/a.txt are kept apart here, and made one event by line 2", "take one"
    ),
    (
      "- { apart: [articles/a.txt, articles/d.txt], \(who) }\n- { same: [articles/a.txt, articles/b.txt], \(who) }\n"
        + "- { same: [articles/d.txt, articles/c.txt], \(who) }\n- { same: [articles/b.txt, articles/c.txt], \(who) }",
      2,
      "articles/a.txt and articles/d.txt are kept apart here, and made one event by line 3 and line 4 and line 5",
      "take one"
    ),
    ("- { skip: *x, \(who) }", 2, "an anchor or alias (& or *), which is not read here", "quotes"),
  ])
  func `what is wrong is named with its line and a hint`(
    _ text: String, _ line: Int, _ what: String, _ hint: String
  ) throws {
    let found = read(text)
    #expect(found.overrides == nil)
    let problem = try #require(found.problems.first)
    #expect(found.problems.count == 1, "\(found.problems)")
    #expect(problem.path == "content/overrides.yaml")
    #expect(problem.line == line)
    #expect(problem.what == what)
    #expect(problem.severity == .error)
    #expect(hint.isEmpty || problem.hint.contains(hint), "\(problem.hint)")
  }

  @Test func `all problems of a file are named, not the first one`() {
    let found = read(
      """
      - { article: "articles/a.txt", titel: "x", bye: "b", date: "soon", reason: "r" }
      - { same: ["articles/a.txt"], by: "b" }
      - { skip: "articles/ok.txt", \(who) }
      - { article: "articles/a.txt", countries: { XX: "party", PL: "guest" }, \(who) }
      """)
    #expect(found.overrides == nil)
    #expect(
      found.problems.map { "\($0.line ?? 0) \($0.what)" } == [
        #"2 "by" is missing"#, #"2 "date" is "soon" where a day is needed"#, #"2 unknown key "bye""#,
        #"2 unknown key "titel""#, #"3 "date" is missing"#, #"3 "reason" is missing"#,
        #"3 "same" needs two articles or more"#, #"5 unknown country code "XX""#,
        #"5 unknown role "guest" of PL"#,
      ])
  }

  @Test func `long chains and long lists take no longer than they are`() {
    let chain = (0..<3000).map { "- { same: [articles/\($0).txt, articles/\($0 + 1).txt], \(who) }" }
    #expect(rulings(chain.joined(separator: "\n"))?.count == 3000)
    let end = "\n- { apart: [articles/0.txt, articles/3000.txt], \(who) }"
    #expect(read(chain.joined(separator: "\n") + end).problems.count == 1)
    let names = (0...Overrides.mostApart).map { "articles/\($0).txt" }.joined(separator: ", ")
    #expect(read("- { apart: [\(names)], \(who) }").problems.map(\.line) == [2])
    #expect(rulings("- { same: [\(names)], \(who) }")?.count == 1)
  }

  private static let sample = """
    - { article: "articles/000.txt", title: "Un autre titre", \(who) }
    - { article: "5dc09fce5dc0", keep: 12, sha256: "5dc09fce5dc0", \(who) }
    - { article: "/articles/x/", countries: { MA: "party", PL: "refused" }, \(who) }
    - { same: ["articles/a.txt", "articles/b.txt"], \(who) }
    - { apart: ["articles/a.txt", "articles/c.txt"], \(who) }
    - { person: ["Salman Choudhry", "سلمان تشودري"], \(who) }
    - { article: "articles/000.txt", place: { name: "Rabat", country: "MA" }, \(who) }
    """

  @Test(arguments: 0..<20)
  func `damaged bytes are read or refused, and a refusal names a line`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let bytes = damaged(Array(Self.sample.utf8), using: &generator)
      let found = Overrides.read(bytes, path: "o.yaml", countries: real)
      #expect((found.overrides == nil) != found.problems.isEmpty)
      #expect(found.problems.allSatisfy { $0.line != nil && !$0.what.isEmpty })
    }
  }

  @Test(arguments: 0..<20)
  func `nasty texts come out as they went in, white space squeezed`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let text = nastyText(using: &generator, isLine: true)
      let item = FlowValue.object([
        FlowField("article", .string("articles/a.txt")), FlowField("title", .string(text)),
        FlowField("by", .string("b" + text)), FlowField("date", .string("2026-11-26")),
        FlowField("reason", .string("r" + text)),
      ])
      let found = Overrides.read(Array("- \(item.text)\n".utf8), path: "o.yaml")
      if squeezed(text).isEmpty {
        #expect(found.problems.count == 1)
      } else {
        let decision = try #require(found.overrides?.decisions.first, "\(found.problems)")
        #expect(decision.ruling == .title(.path("articles/a.txt"), squeezed(text)))
        #expect(decision.by == squeezed("b" + text) && decision.reason == squeezed("r" + text))
      }
    }
  }
}
