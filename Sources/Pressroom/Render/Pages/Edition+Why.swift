import Briefs

/// What an article's page answers to "why?": what each part stands on, where, and whose word it is. All from the brief alone.
extension Edition {
  /// A row a part that is there or that a person took out, in the order of the page; each leads to what shows it, or to itself.
  func questions(_ account: Account, _ index: Int, hasEvidence: Bool) -> [QuestionView] {
    let brief = account.brief
    let event = digest.events[digest.eventOf[index]]
    let alone =
      event.accounts.count > 1 ? wording.count(.accounts, event.accounts.count) : wording(.whyAlone)
    var rows: [QuestionView] = []
    func ask(
      _ id: String, _ label: Phrase, _ note: String, _ parts: [String], _ decided: [String] = [],
      at section: String, by rules: [RuleNamed] = []
    ) {
      let owner = owner(of: parts, decided, account)
      guard !note.isEmpty || owner != .machine else { return }
      rows.append(
        QuestionView(
          id: "why-" + id, label: wording(label), href: "#" + section, note: note, owner: owner,
          ownerWords: wording(owner.phrase), rules: links(to: rules)))
    }
    ask("title", .title, titleNote(brief), ["title"], ["title"], at: "how-known")
    ask(
      "happened", .happened,
      said([brief.happened.map { wording.basis($0.basis) }, happenedNote(brief.happened)]),
      ["happened"], ["happened"], at: "how-known", by: rules(ofHappened: brief))
    ask(
      "published", .published, said([brief.publishedBasis.map(wording.basis), publishedNote(brief)]),
      ["published"], ["published"], at: "how-known")
    ask(
      "place", .place, brief.place.map { said([wording.isolated($0.name), wording.lines($0.lines)]) } ?? "",
      ["place"],
      ["place"], at: "how-known")
    ask(
      "countries", .countries, countriesNote(brief), ["countries", "refused"], ["countries"], at: "how-known",
      by: rules(ofCountries: brief))
    ask(
      "people", .people, brief.people.isEmpty ? "" : wording.count(.people, brief.people.count), ["people"],
      ["person"], at: brief.people.isEmpty ? "why" : "rail-people")
    ask(
      "topics", .topics, brief.topics.isEmpty ? "" : said(brief.topics.map(topic)), ["topics"],
      at: brief.topics.isEmpty || !has(.topics) ? "why" : "article-topics")
    ask(
      "event", .event, brief.eventReason.isEmpty ? alone : reason(brief.eventReason), ["event"],
      ["same", "apart"], at: has(.events) || event.accounts.count > 1 ? "same-event" : "why",
      by: [RuleNamed(endOf: brief.eventReason, .joins)])
    ask(
      "summary", .inShort, wording.lines(lines(of: brief.summary)), ["summary"],
      at: hasEvidence ? "evidence" : "why")
    ask(
      "points", .pointsHeading, wording.lines(lines(of: brief.points)), ["points"],
      at: hasEvidence ? "evidence" : "why")
    ask(
      "lines", .lines, said([stripWords(account), brief.setAside.isEmpty ? nil : setAsideWords(brief)]),
      ["set_aside"], ["keep", "set_aside"], at: brief.setAside.isEmpty ? "why" : "set-aside")
    return rows
  }

  /// A decision of the desk comes before a person's edit: it is the desk's word on the source, and has its author.
  private func owner(of parts: [String], _ decided: [String], _ account: Account) -> QuestionView.Owner {
    if account.brief.decisions.contains(where: { decided.contains($0.what) }) { return .decided }
    if parts.contains(where: account.edited.contains) { return .edited }
    return parts.contains(where: account.deleted.contains) ? .deleted : .machine
  }

  private func countriesNote(_ brief: Brief) -> String {
    func names(_ mentions: [CountryMention], _ label: Phrase) -> String? {
      mentions.isEmpty
        ? nil
        : wording(
          .countLabel,
          [
            "a": wording(label),
            "b": mentions.map { name($0.code) }.joined(separator: wording(.listSeparator)),
          ])
    }
    let parts = [
      names(brief.countries.filter { $0.role == .party }, .parties),
      names(brief.countries.filter { $0.role == .mentioned }, .mentioned), names(brief.refused, .refused),
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  // MARK: Rules

  private func rules(ofHappened brief: Brief) -> [RuleNamed] {
    guard let rule = brief.happened?.rule, !rule.isEmpty else { return [] }
    // What dates a text gives by, and which of them is the event's.
    return [RuleNamed(name: rule, questions: [.happened, .dates])]
  }

  private func rules(ofCountries brief: Brief) -> [RuleNamed] {
    brief.countries.map { RuleNamed(endOf: $0.reason, $0.role == .party ? .parties : .context) }
      + brief.refused.map { RuleNamed(endOf: $0.reason, .refusals) }
  }

  /// Where the page about the site tells these rules, each once, in their order; what it does not tell has no link.
  private func links(to rules: [RuleNamed]) -> [RuleLinkView] {
    var links: [RuleLinkView] = []
    for rule in rules {
      let anchors = rule.questions.lazy.map { Edition.anchor(of: rule.name, deciding: $0) }
      guard let anchor = anchors.first(where: toldRules.contains) else { continue }
      let href = "../../about/index.html#" + anchor
      if !links.contains(where: { $0.href == href }) {
        links.append(RuleLinkView(name: rule.name, href: href))
      }
    }
    return links
  }

  private func lines(of passages: [Passage]) -> [Int] { Set(passages.map(\.line)).sorted() }

  private func said(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: wording(.listSeparator))
  }
}

/// A rule by the name that a brief gives it, and what it may have decided.
private struct RuleNamed {
  let name: String
  let questions: [RuleSection.Question]

  init(name: String, questions: [RuleSection.Question]) {
    self.name = name
    self.questions = questions
  }

  /// The rule in brackets that a reason ends with; none has an empty name.
  init(endOf reason: String, _ question: RuleSection.Question) {
    self.init(name: ruleName(endOf: reason) ?? "", questions: [question])
  }
}
