import Briefs

extension Edition {
  /// All corrections and withdrawals, the newest first.
  func correctionsPage() -> CorrectionsView {
    let entries = notices()
    let paging = correctionsPaging(entries)
    return CorrectionsView(
      frame: frame(
        "corrections", at: permalink("/corrections/"), title: wording(.navCorrections),
        feed: ("corrections/feed.atom", wording(.navCorrections))),
      notices: entries[paging.rows(paging.start)].map { correction($0, "../") },
      total: wording.count(.notices, entries.count),
      pages: pagesView(paging, paging.start, in: "corrections/"))
  }

  func correctionsPaging(_ entries: [NoticeEntry]) -> Paging {
    Paging(count: entries.count, course: .newestFirst)
  }

  /// A numbered page of the corrections.
  func correctionsPage(_ number: Int, of entries: [NoticeEntry]) -> ListPageView {
    let paging = correctionsPaging(entries)
    let folder = "corrections/" + paging.folder(number)
    let rows = entries[paging.rows(number)]
    let title = wording(.navCorrections)
    return ListPageView(
      frame: frame(
        "list", at: permalink("/" + folder),
        title: wording(.pageTitle, ["a": title, "b": String(number)]),
        crumbs: [(title, "corrections/index.html")], feed: ("corrections/feed.atom", title),
        current: wording(.pageNumber, ["a": String(number)])),
      total: wording.count(.notices, rows.count), notices: rows.map { correction($0, way(from: folder)) },
      pages: pagesView(paging, number, in: "corrections/"))
  }

  private func correction(_ entry: NoticeEntry, _ root: String) -> CorrectionView {
    let brief = entry.account.brief
    return CorrectionView(
      href: root + Edition.file(entry.account) + "#" + entry.anchor, title: title(brief),
      language: brief.language, outlet: brief.source.outlet, isWithdrawal: entry.isWithdrawal,
      when: notice(entry).when
        ?? WhenView(
          words: DateWords(nil as Happened?, in: wording), basis: nil, basisWords: "",
          publishedWords: nil, isExact: false, isUndated: true),
      note: entry.notice?.note)
  }

  /// The page of a withdrawn article: that it is so, its title and its source, and none of its sentences.
  func withdrawnPage(_ index: Int) -> WithdrawnView {
    let account = digest.withdrawn[index]
    let (brief, root) = (account.brief, "../../")
    let notices = notices(of: account)
    return WithdrawnView(
      frame: unlisted(at: "/articles/\(account.slug)/", brief, section: articleSection), isEvent: false,
      withdrawal: notices.first { $0.isWithdrawal }.map(notice),
      corrections: notices.filter { !$0.isWithdrawal }.map(notice),
      outlet: brief.source.outlet, url: brief.source.url, path: brief.source.path,
      sha256: brief.source.sha256,
      event: eventFile(of: account).map { CrumbView(href: root + $0, label: wording(.eventPage)) },
      articles: [])
  }

  /// The page of an event of which all accounts are withdrawn.
  func withdrawnEventPage(_ index: Int) -> WithdrawnView {
    let event = digest.withdrawnEvents[index]
    return WithdrawnView(
      frame: unlisted(
        at: "/events/\(event.slug)/", digest.withdrawn[event.withdrawn[0]].brief, section: .navEvents),
      isEvent: true, withdrawal: nil, corrections: [], outlet: nil, url: nil, path: nil, sha256: nil,
      event: nil, articles: withdrawn(of: event, "../../"))
  }

  /// An event's withdrawn accounts.
  func withdrawn(of event: Event, _ root: String) -> [WithdrawnItemView] {
    event.withdrawn.map { place in
      let account = digest.withdrawn[place]
      let notice = notices(of: account).first.map(notice) ?? NoticeView(id: "", when: nil, note: nil)
      return WithdrawnItemView(
        href: root + Edition.file(account), title: title(account.brief), language: account.brief.language,
        outlet: account.brief.source.outlet, notice: notice)
    }
  }

  private func unlisted(at path: String, _ brief: Brief, section: Phrase) -> Frame {
    var frame = frame(
      "withdrawn", at: permalink(path), title: title(brief), language: brief.language,
      section: section)
    frame.isUnlisted = true
    return frame
  }

  /// The page of a withdrawn account's event, whether anything of it is left or not.
  private func eventFile(of account: Account) -> String? {
    guard has(.events) else { return nil }
    if let place = digest.events.firstIndex(where: { $0.id == account.eventID }) { return eventFiles[place] }
    return digest.withdrawnEvents.first { $0.id == account.eventID }.map(Edition.file(withdrawn:))
  }
}
