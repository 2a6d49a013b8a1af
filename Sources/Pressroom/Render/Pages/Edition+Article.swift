import Briefs
import Mustache

extension Edition {
  /// The page of an account.
  func article(_ index: Int) -> ArticleView {
    let account = digest.accounts[index]
    let brief = account.brief
    let root = "../../"
    let address = Permalink("/articles/\(account.slug)/") ?? Edition.home
    let body = render(account.body, headings: ["Points": points(brief.language)])
    let event = digest.events[digest.eventOf[index]]
    let evidence = evidence(account, body.notes)
    return ArticleView(
      frame: frame(
        "article", at: address, title: title(brief), language: brief.language, section: .navArticles,
        description: account.sentences.first?.text),
      titleBasis: brief.titleBasis, titleBasisWords: wording.basis(brief.titleBasis),
      titleNote: titleNote(brief),
      happened: when(account: index), happenedNote: happenedNote(brief.happened),
      published: published(index), publishedNote: publishedNote(brief),
      place: brief.place.map { place($0, brief.language, root) },
      outlet: brief.source.outlet, outletHref: sourceHref(index, root), source: brief.source,
      body: Markup(trusted: body.html),
      evidence: evidence,
      parties: mentions(brief.countries.filter { $0.role == .party }, root),
      mentioned: mentions(brief.countries.filter { $0.role == .mentioned }, root),
      refused: mentions(brief.refused, root),
      flags: brief.flags.map {
        FlagView(
          flag: $0.flag, words: wording.flag($0.flag), lines: wording.lines(Array($0.lines.prefix(40))))
      },
      setAside: setAside(brief), setAsideWords: setAsideWords(brief),
      strip: strip(account), stripWords: stripWords(account),
      people: people(of: account, index, root),
      organisations: brief.organisations.map {
        OrganisationView(name: $0.name, acronym: $0.acronym, lines: wording.lines($0.lines))
      },
      topics: topics(of: [index], root),
      event: articleEvent(event, index, root),
      questions: questions(account, index, hasEvidence: !evidence.isEmpty),
      sourceText: sourceText(account),
      previous: step(articleFiles, index - 1, root), next: step(articleFiles, index + 1, root))
  }

  /// The home page's address.
  static let home: Permalink = {
    guard let home = Permalink("/") else { preconditionFailure("a slash is an address") }
    return home
  }()

  private func points(_ language: String) -> HeadingWords {
    HeadingWords(text: wording(.pointsHeading), language: wording.language)
  }

  func titleNote(_ brief: Brief) -> String {
    joined([wording.titleBasis(brief.titleBasis), brief.titleLine.map { wording.lines([$0]) }])
  }

  func happenedNote(_ happened: Happened?) -> String {
    guard let happened else { return "" }
    let rule = happened.rule.isEmpty ? nil : wording(.ruleNote, ["a": reason(happened.rule)])
    return joined([rule, wording.lines(happened.lines)])
  }

  func publishedNote(_ brief: Brief) -> String? {
    guard brief.published != nil else { return nil }
    return brief.publishedLine.map { wording.lines([$0]) }
  }

  private func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: wording(.listSeparator))
  }

  func place(_ place: Place, _ language: String, _ root: String) -> PlaceView {
    PlaceView(
      name: place.name, language: language, country: place.country.map { country($0, root) },
      note: wording.lines(place.lines))
  }

  private func mentions(_ mentions: [CountryMention], _ root: String) -> [MentionView] {
    mentions.map {
      MentionView(country: country($0.code, root), lines: wording.lines($0.lines), reason: reason($0.reason))
    }
  }

  /// The footnotes of the body: each with the source line it names, or with what a person wrote into it.
  private func evidence(_ account: Account, _ notes: [RenderedMarkdown.Note]) -> [EvidenceView] {
    // By what they refer to, since a hostile brief has thousands of each.
    let footnotes = Dictionary(account.footnotes.map { ("\($0.path), l. \($0.line)", $0) }) { first, _ in
      first
    }
    var quotations = Dictionary(grouping: account.quotations.reversed()) { "\($0.path), l. \($0.line)" }
    return notes.enumerated().map { i, note in
      let number = i + 1
      let backlinks = note.references.map { CrumbView(href: "#" + $0, label: wording(.evidenceBack)) }
      guard let footnote = footnotes[note.text] else {
        return EvidenceView(
          id: "e\(number)", number: number, line: 0, lineWords: "", before: note.text, quote: "", after: "",
          backlinks: backlinks, isMissing: false)
      }
      let quote = quotations[note.text]?.popLast()?.text ?? ""
      let line = account.cited[footnote.line].flatMap { parts(of: $0, around: quote) }
      let isQuoted = site.sourceText != .none
      return EvidenceView(
        id: "e\(number)", number: number, line: footnote.line, lineWords: wording.lines([footnote.line]),
        before: isQuoted ? line?.before ?? "" : "", quote: quote, after: isQuoted ? line?.after ?? "" : "",
        backlinks: backlinks, isMissing: line == nil)
    }
  }

  /// Bytes of a line shown on either side of a sentence.
  private static let surroundings = 160

  /// What stands before and behind a sentence in its line, cut at a word; nil where it does not stand there.
  private func parts(of line: String, around quote: String) -> (before: String, after: String)? {
    let line = Array(line.utf8)
    let quote = Array(quote.utf8)
    guard !quote.isEmpty, let start = firstIndex(of: quote, in: line[...]) else { return nil }
    var before = line[..<start]
    let after = line[(start + quote.count)...]
    if before.count > Edition.surroundings {
      let cut = before.suffix(Edition.surroundings)
      before = cut[(cut.firstIndex(of: 0x20) ?? cut.endIndex)...]
      return (before: "…" + String(decoding: before, as: UTF8.self), after: shortened(after))
    }
    return (before: String(decoding: before, as: UTF8.self), after: shortened(after))
  }

  private func shortened(_ text: ArraySlice<UInt8>) -> String {
    guard text.count > Edition.surroundings else { return String(decoding: text, as: UTF8.self) }
    let cut = text.prefix(Edition.surroundings)
    return String(decoding: cut[..<(cut.lastIndex(of: 0x20) ?? cut.startIndex)], as: UTF8.self) + " …"
  }

  private func people(of account: Account, _ index: Int, _ root: String) -> [PersonView] {
    account.brief.people.map { person in
      let known = digest.peopleOf[index].first {
        let entry = digest.people[$0]
        return (entry.name == person.name || entry.variants.contains(person.name))
          && (entry.country == person.country || person.country == nil)
      }
      return PersonView(
        name: person.name, href: known.map { root + Edition.file(digest.people[$0]) }, office: person.office,
        officeLanguage: account.brief.language, country: person.country.map { country($0, root) }, words: nil,
        lines: wording.lines(person.lines),
        variants: person.variants.isEmpty ? nil : person.variants.joined(separator: wording(.listSeparator)))
    }
  }

  private func articleEvent(_ event: Event, _ index: Int, _ root: String) -> ArticleEventView {
    let best = best(event)
    let why = digest.accounts[index].brief.eventReason
    return ArticleEventView(
      href: root + eventFiles[digest.eventOf[index]], title: title(best.brief), language: best.brief.language,
      why: why.isEmpty ? nil : reason(why),
      others: event.accounts.filter { $0 != index }.prefix(12).map { card($0, root) })
  }

  private func step(_ files: [String], _ index: Int, _ root: String) -> StepView? {
    guard files.indices.contains(index) else { return nil }
    let brief = digest.accounts[index].brief
    return StepView(href: root + files[index], title: title(brief), language: brief.language)
  }
}
