import FoundationEssentials
import Support
import Testing

@Suite struct `Why` {
  private static let site = Result { () throws -> ScratchSite in
    let site = try ScratchSite()
    for number in 0..<3 { site.article("\(number).txt", Newsprint.article(number)) }
    site.article("furniture.txt", Newsprint.furniture)
    site.article("copy.txt", Newsprint.article(1, headline: "Jordaniens et Kényans forment des plongeurs"))
    _ = try site.dateline("build")
    return site
  }

  @Test(arguments: ["content/articles/0.txt", "articles/0.txt", "0.txt"])
  func `an article says how each line was read`(_ what: String) throws {
    let ending = try Self.site.get().dateline("why", what)
    #expect(ending.code == 0, "\(ending.all)")
    #expect(ending.text.contains(Newsprint.visits[0].headline))
    for kind in ["ticker", "social", "related", "copyright"] {
      #expect(ending.text.contains(kind), "\(kind)")
    }
  }

  @Test func `an article without a story says why each line was set aside`() throws {
    let ending = try Self.site.get().dateline("why", "content/articles/furniture.txt")
    #expect(ending.code == 0)
    #expect(ending.text.contains("navigation") && ending.text.contains("ticker"))
  }

  @Test func `a brief, a page and a country are answered`() throws {
    let site = try Self.site.get()
    let path = try #require(site.briefs.keys.sorted().first)
    for what in [
      ["content/briefs/" + path], ["/countries/tn/"], ["/pairs/gr-tn/"], ["country", "TN"],
      ["country", "PL"], ["country TN"], ["country Tunisie"],
    ] {
      let ending = try Command(ScratchSite.program, ["why"] + what, in: site.path).run()
      #expect(ending.code == 0, "\(what): \(ending.all)")
      #expect(!ending.output.isEmpty, "\(what)")
    }
  }

  @Test(arguments: ["articles/0.txt", "brief"])
  func `every rule and trait that an answer names is explained at its end, as the page of rules has it`(
    _ what: String
  ) throws {
    let site = try Self.site.get()
    let brief = "content/briefs/" + (try #require(site.briefs.keys.sorted().first))
    let ending = try site.dateline("why", what == "brief" ? brief : what)
    #expect(ending.code == 0, "\(ending.all)")
    let halves = ending.text.split(separator: "\nRules and traits named above\n")
    try #require(halves.count == 2, "\(ending.text)")
    let explained = Set(
      halves[1].split(separator: "\n").filter { $0.hasPrefix("    ") }.map { Self.words(of: $0)[0] })
    let named = Self.names(in: String(halves[0]))
    // Of each thing that is told, at least one name.
    for name in [
      "publication-label", "named-month", "officeBefore", "office-before-comma", "soon", "likelihood",
    ] {
      #expect(named.contains(name), "\(name)")
    }
    #expect(named.subtracting(explained) == [], "\(ending.text)")
    let page = try #require(fileBytes(ScratchSite.clone + "/docs/rules.md"))
    let rules = String(decoding: page, as: UTF8.self)
    for line in halves[1].split(separator: "\n") where line.hasPrefix("    ") {
      let name = Self.words(of: line)[0]
      let sentence = line.dropFirst(4 + name.count).drop { $0 == " " }
      #expect(
        rules.split(separator: "\n").contains {
          $0.hasPrefix("| `\(name)` |") && $0.hasSuffix("| \(sentence) |")
        },
        "\(line)")
    }
  }

  /// The names of rules and traits in an answer: after `rule`, in brackets at a date's end, before a weight.
  private static func names(in answer: String) -> Set<String> {
    var names: Set<String> = []
    var heading = ""
    for line in answer.split(separator: "\n") {
      guard line.hasPrefix(" ") else {
        heading = String(line)
        if let rule = words(of: line).drop(while: { $0 != "rule" }).dropFirst().first { names.insert(rule) }
        continue
      }
      let all = words(of: line)
      for (word, next) in zip(all, all.dropFirst()) {
        if next.first == "+" || next.first == "−" || next.first == "-", next.contains(".") {
          for part in word.split(separator: "×") where part != "else" { names.insert(String(part)) }
        }
      }
      if heading == "Dates", let last = all.last { names.insert(last) }
      if heading == "People", let bracket = line.split(separator: "[").last, line.contains("["),
        let office = words(of: bracket).first
      {
        names.insert(office)
      }
    }
    // `about it: +4.4` and `line 7  +3.1:` are sums.
    return names.filter { $0 != "it" && Int($0) == nil }
  }

  private static func words(of line: Substring) -> [String] {
    line.split { " ,;:()[]".contains($0) }.map(String.init)
  }

  @Test func `a brief shows what its article's lines weigh, and an event each join's rule with its sentence`()
    throws
  {
    let site = try Self.site.get()
    let copy = try #require(
      site.briefs.first { String(decoding: $0.value, as: UTF8.self).contains("articles/copy.txt") })
    let ending = try site.dateline("why", "content/briefs/" + copy.key)
    #expect(ending.text.contains("Lines weighed, in the story and about it"), "\(ending.all)")
    #expect(ending.text.contains("(near-copies)"), "\(ending.text)")
    #expect(ending.text.contains("  near-copies: Near copies join"), "\(ending.text)")
    let event = try #require(
      ending.text.split(separator: "\n").first { $0.hasPrefix("Event ") }.map { Self.words(of: $0)[1] })
    let page = try site.dateline("why", "/events/\(event)/")
    #expect(page.code == 0 && page.text.contains("  near-copies: Near copies join"), "\(page.all)")
  }

  @Test func `a country says what it weighs in each article, and what the traits mean`() throws {
    let ending = try Self.site.get().dateline("why", "country", "TN")
    #expect(ending.text.contains("  weight ") && ending.text.contains("about it: +"), "\(ending.text)")
    #expect(ending.text.contains("  Traits of countries\n"), "\(ending.text)")
  }

  @Test(arguments: [["content/articles/0.txt"], ["country", "TN"]])
  func `programs are answered in JSON`(_ what: [String]) throws {
    let ending = try Command(ScratchSite.program, ["why", "--json"] + what, in: Self.site.get().path).run()
    #expect(ending.code == 0)
    for line in ending.output.split(separator: 0x0A) {
      #expect(throws: Never.self) { try JSONDecoder().decode(Anything.self, from: Data(line)) }
    }
    #expect(!ending.output.isEmpty)
  }

  @Test(arguments: [
    ["nothing-of-ours"], ["country", "X1"], ["/countries/../../etc/"], ["../../secret.txt"], [""],
  ])
  func `what nobody knows is said, and asked of nothing outside`(_ what: [String]) throws {
    let site = try Self.site.get()
    let before = Snapshot(of: site.path)
    let ending = try Command(ScratchSite.program, ["why"] + what, in: site.path).run()
    #expect([1, 2].contains(ending.code), "\(ending.all)")
    #expect(!ending.complaints.isEmpty)
    #expect(before.changes(to: Snapshot(of: site.path)) == [])
  }

  @Test func `a draft's brief says that it has no page`() throws {
    let site = try ScratchSite()
    site.article("0.txt", Newsprint.article(0))
    _ = try site.dateline("brief")
    let path = try #require(site.briefs.keys.first)
    let text = String(decoding: site.briefs[path] ?? [], as: UTF8.self)
    site.write("content/briefs/" + path, "---\nstatus: \"draft\"\n" + text.dropFirst(4))
    let ending = try site.dateline("why", "content/briefs/" + path)
    #expect(ending.text.contains("Status     draft") && ending.text.contains("--drafts"), "\(ending.all)")
    let country = try site.dateline("why", "/countries/tn/")
    #expect(country.code == 0 && country.text.contains("with --drafts alone"), "\(country.all)")
  }

  @Test func `an event that is no more leads to those its accounts stand with`() throws {
    let site = try ScratchSite()
    site.article("0.txt", Newsprint.article(0))
    _ = try site.dateline("brief")
    let path = try #require(site.briefs.keys.first)
    let text = String(decoding: site.briefs[path] ?? [], as: UTF8.self)
    site.write("content/briefs/" + path, "---\nformer_events: [\"gr-00000000\"]\n" + text.dropFirst(4))
    for what in ["gr-00000000", "/events/gr-00000000/"] {
      let ending = try site.dateline("why", what)
      #expect(ending.code == 0 && ending.text.contains("is no more"), "\(ending.all)")
      #expect(ending.text.contains("content/briefs/" + path), "\(ending.text)")
    }
  }

  /// Any JSON value.
  private struct Anything: Decodable {
    init(from decoder: any Decoder) throws { _ = try decoder.singleValueContainer() }
  }
}
