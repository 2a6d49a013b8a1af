import Briefs

extension Edition {
  /// The page of an event.
  func eventPage(_ index: Int) -> EventPageView {
    let event = digest.events[index]
    let root = "../../"
    let address = Permalink("/events/\(event.slug)/") ?? Edition.home
    let best = best(event)
    let accounts = event.accounts.map { digest.accounts[$0] }
    let comparison = accounts.count > 1 ? Comparison(of: accounts) : nil
    let parts = Tellings(edition: self, event: event, root: root)
    return EventPageView(
      frame: frame(
        "event", at: address, title: title(best.brief), language: best.brief.language, section: .navEvents,
        description: best.sentences.first?.text),
      happened: when(event: index),
      place: event.place.map { place in
        self.place(place, accounts.first { $0.brief.place == place }?.brief.language ?? "und", root)
      },
      countries: event.parties.map { country($0, root) },
      pairs: event.pairs.map { CrumbView(href: root + Edition.file($0), label: pairLabel($0)) },
      accounts: accounts.indices.map(parts.account),
      shared: comparison?.shared.map(parts.fact) ?? [],
      partly: comparison?.partly.map(parts.fact) ?? [],
      only: (comparison?.only ?? []).filter { !$0.isEmpty }.map(parts.alone),
      accountsWords: wording.count(.accounts, accounts.count),
      outletsWords: wording.count(.outlets, outlets(event)),
      originsWords: wording.count(.origins, event.origins.count),
      originsNote: originsNote(event), decisions: decisions(on: accounts),
      people: people(of: event.accounts, root, counted: false), topics: topics(of: event.accounts, root),
      previous: step(index - 1, root), next: step(index + 1, root))
  }

  /// Which accounts are near copies of one another: "1 – 2, 3 – 4".
  private func originsNote(_ event: Event) -> String? {
    let copies = event.origins.filter { $0.count > 1 }
    guard !copies.isEmpty else { return nil }
    let groups = copies.map { $0.map { String($0 + 1) }.joined(separator: " = ") }
    return wording(.nearCopies, ["a": groups.joined(separator: wording(.listSeparator))])
  }

  private func step(_ index: Int, _ root: String) -> StepView? {
    guard digest.events.indices.contains(index) else { return nil }
    let brief = best(digest.events[index]).brief
    return StepView(href: root + eventFiles[index], title: title(brief), language: brief.language)
  }
}

/// The accounts of one event, as its page shows them.
private struct Tellings {
  let edition: Edition
  let event: Event
  let root: String

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
      summary: brief.summary.indices.map { sentence(Comparison.Telling(account: place, sentence: $0)) },
      origin: (event.origins.firstIndex { $0.contains(place) } ?? 0) + 1)
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
