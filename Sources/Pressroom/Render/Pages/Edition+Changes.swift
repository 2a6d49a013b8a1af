import Briefs

extension Edition {
  /// So many of one kind are told of one edition on the page.
  private static let mostOfAKind = 100

  /// A page of changes has about so many, and one edition at least.
  private static let changesOnPage = 200

  /// The editions that are told, by the page that tells of them, the oldest page first; the last is `/changes/` itself, which also has
  /// what would begin the next one. Cut from the oldest, so that a page that is full stays as it is.
  func changePages() -> [[Editions.Past]] {
    var pages: [[Editions.Past]] = []
    var told = Edition.changesOnPage
    for past in chronicle.log {
      let count = Dictionary(grouping: past.changes, by: \.kind).values
        .reduce(0) { $0 + min($1.count, Edition.mostOfAKind) }
      if told + count > Edition.changesOnPage {
        pages.append([])
        told = 0
      }
      told += count
      pages[pages.count - 1].append(past)
    }
    if pages.count > 1 {
      let newest = pages.removeLast()
      pages[pages.count - 1] += newest
    }
    return pages.isEmpty ? [[]] : pages
  }

  /// What each edition changed, the latest first; above it what is not published yet.
  func changesPage() -> ChangesView {
    let pages = changePages()
    return changesPage(pages.count, of: pages, ChangePlaces(self))
  }

  /// A page of the changes, by its number.
  func changesPage(_ number: Int, of pages: [[Editions.Past]], _ places: ChangePlaces) -> ChangesView {
    // As many pages as a list of that many rows has.
    let paging = Paging(count: pages.count * Paging.size, course: .newestFirst)
    let folder = "changes/" + paging.folder(number)
    let isNewest = number == paging.start
    let title = wording(.changesTitle)
    let unpublished = isNewest ? chronicle.unpublished.map { [$0] } ?? [] : []
    return ChangesView(
      frame: frame(
        "changes", at: permalink("/" + folder),
        title: isNewest ? title : wording(.pageTitle, ["a": title, "b": String(number)]),
        crumbs: isNewest ? [] : [(title, "changes/index.html")],
        feed: (file: "changes/feed.atom", about: title),
        description: wording(.changesNote),
        current: isNewest ? nil : wording(.pageNumber, ["a": String(number)])),
      editions: (unpublished + pages[number - 1].reversed()).map {
        changed($0, most: Edition.mostOfAKind, places, way(from: folder))
      },
      isEmpty: chronicle.isUnpublished, pages: pagesView(paging, number, in: "changes/"))
  }

  /// The newest edition in short, for the home page; nil where there is none and nothing to be published.
  func latestChanges(_ root: String) -> ChangedEditionView? {
    chronicle.all.first.map { changed($0, most: 3, ChangePlaces(self), root) }
  }

  private func changed(_ past: Editions.Past, most: Int, _ places: ChangePlaces, _ root: String)
    -> ChangedEditionView
  {
    let isPublished = past.number <= chronicle.editions.last
    let groups = Change.Kind.allCases.compactMap { kind -> ChangeGroupView? in
      let changes = past.changes.filter { $0.kind == kind }
      guard !changes.isEmpty else { return nil }
      let count = changes.count + past.more.reduce(0) { $0 + ($1.kind == kind ? $1.count : 0) }
      return ChangeGroupView(
        kind: kind.rawValue, label: wording.change(kind), count: count, figure: wording.number(count),
        items: changes.prefix(most).map { change($0, places, root) },
        more: count > most ? wording.count(.moreChanges, count - min(most, changes.count)) : nil)
    }
    return ChangedEditionView(
      id: isPublished ? "edition-\(past.number)" : "unpublished",
      title: isPublished
        ? wording(.changesEdition, ["a": wording.number(past.number)]) : wording(.changesUnpublished),
      iso: isPublished ? past.day.description : nil,
      dayWords: isPublished ? DateWords(EDTF(past.day), in: wording).words : nil,
      words: wording.count(.changes, groups.reduce(0) { $0 + $1.count }), groups: groups)
  }

  private func change(_ change: Change, _ places: ChangePlaces, _ root: String) -> ChangeView {
    let article = change.subject == .article ? places.brief(change.name) : nil
    let event = change.subject == .event ? places.event(change.name).map { digest.events[$0] } : nil
    let brief = article ?? event.map { best($0).brief }
    var notice: Notice?
    if let brief = article {
      if change.kind == .corrected, brief.corrections.indices.contains(change.correction - 1) {
        notice = brief.corrections[change.correction - 1]
      } else if change.kind == .withdrawn {
        notice = brief.withdrawal
      }
    }
    // The title of then stands as it was; its language is known where it is that of today.
    let language = brief.map { $0.title == change.title ? $0.language : "und" } ?? "und"
    return ChangeView(
      href: places.file(change).map { root + $0 },
      title: change.title.isEmpty ? wording(.untitled) : change.title,
      language: language, subject: wording(change.subject == .event ? .changeEvent : .changeArticle),
      was: change.was.isEmpty ? nil : change.was, note: notice?.note,
      noteDay: notice.map { DateWords(EDTF($0.date), in: wording).words },
      to: change.to.compactMap { id in
        places.event(id).map { place in
          let brief = best(digest.events[place]).brief
          return StepView(href: root + eventFiles[place], title: title(brief), language: brief.language)
        }
      })
  }
}
