import Briefs

extension Edition {
  /// A period's digest. Only what is quoted on the articles' own pages is quoted: the sentences of their summaries.
  func digestSheet(_ period: Period, _ limits: DigestLimits, _ links: DigestLinks) -> DigestSheet {
    var makeup = DigestMakeup(edition: self, links: links, limits: limits)
    let share = calendar.shares[period] ?? DigestCalendar.Share()
    let days = makeup.days(share.events)
    let pairs = makeup.pairs(share.events)
    let left = share.events.count - days.reduce(0) { $0 + $1.entries.count + $1.titles.count }
    let notices = share.notices.prefix(limits.notices)
    let isCut = share.notices.count > notices.count
    return DigestSheet(
      label: label(period), kind: kind(period), counts: makeup.counts(share.events),
      language: wording.language,
      pairs: pairs.prefix(limits.pairs).map { pair, count in
        DigestPairView(
          label: pairLabel(pair), href: href("/pairs/\(pair.slug)/", links), count: count)
      },
      morePairs: pairs.count > limits.pairs
        ? wording.count(.morePairs, pairs.count - limits.pairs) : nil,
      days: days, more: left > 0 ? makeup.rest(of: period, left) : nil,
      besides: makeup.besides(period), notices: notices.map(makeup.notice),
      moreNotices: isCut
        ? DigestLinkView(
          words: wording.count(.notices, share.notices.count),
          href: has(.changes) ? href("/corrections/", links) : nil,
          label: wording(.navCorrections)) : nil,
      notes: makeup.notes, page: nil)
  }
}

/// Lays out a digest: which events are told whole, and the footnotes in the order in which they are first referred to.
private struct DigestMakeup {
  let edition: Edition
  let links: DigestLinks
  let limits: DigestLimits
  private(set) var notes: [DigestNoteView] = []
  /// For each account referred to, the place of its note and the lines that are quoted.
  private var places: [Int: Int] = [:]
  private var lines: [[Int]] = []

  /// No entry quotes more sentences of the account it takes its title from, more accounts beside it, or names more.
  private static let mostSentences = 3
  private static let mostTellings = 4
  private static let mostAlso = 8

  init(edition: Edition, links: DigestLinks, limits: DigestLimits) {
    self.edition = edition
    self.links = links
    self.limits = limits
  }

  private var digest: Digest { edition.digest }

  // MARK: Events

  /// The days in order, the oldest first; within a day what is told most widely comes first.
  mutating func days(_ events: [Int]) -> [DigestDayView] {
    let ranked = events.sorted { a, b in
      let (x, y) = (digest.events[a], digest.events[b])
      if x.origins.count != y.origins.count { return x.origins.count > y.origins.count }
      return x.accounts.count != y.accounts.count ? x.accounts.count > y.accounts.count : a < b
    }
    let whole = Set(ranked.prefix(limits.whole))
    let titled = Set(ranked.dropFirst(limits.whole).prefix(limits.titles))
    // Of a month's events those without a day come last.
    let byDay = Dictionary(grouping: ranked) { event -> Int in
      let spot = digest.events[event].spot
      return spot.isExact ? spot.day : Int.max
    }
    return byDay.keys.sorted().compactMap { key in
      let events = byDay[key] ?? []
      let entries = events.filter(whole.contains).map { entry($0) }
      let titles = events.filter(titled.contains).map(title)
      guard !entries.isEmpty || !titles.isEmpty else { return nil }
      let left = events.count - entries.count - titles.count
      let (label, iso) = heading(key, digest.events[events[0]].spot)
      return DigestDayView(
        id: "d" + iso, label: label, iso: iso, entries: entries, titles: titles,
        more: left > 0 ? edition.wording.count(.moreEvents, left) : nil)
    }
  }

  private func heading(_ key: Int, _ spot: TimelineSpot) -> (label: String, iso: String) {
    if let day = Day(ordinal: key) { return (edition.heading(day), day.description) }
    let month = Period.month(year: spot.year ?? 1, month: spot.month ?? 1)
    return (edition.wording(.digestNoDay, ["a": edition.label(month)]), month.name)
  }

  private mutating func entry(_ index: Int) -> DigestEntryView {
    let event = digest.events[index]
    let best = digest.accounts[event.accounts[0]]
    var tellings: [DigestTellingView] = []
    var told: Set<Int> = []
    for origin in event.origins.sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }).prefix(
      DigestMakeup.mostTellings)
    {
      guard let place = origin.first else { continue }
      let most = place == 0 ? DigestMakeup.mostSentences : 1
      let telling = telling(event.accounts[place], most)
      guard !telling.sentences.isEmpty else { continue }
      told.insert(place)
      tellings.append(telling)
    }
    let others = event.accounts.indices.filter { !told.contains($0) }
    let named = others.prefix(DigestMakeup.mostAlso).enumerated().map { number, place in
      let account = event.accounts[place]
      return DigestAlsoView(
        outlet: outlet(account), note: note(account, line: nil) + 1, isLater: number > 0)
    }
    let left = others.count - named.count
    return DigestEntryView(
      href: edition.href(edition.path(of: event), links), title: edition.title(best.brief),
      language: best.brief.language, happened: edition.when(event: index), place: event.place?.name,
      placeLanguage: event.accounts.first { digest.accounts[$0].brief.place == event.place }
        .map { digest.accounts[$0].brief.language } ?? "und",
      countries: countries(event),
      accountsWords: event.accounts.count > 1 ? edition.wording.count(.accounts, event.accounts.count) : nil,
      originsWords: event.accounts.count > 1 ? edition.wording.count(.origins, event.origins.count) : nil,
      tellings: tellings, also: Array(named),
      moreAlso: left > 0 ? edition.wording.count(.moreArticles, left) : nil,
      corrected: edition.correctedWords(event.accounts), isDraft: isDraft(event))
  }

  private func title(_ index: Int) -> DigestTitleView {
    let event = digest.events[index]
    let best = digest.accounts[event.accounts[0]].brief
    return DigestTitleView(
      href: edition.href(edition.path(of: event), links), title: edition.title(best),
      language: best.language, countries: countries(event), isDraft: isDraft(event))
  }

  private func isDraft(_ event: Event) -> Bool {
    event.accounts.allSatisfy { digest.accounts[$0].brief.status == .draft }
  }

  private func countries(_ event: Event) -> [CountryView] {
    event.parties.map { code in
      CountryView(
        code: code.code, name: edition.name(code),
        href: digest.hasPage(code) ? edition.href("/countries/\(code.code.lowercased())/", links) : nil)
    }
  }

  private mutating func telling(_ index: Int, _ most: Int) -> DigestTellingView {
    let brief = digest.accounts[index].brief
    var sentences: [DigestSentenceView] = []
    for passage in brief.summary.prefix(most) {
      let isFirst = places[index] == nil
      let note = note(index, line: passage.line) + 1
      sentences.append(
        DigestSentenceView(
          text: passage.text, note: note,
          reference: edition.wording(.digestRef, ["a": String(note), "b": String(passage.line)]),
          isFirst: isFirst))
    }
    return DigestTellingView(outlet: outlet(index), language: brief.language, sentences: sentences)
  }

  private func outlet(_ account: Int) -> String? {
    digest.accounts[account].brief.source.outlet.flatMap { $0.isEmpty ? nil : $0 }
  }

  // MARK: Notes

  /// The place of an account's footnote, which names the line too.
  private mutating func note(_ index: Int, line: Int?) -> Int {
    let place = places[index] ?? notes.count
    if place == notes.count {
      places[index] = place
      let account = digest.accounts[index]
      let brief = account.brief
      lines.append([])
      notes.append(
        DigestNoteView(
          number: place + 1, outlet: outlet(index), title: edition.title(brief), language: brief.language,
          href: edition.href("/articles/\(account.slug)/", links),
          published: edition.published(index)?.publishedWords, url: brief.source.url,
          path: brief.source.path, lines: ""))
    }
    if let line {
      lines[place] = Set(lines[place] + [line]).sorted()
      notes[place].lines = edition.wording.lines(lines[place])
    }
    return place
  }

  // MARK: Numbers

  /// Events, articles, countries, pairs, outlets: counted over all of the period, however much of it is shown.
  func counts(_ events: [Int]) -> [String] {
    guard !events.isEmpty else { return [] }
    let wording = edition.wording
    let accounts = edition.accounts(of: events)
    var words = [
      wording.count(.events, events.count), wording.count(.articles, accounts.count),
      wording.count(.countries, Set(events.flatMap { digest.events[$0].parties }).count),
    ]
    if edition.has(.pairs) { words.append(wording.count(.pairs, pairs(events).count)) }
    guard edition.has(.sources) else { return words }
    let named = accounts.compactMap { digest.sourceOf[$0] }
    return words + [wording.count(.outlets, Set(named).count + accounts.count - named.count)]
  }

  /// Who met whom how often, the most frequent first.
  func pairs(_ events: [Int]) -> [(key: CountryPair, count: Int)] {
    var found: [CountryPair: Int] = [:]
    for event in events {
      for pair in digest.pairs(of: digest.events[event]) { found[pair, default: 0] += 1 }
    }
    return byFrequency(found)
  }

  /// Where the events are that a long digest leaves out: on the timeline's page of their month.
  func rest(of period: Period, _ left: Int) -> DigestLinkView {
    let first = period.firstDay
    let month = Edition.Month(year: first.year, month: first.month)
    let isThere = edition.months[month] != nil
    let year = String(first.year)
    let path =
      isThere
      ? "/" + Edition.file(month).dropLast("index.html".count)
      : "/timeline/" + String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year + "/"
    return DigestLinkView(
      words: edition.wording.count(.moreEvents, left), href: edition.href(String(path), links),
      label: edition.wording(.navTimeline))
  }

  /// Of a week the events of its months that belong to no week.
  func besides(_ period: Period) -> [DigestLinkView] {
    guard case .week = period else { return [] }
    return period.overlapping.compactMap { month in
      let count = edition.calendar.dayUnknown(in: month, of: digest)
      guard count > 0 else { return nil }
      return DigestLinkView(
        words: edition.wording.count(.dayUnknown, count), href: edition.href(edition.path(month), links),
        label: edition.label(month))
    }
  }

  /// A correction or a withdrawal, and never a sentence of what was withdrawn.
  func notice(_ entry: NoticeEntry) -> DigestNoticeView {
    let brief = entry.account.brief
    return DigestNoticeView(
      href: edition.href("/articles/\(entry.account.slug)/", links).map { $0 + "#" + entry.anchor },
      title: edition.title(brief), language: brief.language, isWithdrawal: entry.isWithdrawal,
      when: entry.notice.map { edition.words($0.date) }, note: entry.notice?.note)
  }
}
