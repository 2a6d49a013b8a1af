import Briefs
import Mustache

extension Edition {
  /// The page of an account.
  func article(_ index: Int) -> ArticleView {
    let account = digest.accounts[index]
    let brief = account.brief
    let root = "../../"
    let address = permalink("/articles/\(account.slug)/")
    let body = body(of: account)
    let event = digest.events[digest.eventOf[index]]
    let evidence = evidence(account, body.notes)
    return ArticleView(
      frame: frame(
        "article", at: address, title: title(brief), language: brief.language, section: articleSection,
        crumbs: crumbs(inTime: event.spot), description: account.firstSentence?.text,
        article: linked(account),
        event: digest.eventOf[index]),
      isDraft: brief.status == .draft,
      isCorrected: brief.status == .corrected || !brief.corrections.isEmpty,
      corrections: notices(of: account).map(notice),
      titleBasis: brief.titleBasis, titleBasisWords: wording.basis(brief.titleBasis),
      titleNote: titleNote(brief),
      happened: when(account: index), happenedNote: happenedNote(brief.happened),
      published: published(index), publishedNote: publishedNote(brief),
      place: brief.place.map { place($0, brief.language, root, isDesks: isDecided("place", "", in: brief)) },
      outlet: brief.source.outlet, outletHref: sourceHref(index, root), source: brief.source,
      body: Markup(trusted: body.html),
      evidence: evidence,
      parties: mentions(brief.countries.filter { $0.role == .party }, of: brief, root),
      mentioned: mentions(brief.countries.filter { $0.role == .mentioned }, of: brief, root),
      refused: mentions(brief.refused, of: brief, root),
      decisions: decisions(of: brief, root),
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
      steps: steps(ofArticle: index, root))
  }

  /// The site's home page's address.
  static let home: Permalink = {
    guard let home = Permalink("/") else { preconditionFailure("a slash is an address") }
    return home
  }()

  private func body(of account: Account) -> RenderedMarkdown {
    let points = HeadingWords(text: wording(.pointsHeading), language: wording.language)
    let language = account.brief.language
    if account.isPlain { return PlainBodyWriter.render(account.body, points: points, language: language) }
    return render(
      account.body, headings: ["Points": points],
      desk: account.deskNotes.mapValues { HeadingWords(text: words(of: $0), language: wording.language) },
      heading: HeadingWords(text: wording.basis(.desk), language: wording.language), language: language)
  }

  func titleNote(_ brief: Brief) -> String {
    joined([wording.titleBasis(brief.titleBasis), brief.titleLine.map { wording.lines([$0]) }])
  }

  func happenedNote(_ happened: Happened?) -> String {
    guard let happened else { return "" }
    let rule =
      happened.rule.isEmpty || happened.basis == .desk
      ? nil : wording(.ruleNote, ["a": reason(happened.rule)])
    return joined([rule, wording.lines(happened.lines)])
  }

  func publishedNote(_ brief: Brief) -> String? {
    guard brief.published != nil else { return nil }
    return brief.publishedLine.map { wording.lines([$0]) }
  }

  private func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: wording(.listSeparator))
  }

  func place(_ place: Place, _ language: String, _ root: String, isDesks: Bool = false) -> PlaceView {
    PlaceView(
      name: place.name, language: language, country: place.country.map { country($0, root) },
      note: joined([isDesks ? wording.basis(.desk) : nil, wording.lines(place.lines)]))
  }

  private func mentions(_ mentions: [CountryMention], of brief: Brief, _ root: String) -> [MentionView] {
    mentions.map {
      MentionView(
        country: country($0.code, root), lines: wording.lines($0.lines), reason: reason($0.reason),
        isDesks: isDecided("countries", $0.code.code, in: brief))
    }
  }

  /// "Note of the desk, Amina Benali, 26 November 2026".
  private func words(of note: DeskNote) -> String {
    guard let date = note.date else { return wording(.deskNote, ["a": note.name]) }
    return wording(.deskNoteDated, ["a": note.name, "b": DateWords(date, in: wording).words])
  }

  /// The footnotes of the body: each with the source line it names, or with the person who signed it.
  private func evidence(_ account: Account, _ notes: [RenderedMarkdown.Note]) -> [EvidenceView] {
    // By number, since a hostile brief has thousands of each.
    let quotations = Dictionary(account.quotations.map { ($0.note, $0) }) { first, _ in first }
    let kept = keptLines(of: account.brief)
    return notes.enumerated().map { i, note in
      let number = i + 1
      let backlinks = note.references.map { CrumbView(href: "#" + $0, label: wording(.evidenceBack)) }
      var view = EvidenceView(
        id: "e\(number)", number: number, line: 0, lineWords: "", before: "", quote: "", after: "",
        backlinks: backlinks, isMissing: false)
      if let signed = account.deskNotes[number] {
        view.desk = words(of: signed)
        return view
      }
      guard let quotation = quotations[number] else {
        view.before = note.text
        return view
      }
      let isOwn = quotation.path == account.brief.source.path
      let cited = isOwn ? account.cited[quotation.line] : account.citedElsewhere[number]
      let line = cited.flatMap { parts(of: $0, around: quotation.text) }
      view.line = quotation.line
      view.lineWords = wording.lines([quotation.line])
      if !isOwn { view.path = quotation.path }
      view.quote = quotation.text
      if site.sourceText != .none, let line { (view.before, view.after) = line }
      view.isMissing = line == nil
      view.isKept = isOwn && kept.contains(quotation.line)
      return view
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
        variants: person.variants.isEmpty ? nil : person.variants.joined(separator: wording(.listSeparator)),
        isDesks: isDecided("person", person.name, in: account.brief))
    }
  }

  /// The event of an article; nil where it has no page, and no other article tells of it.
  private func articleEvent(_ event: Event, _ index: Int, _ root: String) -> ArticleEventView? {
    guard has(.events) || event.accounts.count > 1 else { return nil }
    let best = best(event)
    let why = digest.accounts[index].brief.eventReason
    return ArticleEventView(
      href: has(.events) ? root + eventFiles[digest.eventOf[index]] : nil, title: title(best.brief),
      language: best.brief.language, why: why.isEmpty ? nil : reason(why),
      others: event.accounts.filter { $0 != index }.prefix(12).map { card($0, root) })
  }
}
