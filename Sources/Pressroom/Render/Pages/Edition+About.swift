import Briefs
import Mustache

extension Edition {
  /// The page about the site: `about.md`, and how the site decides, from the rules' own descriptions.
  func aboutPage(_ text: AboutText?, _ rules: [RuleSection]) -> AboutView {
    let frame = frame("about", at: permalink("/about/"), title: wording(.navAbout))
    let own = text.map {
      AboutTextView(
        body: Markup(trusted: render($0.markdown, language: $0.language).html), language: $0.language)
    }
    var chapters = [
      AboutChapterView(id: "how-quoted", title: wording(.aboutQuoted), lead: wording(.aboutQuotedNote)),
      AboutChapterView(
        id: "how-known", title: wording(.aboutKnown), lead: wording(.aboutKnownNote), bases: bases()),
    ]
    for question in RuleSection.Question.allCases {
      let (title, lead) = words(on: question)
      let told = rules.filter { $0.question == question }.flatMap(\.rules)
      chapters.append(
        AboutChapterView(
          id: "how-" + question.rawValue, title: title, lead: lead,
          rules: told.map { view(of: $0, deciding: question) }))
    }
    chapters.append(
      AboutChapterView(
        id: "how-corrected", title: wording(.aboutCorrected), lead: wording(.aboutCorrectedNote),
        links: !has(.changes)
          ? []
          : [
            CrumbView(href: frame.root + "corrections/index.html", label: wording(.navCorrections)),
            CrumbView(href: frame.root + "changes/index.html", label: wording(.changesTitle)),
          ]))
    return AboutView(frame: frame, text: own, chapters: chapters)
  }

  /// Where the page about the site tells a rule: `#rule-parties-acts-in-lead`. Names are one rule's within a question only.
  static func anchor(of rule: String, deciding question: RuleSection.Question) -> String {
    "rule-\(question.rawValue)-\(rule)"
  }

  /// The anchors of all rules that the page tells.
  static func anchors(of rules: [RuleSection]) -> Set<String> {
    Set(rules.flatMap { section in section.rules.map { anchor(of: $0.name, deciding: section.question) } })
  }

  private func view(of rule: RuleSection.Rule, deciding question: RuleSection.Question) -> AboutRuleView {
    let said = reasons.words(of: rule, in: wording.language)
    return AboutRuleView(
      id: Edition.anchor(of: rule.name, deciding: question), words: said ?? rule.sentence,
      language: said == nil ? "en" : wording.language, name: rule.name)
  }

  private func bases() -> [AboutBasisView] {
    let notes: [(Basis, Phrase)] = [
      (.stated, .aboutStated), (.derived, .aboutDerived), (.made, .aboutMade), (.desk, .aboutDesk),
      (.declared, .aboutDeclared), (.sidecar, .aboutSidecar),
    ]
    return notes.map { basis, note in
      AboutBasisView(basis: basis.rawValue, words: wording.basis(basis), note: wording(note))
    }
  }

  private func words(on question: RuleSection.Question) -> (title: String, lead: String) {
    let (title, lead): (Phrase, Phrase) =
      switch question {
      case .publication: (.aboutPublication, .aboutPublicationNote)
      case .dates: (.aboutDates, .aboutDatesNote)
      case .happened: (.aboutHappened, .aboutHappenedNote)
      case .place: (.aboutPlace, .aboutPlaceNote)
      case .parties: (.aboutParties, .aboutPartiesNote)
      case .context: (.aboutMentioned, .aboutMentionedNote)
      case .refusals: (.aboutRefused, .aboutRefusedNote)
      case .joins: (.aboutJoins, .aboutJoinsNote)
      }
    return (wording(title), wording(lead))
  }
}

extension ReasonTable {
  /// What the interface says for a rule; nil where no row does. A rule whose reason stands in briefs has the reason's row, any
  /// other one of its sentence.
  func words(of rule: RuleSection.Rule, in language: String) -> String? {
    let plain = rule.sentence.hasSuffix(".") ? String(rule.sentence.dropLast()) : rule.sentence
    let asReason = "\(plain) (\(rule.name))."
    let said = said(asReason, in: language)
    if said != asReason { return said }
    return holds(rule.sentence) ? self.said(rule.sentence, in: language) : nil
  }
}

extension Theme {
  /// What the interface says for a rule that the site tells its readers; nil where `strings/reasons.tsv` has no row for it.
  package func words(of rule: RuleSection.Rule, in language: String) -> String? {
    reasons.words(of: rule, in: language)
  }
}
