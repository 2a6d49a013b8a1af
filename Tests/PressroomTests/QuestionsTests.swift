import Briefs
import Testing

@testable import Pressroom

/// What an article's page answers to "why?".
@Suite struct `Questions on an article's page` {
  private static func page(_ change: (inout Account) -> Void, language: String = "en") -> String {
    var accounts = SmallDigest.accounts
    change(&accounts[0])
    let (site, problems) = render(
      SmallDigest.content(accounts, language: language), theme: SmallDigest.theme())
    #expect(problems.isEmpty)
    return site.text("/articles/visit-to-lisbon/") ?? ""
  }

  private static func row(_ id: String, in page: String) -> String? {
    page.split(separator: "\n").first { $0.contains("id=\"why-\(id)\"") }.map(String.init)
  }

  @Test(arguments: ["title", "happened", "countries", "people", "topics", "event", "summary", "lines"])
  func `each part has an anchor, and is the machine's until somebody changes it`(_ id: String) {
    let row = Self.row(id, in: Self.page { _ in })
    #expect(row?.contains("<td>the program</td>") == true, "\(row ?? id)")
  }

  @Test func `a part that nothing is known of has no row`() {
    #expect(Self.row("place", in: Self.page { _ in }) == nil)
  }

  /// A browser would take the direction of a reason from its first word, which may be a name in another script.
  @Test func `a reason runs as the interface does, whatever name it begins with`() {
    let page = Self.page(
      { $0.brief.place = Place(name: "Larache", country: nil, lines: [4]) }, language: "ar")
    #expect(Self.row("place", in: page)?.contains("<bdi dir=\"rtl\">\u{2068}Larache\u{2069}") == true)
  }

  @Test(arguments: [
    ("title", "title"), ("countries", "refused"), ("lines", "set_aside"), ("summary", "summary"),
  ])
  func `an edited part is the desk's`(_ id: String, _ part: String) {
    let row = Self.row(id, in: Self.page { $0.edited = [part] })
    #expect(row?.contains("edited by the desk") == true, "\(row ?? id)")
  }

  @Test func `a part that a person took out says so, and leads to itself`() {
    let page = Self.page {
      $0.deleted = ["people", "place"]
      $0.brief.people = []
    }
    #expect(Self.row("people", in: page)?.contains("taken out by the desk") == true)
    #expect(Self.row("people", in: page)?.contains("href=\"#why\"") == true)
    #expect(Self.row("place", in: page)?.contains("taken out by the desk") == true)
  }

  @Test func `a decision of the desk comes before an edit`() throws {
    let day = try #require(Day(2026, 11, 26))
    let row = Self.row(
      "place",
      in: Self.page {
        $0.edited = ["place"]
        $0.brief.place = Place(name: "Lisbon", country: nil, lines: [])
        $0.brief.decisions = [Decision(what: "place", by: "A. Benali", date: day, reason: "the dateline")]
      })
    #expect(row?.contains("set by the desk") == true, "\(row ?? "")")
  }

  private static let rules = [
    RuleSection(.dates, [RuleSection.Rule(name: "named-month", sentence: "A month by its name.")]),
    RuleSection(.parties, [RuleSection.Rule(name: "visited", sentence: "It is the country visited.")]),
    RuleSection(.context, [RuleSection.Rule(name: "context", sentence: "It is named for context.")]),
    RuleSection(.refusals, [RuleSection.Rule(name: "trap", sentence: "“…” means something else.")]),
    RuleSection(.joins, [RuleSection.Rule(name: "near-copies", sentence: "Near copies join.")]),
  ]

  private static func mention(_ code: String, _ role: CountryRole, _ reason: String) throws -> CountryMention
  {
    CountryMention(code: try #require(CountryCode(code)), role: role, lines: [5], reason: reason)
  }

  @Test(arguments: [["en"], ["fr", "ar"]])
  func `a rule leads to where the page about the site tells it, once, and one it does not tell nowhere`(
    _ languages: [String]
  ) throws {
    var accounts = SmallDigest.accounts
    accounts[0].brief.countries = [
      try Self.mention("MA", .party, "It is the country visited (visited)."),
      try Self.mention("PT", .party, "It is the country visited (visited)."),
      try Self.mention("ES", .mentioned, "It is named for context (context)."),
      try Self.mention("FR", .party, "Somebody's own (a-rule-of-their-own)."),
    ]
    accounts[0].brief.refused = [try Self.mention("PL", .refused, "“Pole” means something else (trap).")]
    accounts[0].brief.eventReason = "73 % of the shorter text stands in both (near-copies)"
    accounts[1].brief.happened?.rule = "\"><b>(x)"
    var content = SmallDigest.content(accounts)
    content.site.languages = languages
    let (site, problems) = render(content, theme: SmallDigest.theme(), rules: Self.rules)
    #expect(problems.isEmpty)
    #expect(checkLinks(in: site.files.filter { $0.path != "404.html" }) == [])
    for tree in languages.map({ $0 == languages[0] ? "" : "/" + $0 }) {
      let page = site.text(tree + "/articles/visit-to-lisbon/") ?? ""
      for (row, rules) in [
        ("happened", ["dates-named-month"]),
        ("countries", ["parties-visited", "mentioned-context", "refused-trap"]),
        ("event", ["joins-near-copies"]), ("title", []),
      ] {
        let links = (Self.row(row, in: page) ?? "").split(separator: " href=\"../../about/index.html#rule-")
          .dropFirst().map { String($0.prefix { $0 != "\"" }) }
        #expect(links == rules, "\(row) in \(tree)")
      }
      #expect(!page.contains("a-rule-of-their-own</"))
      #expect(site.text(tree + "/articles/lisbon-memorandum/")?.contains("#rule-dates") == false)
    }
  }

  @Test(arguments: SiteFile.spoken)
  func `every link leads somewhere, with much or with nothing known`(_ language: String) {
    for change: (inout Account) -> Void in [
      { _ in },
      {
        $0.deleted = BriefFile.parts
        $0.brief.setAside = []
        $0.brief.refused = []
        $0.brief.topics = []
        $0.brief.people = []
        $0.body = []
        $0.quotations = []
      },
    ] {
      var accounts = SmallDigest.accounts
      change(&accounts[0])
      let (site, _) = render(SmallDigest.content(accounts, language: language), theme: SmallDigest.theme())
      let files = site.pages.map { BuiltFile(path: $0.address.file, bytes: $0.bytes()) }
      #expect(checkLinks(in: files.filter { $0.path != "404.html" }) == [])
    }
  }
}
