import Briefs

extension Edition {
  /// The page of an event.
  func eventPage(_ index: Int) -> EventPageView {
    let event = digest.events[index]
    let root = "../../"
    let address = permalink("/events/\(event.slug)/")
    let best = best(event)
    let accounts = event.accounts.map { digest.accounts[$0] }
    let comparison = event.origins.count > 1 ? self.comparison(of: index) : nil
    let parts = Tellings(edition: self, event: event, root: root, comparison: comparison)
    let views = accounts.indices.map(parts.account)
    return EventPageView(
      frame: frame(
        "event", at: address, title: title(best.brief), language: best.brief.language, section: .navEvents,
        crumbs: crumbs(inTime: event.spot), description: best.firstSentence?.text, event: index),
      happened: when(event: index),
      place: event.place.map { place in
        self.place(place, accounts.first { $0.brief.place == place }?.brief.language ?? "und", root)
      },
      countries: event.parties.map { country($0, root) },
      lede: views[0].summary.isEmpty ? parts.lede : nil,
      pairs: digest.pairs(of: event).map { CrumbView(href: root + Edition.file($0), label: pairLabel($0)) },
      accounts: views,
      shared: comparison?.shared.map(parts.fact) ?? [],
      partly: comparison?.partly.map(parts.fact) ?? [],
      only: (comparison?.only ?? []).filter { !$0.isEmpty }.map(parts.alone),
      contradictions: comparison?.differing.map(parts.contradiction) ?? [],
      origins: parts.origins(views), grid: grid(of: event, comparison, root),
      isInLanguages: comparison?.isInLanguages ?? false,
      partNote: comparison.flatMap { comparison in
        comparison.isWhole
          ? nil
          : wording(
            .comparedInPart, ["a": String(comparison.compared), "b": String(event.origins.count)])
      },
      accountsWords: wording.count(.accounts, accounts.count),
      outletsWords: wording.count(.outlets, outlets(event)),
      originsWords: wording.count(.origins, event.origins.count),
      originsNote: originsNote(event), decisions: decisions(on: accounts),
      departed: (digest.departures[index] ?? []).map { eventStep($0.event, root) },
      people: people(of: event.accounts, root, counted: false), topics: topics(of: event.accounts, root),
      withdrawn: withdrawn(of: event, root),
      steps: steps(ofEvent: index, root))
  }

  /// Which accounts are near copies of one another: "1 – 2, 3 – 4".
  private func originsNote(_ event: Event) -> String? {
    let copies = event.origins.filter { $0.count > 1 }
    guard !copies.isEmpty else { return nil }
    let groups = copies.map { $0.map { String($0 + 1) }.joined(separator: " = ") }
    return wording(.nearCopies, ["a": groups.joined(separator: wording(.listSeparator))])
  }
}

/// The accounts of one event, as its page shows them.
private struct Tellings {
  let edition: Edition
  let event: Event
  let root: String
  /// Nil where all accounts come from one text.
  let comparison: Comparison?
  /// What stands in the comparison; an account's own place need not say it again.
  private let compared: Set<Comparison.Telling>

  init(edition: Edition, event: Event, root: String, comparison: Comparison?) {
    (self.edition, self.event, self.root, self.comparison) = (edition, event, root, comparison)
    compared = Set([comparison?.shared, comparison?.partly, comparison?.only].flatMap { $0 ?? [] }.joined())
      .union((comparison?.differing ?? []).joined().map(\.telling))
  }

  func account(_ place: Int) -> AccountView {
    let index = event.accounts[place]
    let account = edition.digest.accounts[index]
    let brief = account.brief
    return AccountView(
      href: root + edition.articleFiles[index], title: edition.title(brief), language: brief.language,
      number: place + 1, outlet: brief.source.outlet, outletHref: edition.sourceHref(index, root),
      published: edition.published(index),
      why: brief.eventReason.isEmpty ? nil : edition.reason(brief.eventReason),
      isMade: brief.titleBasis == .made,
      summary: told(place).map(sentence), below: below(place),
      isAlone: comparison?.alone[place].isEmpty == false,
      origin: (event.origins.firstIndex { $0.contains(place) } ?? 0) + 1,
      corrected: edition.correctedWords([index]), isDraft: brief.status == .draft,
      copyNote: copyNote(place))
  }

  /// What an account's own place says: its summary, less what the comparison shows; and all it tells where nothing in its language
  /// is there to be compared with. Of a near copy only what it adds to the text it is a copy of. So each sentence stands on the page
  /// once.
  private func told(_ place: Int) -> [Comparison.Telling] {
    let summary = edition.digest.accounts[event.accounts[place]].brief.summary.indices
    let isCopy = event.origins.contains { $0.dropFirst().contains(place) }
    let told = isCopy ? [] : Set(summary.map { Comparison.Telling(account: place, sentence: $0) })
    return told.subtracting(compared).union(comparison?.alone[place] ?? []).sorted {
      $0.sentence < $1.sentence
    }
  }

  /// Where the comparison shows all that an account tells; nil where its own place shows some of it.
  private func below(_ place: Int) -> CrumbView? {
    let count = compared.count { $0.account == place }
    guard count > 0, told(place).isEmpty, let comparison else { return nil }
    let hasGrid = !(comparison.shared.isEmpty && comparison.partly.isEmpty && comparison.differing.isEmpty)
    return CrumbView(
      href: hasGrid ? "#grid" : "#only",
      label: edition.wording(.toldBelow, ["a": edition.wording.count(.sentences, count)]))
  }

  /// Of which account it is a near copy: of the first of its origin, or, where it shares too little with that one, of the likest.
  private func copyNote(_ place: Int) -> String? {
    guard var copied = event.closest[place],
      let first = event.origins.first(where: { $0.contains(place) })?.first
    else { return nil }
    func sketch(_ place: Int) -> Sketch { edition.digest.accounts[event.accounts[place]].sketch }
    if first != place, let share = sketch(first).copiedShare(of: sketch(place)) { copied = (first, share) }
    return edition.wording(
      .nearCopy, ["a": String(copied.account + 1), "b": String(Int((copied.share * 100).rounded(.down)))])
  }

  /// The origins as the page shows them: what was copied first, then the accounts that stand alone, side by side.
  func origins(_ views: [AccountView]) -> [OriginView] {
    let wording = edition.wording
    return (event.origins.filter { $0.count > 1 } + event.origins.filter { $0.count == 1 }).map { origin in
      var best = views[origin[0]]
      // Its copies say of which text they are copies, and how near: that is why they stand together.
      if origin.count > 1 { best.why = nil }
      return OriginView(
        words: origin.count > 1 ? wording(.originOf, ["a": wording.count(.copies, origin.count)]) : nil,
        best: [best], copies: origin.dropFirst().map { views[$0] })
    }
  }

  /// The first sentence of the first account.
  var lede: SentenceView? {
    edition.digest.accounts[event.accounts[0]].sentences.isEmpty
      ? nil : sentence(Comparison.Telling(account: 0, sentence: 0))
  }

  func fact(_ tellings: [Comparison.Telling]) -> FactView { FactView(sentences: tellings.map(sentence)) }

  func alone(_ tellings: [Comparison.Telling]) -> AloneView {
    let place = tellings.first?.account ?? 0
    let index = event.accounts[place]
    let brief = edition.digest.accounts[index].brief
    return AloneView(
      number: place + 1, href: root + edition.articleFiles[index], title: edition.title(brief),
      language: brief.language, outlet: brief.source.outlet, sentences: tellings.map(sentence))
  }

  func contradiction(_ figures: [Comparison.Figure]) -> ContradictionView {
    let first = figures.first.map(words) ?? (before: [], figure: [], counted: [], after: [])
    return ContradictionView(
      counted: String(decoding: first.counted, as: UTF8.self),
      language: figures.first.map { sentence($0.telling).language } ?? "und",
      figures: figures.map { figure in
        let words = words(figure)
        return FigureView(
          figure: String(decoding: words.figure, as: UTF8.self),
          before: String(decoding: words.before, as: UTF8.self),
          after: String(decoding: words.after, as: UTF8.self), sentence: sentence(figure.telling))
      })
  }

  private typealias Bytes = ArraySlice<UInt8>

  private func words(_ figure: Comparison.Figure) -> (
    before: Bytes, figure: Bytes, counted: Bytes, after: Bytes
  ) {
    let account = edition.digest.accounts[event.accounts[figure.telling.account]]
    let text = Array(account.sentences[figure.telling.sentence].text.utf8)
    return (
      text[..<figure.range.lowerBound], text[figure.range],
      text[figure.counted],
      text[figure.range.upperBound...]
    )
  }

  private func sentence(_ telling: Comparison.Telling) -> SentenceView {
    let index = event.accounts[telling.account]
    let account = edition.digest.accounts[index]
    let passage = account.sentences[telling.sentence]
    return SentenceView(
      text: passage.text, language: account.brief.language, number: telling.account + 1,
      outlet: account.brief.source.outlet,
      href: root + edition.articleFiles[index] + account.anchor(of: telling.sentence),
      lines: edition.wording.lines([passage.line]))
  }
}
