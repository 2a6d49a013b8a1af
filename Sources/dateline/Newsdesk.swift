import ArgumentParser
import Briefs
import Newsroom

/// All of a site's articles read and drafted, nothing written: where questions about more than one article are answered.
struct Newsdesk {
  private let standing: StandingBriefs
  private let events: [Event]
  private let problems: [Problem]
  private let lexicons: Lexicons

  /// Reads, extracts, annotates and clusters all articles of a site.
  init(_ site: SiteOptions) throws {
    try site.requireContent()
    let overrides = try DeskFile.decisions(of: site)
    lexicons = try loadLexicons()
    var problems: [Problem] = []
    standing = StandingBriefs(in: site.contentFolder, problems: &problems)
    let reading = readArticles(in: site.articlesFolder)
    let desk = DeskDecisions(overrides, addresses: standing.addresses)
    let coverage = coverage(of: reading.articles, known: standing.memories(for: reading.articles), decisions: desk, with: lexicons)
    self.problems = problems + reading.problems + coverage.decided
    events = coverage.events
  }

  /// The facts of a site's own article as its brief is written from them; nil where the file is none of the site's.
  static func facts(of article: Article, at path: String, in site: SiteOptions) throws -> Facts? {
    guard site.hasArticle(at: path) else { return nil }
    return try Newsdesk(site).events.lazy.flatMap(\.accounts).first {
      $0.story.article.sha256 == article.sha256
    }
  }

  /// Every article that names a country: its role there, the lines and the reason.
  func explain(country code: CountryCode, json: Bool) throws {
    var count = 0
    var named = RulesNamed(RuleBook(with: lexicons))
    let accounts = events.flatMap(\.accounts).sorted { $0.story.article.shown < $1.story.article.shown }
    for facts in accounts {
      for country in facts.countries where country.code == code {
        count += 1
        let path = facts.story.article.shown
        if json {
          var line = JSONWriter()
          line.object {
            $0.member("path", path)
            $0.member("role", country.role.rawValue)
            $0.member("lines", country.lines)
            $0.member("reason", country.reason)
          }
          line.endLine()
          Console.write(line.bytes)
        } else {
          let lines = country.lines.map(String.init).joined(separator: ", ")
          Console.say(
            "\(path):\(country.lines.first ?? 1): \(country.role.rawValue), lines \(lines): \(country.reason)"
          )
          // A refusal weighs nothing.
          if country.role != .refused, let weighed = facts.weighed.first(where: { $0.code == code }) {
            Console.say("  \(weighed.sentence)")
            for (trait, _) in weighed.telling { named.add(trait.name, .countryTraits) }
          }
        }
      }
    }
    if count == 0, !json { Console.say("\(code) stands in no line of any story.") }
    named.lines.forEach(Console.say)
    try Console.conclude(problems)
  }

  /// Who owns each part of a brief, and what the machine would write for a person's.
  func explain(brief path: String, json: Bool) throws {
    let found = standing.all.first { $0.shown == path || $0.path == path || path.hasSuffix("/" + $0.path) }
    guard let found, let file = found.file else {
      try Console.conclude(problems.filter { $0.path == path })
      throw Halt.misuse(path, "not a brief of this site", hint: "briefs stand in content/briefs")
    }
    let event = events.first { $0.accounts.contains { $0.story.article.sha256 == file.brief.source.sha256 } }
    let facts = event?.accounts.first { $0.story.article.sha256 == file.brief.source.sha256 }
    if json { return sayJSON(file, facts) }
    Console.say("\(path)  about \(file.brief.source.path)")
    let persons = file.persons
    Console.say(
      persons.isEmpty
        ? "Every part is the machine's." : "A person's parts: \(persons.joined(separator: ", "))")
    if let event, let facts {
      for conflict in file.merged(with: draft(facts, of: event)).kept {
        Console.say("  \(conflict.part): the machine would write \(conflict.proposed)")
      }
      sayEvent(event)
      Explanation(facts, with: lexicons).lines.forEach(Console.say)
    }
  }

  private func sayJSON(_ file: BriefFile, _ facts: Facts?) {
    var line = JSONWriter()
    line.object {
      $0.member("path", file.path)
      $0.member("source", file.brief.source.path)
      $0.member("event", file.brief.event)
      $0.member("persons", file.persons)
      $0.member("event_reason", file.brief.eventReason)
    }
    line.endLine()
    if let facts { line.factsLine(facts) }
    Console.write(line.bytes)
  }

  /// Which briefs a page is made from.
  func explain(page address: String, json: Bool) throws {
    let parts = address.split(separator: "/").map(String.init)
    guard parts.count >= 2, let kind = PageKind(rawValue: parts[0]) else {
      throw ValidationError(
        "\(address) is made from all briefs; ask about /articles/…/, /events/…/, /countries/…/ or /pairs/…/.")
    }
    let named = standing.all.filter { $0.file.map { kind.shows($0, at: parts[1]) } ?? false }
    let briefs = named.filter { $0.file.map { kind.shows($0.brief.status) } ?? false }
    guard !briefs.isEmpty else {
      let hidden = named.first.map {
        "\($0.shown) is \($0.file?.brief.status.rawValue ?? "broken"): ask about it by its path"
      }
      throw Halt.misuse(
        address, "no brief makes such a page",
        hint: hidden ?? "`dateline why country XX` says where a country was refused")
    }
    let isWithdrawn = briefs.allSatisfy { $0.file?.brief.status == .withdrawn }
    let template = isWithdrawn ? "withdrawn.mustache" : kind.template
    if kind == .articles, let brief = briefs.first { return try explain(brief: brief.shown, json: json) }
    if json {
      var line = JSONWriter()
      line.object {
        $0.member("address", address)
        $0.member("template", template)
        $0.member("briefs", briefs.map(\.path))
      }
      line.endLine()
      return Console.write(line.bytes)
    }
    Console.say(
      "\(address)  by the template \(template), from \(briefs.count) brief\(briefs.count == 1 ? "" : "s"):"
    )
    for brief in briefs {
      let withdrawn = brief.file?.brief.status == .withdrawn ? "  withdrawn" : ""
      Console.say("  \(brief.shown)\(withdrawn)\(brief.file.map { kind.reason($0, at: parts[1]) } ?? "")")
    }
    if kind == .events, let event = events.first(where: { $0.id == parts[1] }) { sayEvent(event) }
  }

  private func sayEvent(_ event: Event) {
    Console.say(
      "Event      \(event.id), \(event.accounts.count) account\(event.accounts.count == 1 ? "" : "s")")
    guard event.accounts.count > 1 else { return }
    for (account, reason) in zip(event.accounts, event.reasons) {
      Console.say("  \(account.story.article.shown)  joined by: \(reason)")
    }
    let used = Set(event.reasons.compactMap(ruleName(endOf:)))
    for rule in JoinRule.allCases where used.contains(rule.name) {
      Console.say("  \(rule.name): \(rule.sentence)")
    }
  }
}
